package vn.solang.ocop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A national framework for scoring OCOP products (bộ tiêu chí đánh giá, phân hạng): its sheets hold for sessions on days
 * of its force.
 *
 * @param code such as {@code OCOP_2019}
 * @param documents the decisions that make it
 * @param until the last day; null while it holds
 * @param confidence {@code read} or {@code recalled}
 * @param note what is not known of it; may be empty
 * @param dossier what a dossier consists of; empty where unknown
 */
public record Framework(
        String code,
        String name,
        List<String> documents,
        LocalDate from,
        @Nullable LocalDate until,
        String confidence,
        String source,
        String note,
        List<Part> parts,
        StarBands stars,
        List<DossierItem> dossier,
        List<Sheet> sheets) {

    /** A part of every sheet. */
    public record Part(String code, String name, BigDecimal most) {}

    /**
     * A document of a dossier.
     *
     * @param what how it must be; may be empty
     * @param sample true where it is samples of the product, which services have none of
     */
    public record DossierItem(String code, String title, String what, boolean required, boolean sample) {}

    public Framework {
        documents = List.copyOf(documents);
        parts = List.copyOf(parts);
        dossier = List.copyOf(dossier);
        sheets = List.copyOf(sheets);
    }

    /** True where it is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The sheet of a set of products. */
    public Optional<Sheet> sheet(String set) {
        return sheets.stream().filter(sheet -> sheet.code().equals(set)).findFirst();
    }
}
