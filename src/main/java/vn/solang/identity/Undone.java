package vn.solang.identity;

import java.util.List;

/**
 * What undoing an import did with a part of the ledger.
 *
 * @param restored how many keys say again what they said before it
 * @param removed how many keys are gone, since there were none before it
 * @param kept what was left as it is
 */
public record Undone(int restored, int removed, List<Kept> kept) {

    /** Nothing was there to undo. */
    public static final Undone NOTHING = new Undone(0, 0, List.of());

    public Undone {
        kept = List.copyOf(kept);
    }
}
