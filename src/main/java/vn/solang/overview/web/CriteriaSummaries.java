package vn.solang.overview.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.Evaluation;
import vn.solang.assessment.Headlines;
import vn.solang.assessment.Reviews;
import vn.solang.assessment.VerdictWords;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Rulebook;
import vn.solang.overview.Sight;
import vn.solang.shared.Messages;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.web.Link;

/** Makes the part of a unit's page that tells what it meets of the sets deciding on its standards. */
@Component
class CriteriaSummaries {

    private static final Set<String> TOLD = Set.of("commune-base", "commune-advanced");

    private final Assessments assessments;
    private final Reviews reviews;

    CriteriaSummaries(Assessments assessments, Reviews reviews) {
        this.assessments = assessments;
        this.reviews = reviews;
    }

    /** Null where no set is for units of this kind, or the unit cannot be placed on the day. */
    UnitPage.@Nullable Criteria of(Sight sight) {
        Unit unit = sight.place();
        List<CriteriaSet> sets = sight.path().isEmpty() ? List.of() : reviews.setsFor(unit, sight.asOf());
        if (sets.isEmpty()) {
            return null;
        }
        Messages words = sight.words();
        String instants = sight.instants();
        String place = "/units/" + unit.code();
        if (unit.level() != UnitLevel.COMMUNE) {
            return new UnitPage.Criteria(
                    List.of(),
                    List.of(
                            new Link(words.say("overview.unit.readiness"), place + "/readiness?" + instants),
                            new Link(words.say("overview.unit.by-criteria"), place + "/criteria?" + instants),
                            new Link(
                                    words.say("overview.unit.communes"),
                                    "/?unit=" + unit.code() + "&" + sight.moments())));
        }
        Rulebook rules = assessments.rules(sight.asOf());
        return new UnitPage.Criteria(
                sets.stream()
                        .filter(set -> TOLD.contains(set.standard())
                                && rules.decides(set, sight.asOf().validAt()))
                        .map(set -> assessments.evaluate(set.code(), unit.id(), sight.period(), sight.asOf()))
                        .map(each -> told(words, place, instants, each))
                        .toList(),
                List.of());
    }

    private static UnitPage.Criteria.Set told(Messages words, String place, String instants, Evaluation evaluation) {
        var verdicts = new VerdictWords(words);
        return new UnitPage.Criteria.Set(
                new Link(
                        evaluation.set().name(),
                        place + "/criteria?set=" + evaluation.set().code() + "&" + instants),
                Headlines.of(words, evaluation),
                verdicts.counts(evaluation.counted(), Headlines.undeclared(evaluation)),
                verdicts.badgesOfCount(evaluation));
    }
}
