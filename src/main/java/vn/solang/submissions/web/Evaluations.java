package vn.solang.submissions.web;

import vn.solang.assessment.Verdict;
import vn.solang.submissions.Form;

/** Verdicts of groups that are no criteria. */
final class Evaluations {

    private Evaluations() {}

    /** Met where all its requirements are, not met where one is not, else unknown. */
    static Verdict all(Form.Group group) {
        boolean met = true;
        for (Form.Question question : group.questions()) {
            Verdict verdict = question.result().verdict();
            if (verdict == Verdict.NOT_MET) {
                return Verdict.NOT_MET;
            }
            met &= verdict != Verdict.UNKNOWN;
        }
        return met ? Verdict.MET : Verdict.UNKNOWN;
    }
}
