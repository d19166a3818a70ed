package vn.solang.submissions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.solang.assessment.Evaluation;
import vn.solang.assessment.VerdictWords;
import vn.solang.criteria.CriteriaSets;
import vn.solang.identity.Journal;
import vn.solang.shared.Languages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.submissions.Act;
import vn.solang.submissions.Allowed;
import vn.solang.submissions.Checking;
import vn.solang.submissions.Form;
import vn.solang.submissions.Line;
import vn.solang.submissions.Round;
import vn.solang.submissions.Stage;
import vn.solang.submissions.Submissions;
import vn.solang.web.Link;

/** Makes the lists of units and the task list of one. */
@Component
class EntryPages {

    private final Submissions submissions;
    private final Checking checking;
    private final CriteriaSets sets;
    private final Journal journal;

    EntryPages(Submissions submissions, Checking checking, CriteriaSets sets, Journal journal) {
        this.submissions = submissions;
        this.checking = checking;
        this.sets = sets;
        this.journal = journal;
    }

    Sayings sayings(Locale language) {
        return Sayings.of(
                Languages.supported(language),
                sets.at(journal.lastKnown().orElseThrow()).catalogue());
    }

    EntryListPage mine(Locale language) {
        Sayings say = sayings(language);
        return new EntryListPage(
                say.words().say("submissions.entry.title"),
                say.words().say("submissions.entry.intro"),
                List.of(),
                groups(submissions.mine(), say),
                say.words().say("submissions.entry.none"),
                say.words().say("submissions.entry.none-next"));
    }

    EntryListPage waiting(Locale language) {
        Sayings say = sayings(language);
        List<Line> waiting = submissions.waiting();
        return new EntryListPage(
                waiting.isEmpty()
                        ? say.words().say("submissions.waiting.title")
                        : say.words().say("submissions.waiting.title-of", String.valueOf(waiting.size())),
                say.words().say("submissions.waiting.intro"),
                List.of(),
                groups(waiting, say),
                say.words().say("submissions.waiting.none"),
                say.words().say("submissions.waiting.none-next"));
    }

    EntryListPage ofRound(Round round, Locale language) {
        Sayings say = sayings(language);
        return new EntryListPage(
                say.words().say("submissions.round.title", setName(round, say), say.period(round)),
                say.words().say("submissions.round.intro"),
                List.of(new Link(say.words().say("submissions.nav.rounds"), "/rounds")),
                groups(submissions.ofRound(round.number()), say),
                say.words().say("submissions.round.none"),
                "");
    }

    private String setName(Round round, Sayings say) {
        return sets.at(journal.lastKnown().orElseThrow())
                .find(round.set())
                .map(set -> set.name())
                .orElse(say.words().say("submissions.round.set", round.set()));
    }

