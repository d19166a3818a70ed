package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.solang.factcheck.Claim.Years;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;

/** Stretches of years that are broken, of years or days that run backwards, and one programme with two of them. */
final class PeriodCheck implements Check {

    /** Words that say that a day was put in the place of another. */
    private static final Phrases<String> MOVED =
            Phrases.of("điều chỉnh", "rút ngắn", "đẩy sớm", "đẩy nhanh", "dời", "lùi", "chuyển", "thay đổi");

    @Override
    public void check(Article article, Consumer<Finding> found) {
        Map<String, List<Years>> said = new HashMap<>();
        for (Years years : article.years()) {
            if (!YearsReader.isYear(years.from()) || !YearsReader.isYear(years.until())) {
                found.accept(new Finding(
                        Kind.PERIOD,
                        Severity.ERROR,
                        years.span(),
                        Message.of("factcheck.period.broken", article.text().quote(years.span())),
                        repaired(article, years)));
            } else if (years.from() > years.until()) {
                found.accept(new Finding(
                        Kind.PERIOD,
                        Severity.ERROR,
                        years.span(),
                        Message.of("factcheck.period.backwards", article.text().quote(years.span())),
                        "%d-%d".formatted(years.until(), years.from())));
            } else {
                String programme = programme(article, years);
                if (!programme.isEmpty() && !article.text().holdsBound(article.paragraph(years.span()))) {
                    said.computeIfAbsent(programme, _ -> new ArrayList<>()).add(years);
                }
            }
        }
        days(article, found);
        said.forEach((programme, all) -> {
            Years first = all.getFirst();
            all.stream()
                    // a later programme of the same name is another one
                    .filter(each -> each.until() == first.until() && each.from() != first.from())
                    .findFirst()
                    .ifPresent(each -> found.accept(new Finding(
                            Kind.PERIOD,
                            Severity.WARNING,
                            each.span(),
                            Message.of("factcheck.period.two", programme, years(first), years(each)),
                            years(first))));
        });
    }

    /** {@code từ ngày 20/8/2024 đến hết ngày 05/8/2024}: the last day is before the first. */
    private static void days(Article article, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        for (int i = 1; i < article.days().size(); i++) {
            Days.Found first = article.days().get(i - 1);
            Days.Found last = article.days().get(i);
            boolean stretch = tokens.at(first.first() - 1).is("từ")
                    && tokens.at(first.end()).is("đến")
                    && last.first() - first.end() <= 2
                    && !tokens.isInClause(first.first(), MOVED)
                    && (last.first() == first.end() + 1
                            || tokens.at(first.end() + 1).is("hết"));
            if (stretch
                    && first.day() != null
                    && last.day() != null
                    && last.day().isBefore(first.day())) {
                found.accept(new Finding(
                        Kind.PERIOD,
                        Severity.ERROR,
                        tokens.span(first.first(), last.end() - 1),
                        Message.of("factcheck.period.days", first.printed(), last.printed()),
                        ""));
            }
        }
    }

    private static String years(Years years) {
        return "%d-%d".formatted(years.from(), years.until());
    }

    /** The programme whose period it is: named right before {@code giai đoạn}, with no more than its place between. */
    private static String programme(Article article, Years years) {
        Tokens tokens = article.tokens();
        int end = tokens.from(years.span().start());
        if (!tokens.at(end - 1).is("đoạn")) {
            return "";
        }
        for (int at = end - 3;
                at > end - 16
                        && !tokens.at(at).isBreak()
                        && !tokens.at(at).is(".")
                        && !tokens.at(at).is(",");
                at--) {
            Phrases.Found<String> name = article.lexicon().programmes.at(tokens, at);
            if (name != null && isPlace(tokens, name.end(), end - 2)) {
                return name.meaning();
            }
        }
        return "";
    }

    private static boolean isPlace(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean place = tokens.isCapital(i)
                    || tokens.at(i).is("tỉnh")
                    || tokens.at(i).is("huyện");
            if (!place) {
                return false;
            }
        }
        return true;
    }

    /** The other stretch of the text that has the same whole year; empty where there is none. */
    private static String repaired(Article article, Years broken) {
        return article.years().stream()
                .filter(each -> YearsReader.isYear(each.from()) && YearsReader.isYear(each.until()))
                .filter(each -> each.until() == broken.until() || each.from() == broken.from())
                .findFirst()
                .map(PeriodCheck::years)
                .orElse("");
    }
}
