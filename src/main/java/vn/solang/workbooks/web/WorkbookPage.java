package vn.solang.workbooks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Link;

/**
 * Where workbooks are got and sent.
 *
 * @param title of the round
 * @param parents the way back
 * @param downloads the workbooks that may be got, the largest first
 * @param action where a filled one is sent
 * @param megabytes the largest that may be sent
 * @param wrong why the last one was refused; null where none was
 */
public record WorkbookPage(
        String title,
        List<Link> parents,
        List<Link> downloads,
        String action,
        int megabytes,
        @Nullable String wrong) {

    public WorkbookPage {
        parents = List.copyOf(parents);
        downloads = List.copyOf(downloads);
    }
}
