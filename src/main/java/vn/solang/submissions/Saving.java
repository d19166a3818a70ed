package vn.solang.submissions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.assessment.AcceptedValue;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.FieldChecks;
import vn.solang.assessment.ValueWords;
import vn.solang.criteria.Measure;
import vn.solang.identity.Change;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.shared.Conflict;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.UnitId;

/** Takes a batch of edits, once nobody else writes; the journal is opened where one of them writes. */
@Component
class Saving {

    private final Desk desk;
    private final SubmissionRepository submissions;
    private final ValueRepository values;
    private final FieldChecks checks;
    private final Assessments assessments;
    private final Plausibility plausibility;
    private final Journal journal;

    Saving(
            Desk desk,
            SubmissionRepository submissions,
            ValueRepository values,
            FieldChecks checks,
            Assessments assessments,
            Plausibility plausibility,
            Journal journal) {
        this.desk = desk;
        this.submissions = submissions;
        this.values = values;
        this.checks = checks;
        this.assessments = assessments;
        this.plausibility = plausibility;
        this.journal = journal;
    }

    /** @throws Rejected where the round takes no values, or the submission is not with its unit; nothing is written then */
    List<Outcome> save(int round, UnitId unit, List<Edit> edits) {
        Desk.Paper paper = desk.paper(round, unit);
        journal.await();
        var batch = new Batch(paper, edits);
        if (batch.isAllAnswered()) {
            return batch.outcomes();
        }
        Submission there = submissions.find(round, unit).orElse(null);
        batch.judge(there, desk.round(round));
        if (!batch.writes().isEmpty()) {
            write(batch, there, journal.openAside("save", paper.name()));
        }
        batch.keep();
        return batch.outcomes();
    }

    /** How edits would be answered now; nothing is written, and nobody waits for it. */
    List<Outcome> judge(int round, UnitId unit, List<Edit> edits) {
        Desk.Paper paper = desk.paper(round, unit);
        var batch = new Batch(paper, edits);
        if (!batch.isAllAnswered()) {
            batch.judge(submissions.find(round, unit).orElse(null), paper.round());
        }
        return batch.outcomes();
    }

    private void write(Batch batch, @Nullable Submission there, Entry entry) {
        Desk.Paper paper = batch.paper;
        Submission submission = there == null
                ? submissions.create(paper.round().number(), paper.unit().id(), entry)
                : there;
        List<Change> changes = new ArrayList<>();
        Map<Integer, Optional<Typed>> written = new LinkedHashMap<>();
        batch.writes().forEach((measure, typed) -> {
            written.put(measure.key(), typed);
            Current before = batch.current.get(measure.key());
            changes.add(new Change(
                    paper.unit().id(),
                    "value",
                    measure.code() + "@" + paper.round().period().code(),
                    before == null ? null : batch.shown(measure, before.value(), before.note()),
                    typed.map(now -> batch.shown(measure, now.value(), now.note()))
                            .orElse(null)));
        });
        values.write(submission, written, entry);
        journal.tell(entry, changes);
        batch.saved(entry);
    }

    /** The edits of one call and how they are answered. */
    private final class Batch {

        private final Desk.Paper paper;
        private final List<Edit> edits;
        private final ValueWords words;
        private final Map<UUID, Outcome> before = new HashMap<>();
        private final Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
        private final Map<Measure, Optional<Typed>> writes = new LinkedHashMap<>();
        private Map<Integer, Current> current = Map.of();
        private Map<String, AcceptedValue> accepted = Map.of();

        Batch(Desk.Paper paper, List<Edit> edits) {
            this.paper = paper;
            this.edits = List.copyOf(edits);
            this.words = new ValueWords(paper.catalogue(), Messages.vietnamese());
            recall();
        }

        /** Finds the edits that were answered before. */
        void recall() {
            values.answered(edits.stream().map(Edit::id).toList()).forEach((id, answered) -> {
                if (answered.round() != paper.round().number()
                        || !answered.unit().equals(paper.unit().id())) {
                    throw new Rejected("submissions.edit-elsewhere");
                }
                before.put(id, answered.outcome());
            });
        }

        boolean isAllAnswered() {
            return edits.stream().allMatch(edit -> before.containsKey(edit.id()));
        }

        List<Outcome> outcomes() {
            return edits.stream()
                    .map(edit -> before.getOrDefault(edit.id(), outcomes.get(edit.id())))
                    .toList();
        }

        Map<Measure, Optional<Typed>> writes() {
            return writes;
        }

        void judge(@Nullable Submission submission, Round round) {
            desk.requireTaking(round);
            if (submission != null && !submission.stage().editable()) {
                throw new Conflict("submissions.not-editable", paper.name());
            }
            outcomes.clear();
            writes.clear();
            current = submission == null ? Map.of() : values.current(submission.id());
            accepted = assessments.accepted(paper.catalogue(), paper.unit().id(), keys(), round.period(), paper.asOf());
            for (Edit edit : edits) {
                if (!before.containsKey(edit.id()) && !outcomes.containsKey(edit.id())) {
                    outcomes.put(edit.id(), judge(edit, submission));
                }
            }
        }

