package vn.solang.appraisal;

import java.util.Locale;

/** Why a product is scored. */
public enum Occasion {
    /** For the first time (đánh giá lần đầu). */
    FIRST,
    /** For more stars than it has (nâng hạng). */
    UPGRADE,
    /** Because its certificate runs out (đánh giá lại). */
    RE_EVALUATION;

    /** The word in addresses, tables and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What such a word means. */
    static Occasion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
