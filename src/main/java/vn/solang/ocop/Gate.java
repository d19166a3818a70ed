package vn.solang.ocop;

import java.util.Locale;

/** What a knock-out condition does to a product that it holds of. */
public enum Gate {
    /** The product is refused (bị loại). */
    REJECT,
    /** The steps behind are not scored (không đánh giá các bước tiếp theo), so that it gets no stars. */
    STOP;

    /** The word in files and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
