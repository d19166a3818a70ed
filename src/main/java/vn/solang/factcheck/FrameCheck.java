package vn.solang.factcheck;

import java.time.LocalDate;
import java.util.Optional;
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

    /** A heading is no longer than so many words and signs. */
    private static final int LONGEST_HEADING = 40;

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
        int start = 0;
        while (start < tokens.size()) {
            int end = article.paragraphEnd(start);
            if (isHeading(tokens, start, end) || Frame.isOpening(tokens, start, end)) {
                Optional<Frame.Reported> own = Frame.results(tokens, start, end);
                if (own.isPresent() && own.get().contradicts(title)) {
                    Span span = own.get().span();
                    found.accept(new Finding(
                            Kind.PERIOD,
                            Severity.WARNING,
                            span,
                            Message.of(
                                    "factcheck.period.title",
                                    article.text().quote(title.span()),
                                    article.text().quote(span)),
                            article.text().quote(title.span())));
                }
            }
            start = end + 1;
        }
    }

    /** A short line with a number or a letter before it that is no sentence. */
    private static boolean isHeading(Tokens tokens, int start, int end) {
        if (end - start > LONGEST_HEADING
                || end - start < 3
                || tokens.at(end - 1).is(".")
                || tokens.at(end - 1).is(";")) {
            return false;
        }
        Token mark = tokens.at(start);
        boolean numeral = tokens.isCapital(start) && mark.end() - mark.start() <= 4;
        return ((mark.isNumber() || numeral) && tokens.at(start + 1).is(".")) || mark.is("phần");
    }
}
