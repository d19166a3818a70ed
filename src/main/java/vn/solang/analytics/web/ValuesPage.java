package vn.solang.analytics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Link;

/**
 * One measure of a place and of the units below it, over periods.
 *
 * @param headline null where there is no period to tell of
 * @param below what kind of units the rows are
 * @param classes the communes of the place by class, for each kind of class that divides them
 */
public record ValuesPage(
        String title,
        String asOf,
        List<Link> parents,
        Asking asking,
        @Nullable Headline headline,
        String below,
        List<Column> columns,
        List<Row> rows,
        List<Classes> classes) {

    public ValuesPage {
        parents = List.copyOf(parents);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        classes = List.copyOf(classes);
    }

    /**
     * The place itself in the period asked about.
     *
     * @param value null where it is unknown
     * @param rests how many communes it rests on, and how it is made of them
     * @param notes what else is to be known of it
     */
    public record Headline(@Nullable String value, String rests, List<Badge> badges, List<String> notes) {
        public Headline {
            badges = List.copyOf(badges);
            notes = List.copyOf(notes);
        }
    }

    /** A period; with a badge where values of it are made up. */
    public record Column(String name, List<Badge> badges) {
        public Column {
            badges = List.copyOf(badges);
        }
    }

    /** A unit, its page, and its value in each period. */
    public record Row(Link name, @Nullable Link unit, List<Value> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * A value in a table.
     *
     * @param text null where it is unknown
     * @param note how many communes it rests on; empty where there is nothing to say
     */
    public record Value(@Nullable String text, String note) {}

    /** The classes of one kind. */
    public record Classes(String title, List<ClassRow> rows) {
        public Classes {
            rows = List.copyOf(rows);
        }
    }

    /** The communes of one class. */
    public record ClassRow(String name, Value value) {}
}
