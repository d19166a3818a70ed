package vn.solang.appraisal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Link;

/**
 * A member's sheet for one product, with the proofs beside each criterion.
 *
 * @param action where marks are sent
 * @param sealed the hash the dossier was sealed with; empty where it is not known
 * @param problem what was wrong with what was sent; empty where nothing was
 * @param asksInterest true where the member is asked whether they have an interest
 * @param findsInterest true where they may still say that there is one after all
 * @param interest what they said of an interest; empty before
 * @param said the words of it, as they were sent
 * @param state what may be done with the sheet, or why nothing
 * @param editable true where marks are taken
 * @param total the points of what is marked
 * @param left how many places have no mark
 * @param firstLeft the code of the first criterion with such a place; empty where there is none
 * @param papers the documents of the dossier
 */
public record ScorePage(
        List<Link> parents,
        String action,
        String title,
        String about,
        String sealed,
        String problem,
        boolean asksInterest,
        boolean findsInterest,
        String interest,
        String said,
        String state,
        boolean editable,
        String total,
        int left,
        String firstLeft,
        List<Part> parts,
        List<Paper> papers) {

    /** A part with its sections. */
    public record Part(String name, String most, List<Section> sections) {}

    /** A section. */
    public record Section(String name, String most, List<Row> rows) {}

    /**
     * A criterion.
     *
     * @param most its most points
     * @param note what the sheet says besides
     * @param gate what its knock-out condition does; null where it has none
     * @param struck whether the member said that it holds; null while they have not
     * @param options empty where it is made of those behind it
     * @param answer what the producer answered; empty where it is made of others
     */
    public record Row(
            String code,
            String name,
            String most,
            String note,
            @Nullable String gate,
            @Nullable Boolean struck,
            List<Option> options,
            String answer,
            List<Proof> proofs) {}

    /**
     * An answer that may be chosen.
     *
     * @param value counted from 1
     * @param exact the points as a program reads them
     */
    public record Option(int value, String points, String exact, String text, boolean chosen) {}

    /** A document that proves a criterion, and where in it. */
    public record Proof(Link document, String where) {}

    /** A document of the dossier. */
    public record Paper(Link document, String about) {}

    public ScorePage {
        parents = List.copyOf(parents);
        parts = List.copyOf(parts);
        papers = List.copyOf(papers);
    }
}
