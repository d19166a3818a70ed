package vn.solang.factcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/**
 * What contradicts the report's own frame: a heading that reports on another period than the title, a document dated
 * after the day in the letterhead.
 */
final class FrameCheck implements Check {

    @Override
    public void check(Article article, Consumer<Finding> found) {
        Frame frame = article.frame();
        if (frame.period() != null) {
            periods(article, frame.period(), found);
        }
        if (frame.day() != null) {
            LocalDate day = frame.day();
            article.citations().stream()
                    .filter(each -> each.date() != null && each.date().isAfter(day))
                    .filter(each ->
                            !article.isPlanned(article.tokens().from(each.span().start())))
                    .forEach(each -> found.accept(new Finding(
                            Kind.CITATION,
                            Severity.ERROR,
                            each.span(),
                            Message.of(
                                    "factcheck.citation.later",
                                    each.symbol().isEmpty() ? each.number() : each.symbol(),
                                    each.printedDate(),
                                    VietnameseFormat.tableDate(day)),
                            "")));
        }
    }

    private static void periods(Article article, Frame.Reported title, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        List<Span> others = new ArrayList<>();
        Set<Integer> years = new HashSet<>();
        int start = 0;
        while (start < tokens.size()) {
            int end = article.tokens().paragraphEnd(start);
            if (Frame.isHeading(tokens, start, end) || Frame.isOpening(tokens, start, end)) {
                Optional<Frame.Reported> own = Frame.results(tokens, start, end);
                own.ifPresent(each -> years.add(each.year()));
                own.filter(each -> each.contradicts(title)).ifPresent(each -> others.add(each.span()));
            }
            start = end + 1;
        }
        // headings that each name a year of their own go through several years
        if (years.size() > 2) {
            return;
        }
        others.forEach(span -> found.accept(new Finding(
                Kind.PERIOD,
                Severity.WARNING,
                span,
                Message.of(
                        "factcheck.period.title",
                        article.text().quote(title.span()),
                        article.text().quote(span)),
                article.text().quote(title.span()))));
    }
}
