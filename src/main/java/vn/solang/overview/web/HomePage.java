package vn.solang.overview.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Bar;
import vn.solang.web.Chip;
import vn.solang.web.DocumentLine;
import vn.solang.web.FigureView;
import vn.solang.web.Gauge;
import vn.solang.web.Link;

/**
 * A province (or district) on a day.
 *
 * @param title the finding, as a sentence
 * @param asOf the day and the rule that counts
 * @param figures the strip, four of them
 * @param map a drawing of {@code vn.solang.overview}, trusted as markup; null where no boundaries are known
 * @param rowsTitle the finding of the table
 * @param rows the units below
 * @param total the table's last row; null for none
 * @param progress what communes meet of the criteria; null where nothing was recorded
 */
public record HomePage(
        String title,
        String asOf,
        List<Badge> badges,
        Asking asking,
        List<FigureView> figures,
        String mapTitle,
        @Nullable String map,
        String rowsTitle,
        List<Row> rows,
        @Nullable Row total,
        @Nullable Progress progress,
        List<Target> targets,
        List<DocumentLine> issued,
        List<Draft> drafts) {

    /**
     * A unit below, with its communes.
     *
     * @param met communes that met the base standard, out of all: {@code 16/20}
     */
    public record Row(Link unit, @Nullable Chip result, String met, String advanced, String model, Bar bar) {}

    /**
     * A target against its value.
     *
     * @param value {@code 20,77%}, or the words for unknown
     * @param goal {@code ≥ 50%}
     * @param by the day it falls due, as printed; empty where none is set
     * @param badges that the value is provisional or made up
     */
    public record Target(Link name, String value, String goal, String by, Gauge gauge, List<Badge> badges) {
        public Target {
            badges = List.copyOf(badges);
        }
    }

    /** Something being drafted or waiting for an answer. */
    public record Draft(Link title, String state, String lead) {}

    public HomePage {
        badges = List.copyOf(badges);
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
        targets = List.copyOf(targets);
        issued = List.copyOf(issued);
        drafts = List.copyOf(drafts);
    }

    /** False where the rows are communes themselves, which have nothing to count. */
    public boolean counted() {
        return rows.stream().anyMatch(row -> !row.met().isEmpty());
    }
}
