package vn.solang.reporting.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.solang.reporting.Inline;
import vn.solang.reporting.Report;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Link;
import vn.solang.web.Provenance;

/**
 * A periodic report on screen, every figure of it a link.
 *
 * @param figures the path under which figures open, without a closing slash: {@code /figures}
 * @param query the parameters that every figure is opened with, without {@code ?}
 * @param opened the figure shown at the side; null for the words that say how to open one
 */
public record ReportPage(
        String title,
        String asOf,
        List<Badge> badges,
        Asking asking,
        List<Link> downloads,
        Report report,
        String figures,
        String query,
        @Nullable Provenance opened) {

    public ReportPage {
        badges = List.copyOf(badges);
        downloads = List.copyOf(downloads);
    }

    /** Where a figure of the text opens. */
    public String href(Inline.Bound bound) {
        String href = figures + "/" + bound.figure().key() + "?part=" + part(bound);
        return query.isEmpty() ? href : href + "&" + query;
    }

    public String href(Inline.Cited cited) {
        return "/documents/" + cited.document();
    }

    /** What a reader must be warned of at the figure itself; null where it is firm. */
    public static @Nullable String state(Inline.Bound bound) {
        if (!bound.figure().known()) {
            return "unknown";
        }
        return switch (bound.figure().state()) {
            case FIRM -> null;
            case PROVISIONAL -> "provisional";
            case DEMO -> "demo";
        };
    }

    /** The face of the figure, as parameters and data attributes name it. */
    public static String part(Inline.Bound bound) {
        return bound.part().name().toLowerCase(Locale.ROOT);
    }
}
