package vn.solang.web;

/**
 * The one ordered scale in which a standing is drawn everywhere: map, chips, bars. Colour never stands alone; each tone
 * has its words ({@code web.tone.*}) and, where it matters most, a pattern.
 */
public enum Tone {
    NOT_MET("not-met"),
    BASE("base"),
    ADVANCED("advanced"),
    MODEL("model"),
    UNKNOWN("unknown"),
    NOT_APPLICABLE("not-applicable"),
    PLANNED("planned"),
    NEUTRAL("neutral");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    /** The tone's name in style sheets and message keys. */
    public String code() {
        return code;
    }

    /** The key of the tone's words. */
    public String key() {
        return "web.tone." + code;
    }
}
