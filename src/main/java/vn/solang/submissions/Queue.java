package vn.solang.submissions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.GrantedCriteria;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;
import vn.solang.identity.ScopeTree;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** Where the submissions of rounds stand, and which of them wait on whoever acts. */
@Component
class Queue {

    private final Desk desk;
    private final RoundRepository rounds;
    private final SubmissionRepository submissions;
    private final Procedures procedures;
    private final Confirmations confirmations;
    private final Units units;
    private final ScopeTree tree;
    private final CurrentActor actor;
    private final ObjectProvider<GrantedCriteria> granted;

    Queue(
            Desk desk,
            RoundRepository rounds,
            SubmissionRepository submissions,
            Procedures procedures,
            Confirmations confirmations,
            Units units,
            ScopeTree tree,
            CurrentActor actor,
            ObjectProvider<GrantedCriteria> granted) {
        this.desk = desk;
        this.rounds = rounds;
        this.submissions = submissions;
        this.procedures = procedures;
        this.confirmations = confirmations;
        this.units = units;
        this.tree = tree;
        this.actor = actor;
        this.granted = granted;
    }

    /** Every unit of a round, by code. */
    List<Line> of(Round round) {
        return lines(round, desk.rules());
    }

    /** The units of a round that some grant of whoever acts reaches, by code. */
    List<Line> reached(Round round) {
        List<Line> lines = of(round);
        var reach = new Reach(lines);
        return lines.stream().filter(line -> reach.isTouched(line.unit())).toList();
    }

    /** The units whoever acts may enter values of, in the rounds that are open. */
    List<Line> mine() {
        Rulebook rules = desk.rules();
        List<Line> mine = new ArrayList<>();
        for (Round round : rounds.all()) {
            if (round.state() == Round.State.OPEN) {
                List<Line> lines = lines(round, rules);
                var reach = new Reach(lines);
                lines.stream()
                        .filter(line -> reach.has(Permission.ENTER, line.unit()))
                        .forEach(mine::add);
            }
        }
        return mine;
    }

    /** What waits on whoever acts, what is late first, then what has waited longest. */
    List<Line> waiting() {
        Rulebook rules = desk.rules();
        List<Line> waiting = new ArrayList<>();
        for (Round round : rounds.all()) {
            List<Line> all = lines(round, rules);
            var reach = new Reach(all);
            List<Line> lines =
                    all.stream().filter(line -> reach.isTouched(line.unit())).toList();
            Set<Long> own = own(lines);
            for (Line line : lines) {
                onMe(round, line, reach, own).ifPresent(waiting::add);
            }
        }
        waiting.sort(
                Comparator.comparingInt(Line::late).thenComparingInt(Line::age).reversed());
        return waiting;
    }

