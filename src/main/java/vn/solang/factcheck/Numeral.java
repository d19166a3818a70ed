package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as Vietnamese texts write them: a dot groups thousands ({@code 2.358}), a comma begins decimals ({@code 26,43}),
 * small ones may be words ({@code sáu}).
 *
 * @param value exact
 * @param decimals how many digits are printed after the comma
 */
record Numeral(BigDecimal value, int decimals) {

    /** No number of a report has so many digits and signs. */
    private static final int LONGEST = 24;

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(,\\d+)?");

    /** A dot where a comma belongs: read as one, since three digits would follow it otherwise. */
    private static final Pattern FOREIGN = Pattern.compile("\\d+\\.\\d{1,2}");

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9),
            Map.entry("mười", 10));

    /** Reads digits; empty for what is no number, such as {@code 1.2.3}. */
    static Optional<Numeral> of(String digits) {
        if (digits.length() > LONGEST) {
            return Optional.empty();
        }
        if (GROUPED.matcher(digits).matches() || PLAIN.matcher(digits).matches()) {
            String plain = digits.replace(".", "").replace(',', '.');
            int comma = plain.indexOf('.');
            return Optional.of(new Numeral(new BigDecimal(plain), comma < 0 ? 0 : plain.length() - comma - 1));
        }
        if (FOREIGN.matcher(digits).matches()) {
            return Optional.of(new Numeral(new BigDecimal(digits), digits.length() - digits.indexOf('.') - 1));
        }
        return Optional.empty();
    }

    /** Reads a word for a number up to ten; empty for any other. */
    static Optional<Numeral> ofWord(String key) {
        return Optional.ofNullable(WORDS.get(key)).map(value -> new Numeral(BigDecimal.valueOf(value), 0));
    }

    /** The words for numbers. */
    static List<String> words() {
        return List.copyOf(WORDS.keySet());
    }

    boolean isWhole() {
        return decimals == 0;
    }
}
