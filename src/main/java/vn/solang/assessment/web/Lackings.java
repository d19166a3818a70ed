package vn.solang.assessment.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.solang.assessment.CriterionResult;
import vn.solang.assessment.Evaluation;
import vn.solang.assessment.Outlook;
import vn.solang.assessment.PartResult;
import vn.solang.assessment.RequirementResult;
import vn.solang.assessment.Shortfall;
import vn.solang.assessment.Verdict;
import vn.solang.assessment.VerdictWords;
import vn.solang.criteria.Bound;
import vn.solang.criteria.Comparison;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Link;

/** Makes the part of a page that tells what is still lacking. */
@Component
class Lackings {

    private final Units units;

    Lackings(Units units) {
        this.units = units;
    }

    Lacking of(Asked asked, Outlook outlook, Rows rows) {
        Evaluation evaluation = outlook.evaluation();
        Shortfall shortfall = outlook.shortfall();
        Map<UnitId, Unit> below =
                shortfall.raise().stream().allMatch(each -> each.nearest().isEmpty()) ? Map.of() : below(asked);
        List<Lacking.Raise> raise = shortfall.raise().stream()
                .map(each -> raise(asked, outlook, rows, each, below))
                .toList();
        List<Lacking.Learn> learn = new ArrayList<>();
        for (CriterionResult criterion : evaluation.criteria()) {
            if (!criterion.criterion().known()) {
                learn.add(new Lacking.Learn(
                        criterion.criterion().no(),
                        Link.plain(criterion.criterion().name()),
                        "",
                        asked.words().say("assess.table.criterion-unknown")));
            }
        }
        shortfall.learn().forEach(result -> learn.add(learn(asked, outlook, rows, result)));
        return new Lacking(
                raise, learn, raise.isEmpty() && learn.isEmpty() ? asked.words().say("assess.lacking.nothing") : "");
    }

    /** The units below a place, to name them by. */
    Map<UnitId, Unit> below(Asked asked) {
        Map<UnitId, Unit> below = new HashMap<>();
        for (UnitLevel level : List.of(UnitLevel.DISTRICT, UnitLevel.COMMUNE)) {
            if (level.number() > asked.unit().level().number()) {
                units.below(asked.unit().id(), level, asked.asOf()).forEach(unit -> below.put(unit.id(), unit));
            }
        }
        return below;
    }

    private Lacking.Raise raise(
            Asked asked, Outlook outlook, Rows rows, Shortfall.Raise raise, Map<UnitId, Unit> below) {
        Messages words = asked.words();
        RequirementResult result = raise.requirement();
        PartResult part = raise.part();
        Rows own = rows.of(raise.within());
        String gap = own.gap(part);
        String by = raise.lacking() > 0
                ? words.say("assess.lacking.units", Integer.toString(raise.lacking()))
                : gap.isEmpty() ? words.say("assess.lacking.must") : by(words, part, gap);
        String value = Optional.ofNullable(own.value(part)).orElse("");
        String note =
                result.parts().size() == 1 ? "" : own.explanations().name(part.part()) + (value.isEmpty() ? "" : ": ");
        String aim = own.asked(part);
        return new Lacking.Raise(
                result.requirement().code(),
                new Link(result.requirement().name(), own.href(result)),
                from(words, outlook, raise.within(), raise.beside()),
                by,
                note + value + (aim.isEmpty() || value.isEmpty() ? "" : ", " + words.say("assess.lacking.asked", aim)),
                new VerdictWords(words).badges(part.standing()),
                raise.nearest().stream()
                        .flatMap(unit -> Optional.ofNullable(below.get(unit)).stream())
                        .map(unit -> nearest(asked, outlook, part, unit))
                        .toList());
    }

    /** Which way the value must go: what is too high must come down. */
    private static String by(Messages words, PartResult part, String gap) {
        Comparison comparison = part.part().against().map(Bound::comparison).orElse(Comparison.AT_LEAST);
        return switch (comparison) {
            case AT_LEAST, ABOVE -> words.say("assess.lacking.by", gap);
            case AT_MOST, BELOW -> words.say("assess.lacking.down", gap);
            case EQUALS -> words.say("assess.lacking.off", gap);
        };
    }

    /** A unit below with how many requirements it lacks. */
    Link nearest(Asked asked, Outlook outlook, PartResult part, Unit unit) {
        return outlook.of(part.part(), unit.id())
                .map(evaluation -> {
                    Evaluation.Count count = evaluation.requirementsCounted();
                    return new Link(
                            unit.fullName() + " (" + lacks(asked.words(), count) + ")",
                            asked.criteriaHref(unit, evaluation.set().code()));
                })
                .orElseGet(() -> new Link(unit.fullName(), asked.unitHref(unit)));
    }

    static String lacks(Messages words, Evaluation.Count count) {
        List<String> said = new ArrayList<>();
        if (count.notMet() > 0) {
            said.add(words.say("assess.lacking.not-met", Integer.toString(count.notMet())));
        }
        if (count.unknown() > 0) {
            said.add(words.say("assess.lacking.unknown", Integer.toString(count.unknown())));
        }
        return said.isEmpty() ? words.say("assess.lacking.none") : String.join(", ", said);
    }

    /** What asks for it, where that is not the set itself. */
    private static String from(Messages words, Outlook outlook, Evaluation within, boolean beside) {
        if (beside) {
            return words.say("assess.lacking.beside");
        }
        return within.set().code().equals(outlook.evaluation().set().code())
                ? ""
                : within.set().name();
    }

    private static Lacking.Learn learn(Asked asked, Outlook outlook, Rows rows, Shortfall.Learn learn) {
        Rows own = rows.of(learn.within());
        RequirementResult result = learn.requirement();
        String why = result.parts().stream()
                .filter(part -> part.verdict() == Verdict.UNKNOWN)
                .map(part -> why(asked.words(), own, part))
                .distinct()
                .collect(Collectors.joining(" "));
        return new Lacking.Learn(
                result.requirement().code(),
                new Link(result.requirement().name(), own.href(result)),
                from(asked.words(), outlook, learn.within(), learn.beside()),
                why);
    }

    private static String why(Messages words, Rows rows, PartResult part) {
        String missing = rows.explanations().missing(part);
        return missing.isEmpty() ? rows.explanations().why(part) : words.say("assess.lacking.missing", missing);
    }
}
