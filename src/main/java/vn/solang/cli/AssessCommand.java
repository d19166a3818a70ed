package vn.solang.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.Evaluation;
import vn.solang.assessment.EvaluationJson;
import vn.solang.assessment.Explanations;
import vn.solang.assessment.RequirementResult;
import vn.solang.assessment.StoredVerdicts;
import vn.solang.assessment.Verdict;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.Journal;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** {@code ./solang assess}: what a unit, or each unit below it, meets of a criteria set. */
@Command(name = "assess", mixinStandardHelpOptions = true, description = "Đánh giá đơn vị theo một bộ tiêu chí.")
final class AssessCommand implements Callable<Integer> {

    @Option(names = "--set", required = true, description = "Mã bộ tiêu chí, như COMMUNE_NTM_2021.")
    private String set = "";

    @Option(names = "--unit", description = "Mã đơn vị, như 42; không cần khi có --store.")
    private String unit = "";

    @Option(names = "--period", required = true, description = "Kỳ, như 2022-H1.")
    private String period = "";

    @Option(names = "--each", description = "Đánh giá từng đơn vị cấp dưới thuộc loại của bộ tiêu chí.")
    private boolean each;

    @Option(
            names = "--store",
            description = "Đánh giá và lưu kết quả của mọi đơn vị cả nước thuộc loại của bộ tiêu chí.")
    private boolean store;

    @Option(names = "--json", description = "In kết quả dạng JSON.")
    private boolean json;

    @Option(names = "--valid-at", description = "Đơn vị và bộ tiêu chí tính đến ngày nào; mặc định là ngày cuối kỳ.")
    private @Nullable String validAt;

    @Option(names = "--known-at", description = "Theo hiểu biết đến lúc nào; mặc định là bây giờ.")
    private @Nullable String knownAt;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Period asked = Period.parse(period);
        LocalDate day = validAt == null ? asked.lastDay() : Moment.day(validAt);
        Instant moment = knownAt == null ? null : Moment.instant(knownAt);
        String text = Running.briefly(context -> text(context, asked, day, moment));
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(text);
            out.flush();
        }
        return 0;
    }

    private String text(ConfigurableApplicationContext context, Period asked, LocalDate day, @Nullable Instant moment) {
        Instant known = known(context.getBean(Journal.class), moment);
        var asOf = new AsOf(day, known);
        if (store) {
            int stored = context.getBean(StoredVerdicts.class).store(set, asked, asOf);
            return Messages.vietnamese().say("cli.assess.stored", Integer.toString(stored));
        }
        if (unit.isEmpty()) {
            throw new Rejected("cli.missing", "--unit");
        }
        Assessments assessments = context.getBean(Assessments.class);
        Unit place = context.getBean(Units.class).getByCode(unit, asOf);
        Rulebook rules = assessments.rules(asOf);
        List<Evaluation> evaluations = each
                ? assessments.each(set, place.id(), asked, asOf)
                : List.of(assessments.evaluate(set, place.id(), asked, asOf));
        Messages words = Messages.vietnamese();
        if (json) {
            var writer = new EvaluationJson(rules, words);
            return each ? writer.several(evaluations) : writer.one(evaluations.getFirst());
        }
        var out = new StringBuilder();
        for (Evaluation evaluation : evaluations) {
            tell(out, evaluation, rules, words);
        }
        return out.toString().stripTrailing();
    }

    /** @throws Rejected where the ledger knew nothing yet at the moment, or the moment lies ahead */
    private static Instant known(Journal journal, @Nullable Instant moment) {
        Instant last = journal.lastKnown().orElseThrow(() -> new Rejected("report.ledger-empty"));
        if (moment == null) {
            return last;
        }
        if (moment.isAfter(Instant.now().plusSeconds(1))) {
            throw new Rejected("report.known-at.ahead", moment.toString());
        }
        journal.settle(moment);
        return moment;
    }

    private void tell(StringBuilder out, Evaluation evaluation, Rulebook rules, Messages words) {
        Evaluation.Count count = evaluation.counted();
        out.append(words.say(
                        "cli.assess.line",
                        evaluation.unit().code(),
                        evaluation.unit().fullName(),
                        Integer.toString(count.met() + count.notApplicable()),
                        Integer.toString(count.whole()),
                        Integer.toString(count.notMet()),
                        Integer.toString(count.unknown())))
                .append(
                        evaluation.standing().provisional() || count.provisional() > 0
                                ? words.say("cli.assess.provisional")
                                : "")
                .append(count.demo() > 0 ? words.say("cli.assess.demo") : "")
                .append('\n');
        if (each) {
            return;
        }
        var explanations = new Explanations(rules, evaluation, words);
        for (RequirementResult result : evaluation.results()) {
            out.append("  ")
                    .append(sign(result.verdict()))
                    .append(' ')
                    .append(result.requirement().code())
                    .append("  ")
                    .append(explanations.brief(result))
                    .append('\n');
        }
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case UNKNOWN -> "?";
            case NOT_APPLICABLE -> "–";
        };
    }
}
