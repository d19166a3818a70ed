package vn.solang.recognition;

/** Whether a unit holds a standard on a day, as far as the ledger can tell. */
public enum Holding {
    HELD,
    NOT_HELD,
    /** The ledger cannot tell: only a later bound is known, or a merger awaits its confirmation. */
    UNKNOWN
}
