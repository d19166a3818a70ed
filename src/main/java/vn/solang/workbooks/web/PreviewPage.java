package vn.solang.workbooks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Link;

/**
 * What a workbook would change, or changed.
 *
 * @param told how many cells have which fate
 * @param flawed where the workbook with comments is got; null where nothing stands in the way
 * @param apply where the word to record is sent; null where there is nothing to record
 */
public record PreviewPage(
        String title,
        List<Link> parents,
        String told,
        boolean done,
        @Nullable Link flawed,
        @Nullable String apply,
        List<OfUnit> units) {

    /** The cells of one unit; why nothing of it is taken, where that is so. */
    public record OfUnit(String name, List<String> refused, List<Line> lines) {
        public OfUnit {
            refused = List.copyOf(refused);
            lines = List.copyOf(lines);
        }
    }

    /** A cell, what stands, what the workbook has, and what becomes of it. */
    public record Line(String cell, String name, String before, String after, String fate, List<String> why) {
        public Line {
            why = List.copyOf(why);
        }
    }

    public PreviewPage {
        parents = List.copyOf(parents);
        units = List.copyOf(units);
    }
}