        private Set<Integer> keys() {
            return edits.stream()
                    .flatMap(edit -> paper.plan().asked(edit.measure()).stream())
                    .map(asked -> asked.measure().key())
                    .collect(Collectors.toSet());
        }

        private Outcome judge(Edit edit, @Nullable Submission submission) {
            Measure measure =
                    paper.plan().asked(edit.measure()).map(Plan.Asked::measure).orElse(null);
            if (measure == null) {
                return refused(edit, Message.of("submissions.not-asked", edit.measure()));
            }
            String text;
            String note;
            try {
                text = Texts.clean(edit.text());
                note = Texts.clean(edit.note());
            } catch (Rejected why) {
                return refused(edit, why.told());
            }
            if (text.isEmpty()) {
                return note.isEmpty()
                        ? removed(edit, measure, submission)
                        : refused(edit, Message.of("submissions.note-alone"));
            }
            return switch (checks.check(
                    paper.catalogue(), measure.code(), paper.unit().level(), text)) {
                case FieldChecks.Checked.Bad(Message reason) -> refused(edit, reason);
                case FieldChecks.Checked.Good(BigDecimal value) ->
                    typed(edit, measure, new Typed(value, note), submission);
            };
        }

        private Outcome typed(Edit edit, Measure measure, Typed typed, @Nullable Submission submission) {
            Current there = current.get(measure.key());
            if (there != null && there.says(typed.value(), typed.note())) {
                writes.remove(measure);
                return new Outcome.Saved(edit.id(), edit.measure(), there.version(), shown(measure, typed.value(), ""));
            }
            if (isStale(edit, measure)) {
                return conflicted(edit, measure, submission);
            }
            boolean sameValue = there != null && there.says(typed.value(), there.note());
            if (typed.note().isEmpty() && !sameValue) {
                List<Message> warnings =
                        plausibility.warnings(measure, typed.value(), accepted.get(measure.code()), words);
                if (!warnings.isEmpty()) {
                    return new Outcome.Warned(edit.id(), edit.measure(), warnings);
                }
            }
            writes.put(measure, Optional.of(typed));
            return new Outcome.Saved(edit.id(), edit.measure(), 0, shown(measure, typed.value(), ""));
        }

        private Outcome removed(Edit edit, Measure measure, @Nullable Submission submission) {
            if (!current.containsKey(measure.key())) {
                writes.remove(measure);
                return new Outcome.Saved(edit.id(), edit.measure(), 0, "");
            }
            if (isStale(edit, measure)) {
                return conflicted(edit, measure, submission);
            }
            writes.put(measure, Optional.empty());
            return new Outcome.Saved(edit.id(), edit.measure(), 0, "");
        }

        /** What an earlier edit of the same call made of the value, its sender has seen. */
        private boolean isStale(Edit edit, Measure measure) {
            Current there = current.get(measure.key());
            return edit.base() != (there == null ? 0 : there.version());
        }

        private Outcome conflicted(Edit edit, Measure measure, @Nullable Submission submission) {
            Current there = current.get(measure.key());
            if (there != null) {
                return new Outcome.Conflicted(
                        edit.id(),
                        edit.measure(),
                        shown(measure, there.value(), ""),
                        there.who(),
                        there.at(),
                        there.version());
            }
            return (submission == null
                            ? Optional.<Map.Entry<String, java.time.OffsetDateTime>>empty()
                            : values.taken(submission.id(), measure.key()))
                    .map(taken -> new Outcome.Conflicted(
                            edit.id(),
                            edit.measure(),
                            "",
                            taken.getKey(),
                            taken.getValue().toInstant(),
                            0))
                    .orElseGet(() -> new Outcome.Conflicted(edit.id(), edit.measure(), "", "", Instant.EPOCH, 0));
        }

        private Outcome refused(Edit edit, Message reason) {
            return new Outcome.Refused(edit.id(), edit.measure(), reason);
        }

        /** As people read it, with the note behind. */
        private String shown(Measure measure, @Nullable BigDecimal value, String note) {
            String said = words.valueOrNone(measure, value);
            return note.isEmpty() ? said : said + " – " + note;
        }

        /** Tells those that wrote the version they wrote. */
        void saved(Entry entry) {
            for (Edit edit : edits) {
                Measure measure = paper.plan()
                        .asked(edit.measure())
                        .map(Plan.Asked::measure)
                        .orElse(null);
                if (measure != null
                        && outcomes.get(edit.id()) instanceof Outcome.Saved saved
                        && writes.containsKey(measure)
                        && writes.get(measure).isPresent()
                        && saved.version() == 0
                        && !saved.shown().isEmpty()) {
                    outcomes.put(edit.id(), new Outcome.Saved(edit.id(), edit.measure(), entry.id(), saved.shown()));
                }
            }
        }

        void keep() {
            List<Outcome> answered = new ArrayList<>();
            outcomes.forEach((id, outcome) -> {
                if (!before.containsKey(id)) {
                    answered.add(outcome);
                }
            });
            values.answer(paper.round().number(), paper.unit().id(), answered);
        }
    }
}
