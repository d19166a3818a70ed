package vn.solang.imports;

import java.util.List;
import vn.solang.identity.Kept;

/**
 * What undoing an import does, or did.
 *
 * @param restored how many keys say again what they said before
 * @param removed how many keys are gone, since there were none before
 */
public record UndoOutcome(int restored, int removed, List<Kept> kept) {
    public UndoOutcome {
        kept = List.copyOf(kept);
    }
}
