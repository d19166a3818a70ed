package vn.solang.submissions;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.identity.InScope;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.UnitId;

/** What units enter: saving values and reading where submissions stand. */
@Service
@Needs(Permission.READ)
public class Submissions {

    private final Saving saving;
    private final SubmissionRepository submissions;

    Submissions(Saving saving, SubmissionRepository submissions) {
        this.saving = saving;
        this.submissions = submissions;
    }

    /**
     * Saves values of a unit in a round, as one act; the submission comes into being with its first value. Each edit has
     * an outcome of its own, in the order they were given: one that is refused takes none of the others with it.
     *
     * @throws vn.solang.shared.Rejected where the round takes no values today
     * @throws vn.solang.shared.Conflict where the submission is no longer with its unit
     */
    @Needs(Permission.ENTER)
    @Transactional
    public List<Outcome> save(int round, @InScope UnitId unit, List<Edit> edits) {
        return saving.save(round, unit, edits);
    }

    /** The submission of a unit in a round; empty before anything was entered. */
    public Optional<Submission> find(int round, @InScope UnitId unit) {
        return submissions.find(round, unit);
    }

    /** What was done with a submission, the newest first. */
    public List<Act> acts(int round, @InScope UnitId unit) {
        return submissions
                .find(round, unit)
                .map(found -> submissions.acts(found.id()))
                .orElse(List.of());
    }
}
