package vn.solang.criteria.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Link;

/**
 * One thing a requirement asks.
 *
 * @param what the quantity, with the page of its indicator where there is one
 * @param lines what is asked, one line for all places with the same level
 * @param years the levels by year; null where they are the same every year
 */
public record AskedPart(
        Link what, List<Line> lines, @Nullable Years years) {

    /**
     * A level and for whom it is.
     *
     * @param level {@code ≥ 95%}
     * @param places the regions or groups, or the condition; empty for the general one
     * @param origin the province's set that sets it; empty for the national one
     * @param state the state in words, where lines differ; empty where they are all the same
     */
    public record Line(String level, String places, String origin, State kind, String state) {}

    /**
     * Levels by year: a head of years and a row for each region or group.
     *
     * @param unit the unit of measure, told once; empty where levels tell it or have none
     */
    public record Years(String unit, List<String> head, List<Row> rows) {
        public Years {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** The levels of one region or group, one a year. */
    public record Row(String place, List<String> levels) {
        public Row {
            levels = List.copyOf(levels);
        }
    }

    public AskedPart {
        lines = List.copyOf(lines);
    }
}
