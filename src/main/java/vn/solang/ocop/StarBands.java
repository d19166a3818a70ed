package vn.solang.ocop;

import java.math.BigDecimal;
import java.util.List;

/**
 * How many stars an average gives: half-open bands, the lower end belonging to the band. The texts have whole numbers
 * only (70–89, 90–100) though averages are not whole; whether an average is rounded first is a rule of the council.
 */
public record StarBands(List<Band> bands) {

    /**
     * One of them.
     *
     * @param from the least average
     * @param certified true where a certificate is given
     */
    public record Band(int stars, BigDecimal from, boolean certified) {}

    public StarBands {
        bands = List.copyOf(bands);
    }

    /** The band of an average, which is not below zero. */
    public Band of(BigDecimal average) {
        return bands.reversed().stream()
                .filter(band -> average.compareTo(band.from()) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("below all bands: " + average));
    }
}
