package vn.solang.submissions.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import vn.solang.assessment.AcceptedValue;
import vn.solang.assessment.Explanations;
import vn.solang.assessment.PartResult;
import vn.solang.assessment.VerdictWords;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Part;
import vn.solang.files.Limits;
import vn.solang.files.web.AttachmentLine;
import vn.solang.imports.Refusal;
import vn.solang.shared.Languages;
import vn.solang.shared.Message;
import vn.solang.shared.NotFound;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.submissions.Allowed;
import vn.solang.submissions.Changed;
import vn.solang.submissions.Checking;
import vn.solang.submissions.Current;
import vn.solang.submissions.Edit;
import vn.solang.submissions.Form;
import vn.solang.submissions.Outcome;
import vn.solang.submissions.Proofs;
import vn.solang.submissions.Submissions;
import vn.solang.web.Link;

/**
 * Makes one page of the form, and reads what it sends. Every box goes with what stood in it when it was sent to the reader
 * ({@code o.}, {@code p.}), so that only what the reader changed becomes an edit; with the version the reader saw
 * ({@code b.}); and with the id of the edit ({@code e.}), so that sending twice writes once.
 */
@Component
class GroupPages {

    private final Submissions submissions;
    private final Checking checking;
    private final Proofs evidence;
    private final Limits limits;

    GroupPages(Submissions submissions, Checking checking, Proofs evidence, Limits limits) {
        this.submissions = submissions;
        this.checking = checking;
        this.evidence = evidence;
        this.limits = limits;
    }

    GroupPage of(int round, UnitId unit, String no, Locale language) {
        return page(round, unit, no, Map.of(), null, language);
    }

    /** The id of the box of a measure. */
    static String id(String measure) {
        return "v-" + measure.replace('.', '-');
    }

    /** Attaches the files that a page sent, each to the measure its part names. */
    void attach(int round, UnitId unit, MultiValueMap<String, MultipartFile> files) {
        files.forEach((name, some) -> {
            if (name.startsWith("f.")) {
                some.stream()
                        .filter(file -> !file.isEmpty())
                        .forEach(file ->
                                evidence.attach(round, unit, name.substring(2), EvidenceController.sent(file), ""));
            }
        });
    }

    /** What the sent page asks to change, by the codes of the measures. */
    static Map<String, Edit> edits(MultiValueMap<String, String> sent) {
        Map<String, Edit> edits = new LinkedHashMap<>();
        for (String name : sent.keySet()) {
            if (!name.startsWith("e.")) {
                continue;
            }
            String code = name.substring(2);
            String text = sent(sent, "v.", code);
            String note = sent(sent, "n.", code);
            boolean changed = !text.equals(sent(sent, "o.", code)) || !note.equals(sent(sent, "p.", code));
            boolean theirs = sent(sent, "c.", code).equals("theirs");
            if (changed && !theirs && !isUndecided(sent, code)) {
                edits.put(
                        code, new Edit(uuid(sent(sent, "e.", code)), code, text, note, number(sent(sent, "b.", code))));
            }
        }
        return edits;
    }

    /** True where the reader was shown two values and chose none. */
    private static boolean isUndecided(MultiValueMap<String, String> sent, String code) {
        return sent.containsKey("k." + code) && sent(sent, "c.", code).isEmpty();
    }

    static boolean isUndecided(MultiValueMap<String, String> sent) {
        return sent.keySet().stream().anyMatch(name -> name.startsWith("e.") && isUndecided(sent, name.substring(2)));
    }

