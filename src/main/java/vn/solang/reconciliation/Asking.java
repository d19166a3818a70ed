package vn.solang.reconciliation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Hedge;
import vn.solang.factcheck.Statements.Statement;
import vn.solang.shared.Period;
import vn.solang.units.Unit;

/**
 * Finds what a number of a text asks of the ledger: by what is counted, what is said of it, how the number stands to others,
 * of which unit, on which day. Where one of them is in doubt, nothing is asked.
 */
final class Asking {

    /**
     * A question.
     *
     * @param periodSaid false where the period was guessed from the day
     */
    record Asked(Rule rule, Unit scope, Period period, LocalDate day, boolean periodSaid) {}

    /** What may follow what is said of a unit without narrowing it. */
    private static final Pattern TAIL = Pattern.compile(
            "(?:và|do|với|so|là|để|theo|chiếm|tăng|giảm|nhưng|mà|vào|đến|tính|hiện|bằng|năm|đạt|nâng tổng số|có \\d+"
                    + "|trong (?:kỳ|năm|quý|tháng|tổng số|\\d+ tháng|sáu tháng|chín tháng)"
                    + "|trên (?:địa bàn|tổng số|toàn)"
                    + "|(?:đều )?(?:thuộc|tại|ở|của) (?:tỉnh|huyện|thị xã|thành phố|toàn|địa bàn))(?: .*)?");

    /** A sentence that tells how many units there are, and nothing of them. */
    private static final Pattern UNITS = Pattern.compile("(?:.* )?(?:(?:toàn|cả) (?:tỉnh|huyện|thị xã|thành phố)"
            + "|trên địa bàn(?: tỉnh| huyện)?) (?:hiện )?(?:có|gồm)(?: tổng số| tất cả)?"
            + "(?: (?:và |gồm |trong đó có |trong đó )?\\d+ (?:đơn vị hành chính )?"
            + "(?:đơn vị cấp xã|đơn vị cấp huyện|cấp xã|cấp huyện|xã|phường|thị trấn|huyện|thị xã|thành phố))+");

    private static final List<String> OTHER_STANDARDS = List.of("nâng cao", "kiểu mẫu", "văn minh", "thông minh");
    private static final String BARE = "đạt chuẩn";

    private final Wordings words;
    private final Surroundings around;
    private final Localities places;
    private final Refusals refusals;
    private final Times times;
    private final Period report;
    private final boolean reportSaid;
    private final LocalDate today;

    /**
     * @param report the period the text is of
     * @param reportSaid false where it was guessed from the day
     * @param today the day the text is of
     */
    Asking(Wordings words, Surroundings around, Localities places, Period report, boolean reportSaid, LocalDate today) {
        this.words = words;
        this.around = around;
        this.places = places;
        this.refusals = new Refusals(words, around, places);
        this.times = new Times(report);
        this.report = report;
        this.reportSaid = reportSaid;
        this.today = today;
    }

    /**
     * What a count asks for.
     *
     * @param goesOn true where a count before it in its sentence was answered
     */
    Optional<Asked> count(Statement statement, boolean goesOn) {
        String before = around.before(statement);
        String after = around.after(statement);
        if (isNever(statement, before, after)) {
            return Optional.empty();
        }
        return Stream.<Optional<Rule>>of(
                        units(statement), behind(statement, before, after, goesOn), subject(statement, before, after))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(rule -> placed(statement, rule, before, after));
    }

    /** What a share that is told of no count asks for: a figure with a whole. */
    Optional<Asked> share(Statement statement) {
        String before = around.before(statement);
        String after = around.after(statement);
        if (isNever(statement, before, after)) {
            return Optional.empty();
        }
        String clause = Words.of(scope(after));
        Optional<Rule> rule = Optional.empty();
        if (Words.ends(standing(statement, before), words.there)) {
            for (String head : List.of("tổng số ", "số ", "")) {
                if (rule.isEmpty() && clause.startsWith(head)) {
                    rule = unitAndWords(clause.substring(head.length()));
                }
            }
        }
        if (rule.isEmpty() && (clause.isEmpty() || TAIL.matcher(clause).matches())) {
            rule = subjects(standing(statement, before), "tỷ lệ", each -> true);
        }
        return rule.filter(each -> !isAmbiguous(statement, each, before))
                .flatMap(each -> placed(statement, each, before, after));
    }

