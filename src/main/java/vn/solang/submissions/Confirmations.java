package vn.solang.submissions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which criteria of submissions are confirmed and still as they were then. */
@Component
class Confirmations {

    /**
     * The criteria of a submission that have any value.
     *
     * @param confirmed those confirmed since their values last changed, by the number of their group
     * @param open the groups that are not
     */
    record OfSubmission(Map<String, Confirmed> confirmed, List<Plan.Group> open) {
        OfSubmission {
            confirmed = Map.copyOf(confirmed);
            open = List.copyOf(open);
        }
    }

    private final SubmissionRepository submissions;
    private final ValueRepository values;

    Confirmations(SubmissionRepository submissions, ValueRepository values) {
        this.submissions = submissions;
        this.values = values;
    }

    OfSubmission of(Submission submission, Plan plan) {
        OfSubmission found = of(List.of(submission), plan).get(submission.id());
        return found == null ? new OfSubmission(Map.of(), List.of()) : found;
    }

    /** By the ids of submissions of one round. */
    Map<Long, OfSubmission> of(Collection<Submission> all, Plan plan) {
        List<Long> ids = all.stream().map(Submission::id).toList();
        Map<Long, List<Current>> current = values.of(ids);
        Map<Long, Map<Integer, Long>> touched = values.touched(ids);
        Map<Long, Map<String, Confirmed>> confirmations = new HashMap<>();
        submissions
                .confirmations(ids)
                .forEach(each -> confirmations
                        .computeIfAbsent(each.submission(), _ -> new HashMap<>())
                        .put(each.criterion(), each));
        Map<Long, OfSubmission> found = new HashMap<>();
        for (long id : ids) {
            found.put(
                    id,
                    of(
                            plan,
                            current.getOrDefault(id, List.of()),
                            touched.getOrDefault(id, Map.of()),
                            confirmations.getOrDefault(id, Map.of())));
        }
        return found;
    }

    private static OfSubmission of(
            Plan plan, List<Current> current, Map<Integer, Long> touched, Map<String, Confirmed> confirmations) {
        Map<String, Confirmed> confirmed = new LinkedHashMap<>();
        List<Plan.Group> open = new ArrayList<>();
        for (Plan.Group group : plan.groups()) {
            List<Integer> keys =
                    group.measures().stream().map(each -> each.measure().key()).toList();
            if (current.stream().noneMatch(each -> keys.contains(each.measure()))) {
                continue;
            }
            Confirmed known = confirmations.get(plan.criterion(group));
            boolean holds =
                    known != null && keys.stream().allMatch(key -> touched.getOrDefault(key, 0L) <= known.entry());
            if (holds) {
                confirmed.put(group.no(), known);
            } else {
                open.add(group);
            }
        }
        return new OfSubmission(confirmed, open);
    }
}
