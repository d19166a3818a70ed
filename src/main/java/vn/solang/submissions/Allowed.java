package vn.solang.submissions;

import java.util.Set;

/**
 * What whoever acts may do with a submission as it stands.
 *
 * @param enter change values
 * @param submit hand it in
 * @param forward end a step of verification
 * @param accept take it into the ledger
 * @param giveBack send it back to its unit
 * @param confirm the numbers of the groups they may confirm and that are still open
 */
public record Allowed(
        boolean enter, boolean submit, boolean forward, boolean accept, boolean giveBack, Set<String> confirm) {

    public Allowed {
        confirm = Set.copyOf(confirm);
    }
}
