package vn.solang.submissions;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.GrantedCriteria;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;
import vn.solang.identity.ScopeTree;
import vn.solang.shared.Forbidden;
import vn.solang.shared.UnitId;

/** Who may do what at a step of a procedure. */
@Component
class Authority {

    private final CurrentActor actor;
    private final ScopeTree tree;
    private final ObjectProvider<GrantedCriteria> granted;
    private final SubmissionRepository submissions;

    Authority(
            CurrentActor actor,
            ScopeTree tree,
            ObjectProvider<GrantedCriteria> granted,
            SubmissionRepository submissions) {
        this.actor = actor;
        this.tree = tree;
        this.granted = granted;
        this.submissions = submissions;
    }

    /** @throws Forbidden where it is not the turn of any of their roles */
    void requireStep(Step step, UnitId unit) {
        actor.require(step.kind().permission(), unit);
        if (!has(step.role(), unit)) {
            throw new Forbidden("submissions.not-your-step");
        }
    }

    /** True where they have the permission for the unit. */
    boolean may(Permission permission, UnitId unit) {
        return actor.may(permission, unit);
    }

    /** True where they have the role in a place that the unit lies in. */
    boolean has(Role role, UnitId unit) {
        Actor who = actor.get();
        return who.isProgram()
                || who.grants().stream().anyMatch(grant -> grant.role() == role && tree.covers(grant.unit(), unit));
    }

    /** True where the office confirms a criterion because no department was given it. */
    boolean mayInPlace(String criterion, UnitId unit) {
        return has(Role.OFFICE, unit) && granted.stream().noneMatch(each -> each.isGranted(criterion, unit));
    }

    /** True where they confirm the criterion as its department. */
    boolean confirmsOwn(String criterion, UnitId unit) {
        return actor.mayConfirm(criterion, unit);
    }

    /** True where they may confirm the criterion, as its department or in its place. */
    boolean mayConfirm(String criterion, UnitId unit) {
        return actor.mayConfirm(criterion, unit) || mayInPlace(criterion, unit);
    }

    /** @throws Forbidden where they entered a value of the submission, or submitted it */
    void requireOtherHands(Submission submission) {
        if (!isOtherHands(submissions.hands(submission.id()))) {
            throw new Forbidden("submissions.own-work");
        }
    }

    boolean isOtherHands(Set<Long> hands) {
        Actor who = actor.get();
        return !who.isSignedIn() || !hands.contains(who.account());
    }
}
