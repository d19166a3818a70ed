package vn.solang.appraisal.web;

import java.util.List;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * A part of a dossier's score sheet: the producer's answers with what proves them. To read, and to fill in while the
 * dossier is open.
 *
 * @param problem why what was sent was not taken; empty where nothing was sent
 * @param action where it is sent
 * @param told how much of it is answered, and how many points that gives
 * @param papers the documents that may prove something
 * @param before the part before; null on the first
 * @param next the part behind; null on the last
 */
public record DossierPartPage(
        String title,
        List<Link> parents,
        String problem,
        String action,
        String told,
        boolean open,
        List<Section> sections,
        List<Choice> papers,
        @org.jspecify.annotations.Nullable Link before,
        @org.jspecify.annotations.Nullable Link next) {

    /** A section of the sheet. */
    public record Section(String name, String most, List<Criterion> criteria) {}

    /**
     * A criterion.
     *
     * @param id of its place on the page
     * @param gate its knock-out condition in a word; empty where it has none
     * @param note what the sheet says besides
     * @param options empty where it is made of others
     * @param chosen the chosen answer in words; empty where there is none
     * @param paper the number of the document that was named and not taken
     * @param page the page that was typed and not taken
     */
    public record Criterion(
            String id,
            String code,
            String no,
            String name,
            String most,
            String gate,
            String note,
            List<Option> options,
            String chosen,
            List<Proof> proofs,
            String paper,
            String page) {}

    /** An answer. */
    public record Option(String value, String points, String text, boolean chosen) {}

    /** A document that proves a criterion, opened at its page. */
    public record Proof(int number, Link document, String note) {}
}
