package vn.solang.web;

import java.util.Locale;

/** A warning that belongs to everything near it: made up for a demonstration, provisional, a draft. */
public record Badge(Kind kind, String text) {

    /** What the reader is warned of. */
    public enum Kind {
        DEMO,
        PROVISIONAL,
        DRAFT
    }

    /** The kind's name in style sheets. */
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