    private Optional<Rule> unitAndWords(String clause) {
        for (Map.Entry<String, List<String>> unit : words.units.entrySet()) {
            for (String name : unit.getValue()) {
                if (Words.begins(clause, name)) {
                    Optional<Rule> rule = said(unit.getKey(), Words.behind(clause, name), Rule.Sense.TOTAL)
                            .filter(Asking::isPlain);
                    if (rule.isPresent()) {
                        return rule;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPlain(Rule rule) {
        return rule.part() == Rule.Part.VALUE
                && rule.types().isEmpty()
                && rule.with().isEmpty();
    }

    /** How many units there are. */
    private Optional<Rule> units(Statement statement) {
        if (statement.share() || statement.whole() != null) {
            return Optional.empty();
        }
        String sentence = Words.of(around.sentence(statement));
        return UNITS.matcher(sentence).matches()
                ? words.rules.stream()
                        .filter(rule ->
                                rule.sense() == Rule.Sense.PLACE && rule.unit().equals(statement.unit()))
                        .findFirst()
                : Optional.empty();
    }

    /** What is said behind the number: {@code 4 xã chưa đạt chuẩn}. */
    private Optional<Rule> behind(Statement statement, String before, String after, boolean goesOn) {
        if (statement.unit().isEmpty()) {
            return Optional.empty();
        }
        String standing = standing(statement, before);
        boolean more = Words.ends(standing, words.more);
        boolean left = Words.ends(standing, words.left);
        char sign = around.signBefore(statement);
        boolean listed = goesOn && (sign == ',' || sign == ';' || Words.ends(standing, "và"));
        boolean bracketed = sign == '(' || Words.ends(standing, words.thereWith);
        boolean fraction = standing.isEmpty() && statement.whole() != null;
        boolean there = fraction || Words.ends(standing, words.there) || listed;
        for (int signs = 2; signs > 0; signs--) {
            String clause = Words.of(Surroundings.clause(after, signs));
            Optional<Rule> found = Optional.empty();
            if (left) {
                if (Words.begins(clause, "chưa")) {
                    found = said(statement.unit(), Words.behind(clause, "chưa"), Rule.Sense.LEFT);
                }
            } else if (more) {
                found = said(statement.unit(), clause, Rule.Sense.MORE);
            } else if (there || bracketed) {
                found = said(statement.unit(), clause, Rule.Sense.TOTAL)
                        .or(() -> said(statement.unit(), clause, Rule.Sense.WITHIN))
                        .filter(rule -> there || !rule.with().isEmpty());
            }
            found = found.filter(rule ->
                            rule.with().isEmpty() || Words.holds(Words.of(around.sentence(statement)), rule.with()))
                    .filter(rule -> !isAmbiguous(statement, rule, before));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What stands before the number: {@code nâng tổng số xã đạt chuẩn nông thôn mới lên 178 xã}. */
    private Optional<Rule> subject(Statement statement, String before, String after) {
        String clause = Words.of(Surroundings.clause(after, 1));
        if (!clause.isEmpty() && !TAIL.matcher(clause).matches()) {
            return Optional.empty();
        }
        return subjects(
                        standing(statement, before),
                        "số",
                        rule -> statement.unit().isEmpty()
                                || statement.unit().equals("đơn vị")
                                || statement.unit().equals("địa phương")
                                || statement.unit().equals(rule.unit()))
                .filter(rule -> !isAmbiguous(statement, rule, before));
    }

    /** The words before a number, without those that say how exact it is. */
    private String standing(Statement statement, String before) {
        String standing = Words.of(before);
        return statement.hedge() == Hedge.EXACT ? standing : Words.withoutEnd(standing, words.hedges);
    }

    private Optional<Rule> subjects(String before, String head, Predicate<Rule> fits) {
        String standing = Words.withoutEnd(before, words.fillers);
        return words.rules.stream()
                .filter(rule -> rule.sense() == Rule.Sense.TOTAL && isPlain(rule))
                .filter(fits)
                .flatMap(rule -> rule.words().stream().map(phrase -> Map.entry(rule, phrase)))
                .filter(each -> isSubject(standing, head, each.getKey(), each.getValue()))
                .max(Comparator.comparingInt(each -> each.getValue().length()))
                .map(Map.Entry::getKey);
    }

    private boolean isSubject(String standing, String head, Rule rule, String phrase) {
        if (!Words.ends(standing, phrase)) {
            return false;
        }
        String unit = Words.withoutEnd(
                standing.substring(0, standing.length() - phrase.length()).strip(), words.passed);
        return words.units.getOrDefault(rule.unit(), List.of()).stream()
                .anyMatch(name -> Words.ends(unit, head + " " + name) || Words.ends(unit, head + " số " + name));
    }

    /** The rule whose words a clause begins with, and after which nothing narrows what is counted. */
    private Optional<Rule> said(String unit, String clause, Rule.Sense sense) {
        return words.rules.stream()
                .filter(rule -> rule.sense() == sense && rule.unit().equals(unit))
                .flatMap(rule -> rule.words().stream().map(phrase -> Map.entry(rule, phrase)))
                .filter(each -> Words.without(clause, words.passed).stream()
                        .anyMatch(left ->
                                Words.begins(left, each.getValue()) && isTail(Words.behind(left, each.getValue()))))
                .max(Comparator.comparingInt(each -> each.getValue().length()))
                .map(Map.Entry::getKey);
    }

    /** True where what follows does not narrow what was said. */
    static boolean isTail(String rest) {
        return rest.isEmpty() || TAIL.matcher(rest).matches();
    }

    /** {@code đạt chuẩn} without saying which, where another standard is spoken of. */
    private boolean isAmbiguous(Statement statement, Rule rule, String before) {
        boolean bare = rule.words().contains(BARE);
        String told = Words.of(around.lead(statement.paragraph())) + " " + Words.of(before);
        return bare && Words.holds(told, OTHER_STANDARDS);
    }

    private boolean isNever(Statement statement, String before, String after) {
        return refusals.stand(Words.of(before))
                || refusals.follow(Words.of(scope(after)))
                || refusals.areAbove(statement.paragraph());
    }

    /** What follows up to the end of the clause or the next part of the sentence. */
    static String scope(String after) {
        String clause = Surroundings.clause(after, 1);
        int and = clause.indexOf(" và ");
        return and < 0 ? clause : clause.substring(0, and);
    }

    private Optional<Asked> placed(Statement statement, Rule rule, String before, String after) {
        Optional<Unit> scope = places.of(around.earlier(statement), before, scope(after), rule.level());
        return scope.flatMap(unit -> timed(statement, rule, before, after, unit));
    }

    private Optional<Asked> timed(Statement statement, Rule rule, String before, String after, Unit scope) {
        List<Times.Time> own = times.in(before);
        List<Times.Time> behind = times.in(scope(after)).stream()
                .filter(time -> !isWider(time.period()))
                .toList();
        Times.Time said = !behind.isEmpty() ? behind.getFirst() : own.isEmpty() ? null : own.getLast();
        if (said == null) {
            List<Times.Time> earlier = times.in(around.earlier(statement));
            boolean same = earlier.isEmpty() || isReport(earlier.getLast());
            return same ? Optional.of(new Asked(rule, scope, report, today, reportSaid)) : Optional.empty();
        }
        if (said.other() || own.stream().anyMatch(Times.Time::other)) {
            return Optional.empty();
        }
        if (rule.flows()) {
            Period period = said.period() != null
                    ? said.period()
                    : own.stream()
                            .flatMap(time -> Stream.ofNullable(time.period()))
                            .reduce((first, last) -> last)
                            .orElse(null);
            return period == null || !isWithin(period)
                    ? Optional.empty()
                    : Optional.of(new Asked(rule, scope, period, earlier(period.lastDay()), true));
        }
        if (said.period() != null) {
            boolean counted = rule.sense() != Rule.Sense.TOTAL
                    || !behind.isEmpty()
                    || Words.holds(Words.of(before.substring(said.end())), words.totals);
            return counted && isWithin(said.period())
                    ? Optional.of(
                            new Asked(rule, scope, report, earlier(said.period().lastDay()), true))
                    : Optional.empty();
        }
        LocalDate day = said.day() == null ? today : said.day();
        boolean inside = !day.isBefore(report.eve()) && !day.isAfter(today);
        return inside
                ? Optional.of(new Asked(rule, scope, report, day, said.day() != null || reportSaid))
                : Optional.empty();
    }

    private LocalDate earlier(LocalDate day) {
        return day.isBefore(today) ? day : today;
    }

    private boolean isWithin(Period period) {
        return !period.from().isBefore(report.from()) && !period.until().isAfter(report.until());
    }

    /** The year of a half that is reported: it says nothing of when. */
    private boolean isWider(@Nullable Period period) {
        return period != null
                && !period.equals(report)
                && !period.from().isAfter(report.from())
                && !period.until().isBefore(report.until());
    }

    private boolean isReport(Times.Time time) {
        return time.now()
                || report.equals(time.period())
                || (time.day() != null && time.day().equals(today));
    }
}
