package vn.solang.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.recognition.Holding;
import vn.solang.recognition.StandardCount;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Reported;
import vn.solang.shared.Messages;
import vn.solang.shared.Rates;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Badge;
import vn.solang.web.FigureView;

/** Figures as pages show them. */
public final class FigureViews {

    private FigureViews() {}

    /** A count out of a whole with its rate, its gain and what was published beside it. */
    public static FigureView count(Sight sight, Figure total, StandardCount count) {
        Messages words = sight.words();
        Integer whole = total.denominator();
        String gained = count.gained().isPresent() && !count.fresh().isEmpty()
                ? words.say(
                        "overview.figure.gained", Integer.toString(count.fresh().size()))
                : "";
        String share = share(total.value(), whole);
        return new FigureView(
                words.say("overview.figure.label." + count.figures()),
                value(total),
                whole == null ? "" : "/" + VietnameseFormat.number(whole) + " " + count.counted(),
                share.isEmpty() ? unknown(words, count) : share,
                gained,
                published(words, total),
                sight.figureHref(total.key()),
                badges(words, total));
    }

    /** A figure by itself. */
    public static FigureView single(Sight sight, Figure figure, String label) {
        Messages words = sight.words();
        Integer whole = figure.denominator();
        boolean rate = figure.key().endsWith(".rate");
        BigDecimal value = figure.value();
        return new FigureView(
                label,
                value == null
                        ? null
                        : rate || figure.unit().equals("%")
                                ? VietnameseFormat.percent(value)
                                : VietnameseFormat.number(value),
                whole == null || rate
                        ? (figure.unit().equals("%") ? "" : " " + figure.unit())
                        : "/" + VietnameseFormat.number(whole) + " " + figure.unit(),
                rate ? "" : share(value, whole),
                "",
                published(words, figure),
                null,
                badges(words, figure));
    }

    private static String share(@Nullable BigDecimal value, @Nullable Integer whole) {
        return value == null || whole == null || whole == 0
                ? ""
                : VietnameseFormat.percent(Rates.percent(value.longValue(), whole));
    }

    private static @Nullable String value(Figure figure) {
        return figure.value() == null ? null : VietnameseFormat.number(figure.value());
    }

    /** What can be said of a count that is not certain. */
    private static String unknown(Messages words, StandardCount count) {
        int least = count.units(Holding.HELD).size();
        return count.covered() && count.recorded() && least > 0
                ? words.say("overview.figure.at-least", Integer.toString(least))
                : "";
    }

    private static String published(Messages words, Figure figure) {
        Reported reported = figure.reported();
        BigDecimal difference = reported == null ? null : reported.difference();
        if (reported == null || reported.value() == null || (difference != null && difference.signum() == 0)) {
            return "";
        }
        return words.say("overview.figure.published", VietnameseFormat.number(reported.value()));
    }

    /** That a figure is provisional or made up, where it is. */
    public static List<Badge> badges(Messages words, Figure figure) {
        List<Badge> badges = new ArrayList<>();
        switch (figure.state()) {
            case FIRM -> {}
            case PROVISIONAL -> badges.add(new Badge(Badge.Kind.PROVISIONAL, words.say("overview.badge.provisional")));
            case DEMO -> badges.add(new Badge(Badge.Kind.DEMO, words.say("overview.badge.demo")));
        }
        return badges;
    }
}
