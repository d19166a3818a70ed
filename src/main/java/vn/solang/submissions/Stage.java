package vn.solang.submissions;

import vn.solang.shared.Conflict;

/**
 * Where a submission stands: with its unit, waiting at a step of its procedure, or accepted. From a stage others are
 * reached only by the acts below; an act that a stage does not know is a {@link Conflict}, since whoever asks for it
 * looks at an older state.
 */
public sealed interface Stage {

    /** Its unit fills it in. */
    record Draft() implements Stage {}

    /** It waits at a step, never the first one. */
    record Waiting(int step) implements Stage {}

    /** A step sent it back, and its unit puts it right. */
    record Returned(int step) implements Stage {}

    /** Its values are facts. */
    record Accepted() implements Stage {}

    /** True where its unit may change values. */
    default boolean editable() {
        return switch (this) {
            case Draft _, Returned _ -> true;
            case Waiting _, Accepted _ -> false;
        };
    }

    /** The unit hands it in. */
    default Stage submitted() {
        return switch (this) {
            case Draft _, Returned _ -> new Waiting(1);
            case Waiting _, Accepted _ -> throw new Conflict("submissions.stale");
        };
    }

    /** The step it waits at is done. */
    default Stage passed(Procedure procedure) {
        return switch (this) {
            case Waiting(int step) when step == procedure.steps().size() - 1 -> new Accepted();
            case Waiting(int step) -> new Waiting(step + 1);
            case Draft _, Returned _, Accepted _ -> throw new Conflict("submissions.stale");
        };
    }

    /** The step it waits at sends it back to its unit. */
    default Stage returned() {
        return switch (this) {
            case Waiting(int step) -> new Returned(step);
            case Draft _, Returned _, Accepted _ -> throw new Conflict("submissions.stale");
        };
    }

    /** The step it waits at. @throws Conflict where it waits at none, or at one where another thing is done */
    default Step waitingFor(Step.Kind kind, Procedure procedure) {
        if (this instanceof Waiting(int step) && procedure.step(step).kind() == kind) {
            return procedure.step(step);
        }
        throw new Conflict("submissions.stale");
    }
}
