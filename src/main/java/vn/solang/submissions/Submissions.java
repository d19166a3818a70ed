package vn.solang.submissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.criteria.Catalogue;
import vn.solang.identity.InScope;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;

/** What units enter: saving values and reading where submissions stand. */
@Service
@Needs(Permission.READ)
public class Submissions {

    private final Saving saving;
    private final Forms forms;
    private final Queue queue;
    private final Sheets sheets;
    private final Desk desk;
    private final SubmissionRepository submissions;
    private final ValueRepository values;

    Submissions(
            Saving saving,
            Forms forms,
            Queue queue,
            Sheets sheets,
            Desk desk,
            SubmissionRepository submissions,
            ValueRepository values) {
        this.saving = saving;
        this.forms = forms;
        this.queue = queue;
        this.sheets = sheets;
        this.desk = desk;
        this.submissions = submissions;
        this.values = values;
    }

    /**
     * What the form of a unit in a round shows.
     *
     * @throws vn.solang.shared.NotFound where there is no such round or unit
     * @throws vn.solang.shared.Rejected where the round is not for the unit
     */
    @Transactional(readOnly = true)
    public Form form(int round, @InScope UnitId unit) {
        return forms.of(round, unit);
    }

    /**
     * What a unit is asked for and has entered, without what that makes of the requirements as in a {@link #form}.
     *
     * @throws vn.solang.shared.NotFound where there is no such round or unit
     * @throws vn.solang.shared.Rejected where the round is not for the unit
     */
    @Transactional(readOnly = true)
    public Entered entered(int round, @InScope UnitId unit) {
        Desk.Paper paper = desk.paper(round, unit);
        return new Entered(
                paper.unit(),
                paper.catalogue(),
                paper.plan().measures(),
                submissions
                        .find(round, unit)
                        .map(found -> values.current(found.id()))
                        .orElse(Map.of()));
    }

    /**
     * The unit that had a code on the last day of a round's period.
     *
     * @throws vn.solang.shared.NotFound where there is no such round, or none had it
     */
    public Unit unit(int round, String code) {
        return desk.unit(round, code);
    }

    /** The units whoever acts may enter values of, in the rounds that are open. */
    @Transactional(readOnly = true)
    public List<Line> mine() {
        return queue.mine();
    }

    /** What waits on whoever acts (đang chờ tôi): what is late first, then what has waited longest. */
    @Transactional(readOnly = true)
    public List<Line> waiting() {
        return queue.waiting();
    }

    /** Every unit of a round, as far as whoever acts may see them, with where it stands, by code. */
    @Transactional(readOnly = true)
    public List<Line> ofRound(int round) {
        return queue.reached(desk.round(round));
    }

    /** The name of a criterion of a round's form. @throws vn.solang.shared.Rejected where there is none */
    public CriterionSheet.Name criterion(int round, String no) {
        return sheets.name(desk.round(round), no);
    }

    /** One criterion of all units of a round that handed something in, as far as whoever acts may see them. */
    @Transactional(readOnly = true)
    public CriterionSheet sheet(int round, String no) {
        return sheets.of(desk.round(round), no);
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

    /**
     * How {@link #save} would answer edits now; nothing is written. Edits that were answered are answered as before.
     *
     * @throws vn.solang.shared.Rejected where the round takes no values today
     * @throws vn.solang.shared.Conflict where the submission is no longer with its unit
     */
    @Needs(Permission.ENTER)
    @Transactional(readOnly = true)
    public List<Outcome> judge(int round, @InScope UnitId unit, List<Edit> edits) {
        return saving.judge(round, unit, edits);
    }

    /** The submission of a unit in a round; empty before anything was entered. */
    public Optional<Submission> find(int round, @InScope UnitId unit) {
        return submissions.find(round, unit);
    }

    /** What became of the values of a unit in a round after an entry of the journal; all that were ever entered after 0. */
    @Transactional(readOnly = true)
    public List<Changed> changes(int round, @InScope UnitId unit, long since) {
        Catalogue catalogue = desk.rules().catalogue();
        return submissions.find(round, unit).stream()
                .flatMap(found -> values.since(found.id(), since).stream())
                .flatMap(touched -> catalogue.measure(touched.last().measure()).stream()
                        .map(measure -> new Changed(
                                measure,
                                touched.ended() ? null : touched.last(),
                                touched.seen(),
                                touched.last().who(),
                                touched.last().at())))
                .toList();
    }

    /** What was done with a submission, the newest first. */
    public List<Act> acts(int round, @InScope UnitId unit) {
        return submissions
                .find(round, unit)
                .map(found -> submissions.acts(found.id()))
                .orElse(List.of());
    }
}
