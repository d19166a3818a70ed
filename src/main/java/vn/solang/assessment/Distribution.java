package vn.solang.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Communes by how many criteria they meet, as reports of the programme tell it. A commune with unknown criteria stands in
 * a band only where every outcome of them would leave it there.
 *
 * @param bands the bands with the communes certainly in them
 * @param undecided communes that could stand in more than one band
 * @param leastMean the mean of criteria met per commune, the unknown ones taken as not met
 * @param mostMean the same, the unknown ones taken as met; equal to the other where nothing is unknown
 */
public record Distribution(
        List<Counted> bands,
        List<Evaluation> undecided,
        Optional<BigDecimal> leastMean,
        Optional<BigDecimal> mostMean,
        boolean provisional,
        boolean demo) {

    /** The communes of one band. */
    public record Counted(Bands.Band band, List<Evaluation> communes) {
        public Counted {
            communes = List.copyOf(communes);
        }
    }

    public Distribution {
        bands = List.copyOf(bands);
        undecided = List.copyOf(undecided);
    }

    /** The mean of criteria met per commune; empty where what is unknown could change it. */
    public Optional<BigDecimal> mean() {
        return leastMean.filter(
                least -> mostMean.filter(most -> most.compareTo(least) == 0).isPresent());
    }

    static Distribution of(List<Evaluation> communes, List<Bands.Band> bands) {
        List<List<Evaluation>> within = new ArrayList<>();
        bands.forEach(_ -> within.add(new ArrayList<>()));
        List<Evaluation> undecided = new ArrayList<>();
        long least = 0;
        long most = 0;
        boolean provisional = false;
        boolean demo = false;
        for (Evaluation each : communes) {
            Evaluation.Count count = each.counted();
            int whole = count.whole();
            int low = count.met() + count.notApplicable();
            int high = low + count.unknown();
            least += low;
            most += high;
            provisional |= count.provisional() > 0;
            demo |= count.demo() > 0;
            int band = place(bands, low, whole);
            if (band >= 0 && band == place(bands, high, whole)) {
                within.get(band).add(each);
            } else {
                undecided.add(each);
            }
        }
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            counted.add(new Counted(bands.get(i), within.get(i)));
        }
        return new Distribution(counted, undecided, mean(least, communes), mean(most, communes), provisional, demo);
    }

    private static int place(List<Bands.Band> bands, int met, int whole) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).holds(met, whole)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<BigDecimal> mean(long met, List<Evaluation> communes) {
        return communes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(met).divide(BigDecimal.valueOf(communes.size()), 1, RoundingMode.HALF_UP));
    }
}