    /** The submissions that whoever acts entered or submitted, and so does not check. */
    private Set<Long> own(List<Line> lines) {
        long account = actor.get().account();
        List<Long> ids = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.submission()).stream())
                .map(Submission::id)
                .toList();
        return account == 0 || ids.isEmpty() ? Set.of() : submissions.touchedBy(account, ids);
    }

    private Optional<Line> onMe(Round round, Line line, Reach reach, Set<Long> own) {
        Step step = line.step().orElse(null);
        if (step == null) {
            return Optional.empty();
        }
        Submission submission = line.submission();
        boolean checks = submission != null && !own.contains(submission.id());
        return switch (step.kind()) {
            case SUBMIT ->
                Optional.of(line)
                        .filter(_ -> round.takes(desk.today()))
                        .filter(_ -> reach.has(step.role(), line.unit()));
            case VERIFY, ACCEPT ->
                Optional.of(line).filter(_ -> checks).filter(_ -> reach.has(step.role(), line.unit()));
            case CONFIRM -> {
                List<String> mine = line.criteria().stream()
                        .filter(_ -> checks)
                        .filter(no -> reach.confirms(round.set() + ":" + no, line.unit()))
                        .toList();
                yield mine.isEmpty() ? Optional.empty() : Optional.of(line.with(mine));
            }
        };
    }

    private List<Line> lines(Round round, Rulebook rules) {
        CriteriaSet set = desk.set(round, rules);
        LocalDate lastDay = round.period().lastDay();
        var asOf = new AsOf(lastDay, desk.now());
        Map<UnitId, Submission> there = submissions.ofRounds(List.of(round.number())).stream()
                .collect(Collectors.toMap(Submission::unit, each -> each));
        Procedure fresh = procedures.get(set.level(), round.period()).procedure();
        Plan plan = Plan.of(set, rules.catalogue(), lastDay);
        Map<Long, Procedure> versions = new HashMap<>();
        Map<Submission, Procedure> goingBy = new HashMap<>();
        there.values()
                .forEach(each -> goingBy.put(
                        each,
                        each.procedure() == null
                                ? fresh
                                : versions.computeIfAbsent(
                                        each.procedure(), _ -> procedures.of(each, set.level(), round.period()))));
        List<Submission> confirming = there.values().stream()
                .filter(each ->
                        goingBy.getOrDefault(each, fresh).step(place(each)).kind() == Step.Kind.CONFIRM)
                .toList();
        Map<Long, Confirmations.OfSubmission> open = confirmations.of(confirming, plan);
        List<Line> lines = new ArrayList<>();
        for (Unit unit : units.below(round.owner(), set.level(), asOf)) {
            if (set.appliesTo(unit)) {
                Submission submission = there.get(unit.id());
                lines.add(
                        submission == null
                                ? line(round, unit, fresh)
                                : line(
                                        round,
                                        unit,
                                        submission,
                                        goingBy.getOrDefault(submission, fresh),
                                        open.get(submission.id())));
            }
        }
        lines.sort(Comparator.comparing(line -> line.unit().code()));
        return lines;
    }

    private Line line(Round round, Unit unit, Procedure procedure) {
        return new Line(
                round, unit, null, Optional.of(procedure.step(0)), days(round.opens()), days(round.due()), List.of());
    }

    private Line line(
            Round round,
            Unit unit,
            Submission submission,
            Procedure procedure,
            Confirmations.@org.jspecify.annotations.Nullable OfSubmission open) {
        if (submission.stage() instanceof Stage.Accepted) {
            return new Line(round, unit, submission, Optional.empty(), 0, 0, List.of());
        }
        Step step = procedure.step(place(submission));
        int age = days(VietnameseFormat.dayOf(submission.since()));
        Integer allowed = step.days();
        int late = submission.stage().editable() ? days(round.due()) : allowed == null ? 0 : Math.max(0, age - allowed);
        return new Line(
                round,
                unit,
                submission,
                Optional.of(step),
                age,
                late,
                open == null
                        ? List.of()
                        : open.open().stream().map(Plan.Group::no).toList());
    }

    /** The place of the step it waits for; the first while it is with its unit. */
    private static int place(Submission submission) {
        return submission.stage() instanceof Stage.Waiting(int step) ? step : 0;
    }

    private int days(LocalDate since) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(since, desk.today()));
    }

    /** Which of some units the grants of whoever acts reach, as for every other permission: in the tree of today. */
    private final class Reach {

        private final Actor who = actor.get();
        private final Map<UnitId, Set<UnitId>> over;
        private final Map<String, Set<UnitId>> given = new HashMap<>();

        Reach(List<Line> lines) {
            over = tree.over(lines.stream().map(line -> line.unit().id()).toList());
        }

        boolean isTouched(Unit unit) {
            return who.isProgram() || who.grants().stream().anyMatch(grant -> covers(grant.unit(), unit));
        }

        boolean has(Permission permission, Unit unit) {
            return who.isProgram()
                    || who.grants().stream()
                            .anyMatch(grant -> grant.role().gives(permission) && covers(grant.unit(), unit));
        }

        boolean has(Role role, Unit unit) {
            return who.isProgram()
                    || who.grants().stream().anyMatch(grant -> grant.role() == role && covers(grant.unit(), unit));
        }

        boolean confirms(String criterion, Unit unit) {
            return who.isProgram()
                    || who.grants().stream()
                            .anyMatch(grant -> grant.role().gives(Permission.CONFIRM)
                                    && grant.criteria().contains(criterion)
                                    && covers(grant.unit(), unit))
                    || (has(Role.OFFICE, unit) && !isGiven(criterion, unit));
        }

        /** True where some department answers for the criterion in the unit. */
        private boolean isGiven(String criterion, Unit unit) {
            return given
                    .computeIfAbsent(
                            criterion,
                            _ -> granted.stream()
                                    .flatMap(each -> each.places(criterion).stream())
                                    .collect(Collectors.toSet()))
                    .stream()
                    .anyMatch(place -> covers(place, unit));
        }

        private boolean covers(UnitId place, Unit unit) {
            return over.getOrDefault(unit.id(), Set.of()).contains(place);
        }
    }
}
