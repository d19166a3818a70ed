package vn.solang.ideas;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;

/** Whole numbers as people type them: amounts in đồng, and counts. */
public final class Dong {

    /** The largest amount that is taken: ten thousand billion đồng. */
    public static final long MOST = 10_000_000_000_000L;

    private static final int MOST_COUNTED = 100_000;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}|\\d{1,3}(?:[. ]\\d{3}){1,4}");

    private Dong() {}

    /**
     * An amount, with or without dots between thousands.
     *
     * @param what the name of the field, for the sentence that refuses
     * @throws Rejected where it is no whole number of đồng, or out of bounds
     */
    public static long of(String written, String what) {
        String text = written.strip();
        if (!WHOLE.matcher(text).matches()) {
            throw new Rejected("ideas.money", what, text);
        }
        long amount = Long.parseLong(text.replace(".", "").replace(" ", ""));
        if (!isWithin(amount)) {
            throw new Rejected(
                    "ideas.money-bounds", what, VietnameseFormat.number(amount), VietnameseFormat.number(MOST));
        }
        return amount;
    }

    /** Null where nothing was written. @throws Rejected as for {@link #of} */
    public static @Nullable Long orNone(String written, String what) {
        return written.isBlank() ? null : of(written, what);
    }

    /** A count; null where nothing was written. @throws Rejected where it is no whole number, or out of bounds */
    public static @Nullable Integer count(String written, String what) {
        if (written.isBlank()) {
            return null;
        }
        String text = written.strip();
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > MOST_COUNTED) {
            throw new Rejected("ideas.count", what, text, VietnameseFormat.number(MOST_COUNTED));
        }
        return Integer.valueOf(text);
    }

    /**
     * That an amount is within bounds.
     *
     * @param outside the key of the sentence that refuses, told the amount and the largest
     */
    static void require(long amount, String outside) {
        if (!isWithin(amount)) {
            throw new Rejected(outside, VietnameseFormat.number(amount), VietnameseFormat.number(MOST));
        }
    }

    private static boolean isWithin(long amount) {
        return amount >= 0 && amount <= MOST;
    }
}
