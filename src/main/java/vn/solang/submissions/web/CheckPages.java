package vn.solang.submissions.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.assessment.PartResult;
import vn.solang.assessment.VerdictWords;
import vn.solang.shared.Languages;
import vn.solang.shared.Message;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.submissions.Allowed;
import vn.solang.submissions.Checking;
import vn.solang.submissions.Confirmed;
import vn.solang.submissions.Current;
import vn.solang.submissions.Form;
import vn.solang.submissions.Submissions;
import vn.solang.web.Link;

/** Makes the page of all values: for its unit before handing it in, for checkers. */
@Component
class CheckPages {

    private final Submissions submissions;
    private final Checking checking;

    CheckPages(Submissions submissions, Checking checking) {
        this.submissions = submissions;
        this.checking = checking;
    }

    /** What was sent and could not be done. */
    record Sent(@Nullable Message problem, Map<String, String> comments, String why) {
        static final Sent NOTHING = new Sent(null, Map.of(), "");
    }

    /** Its unit looks through what it entered. */
    CheckPage answers(int round, UnitId unit, Sent sent, Locale language) {
        return page(submissions.form(round, unit), true, sent, language);
    }

    /** A checker looks through what a unit handed in. */
    CheckPage review(int round, UnitId unit, Sent sent, Locale language) {
        return page(submissions.form(round, unit), false, sent, language);
    }

    private CheckPage page(Form form, boolean own, Sent sent, Locale language) {
        Allowed allowed = checking.allowed(form.round().number(), form.unit().id());
        var say = Sayings.of(Languages.supported(language), form.rules().catalogue());
        String href = EntryPages.href(form.round().number(), form.unit().code());
        List<CheckPage.Group> groups = new ArrayList<>();
        for (Form.Group group : form.groups()) {
            if (group.state() != Form.State.NOTHING) {
                groups.add(group(form, group, allowed, sent, href, say));
            }
        }
        List<Link> problems = new ArrayList<>();
        if (sent.problem() != null) {
            problems.add(new Link(say.words().say(sent.problem()), "#acts"));
        }
        problems.addAll(disagreements(form, say));
        int missing = form.missing().size();
        return new CheckPage(
                own
                        ? say.words().say("submissions.check.title", form.unit().fullName())
                        : say.words()
                                .say("submissions.review.title", form.unit().fullName()),
                say.words()
                        .say("submissions.round.title", form.evaluation().set().name(), say.period(form.round())),
                say.stage(form.stage(), form.procedure()),
                href,
                form.version(),
                List.of(
                        new Link(say.words().say("submissions.nav.entry"), "/entry"),
                        new Link(form.unit().fullName(), href)),
                problems,
                missing == 0 ? "" : say.words().say("submissions.check.missing", String.valueOf(missing)),
                own
                        ? new CheckPage.May(allowed.submit(), false, false, false)
                        : new CheckPage.May(false, allowed.forward(), allowed.accept(), allowed.giveBack()),
                groups,
                EntryPages.history(
                        submissions.acts(form.round().number(), form.unit().id()), say),
                sent.why());
    }

    /** Numbers that disagree with each other say so in one sentence, which leads to the first of them. */
    private static Collection<Link> disagreements(Form form, Sayings say) {
        Map<String, Link> told = new LinkedHashMap<>();
        for (Form.Group group : form.groups()) {
            for (Form.Question question : group.questions()) {
                for (Form.Field field : question.fields()) {
                    String code = field.measure().code();
                    Message why = form.disagreements().get(code);
                    if (why != null) {
                        String sentence = say.words().say(why);
                        told.putIfAbsent(sentence, new Link(sentence, "#r-" + code.replace('.', '-')));
                    }
                }
            }
        }
        return told.values();
    }

    private static CheckPage.Group group(
            Form form, Form.Group group, Allowed allowed, Sent sent, String href, Sayings say) {
        var verdicts = new VerdictWords(say.words());
        List<CheckPage.Row> rows = new ArrayList<>();
        for (Form.Question question : group.questions()) {
            for (Form.Field field : question.fields()) {
                rows.add(row(form, question, field, sent, verdicts, say));
            }
        }
        Confirmed confirmed = group.confirmed();
        return new CheckPage.Group(
                group.no(),
                new Link(say.group(group.no(), group.name()), href + "/" + group.no()),
                say.chip(group),
                allowed.confirm().contains(group.no()),
                confirmed == null
                        ? ""
                        : say.words()
                                .say(
                                        confirmed.inPlace()
                                                ? "submissions.confirmed.in-place"
                                                : "submissions.confirmed.by",
                                        confirmed.who(),
                                        VietnameseFormat.moment(confirmed.at())),
                rows);
    }

    private static CheckPage.Row row(
            Form form, Form.Question question, Form.Field field, Sent sent, VerdictWords verdicts, Sayings say) {
        Current current = field.current();
        PartResult part = question.result().deciding();
        Message problem = form.disagreements().get(field.measure().code());
        return new CheckPage.Row(
                "r-" + field.measure().code().replace('.', '-'),
                field.measure().code(),
                question.result().requirement().code(),
                field.measure().name(),
                current == null ? "" : say.values().valueOrNone(field.measure(), current.value()),
                current == null ? "" : current.note(),
                current == null
                        ? ""
                        : say.words()
                                .say("submissions.field.entered", current.who(), VietnameseFormat.moment(current.at())),
                GroupPages.last(field, say),
                field.input() ? "" : GroupPages.asked(question, say),
                verdicts.chip(question.result().verdict()),
                verdicts.badges(
                        part.threshold() != null && part.threshold().provisional(),
                        question.result().standing().demo()),
                field.comments().stream()
                        .map(comment -> say.words()
                                .say(
                                        "submissions.field.comment",
                                        comment.said(),
                                        comment.who(),
                                        VietnameseFormat.moment(comment.at())))
                        .toList(),
                problem == null ? "" : say.words().say(problem),
                "/journal/units/%d?kind=value&key=%s@%s"
                        .formatted(
                                form.unit().id().value(),
                                field.measure().code(),
                                form.round().period().code()),
                sent.comments().getOrDefault(field.measure().code(), ""));
    }
}
