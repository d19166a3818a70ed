package vn.solang.proofing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * What lies on the desk of a reader's units.
 *
 * @param told how many texts there are
 * @param drop the form that takes a file
 * @param generate the form that begins with a generated report; null where the reader may have none
 * @param previous null on the first page
 * @param next null on the last page
 */
public record DeskPage(
        String told,
        Drop drop,
        @Nullable Generate generate,
        List<Row> rows,
        @Nullable Link previous,
        @Nullable Link next) {

    public DeskPage {
        rows = List.copyOf(rows);
    }

    /**
     * The form that takes a file.
     *
     * @param problem why the last one was not taken; empty where it was
     * @param units whose text it is; one is not asked for
     * @param texts those it may be a new version of
     * @param megabytes the largest file
     */
    public record Drop(String problem, String title, List<Choice> units, List<Choice> texts, int megabytes) {
        public Drop {
            units = List.copyOf(units);
            texts = List.copyOf(texts);
        }
    }

    /**
     * The form that begins with a generated report.
     *
     * @param problem why the last one was not generated; empty where it was
     */
    public record Generate(String problem, List<Choice> units, List<Choice> periods) {
        public Generate {
            units = List.copyOf(units);
            periods = List.copyOf(periods);
        }
    }

    /** A text with what its newest version was found to have. */
    public record Row(Link title, String file, String unit, String version, String counts, String by) {}
}
