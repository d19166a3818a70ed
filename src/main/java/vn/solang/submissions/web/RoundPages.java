package vn.solang.submissions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;
import vn.solang.submissions.Procedure;
import vn.solang.submissions.Round;
import vn.solang.submissions.Rounds;
import vn.solang.submissions.Step;
import vn.solang.submissions.Submissions;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/** Makes the list of rounds with the form that opens one. */
@Component
class RoundPages {

    private final Rounds rounds;
    private final Submissions submissions;
    private final EntryPages entries;
    private final CriteriaSets sets;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;

    RoundPages(
            Rounds rounds,
            Submissions submissions,
            EntryPages entries,
            CriteriaSets sets,
            Units units,
            Journal journal,
            CurrentActor actor) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.entries = entries;
        this.sets = sets;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
    }

    /** What was sent to open a round. */
    record Sent(
            String set,
            String owner,
            String period,
            String opens,
            String due,
            @Nullable Message problem) {
        static final Sent NOTHING = new Sent("", "", "", "", "", null);
    }

    RoundsPage of(Sent sent, Locale language) {
        Sayings say = entries.sayings(language);
        var known = journal.lastKnown().orElseThrow();
        Rulebook rules = sets.at(known);
        List<RoundsPage.Row> rows = new ArrayList<>();
        for (Round round : rounds.all()) {
            var asOf = new AsOf(round.period().lastDay(), known);
            String owner = units.get(round.owner(), asOf).fullName();
            rows.add(new RoundsPage.Row(
                    round.number(),
                    new Link(
                            say.words()
                                    .say(
                                            "submissions.round.title",
                                            rules.find(round.set())
                                                    .map(set -> set.name())
                                                    .orElse(round.set()),
                                            say.period(round)),
                            "/rounds/" + round.number()),
                    owner,
                    say.words().say("submissions.round.days", Sayings.day(round.opens()), Sayings.day(round.due())),
                    round.due().toString(),
                    round.state() == Round.State.OPEN,
                    say.words()
                            .say(
                                    round.state() == Round.State.OPEN
                                            ? "submissions.round.open"
                                            : "submissions.round.closed"),
                    entries.tally(submissions.ofRound(round.number()), say),
                    history(round, say)));
        }
        return new RoundsPage(
                say.words().say("submissions.rounds.title"),
                actor.may(Permission.MANAGE_ROUNDS),
                sent.problem() == null ? "" : say.words().say(sent.problem()),
                offered(rules, rounds.today()).stream()
                        .map(set ->
                                new Choice(set.code(), set.name(), set.code().equals(sent.set())))
                        .toList(),
                owners(sent, known),
                sent.period(),
                sent.opens(),
                sent.due(),
                rows,
                rounds.procedures().stream()
                        .map(procedure -> told(procedure, say))
                        .toList());
    }

    /** Sets in force on a day come first; among them, and among the others, the newest first. */
    private static List<CriteriaSet> offered(Rulebook rules, LocalDate day) {
        return rules.sets().stream()
                .sorted(Comparator.comparing((CriteriaSet set) -> !rules.decides(set, day))
                        .thenComparing(CriteriaSet::from, Comparator.reverseOrder()))
                .toList();
    }

    private static String told(Procedure procedure, Sayings say) {
        String steps = procedure.steps().stream().map(step -> told(step, say)).collect(Collectors.joining(" → "));
        return say.words()
                .say(
                        procedure.read() ? "submissions.procedure" : "submissions.procedure.recalled",
                        procedure.name(),
                        steps,
                        procedure.basis());
    }

    private static String told(Step step, Sayings say) {
        String role = say.words().say("submissions.role." + step.role().name().toLowerCase(Locale.ROOT));
        return step.days() == null
                ? role
                : say.words().say("submissions.procedure.days", role, String.valueOf(step.days()));
    }

    /** The provinces the reader may open a round for, as they stand now. */
    private List<Choice> owners(Sent sent, java.time.Instant known) {
        return units.below(null, UnitLevel.PROVINCE, new AsOf(rounds.today(), known)).stream()
                .filter(each -> actor.may(Permission.MANAGE_ROUNDS, each.id()))
                .sorted(Comparator.comparing(Unit::code))
                .map(each ->
                        new Choice(each.code(), each.fullName(), each.code().equals(sent.owner())))
                .toList();
    }

    private List<String> history(Round round, Sayings say) {
        List<Round> versions = rounds.history(round.number());
        if (versions.size() < 2) {
            return List.of();
        }
        return versions.stream()
                .map(each -> {
                    String key = each.state() == Round.State.CLOSED
                            ? "submissions.round.was-closed"
                            : each.reason().isEmpty()
                                    ? "submissions.round.was-opened"
                                    : "submissions.round.was-reopened";
                    return say.words().say(key, VietnameseFormat.moment(each.since()), each.reason());
                })
                .toList();
    }
}
