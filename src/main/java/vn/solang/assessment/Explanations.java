package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.solang.criteria.Basis;
import vn.solang.criteria.Bound;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Level;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Part;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;

/** The sentences an official can repeat about a verdict: value and period, threshold and why this one, arithmetic. */
public final class Explanations {

    private final Rulebook rules;
    private final Evaluation evaluation;
    private final Messages words;
    private final ValueWords values;

    public Explanations(Rulebook rules, Evaluation evaluation, Messages words) {
        this.rules = rules;
        this.evaluation = evaluation;
        this.words = words;
        this.values = new ValueWords(rules.catalogue(), words);
    }

    /** Values and thresholds in the same words. */
    public ValueWords values() {
        return values;
    }

    /** One sentence for a requirement, of the part that decides. */
    public String brief(RequirementResult result) {
        return part(result.deciding());
    }

    /** One sentence a part, then what the verdict rests on. */
    public List<String> full(RequirementResult result) {
        List<String> sentences = new ArrayList<>();
        for (PartResult part : result.parts()) {
            sentences.add(part(part));
            Threshold threshold = part.threshold();
            if (threshold != null) {
                sentences.add(words.say("assess.threshold.from", why(threshold), rests(threshold)));
            }
        }
        if (result.standing().provisional()) {
            sentences.add(words.say("assess.provisional"));
        }
        if (result.standing().demo()) {
            sentences.add(words.say("assess.demo"));
        }
        return sentences.stream().distinct().toList();
    }

    /** What a part is about, in a few words. */
    public String name(Part part) {
        return switch (part) {
            case Part.Measured measured -> name(measured);
            case Part.Share share ->
                words.say("assess.share.name", String.join(", ", share.types()), what(share.below()));
            case Part.Every every -> every.name();
            case Part.Meets(String set) -> words.say("assess.meets.name", setName(set));
            case Part.AllCriteria _ -> words.say("assess.criteria.name");
            case Part.Untold _ -> words.say("assess.untold.name");
        };
    }

    private String what(Part.Below below) {
        return switch (below) {
            case Part.Below.Meeting(String set) -> words.say("assess.share.meeting", setName(set));
            case Part.Below.Holding(String standard) ->
                words.say("assess.share.holding", words.say("assess.standard." + standard));
        };
    }

    private String part(PartResult part) {
        return switch (part.part()) {
            case Part.Measured measured -> measured(measured, part);
            case Part.Share share -> share(share, part);
            case Part.Every every -> every(every, part);
            case Part.Meets(String set) -> words.say("assess.meets." + word(part.verdict()), setName(set));
            case Part.AllCriteria _ -> words.say("assess.criteria." + word(part.verdict()));
            case Part.Untold _ -> words.say("assess.why.no-rule");
        };
    }

    private String measured(Part.Measured measured, PartResult part) {
        String name = name(measured);
        BigDecimal value = part.value();
        Threshold threshold = part.threshold();
        if (part.verdict() == Verdict.NOT_APPLICABLE) {
            return words.say("assess.not-applicable", name, period(part));
        }
        if (part.why() == PartResult.Why.RECORDED_AS_NONE) {
            return words.say("assess.why.recorded-as-none", name, period(part));
        }
        if (value == null) {
            String asked = threshold == null
                    ? words.say("assess.no-threshold")
                    : values.threshold(measured, threshold.value());
            String missing = missing(part);
            return missing.isEmpty() || missing.equals(name)
                    ? words.say("assess.why.no-value", name, asked)
                    : words.say("assess.why.no-inputs", name, missing, asked);
        }
        String shown = values.value(measured, value);
        if (threshold == null) {
            return words.say("assess.value", name, shown, period(part)) + " " + why(part);
        }
        BigDecimal gap = part.gap();
        String asked = values.threshold(measured, threshold.value());
        if (part.verdict() == Verdict.MET) {
            return words.say("assess.met", name, shown, period(part), asked);
        }
        return gap == null || gap.signum() == 0
                ? words.say("assess.not-met", name, shown, period(part), asked)
                : words.say("assess.not-met.by", name, shown, period(part), asked, values.gap(measured, gap));
    }

    private String share(Part.Share share, PartResult part) {
        PartResult.Tally below = part.below();
        String types = String.join(", ", share.types());
        if (below == null) {
            return part.verdict() == Verdict.NOT_APPLICABLE ? words.say("assess.share.none", types) : why(part);
        }
        Threshold threshold = part.threshold();
        String asked =
                threshold == null ? words.say("assess.no-threshold") : values.threshold(share, threshold.value());
        String what = what(share.below());
        String counted = below.unknown().isEmpty()
                ? words.say(
                        "assess.share",
                        String.valueOf(below.met().size()),
                        String.valueOf(below.whole()),
                        types,
                        what,
                        values.value(share, Evaluator.percent(below.met().size(), below.whole())))
                : words.say(
                        "assess.share.unknown",
                        String.valueOf(below.met().size()),
                        String.valueOf(below.whole()),
                        types,
                        what,
                        String.valueOf(below.unknown().size()));
        return counted + " " + words.say("assess.asked." + word(part.verdict()), asked);
    }

