package vn.solang.factcheck;

/** How far a number is meant to be exact. */
public enum Hedge {
    EXACT,
    /** {@code khoảng}: somewhat less or more. */
    ABOUT,
    /** {@code hơn}, {@code trên}: no less. */
    OVER,
    /** {@code gần}, {@code dưới}: no more. */
    UNDER
}
