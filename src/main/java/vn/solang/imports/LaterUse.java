package vn.solang.imports;

import java.util.Set;

/** Tells what of one kind something rests on, so that undoing an import does not pull it away. */
public interface LaterUse {

    /** What it knows the use of: a ledger table, by the ids of its versions, or {@code units.unit}, by those of units. */
    String table();

    /** Of some that an import created, those that something recorded rests on. */
    Set<Long> used(Set<Long> created);
}
