package vn.solang.submissions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.accounts.Holders;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.Role;
import vn.solang.notices.DueSource;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;

/** What is due in entry: handing in by the last day of a round, and checking within the days of a step. */
@Component
class DueSubmissions {

    private final RoundRepository rounds;
    private final Queue queue;
    private final Desk desk;
    private final Holders holders;
    private final Telling telling;

    DueSubmissions(RoundRepository rounds, Queue queue, Desk desk, Holders holders, Telling telling) {
        this.rounds = rounds;
        this.queue = queue;
        this.desk = desk;
        this.holders = holders;
        this.telling = telling;
    }

    /** Rounds, of the accounts of each unit that has not handed in. */
    @Bean
    static DueSource roundsDue(DueSubmissions due) {
        return source("submission", due::handingIn);
    }

    /** Steps that say within how many days they are done, of whoever does them. */
    @Bean
    static DueSource stepsDue(DueSubmissions due) {
        return source("step", due::checking);
    }

    private interface Asked {
        List<DueSource.Due> due(LocalDate from, LocalDate until);
    }

    private static DueSource source(String kind, Asked asked) {
        return new DueSource() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public List<Due> due(LocalDate from, LocalDate until) {
                return asked.due(from, until);
            }
        };
    }

    @Transactional(readOnly = true)
    List<DueSource.Due> handingIn(LocalDate from, LocalDate until) {
        Rulebook rules = desk.rules();
        List<DueSource.Due> due = new ArrayList<>();
        for (Round round : rounds.all()) {
            if (round.state() != Round.State.OPEN || !within(round.due(), from, until)) {
                continue;
            }
            String name = name(round, rules);
            List<Line> lines = queue.of(round).stream()
                    .filter(line -> line.stage().editable())
                    .filter(line -> line.step().isPresent())
                    .toList();
            byRole(lines, line -> line.step().orElseThrow().role())
                    .forEach((line, accounts) -> due.add(new DueSource.Due(
                            "%d %d".formatted(round.number(), line.unit().id().value()),
                            round.due(),
                            accounts,
                            Message.of("submissions.due.submit", line.unit().fullName(), name),
                            page(line, ""))));
        }
        return due;
    }

    @Transactional(readOnly = true)
    List<DueSource.Due> checking(LocalDate from, LocalDate until) {
        Rulebook rules = desk.rules();
        List<DueSource.Due> due = new ArrayList<>();
        for (Round round : rounds.all()) {
            String name = name(round, rules);
            Map<Line, LocalDate> days = new HashMap<>();
            for (Line line : queue.of(round)) {
                lastDay(line).filter(day -> within(day, from, until)).ifPresent(day -> days.put(line, day));
            }
            List<Line> checked = days.keySet().stream()
                    .filter(line -> line.step().orElseThrow().kind() != Step.Kind.CONFIRM)
                    .toList();
            Map<Line, Set<Long>> accounts =
                    byRole(checked, line -> line.step().orElseThrow().role());
            days.keySet().stream()
                    .filter(line -> line.step().orElseThrow().kind() == Step.Kind.CONFIRM)
                    .forEach(line -> accounts.put(line, confirming(line)));
            accounts.forEach((line, whom) -> due.add(new DueSource.Due(
                    "%d %d %d"
                            .formatted(
                                    round.number(),
                                    line.unit().id().value(),
                                    java.util.Objects.requireNonNull(line.submission())
                                            .version()),
                    java.util.Objects.requireNonNull(days.get(line)),
                    whom,
                    what(line, name),
                    page(line, "/review"))));
        }
        return due;
    }

    /** The last day on which the step is done in time; empty where it stands with its unit or nothing is said. */
    private static Optional<LocalDate> lastDay(Line line) {
        Submission submission = line.submission();
        Step step = line.step().orElse(null);
        if (submission == null || step == null || !(submission.stage() instanceof Stage.Waiting)) {
            return Optional.empty();
        }
        Integer allowed = step.days();
        return allowed == null
                ? Optional.empty()
                : Optional.of(VietnameseFormat.dayOf(submission.since()).plusDays(allowed));
    }

    private static Message what(Line line, String round) {
        String unit = line.unit().fullName();
        return switch (line.step().orElseThrow().kind()) {
            case SUBMIT -> Message.of("submissions.due.submit", unit, round);
            case VERIFY -> Message.of("submissions.due.verify", unit, round);
            case CONFIRM ->
                Message.of("submissions.due.confirm", unit, round, Line.told(line.criteria(), Messages.vietnamese()));
            case ACCEPT -> Message.of("submissions.due.accept", unit, round);
        };
    }

    private Set<Long> confirming(Line line) {
        return telling.confirming(
                        line.round().set(), line.criteria(), line.unit().id())
                .keySet();
    }

    private Map<Line, Set<Long>> byRole(List<Line> lines, Function<Line, Role> role) {
        Map<Line, Set<Long>> accounts = new HashMap<>();
        lines.stream().collect(Collectors.groupingBy(role)).forEach((each, ofRole) -> {
            Map<UnitId, Set<Long>> having = holders.having(
                    each, ofRole.stream().map(line -> line.unit().id()).toList());
            ofRole.forEach(
                    line -> accounts.put(line, having.getOrDefault(line.unit().id(), Set.of())));
        });
        return accounts;
    }

    private String name(Round round, Rulebook rules) {
        CriteriaSet set = desk.set(round, rules);
        return Telling.name(round, rules, set);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private static String page(Line line, String more) {
        return "/entry/%d/%s%s".formatted(line.round().number(), line.unit().code(), more);
    }
}