    private String every(Part.Every every, PartResult part) {
        PartResult.Tally below = part.below();
        Threshold threshold = part.threshold();
        if (below == null || threshold == null) {
            return part.verdict() == Verdict.NOT_APPLICABLE
                    ? words.say("assess.share.none", String.join(", ", every.types()))
                    : why(part);
        }
        return words.say(
                "assess.every." + word(part.verdict()),
                every.name(),
                values.threshold(every, threshold.value()),
                String.valueOf(below.met().size()),
                String.valueOf(below.whole()),
                String.join(", ", every.types()),
                String.valueOf(below.unknown().size()));
    }

    /** Why nothing can be said. */
    public String why(PartResult part) {
        PartResult.Why why = part.why();
        if (why == null) {
            return "";
        }
        return switch (why) {
            case NO_VALUE -> words.say("assess.why.no-value", missing(part), words.say("assess.no-threshold"));
            case RECORDED_AS_NONE -> words.say("assess.why.recorded-as-none", name(part.part()), period(part));
            case NO_THRESHOLD -> words.say("assess.why.no-threshold");
            case NO_YEAR ->
                words.say(
                        "assess.why.no-year",
                        String.valueOf(evaluation.period().lastDay().getYear()));
            case NO_VARIANT ->
                words.say("assess.why.no-variant", evaluation.unit().fullName());
            case NO_CASE -> words.say("assess.why.no-case");
            case NO_RULE -> words.say("assess.why.no-rule");
            case NO_SET -> words.say("assess.why.no-set");
            case OTHER_SET ->
                words.say("assess.why.other-set", part.part() instanceof Part.Meets(String set) ? setName(set) : "");
            case BELOW -> words.say("assess.why.below");
            case NOT_COVERED ->
                words.say(
                        "assess.why.not-covered",
                        VietnameseFormat.tableDate(evaluation.asOf().validAt()));
            case NO_UNITS -> words.say("assess.why.no-units");
        };
    }

    /** Why this threshold and no other. */
    public String why(Threshold threshold) {
        String own = variant(threshold);
        Bound.Layer layer = threshold.layer();
        String name = layer.name().isEmpty() ? layer.origin() : layer.name();
        String from = layer.origin().isEmpty() ? own : words.say("assess.variant.province", own, name);
        BigDecimal factor = threshold.factor();
        return factor == null ? from : words.say("assess.variant.times", from, values.value(new Part.Untold(), factor));
    }

    /** Which line of the table applied: the general one, a region's, a case's; with the year where it has one. */
    public String variant(Threshold threshold) {
        Level level = threshold.level();
        CriteriaSet set = evaluation.set();
        String line;
        if (level.when() != null) {
            line = words.say("assess.variant.case", condition(level));
        } else if (level.variant().isEmpty()) {
            line = words.say("assess.variant.general");
        } else {
            String name = set.variants().getOrDefault(level.variant(), level.variant());
            CriteriaSet.Instead instead = set.instead();
            line = evaluation.variant().instead() && instead != null
                    ? words.say("assess.variant.instead", name, instead.text())
                    : words.say("assess.variant." + (set.variesBy().isEmpty() ? "region" : set.variesBy()), name);
        }
        Integer year = level.year();
        return year == null ? line : words.say("assess.variant.year", line, String.valueOf(year));
    }

    private String condition(Level level) {
        vn.solang.criteria.Condition when = java.util.Objects.requireNonNull(level.when());
        return when.measures().stream()
                        .map(code -> rules.catalogue()
                                .measure(code)
                                .map(Measure::name)
                                .orElse(code))
                        .collect(Collectors.joining(", ", "", ""))
                + " " + when.comparison().sign() + " "
                + (when.right() instanceof vn.solang.criteria.Formula.Constant(BigDecimal value)
                        ? values.value(new Part.Untold(), value)
                        : "…");
    }

    /** The document, and whether anybody compared the level with it. */
    public String rests(Threshold threshold) {
        return threshold.rests().stream().map(this::basis).distinct().collect(Collectors.joining("; "));
    }

    /** What a level rests on, as a phrase. */
    public String basis(Basis basis) {
        return switch (basis.confidence()) {
            case CONFIRMED -> words.say("assess.basis.confirmed", basis.source(), basis.page());
            case READ -> words.say("assess.basis.read", basis.source());
            case RECALLED -> words.say("assess.basis.recalled", basis.source());
            case DEMO -> words.say("assess.basis.demo", basis.source());
        };
    }

    private String name(Part.Measured measured) {
        if (!measured.name().isEmpty()) {
            return measured.name();
        }
        Catalogue catalogue = rules.catalogue();
        return measured.value().measures().stream()
                .map(code -> catalogue.measure(code).map(Measure::name).orElse(code))
                .collect(Collectors.joining(", "));
    }

    /** The names of the measures without a value; empty where none is missing. */
    public String missing(PartResult part) {
        return part.missing().stream()
                .map(code -> rules.catalogue().measure(code).map(Measure::name).orElse(code))
                .collect(Collectors.joining(", "));
    }

    private String period(PartResult part) {
        return part.period() == null ? "" : values.period(part.period());
    }

    private String setName(String code) {
        return rules.find(code).map(CriteriaSet::name).orElse(code);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case NOT_MET -> "not-met";
            case UNKNOWN, NOT_APPLICABLE -> "unknown";
        };
    }
}
