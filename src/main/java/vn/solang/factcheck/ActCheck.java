package vn.solang.factcheck;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.solang.factcheck.Claim.Citation;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.KnownActs.Act;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/** Acts of the centre that are cited with a day that is not theirs, or said to be of another national programme. */
final class ActCheck implements Check {

    private static final Pattern DAY = Pattern.compile("\\d+(\\D+)\\d+(\\D+)\\d{4}");

    private final KnownActs acts;

    ActCheck(KnownActs acts) {
        this.acts = acts;
    }

    @Override
    public void check(Article article, Consumer<Finding> found) {
        for (Citation each : article.citations()) {
            Act act = acts.of(each.symbol());
            if (act != null) {
                day(article, each, act, found);
                topic(each, act, found);
            }
        }
    }

    private void day(Article article, Citation each, Act act, Consumer<Finding> found) {
        LocalDate day = each.date();
        if (day == null || day.equals(act.date())) {
            return;
        }
        boolean sameYear = day.getYear() == act.date().getYear();
        if (sameYear || (each.year() == null && isOfAnotherYear(article, each, act))) {
            found.accept(new Finding(
                            Kind.CITATION,
                            act.severity(),
                            each.span(),
                            Message.of(
                                    "factcheck.citation.known-date",
                                    act.symbol(),
                                    VietnameseFormat.date(act.date()),
                                    each.printedDate()),
                            printed(act.date(), each.printedDate()))
                    .insteadOf(each.printedDate()));
        }
    }

    /** Day and month are the act's and the year is not, and the text cites it rightly or says what it is about. */
    private boolean isOfAnotherYear(Article article, Citation each, Act act) {
        LocalDate day = each.date();
        boolean near = day != null
                && day.getDayOfMonth() == act.date().getDayOfMonth()
                && day.getMonth() == act.date().getMonth();
        boolean named = !act.topic().isEmpty() && acts.topic(each.title()).equals(act.topic());
        return near
                && (named
                        || article.citations().stream()
                                .anyMatch(other -> other.symbol().equalsIgnoreCase(each.symbol())
                                        && act.date().equals(other.date())));
    }

    /** A programme is named that the act does not belong to. */
    private void topic(Citation each, Act act, Consumer<Finding> found) {
        if (act.topic().isEmpty()
                || !act.isOfYear(each)
                || !each.title().toLowerCase(Locale.ROOT).contains("chương trình")) {
            return;
        }
        String named = acts.topic(each.title());
        if (named.isEmpty() || named.equals(act.topic())) {
            return;
        }
        String tail = tail(act.symbol());
        String right = acts.on(act.date())
                .filter(other ->
                        other.topic().equals(named) && tail(other.symbol()).equals(tail))
                .map(Act::symbol)
                .findFirst()
                .orElse("");
        found.accept(new Finding(
                        Kind.CITATION,
                        act.severity(),
                        each.span(),
                        Message.of("factcheck.citation.topic", act.symbol(), act.topic(), named),
                        right)
                .insteadOf(each.symbol()));
    }

    /** What follows the number in a symbol. */
    static String tail(String symbol) {
        int end = 0;
        while (end < symbol.length() && Character.isDigit(symbol.charAt(end))) {
            end++;
        }
        return symbol.substring(end).toLowerCase(Locale.ROOT);
    }

    /** A day as documents print it, with the signs or words of another one between its numbers. */
    private static String printed(LocalDate day, String as) {
        var form = DAY.matcher(as);
        String printed = VietnameseFormat.date(day);
        String[] parts = printed.split("/", -1);
        return form.matches() ? parts[0] + form.group(1) + parts[1] + form.group(2) + parts[2] : printed;
    }
}
