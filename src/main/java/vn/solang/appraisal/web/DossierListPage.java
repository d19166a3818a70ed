package vn.solang.appraisal.web;

import java.util.List;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * The dossiers of a reader's places.
 *
 * @param stages what the list may be narrowed to
 * @param told how many there are
 */
public record DossierListPage(List<Choice> stages, String told, List<Row> rows) {

    /**
     * A dossier.
     *
     * @param waits true where the reader is to act
     */
    public record Row(
            Link product,
            String producer,
            String place,
            String occasion,
            String expected,
            Chip stage,
            boolean waits,
            String since) {}
}
