package vn.solang.submissions.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.assessment.Explanations;
import vn.solang.assessment.VerdictWords;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.submissions.Changed;
import vn.solang.submissions.Current;
import vn.solang.submissions.Form;
import vn.solang.submissions.Submissions;
import vn.solang.web.Chip;

/** Tells the script of the form what changed, so that two people on one form see each other's changes. */
@Component
class SyncStates {

    private final Submissions submissions;

    SyncStates(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * What stands now.
     *
     * @param seen the newest change told of, which the next question names
     * @param values that changed since
     * @param verdicts of the group asked for
     */
    record State(long seen, List<Value> values, List<Verdict> verdicts) {}

    /**
     * A value.
     *
     * @param text as it stands in its box; empty where there is none
     * @param shown as people read it
     * @param seen the change that made it so
     */
    record Value(
            String measure, String text, String note, String shown, long version, long seen, String who, String at) {}

    /**
     * What a requirement comes to.
     *
     * @param tone the class of its mark
     */
    record Verdict(String code, String tone, String said, String sentence) {}

    State of(int round, UnitId unit, long since, String group, Sayings say) {
        List<Value> values = submissions.changes(round, unit, since).stream()
                .map(changed -> value(changed, say))
                .toList();
        long seen = values.stream().mapToLong(Value::seen).max().orElse(since);
        return new State(
                Math.max(seen, since), values, group.isEmpty() ? List.of() : verdicts(round, unit, group, say));
    }

    private static Value value(Changed changed, Sayings say) {
        Current current = changed.current();
        return new Value(
                changed.measure().code(),
                current == null ? "" : Inputs.text(current.value()),
                current == null ? "" : current.note(),
                current == null ? "" : say.values().valueOrNone(changed.measure(), current.value()),
                changed.version(),
                changed.seen(),
                changed.who(),
                VietnameseFormat.moment(changed.at()));
    }

    private List<Verdict> verdicts(int round, UnitId unit, String no, Sayings say) {
        Form form = submissions.form(round, unit);
        var words = new VerdictWords(say.words());
        var explanations = new Explanations(form.rules(), form.evaluation(), say.words());
        return form.group(no).stream()
                .flatMap(group -> group.questions().stream())
                .map(question -> {
                    Chip chip = words.chip(question.result().verdict());
                    return new Verdict(
                            question.result().requirement().code(),
                            chip.tone().code(),
                            chip.text(),
                            explanations.brief(question.result()));
                })
                .toList();
    }
}