    private static String sent(MultiValueMap<String, String> sent, String prefix, String code) {
        String value = sent.getFirst(prefix + code);
        return value == null ? "" : value;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** The page as it was sent, with what became of it beside the fields. */
    GroupPage again(
            int round,
            UnitId unit,
            String no,
            MultiValueMap<String, String> sent,
            List<Outcome> outcomes,
            Locale language) {
        Map<String, Outcome> byCode = new HashMap<>();
        outcomes.forEach(outcome -> byCode.put(outcome.measure(), outcome));
        return page(round, unit, no, byCode, sent, language);
    }

    private GroupPage page(
            int round,
            UnitId unit,
            String no,
            Map<String, Outcome> outcomes,
            @Nullable MultiValueMap<String, String> sent,
            Locale language) {
        // first what was seen, then what is shown: what comes between is told of twice rather than never
        long seen = submissions.changes(round, unit, 0).stream()
                .mapToLong(Changed::seen)
                .max()
                .orElse(0);
        Form form = submissions.form(round, unit);
        Allowed allowed = checking.allowed(round, unit);
        Form.Group group = form.group(no).orElseThrow(() -> new NotFound("submissions.no-criterion", no));
        var say = Sayings.of(Languages.supported(language), form.rules().catalogue());
        Map<String, List<AttachmentLine>> files = new HashMap<>();
        for (Form.Field field : group.fields()) {
            if (field.evidence() > 0) {
                String code = field.measure().code();
                files.put(code, AttachmentLine.of(evidence.of(round, unit, code), VietnameseFormat.HERE));
            }
        }
        var making = new Making(form, say, outcomes, files, sent);
        String href = EntryPages.href(form.round().number(), form.unit().code());
        List<GroupPage.Question> questions =
                group.questions().stream().map(making::question).toList();
        List<Link> problems = questions.stream()
                .flatMap(question -> question.fields().stream())
                .filter(field -> !field.problem().isEmpty())
                .map(field -> new Link(field.label() + ": " + field.problem(), "#" + field.id()))
                .toList();
        int place = form.groups().indexOf(group);
        return new GroupPage(
                say.group(group.no(), group.name()),
                say.words()
                        .say("submissions.round.title", form.evaluation().set().name(), say.period(form.round())),
                href + "/" + group.no(),
                allowed.enter(),
                EntryPages.notice(form, allowed, say),
                List.of(
                        new Link(say.words().say("submissions.nav.entry"), "/entry"),
                        new Link(form.unit().fullName(), href)),
                problems,
                questions,
                place == 0 ? null : neighbour(form, place - 1, say, href),
                place == form.groups().size() - 1 ? null : neighbour(form, place + 1, say, href),
                href,
                group.no(),
                seen,
                say.words()
                        .say(
                                "files.accepted",
                                Long.toString(limits.photoMegabytes()),
                                Long.toString(limits.documentMegabytes())),
                after(form, no).map(next -> href + "/" + next).orElse(href));
    }

    private static Link neighbour(Form form, int place, Sayings say, String href) {
        Form.Group group = form.groups().get(place);
        return new Link(say.group(group.no(), group.name()), href + "/" + group.no());
    }

    /** The group that follows one; empty behind the last. */
    Optional<String> after(int round, UnitId unit, String no) {
        return after(submissions.form(round, unit), no);
    }

    private static Optional<String> after(Form form, String no) {
        List<String> all = form.groups().stream()
                .filter(each -> each.state() != Form.State.NOTHING)
                .map(Form.Group::no)
                .toList();
        int place = all.indexOf(no);
        return place < 0 || place == all.size() - 1 ? Optional.empty() : Optional.of(all.get(place + 1));
    }

    /** What is asked of the unit by the part that decides. */
    static String asked(Form.Question question, Sayings say) {
        PartResult part = question.result().deciding();
        return part.threshold() == null
                ? ""
                : say.values().threshold(part.part(), part.threshold().value());
    }

    /** The last accepted value with its period; empty where there is none. */
    static String last(Form.Field field, Sayings say) {
        AcceptedValue last = field.last();
        return last == null
                ? ""
                : say.words()
                        .say(
                                last.demo() ? "submissions.field.last-demo" : "submissions.field.last",
                                say.values().valueOrNone(field.measure(), last.value()),
                                say.values().period(last.period()));
    }

    private record Making(
            Form form,
            Sayings say,
            Map<String, Outcome> outcomes,
            Map<String, List<AttachmentLine>> files,
            @Nullable MultiValueMap<String, String> sent) {

        private GroupPage.Question question(Form.Question question) {
            var verdicts = new VerdictWords(say.words());
            var explanations = new Explanations(form.rules(), form.evaluation(), say.words());
            PartResult part = question.result().deciding();
            return new GroupPage.Question(
                    question.result().requirement().code(),
                    question.result().requirement().name(),
                    asked(question, say),
                    part.threshold() == null ? "" : explanations.why(part.threshold()),
                    verdicts.chip(question.result().verdict()),
                    verdicts.badges(
                            part.threshold() != null && part.threshold().provisional(),
                            question.result().standing().demo()),
                    explanations.brief(question.result()),
                    against(part),
                    question.fields().stream().map(this::field).toList());
        }

        private static GroupPage.@Nullable Against against(PartResult part) {
            return part.threshold() != null
                            && part.part() instanceof Part.Measured measured
                            && measured.value() instanceof Formula.Of(String measure)
                    ? new GroupPage.Against(
                            measure,
                            measured.bound().comparison().sign(),
                            part.threshold().value().toPlainString())
                    : null;
        }

        private static String plain(@Nullable BigDecimal number) {
            return number == null ? "" : number.toPlainString();
        }

        private GroupPage.Field field(Form.Field field) {
            String code = field.measure().code();
            Current current = field.current();
            String original = current == null ? "" : Inputs.text(current.value());
            String originalNote = current == null ? "" : current.note();
            Outcome outcome = outcomes.get(code);
            boolean mine = sent != null && !(outcome instanceof Outcome.Saved) && (outcome != null || undecided(code));
            String text = mine ? typed("v.", code) : original;
            String note = mine ? typed("n.", code) : originalNote;
            GroupPage.Conflict conflict = conflict(field, outcome, text);
            String problem = problem(field, outcome, code);
            return new GroupPage.Field(
                    id(code),
                    code,
                    label(field),
                    Inputs.hint(field, say.words()),
                    Inputs.choices(field, text, say.words()),
                    field.measure().type() == vn.solang.criteria.Measure.Type.COUNT,
                    text,
                    note,
                    field.version(),
                    UUID.randomUUID().toString(),
                    original,
                    originalNote,
                    last(field, say),
                    current == null
                            ? ""
                            : say.words()
                                    .say(
                                            "submissions.field.entered",
                                            current.who(),
                                            VietnameseFormat.moment(current.at())),
                    field.comments().stream()
                            .map(comment -> say.words()
                                    .say(
                                            "submissions.field.comment",
                                            comment.said(),
                                            comment.who(),
                                            VietnameseFormat.moment(comment.at())))
                            .toList(),
                    problem,
                    conflict,
                    !note.isEmpty() || outcome instanceof Outcome.Warned || outcome instanceof Outcome.Refused,
                    plain(field.measure().least()),
                    plain(field.measure().most()),
                    files.getOrDefault(code, List.of()));
        }

        private String label(Form.Field field) {
            String name = field.measure().name();
            String upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            return field.input() ? say.words().say("submissions.field.input", upper) : upper;
        }

        private boolean undecided(String code) {
            return sent != null && isUndecided(sent, code);
        }

        private String typed(String prefix, String code) {
            return sent == null ? "" : GroupPages.sent(sent, prefix, code);
        }

        private GroupPage.@Nullable Conflict conflict(Form.Field field, @Nullable Outcome outcome, String mine) {
            String code = field.measure().code();
            if (outcome instanceof Outcome.Conflicted theirs) {
                return new GroupPage.Conflict(
                        shown(mine),
                        shown(theirs.theirs()),
                        say.words()
                                .say("submissions.field.theirs", theirs.who(), VietnameseFormat.moment(theirs.at())));
            }
            Current current = field.current();
            if (undecided(code)) {
                return new GroupPage.Conflict(
                        shown(mine),
                        current == null ? shown("") : say.values().valueOrNone(field.measure(), current.value()),
                        current == null
                                ? ""
                                : say.words()
                                        .say(
                                                "submissions.field.theirs",
                                                current.who(),
                                                VietnameseFormat.moment(current.at())));
            }
            return null;
        }

        private String shown(String text) {
            return text.isEmpty() ? say.words().say("submissions.field.none") : text;
        }

        private String problem(Form.Field field, @Nullable Outcome outcome, String code) {
            if (undecided(code)) {
                return say.words().say("submissions.field.choose");
            }
            return switch (outcome) {
                case Outcome.Refused(UUID _, String _, Message reason) -> Refusal.bare(reason, say.words());
                case Outcome.Warned(UUID _, String _, List<Message> warnings) ->
                    warnings.stream().map(say.words()::say).collect(Collectors.joining(" "));
                case Outcome.Conflicted _ -> say.words().say("submissions.field.conflict");
                case Outcome.Saved _ -> "";
                case null -> {
                    Message disagreement =
                            form.disagreements().get(field.measure().code());
                    yield disagreement == null ? "" : say.words().say(disagreement);
                }
            };
        }
    }
}
