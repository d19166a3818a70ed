package vn.solang.submissions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Messages;
import vn.solang.units.Unit;

/**
 * A unit of a round and where its submission stands.
 *
 * @param submission null where nothing was entered yet
 * @param step what it waits for; empty once it is accepted
 * @param age for how many days it has waited there
 * @param late how many days beyond what the round or the step allows; 0 where it is in time
 * @param criteria where it waits for confirmations, the numbers of the groups still open
 */
public record Line(
        Round round,
        Unit unit,
        @Nullable Submission submission,
        Optional<Step> step,
        int age,
        int late,
        List<String> criteria) {

    public Line {
        criteria = List.copyOf(criteria);
    }

    /** Where it stands; a draft before anything was entered. */
    public Stage stage() {
        return submission == null ? new Stage.Draft() : submission.stage();
    }

    /** Numbers of groups as people read them; the groups that have none are named. */
    public static String told(Collection<String> groups, Messages words) {
        return groups.stream()
                .map(no -> switch (no) {
                    case Plan.CONDITIONS -> words.say("submissions.group.short.conditions");
                    case Plan.BESIDES -> words.say("submissions.group.short.besides");
                    default -> no;
                })
                .collect(Collectors.joining(", "));
    }

    /** The same with some of the groups only. */
    Line with(List<String> groups) {
        return new Line(round, unit, submission, step, age, late, groups);
    }
}
