package vn.solang.ocop;

import java.util.regex.Pattern;

/** The number by which GS1 names a trade item all over the world (mã số thương phẩm), always as its fourteen digits. */
final class Gtin {

    /** Numbers of 8, 12 and 13 digits are written with zeros before them (GS1 General Specifications, 3.3). */
    private static final Pattern WRITTEN = Pattern.compile("\\d{8}|\\d{12,14}");

    private static final int LENGTH = 14;

    private Gtin() {}

    /** True for a number whose last digit is what the others ask for. */
    static boolean isOne(String written) {
        return WRITTEN.matcher(written).matches()
                && checkDigit(padded(written)) == written.charAt(written.length() - 1) - '0';
    }

    /** Its fourteen digits. */
    static String padded(String written) {
        return "0".repeat(Math.max(0, LENGTH - written.length())) + written;
    }

    /** What brings the sum of the digits, every other one times three, to a multiple of ten. */
    static int checkDigit(String fourteen) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (fourteen.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }
}
