package vn.solang.imports;

import vn.solang.identity.Entry;
import vn.solang.identity.Undone;

/** A part of the ledger that takes back what an import brought into it. */
public interface Undoing {

    /** Parts are undone in this order: what rests on others before what it rests on. */
    int order();

    /**
     * Takes back, within the caller's transaction, all that was not changed, accepted or built on since.
     *
     * @param imported the entry of the import
     * @param entry the entry that undoes it
     * @throws vn.solang.shared.Rejected where the ledger would contradict itself afterwards; then nothing is undone
     */
    Undone undo(long imported, Entry entry);
}
