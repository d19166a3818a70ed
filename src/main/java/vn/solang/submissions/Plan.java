package vn.solang.submissions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Criterion;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Part;
import vn.solang.criteria.Requirement;
import vn.solang.units.UnitLevel;

/**
 * What a unit is asked to enter for a criteria set: per group of the form the requirements, and per requirement the
 * measures. A measure that several requirements need is asked for once, where it is needed first.
 */
final class Plan {

    /** The group of the conditions that stand beside the criteria of a set. */
    static final String CONDITIONS = "conditions";

    /** The group of what recognition asks beyond the set. */
    static final String BESIDES = "besides";

    /**
     * A page of the form.
     *
     * @param no the number of the criterion; {@link #CONDITIONS} or {@link #BESIDES}
     * @param name empty for those two
     * @param heading the heading it stands under in the decision; empty for none
     */
    record Group(String no, String name, String heading, List<Question> questions) {

        List<Asked> measures() {
            return questions.stream()
                    .flatMap(question -> question.measures().stream())
                    .toList();
        }
    }

    /** A requirement and what is entered for it. */
    record Question(Requirement requirement, List<Asked> measures) {}

    /**
     * A measure that is asked for.
     *
     * @param input true where it is asked for only because another follows from it
     */
    record Asked(Measure measure, boolean input) {}

    private final CriteriaSet set;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Group> groupOf = new HashMap<>();
    private final Map<String, Asked> asked = new HashMap<>();

    private Plan(CriteriaSet set) {
        this.set = set;
    }

    /** @param day the last day of the period: what is asked on it */
    static Plan of(CriteriaSet set, Catalogue catalogue, LocalDate day) {
        var plan = new Plan(set);
        Set<String> seen = new HashSet<>();
        for (Criterion criterion : set.criteria()) {
            plan.add(
                    criterion.no(),
                    criterion.name(),
                    criterion.group(),
                    criterion.requirements(),
                    catalogue,
                    day,
                    seen);
        }
        plan.add(CONDITIONS, "", "", set.conditions(), catalogue, day, seen);
        plan.add(BESIDES, "", "", set.besides(), catalogue, day, seen);
        return plan;
    }

    CriteriaSet set() {
        return set;
    }

    List<Group> groups() {
        return List.copyOf(groups);
    }

    Optional<Group> group(String no) {
        return groups.stream().filter(each -> each.no().equals(no)).findFirst();
    }

    /** What is asked for under a code. */
    Optional<Asked> asked(String measure) {
        return Optional.ofNullable(asked.get(measure));
    }

    /** All measures asked for, in the order of the form. */
    List<Measure> measures() {
        return groups.stream()
                .flatMap(group -> group.measures().stream())
                .map(Asked::measure)
                .toList();
    }

    /** The keys of all measures asked for. */
    Set<Integer> keys() {
        return asked.values().stream().map(each -> each.measure().key()).collect(Collectors.toSet());
    }

    /** The group a measure is asked for in. */
    Optional<Group> groupOf(String measure) {
        return Optional.ofNullable(groupOf.get(measure));
    }

    /** How grants name the criterion of a group: {@code SET:NUMBER}. */
    String criterion(Group group) {
        return set.code() + ":" + group.no();
    }

    private void add(
            String no,
            String name,
            String heading,
            List<Requirement> requirements,
            Catalogue catalogue,
            LocalDate day,
            Set<String> seen) {
        List<Question> questions = new ArrayList<>();
        for (Requirement requirement : requirements) {
            if (requirement.askedOn(day)) {
                List<Asked> measures = new ArrayList<>();
                for (String code : needed(requirement)) {
                    collect(code, false, catalogue, set.level(), seen, measures);
                }
                questions.add(new Question(requirement, List.copyOf(measures)));
            }
        }
        if (!questions.isEmpty()) {
            var group = new Group(no, name, heading, List.copyOf(questions));
            groups.add(group);
            group.measures().forEach(each -> {
                groupOf.put(each.measure().code(), group);
                asked.put(each.measure().code(), each);
            });
        }
    }

    /** What units below have is entered by them. */
    private static Set<String> needed(Requirement requirement) {
        Set<String> codes = new java.util.LinkedHashSet<>();
        for (Part part : requirement.parts()) {
            if (part instanceof Part.Measured measured) {
                codes.addAll(measured.measures());
                measured.bound().levels().forEach(level -> {
                    if (level.when() != null) {
                        codes.addAll(level.when().measures());
                    }
                });
            }
        }
        return codes;
    }

    private static void collect(
            String code, boolean input, Catalogue catalogue, UnitLevel level, Set<String> seen, List<Asked> measures) {
        Measure measure = catalogue.measure(code).orElse(null);
        if (measure == null || !catalogue.owner(code).orElseThrow().levels().contains(level) || !seen.add(code)) {
            return;
        }
        measures.add(new Asked(measure, input));
        Formula computed = measure.computed();
        if (computed != null) {
            computed.measures().forEach(each -> collect(each, true, catalogue, level, seen, measures));
        }
    }

    /** True where a measure is entered, or follows from what is. */
    boolean isAnswered(Measure measure, Set<Integer> entered, Catalogue catalogue) {
        if (entered.contains(measure.key())) {
            return true;
        }
        Formula computed = measure.computed();
        return computed != null
                && computed.measures().stream()
                        .allMatch(code -> catalogue
                                .measure(code)
                                .filter(each -> isAnswered(each, entered, catalogue))
                                .isPresent());
    }

    /** The measures still to be entered, inputs left out. */
    List<Measure> missing(Set<Integer> entered, Catalogue catalogue) {
        return groups.stream()
                .flatMap(group -> group.measures().stream())
                .filter(each -> !each.input())
                .map(Asked::measure)
                .filter(measure -> !isAnswered(measure, entered, catalogue))
                .toList();
    }
}
