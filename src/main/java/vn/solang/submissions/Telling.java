package vn.solang.submissions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.accounts.Holders;
import vn.solang.assessment.ValueWords;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;
import vn.solang.notices.Notices;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** Tells whoever it concerns what became of rounds and submissions; never whoever did it. */
@Component
class Telling {

    private final Notices notices;
    private final Holders holders;
    private final Confirmations confirmations;
    private final SubmissionRepository submissions;
    private final Units units;
    private final CurrentActor actor;

    Telling(
            Notices notices,
            Holders holders,
            Confirmations confirmations,
            SubmissionRepository submissions,
            Units units,
            CurrentActor actor) {
        this.notices = notices;
        this.holders = holders;
        this.confirmations = confirmations;
        this.submissions = submissions;
        this.units = units;
        this.actor = actor;
    }

    /** A submission came to another stage. */
    void moved(
            Entry entry, Desk.Paper paper, Submission submission, Procedure procedure, SubmissionRepository.Kind kind) {
        String unit = paper.unit().fullName();
        String round = name(paper.round(), paper.rules(), paper.plan().set());
        UnitId id = paper.unit().id();
        Role own = procedure.step(0).role();
        if (kind == SubmissionRepository.Kind.CONFIRM) {
            tell(
                    entry,
                    holders.having(own, id),
                    Message.of("submissions.told.confirmed", unit, round),
                    entryPage(paper));
        }
        switch (submission.stage()) {
            case Stage.Draft _ -> {}
            case Stage.Returned _ -> {
                Set<Long> told = new HashSet<>(submissions.hands(submission.id()));
                told.retainAll(holders.holding(Permission.ENTER, id));
                told.addAll(holders.having(own, id));
                tell(entry, told, Message.of("submissions.told.returned", unit, round), entryPage(paper));
            }
            case Stage.Accepted _ ->
                tell(
                        entry,
                        holders.having(own, id),
                        Message.of("submissions.told.accepted", unit, round),
                        entryPage(paper));
            case Stage.Waiting(int place) -> {
                Step step = procedure.step(place);
                switch (step.kind()) {
                    case SUBMIT -> {}
                    case VERIFY ->
                        tell(
                                entry,
                                holders.having(step.role(), id),
                                Message.of("submissions.told.verify", unit, round),
                                entryPage(paper) + "/review");
                    case ACCEPT ->
                        tell(
                                entry,
                                holders.having(step.role(), id),
                                Message.of("submissions.told.accept", unit, round),
                                entryPage(paper) + "/review");
                    case CONFIRM ->
                        confirming(paper, submission)
                                .forEach((account, criteria) -> tell(
                                        entry,
                                        Set.of(account),
                                        Message.of("submissions.told.confirm", unit, round, criteria),
                                        entryPage(paper) + "/review"));
                }
            }
        }
    }

    /** A round takes values: the accounts of all its units hear of it, each of one of them. */
    void opened(Entry entry, Round round, Rulebook rules, CriteriaSet set, Procedure procedure) {
        String name = name(round, rules, set);
        Message said = round.reason().isEmpty()
                ? Message.of(
                        "submissions.told.opened",
                        name,
                        VietnameseFormat.tableDate(round.opens()),
                        VietnameseFormat.tableDate(round.due()))
                : Message.of(
                        "submissions.told.reopened", name, VietnameseFormat.tableDate(round.due()), round.reason());
        LocalDate day = round.period().lastDay();
        List<UnitId> all = units.below(round.owner(), set.level(), new AsOf(day, entry.at())).stream()
                .filter(set::appliesTo)
                .map(Unit::id)
                .toList();
        Set<Long> told = new LinkedHashSet<>();
        holders.having(procedure.step(0).role(), all).values().forEach(told::addAll);
        tell(entry, told, said, "/entry");
    }

    private Map<Long, String> confirming(Desk.Paper paper, Submission submission) {
        List<String> open = confirmations.of(submission, paper.plan()).open().stream()
                .map(Plan.Group::no)
                .toList();
        Map<Long, String> told = new LinkedHashMap<>();
        confirming(paper.round().set(), open, paper.unit().id())
                .forEach((account, criteria) -> told.put(account, Line.told(criteria, Messages.vietnamese())));
        return told;
    }

    /** By account, the numbers of the criteria of a set it is to confirm; the office those that nobody was given. */
    Map<Long, Set<String>> confirming(String set, Collection<String> open, UnitId unit) {
        Map<String, Set<Long>> given =
                holders.confirming(open.stream().map(no -> set + ":" + no).toList(), unit);
        boolean allGiven = open.stream().allMatch(no -> given.containsKey(set + ":" + no));
        Set<Long> office = allGiven ? Set.of() : holders.having(Role.OFFICE, unit);
        Map<Long, Set<String>> mine = new LinkedHashMap<>();
        for (String no : open) {
            given.getOrDefault(set + ":" + no, office)
                    .forEach(account -> mine.computeIfAbsent(account, _ -> new LinkedHashSet<>())
                            .add(no));
        }
        return mine;
    }

    private void tell(Entry entry, Collection<Long> accounts, Message said, String href) {
        Set<Long> others = new HashSet<>(accounts);
        others.remove(actor.get().account());
        if (!others.isEmpty()) {
            notices.tell(entry, others.stream().sorted().toList(), said, href);
        }
    }

    private static String entryPage(Desk.Paper paper) {
        return "/entry/%d/%s".formatted(paper.round().number(), paper.unit().code());
    }

    /** How people are told of a round: the set's name and the period, in Vietnamese. */
    static String name(Round round, Rulebook rules, CriteriaSet set) {
        return set.name() + ", " + new ValueWords(rules.catalogue(), Messages.vietnamese()).period(round.period());
    }
}
