package vn.solang.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.solang.factcheck.Hedge;
import vn.solang.factcheck.Statements.Statement;
import vn.solang.shared.Period;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;

/**
 * Finds which measured value a number of a text is. From the head of its sentence, or from a value before it, nothing may
 * stand there but places, times, the words of the table and the number: what else is told of may have values of its own.
 */
final class ValueAsking {

    /** A question. */
    record Asked(ValueRule rule, Unit scope, Period period, LocalDate day) {}

    /** A name of a value may hold so many commas and one less. */
    private static final int MOST_SIGNS = 4;

    /** What stands before the first sentence of an item: {@code 2.1.} */
    private static final int MARK = 5;

    private static final Pattern MARKS = Pattern.compile("^(?:\\d+ ?){1,3}(?= |$)|^[a-zđ](?= )");
    private static final String SIGNS = ",;:";
    private static final List<String> HEADS = List.of("tổng số ", "số ", "");

    private final Wordings words;
    private final List<ValueRule> rules;
    private final Surroundings around;
    private final Localities places;
    private final Refusals refusals;
    private final Times times;
    private final Period report;
    private final LocalDate today;

    /**
     * @param report the period the text is of
     * @param today the day the text is of
     */
    ValueAsking(
            Wordings words,
            List<ValueRule> rules,
            Surroundings around,
            Localities places,
            Period report,
            LocalDate today) {
        this.words = words;
        this.rules = rules;
        this.around = around;
        this.places = places;
        this.refusals = new Refusals(words, around, places);
        this.times = new Times(report);
        this.report = report;
        this.today = today;
    }

    /**
     * What a number asks for.
     *
     * @param from where a value before it in its sentence ends; the head of the sentence where there is none
     */
    Optional<Asked> of(Statement statement, int from) {
        String before = around.before(statement);
        String after = around.after(statement);
        if (statement.whole() != null || refusals.areAbove(statement.paragraph()) || !isIntroduced(statement, before)) {
            return Optional.empty();
        }
        List<String> stretches =
                stretches(statement, before, from - statement.sentence().start());
        return stretches.stream()
                .flatMap(stretch ->
                        rules.stream().filter(rule -> fits(rule, statement) && asks(rule, stretch, statement, after)))
                .findFirst()
                .flatMap(rule -> placed(rule, statement, before, after));
    }

    private static boolean fits(ValueRule rule, Statement statement) {
        return rule.unit().equals(statement.share() ? "%" : statement.unit());
    }

    private boolean asks(ValueRule rule, String stretch, Statement statement, String after) {
        String scope = Words.of(Asking.scope(after));
        boolean forbidden = refusals.follow(scope) || Words.holds(scope, words.planned);
        if (!forbidden
                && rule.subjects().stream()
                        .anyMatch(subject -> subject.matcher(stretch).matches())) {
            String clause = Words.of(Surroundings.clause(after, 1));
            return rule.behind().stream()
                    .anyMatch(each -> each.isEmpty()
                            ? Asking.isTail(clause)
                            : Words.begins(clause, each) && Asking.isTail(Words.behind(clause, each)));
        }
        return stretch.isEmpty() && statement.share() && isWhole(rule, after);
    }

    /** {@code 20,77% số hộ sử dụng nước sạch}. */
    private boolean isWhole(ValueRule rule, String after) {
        for (int signs = 1; signs <= MOST_SIGNS; signs++) {
            String clause = Words.of(Surroundings.clause(after, signs));
            for (String head : HEADS) {
                for (String whole : rule.wholes()) {
                    if (Words.begins(clause, head + whole)) {
                        String rest = Words.behind(clause, head + whole);
                        if (Asking.isTail(rest) && !refusals.follow(rest) && !Words.holds(rest, words.planned)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** True where the sentence names its place, or no sentence and no list before it can have named another matter. */
    private boolean isIntroduced(Statement statement, String before) {
        if (places.areNamed(before)) {
            return true;
        }
        String lead = Words.of(without(around.listLead(statement.paragraph())));
        return Words.of(around.earlier(statement)).length() <= MARK
                && (Words.holds(lead, words.leads) || opened(lead).contains(""));
    }

    /** What stands before a number, without places, times and what says nothing: from the head, or behind a value. */
    private List<String> stretches(Statement statement, String before, int from) {
        String bare = without(before);
        List<String> stretches = new ArrayList<>();
        if (from <= 0) {
            stretches.add(bare);
        }
        for (int i = Math.max(from, 0); i < bare.length() && from > 0; i++) {
            if (SIGNS.indexOf(bare.charAt(i)) >= 0) {
                stretches.add(bare.substring(i + 1));
            }
        }
        return stretches.stream()
                .map(Words::of)
                .map(stretch -> statement.hedge() == Hedge.EXACT ? stretch : Words.withoutEnd(stretch, words.hedges))
                .flatMap(stretch -> opened(Words.withoutEnd(stretch, words.valueFillers)).stream())
                .toList();
    }

    /** The words without a mark, and what is left of them without words that open a sentence. */
    private Set<String> opened(String stretch) {
        return Words.without(MARKS.matcher(stretch).replaceFirst("").strip(), words.openers);
    }

    private String without(String stretch) {
        var text = new StringBuilder(places.without(stretch));
        times.in(stretch)
                .forEach(each -> text.replace(each.start(), each.end(), " ".repeat(each.end() - each.start())));
        return text.toString();
    }

    private Optional<Asked> placed(ValueRule rule, Statement statement, String before, String after) {
        return places.of(around.earlier(statement), before, Asking.scope(after), UnitLevel.VILLAGE.number())
                .flatMap(unit ->
                        timed(statement, before, after).map(period -> new Asked(rule, unit, period, period.lastDay())));
    }

    /** The period whose value is meant; empty where it has not ended on the day, or is none values are kept for. */
    private Optional<Period> timed(Statement statement, String before, String after) {
        List<Times.Time> own = Stream.concat(times.in(before).stream(), times.in(Asking.scope(after)).stream())
                .toList();
        if (own.isEmpty()) {
            List<Times.Time> earlier = times.in(around.earlier(statement));
            return earlier.isEmpty() ? ended(report) : period(earlier.getLast()).filter(report::equals);
        }
        List<Period> said =
                own.stream().flatMap(time -> period(time).stream()).distinct().toList();
        boolean one =
                said.size() == 1 && own.stream().allMatch(time -> period(time).isPresent());
        return one ? ended(said.getFirst()) : Optional.empty();
    }

    private Optional<Period> period(Times.Time time) {
        LocalDate day = time.day();
        if (time.now() || (day != null && day.equals(report.lastDay()))) {
            return Optional.of(report);
        }
        return day == null ? Optional.ofNullable(time.period()) : Title.endingOn(day);
    }

    private Optional<Period> ended(Period period) {
        return period.lastDay().isAfter(today) ? Optional.empty() : Optional.of(period);
    }
}
