package vn.solang.ocop;

/** The count of ideas that were accepted into the programme within a period, as the register of ideas counts it. */
public final class IdeasAccepted {

    /** The key of its figure; without one accepted the register answers nothing. */
    public static final String FIGURE = "ocop.ideas-accepted";

    /** The key of the number that is loaded for a period, where the register has none. */
    public static final String LOADED = "ocop-ideas-accepted";

    private IdeasAccepted() {}
}
