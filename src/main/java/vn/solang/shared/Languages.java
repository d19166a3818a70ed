package vn.solang.shared;

import java.util.Locale;

/** The languages of the screen: Vietnamese first, English by a switch. Reports are always Vietnamese. */
public final class Languages {

    public static final Locale VIETNAMESE = Locale.of("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private Languages() {}

    /** The supported language nearest to a locale. */
    public static Locale supported(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : VIETNAMESE;
    }
}