    /** How many units of a round stand where. */
    String tally(List<Line> lines, Sayings say) {
        Map<String, Long> counted = lines.stream()
                .collect(Collectors.groupingBy(line -> say.chip(line).text(), TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(" · "));
    }

    private List<EntryListPage.Group> groups(List<Line> lines, Sayings say) {
        Map<Integer, List<Line>> byRound = lines.stream()
                .collect(Collectors.groupingBy(line -> line.round().number(), TreeMap::new, Collectors.toList()));
        List<EntryListPage.Group> groups = new ArrayList<>();
        byRound.forEach((_, some) -> {
            Round round = some.getFirst().round();
            groups.add(new EntryListPage.Group(
                    say.words().say("submissions.round.title", setName(round, say), say.period(round)),
                    say.words().say("submissions.round.days", Sayings.day(round.opens()), Sayings.day(round.due())),
                    tally(some, say),
                    some.stream().map(line -> row(line, say)).toList(),
                    some.stream().anyMatch(line -> line.stage().editable())
                            ? new Link(
                                    say.words().say("submissions.workbook"),
                                    "/entry/%d/workbook".formatted(round.number()))
                            : null));
        });
        return groups;
    }

    private static EntryListPage.Row row(Line line, Sayings say) {
        String href = href(line.round().number(), line.unit().code());
        boolean entering = line.stage().editable();
        return new EntryListPage.Row(
                new Link(line.unit().fullName(), href),
                say.chip(line),
                line.stage() instanceof Stage.Accepted ? "" : say.age(line),
                line.late() > 0,
                line.criteria().isEmpty()
                        ? ""
                        : say.words().say("submissions.waiting.criteria", Line.told(line.criteria(), say.words())),
                entering
                        ? new Link(say.words().say("submissions.do.enter"), href)
                        : new Link(say.words().say("submissions.do.review"), href + "/review"));
    }

    static String href(int round, String unit) {
        return "/entry/%d/%s".formatted(round, unit);
    }

    EntryPage tasks(int round, UnitId unit, Locale language) {
        Form form = submissions.form(round, unit);
        Allowed allowed = checking.allowed(round, unit);
        var say = Sayings.of(Languages.supported(language), form.rules().catalogue());
        var verdicts = new VerdictWords(say.words());
        String href = href(round, form.unit().code());
        Map<String, List<EntryPage.Task>> sections = new java.util.LinkedHashMap<>();
        for (Form.Group group : form.groups()) {
            sections.computeIfAbsent(
                            group.heading().isEmpty() ? say.words().say("submissions.group.other") : group.heading(),
                            _ -> new ArrayList<>())
                    .add(new EntryPage.Task(
                            new Link(say.group(group.no(), group.name()), href + "/" + group.no()),
                            say.chip(group),
                            verdicts.chip(verdict(form, group))));
        }
        long needed = form.fields().filter(field -> !field.input()).count();
        return new EntryPage(
                form.unit().titleName(),
                say.words()
                        .say("submissions.round.title", form.evaluation().set().name(), say.period(form.round())),
                say.stage(form.stage(), form.procedure()),
                say.words().say("submissions.due-day", Sayings.day(form.due())),
                say.words()
                        .say(
                                "submissions.progress",
                                String.valueOf(needed - form.missing().size()),
                                String.valueOf(needed)),
                verdicts.chip(form.evaluation().verdict()),
                verdicts.badges(form.evaluation().standing()),
                List.of(new Link(say.words().say("submissions.nav.entry"), "/entry")),
                notice(form, allowed, say),
                sections.entrySet().stream()
                        .map(each -> new EntryPage.Section(each.getKey(), each.getValue()))
                        .toList(),
                allowed.submit() ? new Link(say.words().say("submissions.do.check"), href + "/check") : null,
                form.submission() == null || form.stage().editable()
                        ? null
                        : new Link(say.words().say("submissions.do.review"), href + "/review"),
                history(submissions.acts(round, unit), say));
    }

    private static vn.solang.assessment.Verdict verdict(Form form, Form.Group group) {
        Evaluation evaluation = form.evaluation();
        return evaluation.criteria().stream()
                .filter(each -> each.criterion().no().equals(group.no()))
                .findFirst()
                .map(each -> each.verdict())
                .orElseGet(() -> Evaluations.all(group));
    }

    /** Why nothing can be entered; empty where it can. */
    static String notice(Form form, Allowed allowed, Sayings say) {
        if (allowed.enter()) {
            return "";
        }
        return switch (form.stage()) {
            case Stage.Waiting _ -> say.words().say("submissions.notice.waiting");
            case Stage.Accepted _ -> say.words().say("submissions.notice.accepted");
            case Stage.Draft _, Stage.Returned _ ->
                form.round().state() == Round.State.CLOSED
                        ? say.words().say("submissions.notice.closed")
                        : form.taking()
                                ? say.words().say("submissions.notice.reader")
                                : say.words()
                                        .say(
                                                "submissions.notice.early",
                                                Sayings.day(form.round().opens()));
        };
    }

    static List<String> history(List<Act> acts, Sayings say) {
        return acts.stream()
                .map(act -> {
                    String done = say.words()
                            .say("submissions.act." + act.kind(), act.who(), VietnameseFormat.moment(act.at()));
                    return act.said().isEmpty() ? done : done + ": " + act.said();
                })
                .toList();
    }
}
