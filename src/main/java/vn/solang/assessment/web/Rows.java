package vn.solang.assessment.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.assessment.Evaluation;
import vn.solang.assessment.Explanations;
import vn.solang.assessment.PartResult;
import vn.solang.assessment.RequirementResult;
import vn.solang.assessment.Threshold;
import vn.solang.assessment.ValueWords;
import vn.solang.assessment.Verdict;
import vn.solang.assessment.VerdictWords;
import vn.solang.criteria.Part;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.Messages;
import vn.solang.web.Link;

/** Makes lines of tables from the results of one evaluation. */
final class Rows {

    private final Rulebook rules;
    private final Asked asked;
    private final Evaluation evaluation;
    private final Messages words;
    private final VerdictWords verdicts;
    private final Explanations explanations;
    private final ValueWords values;

    Rows(Rulebook rules, Asked asked, Evaluation evaluation) {
        this.rules = rules;
        this.asked = asked;
        this.evaluation = evaluation;
        this.words = asked.words();
        this.verdicts = new VerdictWords(words);
        this.explanations = new Explanations(rules, evaluation, words);
        this.values = explanations.values();
    }

    /** The same for another evaluation of the same unit. */
    Rows of(Evaluation other) {
        boolean same = other.set().code().equals(evaluation.set().code());
        return same ? this : new Rows(rules, asked, other);
    }

    Explanations explanations() {
        return explanations;
    }

    /** A line for each requirement; one more for each part where there are several. */
    List<RequirementRow> of(List<RequirementResult> results) {
        List<RequirementRow> rows = new ArrayList<>();
        for (RequirementResult result : results) {
            if (result.parts().size() == 1) {
                rows.add(row(result, result.parts().getFirst(), true));
            } else {
                rows.add(head(result));
                result.parts().forEach(part -> rows.add(row(result, part, false)));
            }
        }
        return rows;
    }

    private RequirementRow head(RequirementResult result) {
        return new RequirementRow(
                result.requirement().code(),
                Link.plain(result.requirement().name()),
                "",
                "",
                "",
                "",
                verdicts.chip(result.verdict()),
                href(result),
                "",
                verdicts.badges(result.standing()));
    }

    private RequirementRow row(RequirementResult result, PartResult part, boolean whole) {
        return new RequirementRow(
                whole ? result.requirement().code() : "",
                Link.plain(whole ? result.requirement().name() : explanations.name(part.part())),
                value(part),
                part.period() == null ? "" : values.period(part.period()),
                asked(part),
                variant(part),
                verdicts.chip(part.verdict()),
                href(result),
                gap(part),
                verdicts.badges(part.standing()));
    }

    String href(RequirementResult result) {
        return asked.verdictHref(
                evaluation.unit(), evaluation.set().code(), result.requirement().code());
    }

    /** Null where nothing is known. */
    @Nullable String value(PartResult part) {
        PartResult.Tally below = part.below();
        if (part.verdict() == Verdict.NOT_APPLICABLE) {
            return words.say("assess.verdict.not-applicable");
        }
        if (below != null) {
            String counted = below.met().size() + "/" + below.whole() + " " + types(part.part());
            if (!below.unknown().isEmpty()) {
                return counted + " · "
                        + words.say(
                                "assess.rows.unknown",
                                Integer.toString(below.unknown().size()));
            }
            BigDecimal share = part.value();
            return share == null ? counted : counted + " · " + values.value(part.part(), share);
        }
        BigDecimal value = part.value();
        return switch (part.part()) {
            case Part.Measured _ -> value == null ? null : values.value(part.part(), value);
            case Part.Share _, Part.Every _ -> null;
            case Part.Meets _, Part.AllCriteria _, Part.Untold _ -> "";
        };
    }

    private static String types(Part part) {
        return switch (part) {
            case Part.Share share -> String.join(", ", share.types());
            case Part.Every every -> String.join(", ", every.types());
            case Part.Measured _, Part.Meets _, Part.AllCriteria _, Part.Untold _ -> "";
        };
    }

    String asked(PartResult part) {
        Threshold threshold = part.threshold();
        if (threshold != null) {
            return values.threshold(part.part(), threshold.value());
        }
        return part.part().against().isPresent() && part.verdict() != Verdict.NOT_APPLICABLE
                ? words.say("assess.no-threshold")
                : "";
    }

    private String variant(PartResult part) {
        Threshold threshold = part.threshold();
        return threshold == null ? "" : explanations.why(threshold);
    }

    String gap(PartResult part) {
        BigDecimal gap = part.gap();
        return gap == null || gap.signum() == 0 ? "" : values.gap(part.part(), gap);
    }
}
