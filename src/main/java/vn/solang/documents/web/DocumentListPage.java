package vn.solang.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Asking;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/**
 * The register of documents.
 *
 * @param query the words searched for; empty for all
 * @param count how many were found, in words
 */
public record DocumentListPage(
        String title,
        String query,
        Asking asking,
        String count,
        List<Row> rows,
        @Nullable Link previous,
        @Nullable Link next) {

    /** A document of the register. */
    public record Row(
            Link document,
            String type,
            String date,
            String issuer,
            String subject,
            @Nullable Chip state) {}

    public DocumentListPage {
        rows = List.copyOf(rows);
    }
}
