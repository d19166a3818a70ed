package vn.solang.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text brought to one form: to be kept, to be searched, to be compared and to be sorted. */
public final class VietnameseText {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\u0085]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A vowel pair that ends its syllable with the tone on its second letter, as in {@code hoà}, {@code khoẻ}, {@code thuỷ}. */
    private static final Pattern TONE_ON_SECOND = Pattern.compile(
            "(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\\p{L}\\p{M}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Collator COLLATOR = collator();

    private VietnameseText() {}

    /** The form text is kept in: NFC, without invisible characters, white space trimmed and collapsed to single spaces. */
    public static String nfc(String text) {
        if (isPlain(text)) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String spaced = WHITE_SPACE.matcher(visible).replaceAll(" ").strip();
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    /** One line of text that a person typed: composed, without invisible signs, single spaces, none around it. */
    public static String line(String text) {
        return nfc(text)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", " ")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    /** The key text is searched by: lower case, without tones and other marks; {@code Đức Thọ} becomes {@code duc tho}. */
    public static String fold(String text) {
        String lower = Normalizer.normalize(nfc(text), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return WHITE_SPACE
                .matcher(plainEth(bare).replace('đ', 'd'))
                .replaceAll(" ")
                .strip();
    }

    /** The key names are compared by: two names have the same one where they differ in case or tone placement only. */
    public static String sameKey(String text) {
        return plainEth(normalTone(text).toLowerCase(Locale.ROOT));
    }

    /** The text in NFC with every tone placed as in {@code hòa}, {@code khỏe} and {@code thủy}; {@code hoàn} and {@code quý} stay. */
    public static String normalTone(String text) {
        return TONE_ON_SECOND.matcher(nfc(text)).replaceAll(pair -> {
            String second = Normalizer.normalize(pair.group().substring(1), Normalizer.Form.NFD);
            String first = pair.group().charAt(0) + second.substring(1);
            return Normalizer.normalize(first, Normalizer.Form.NFC) + second.charAt(0);
        });
    }

    /** The order of a Vietnamese word list: a ă â … d đ …, tones after letters. */
    public static Comparator<String> order() {
        return (left, right) -> COLLATOR.compare(left, right);
    }

    /** Old conversions write {@code Ð} (eth), which looks like {@code Đ} and is another letter. */
    private static String plainEth(String lower) {
        return lower.replace('ð', 'đ');
    }

    private static Collator collator() {
        Collator vietnamese = Collator.getInstance(ULocale.forLanguageTag("vi"));
        vietnamese.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return vietnamese.freeze();
    }

    /** True where the text is in the form it is kept in for certain. */
    private static boolean isPlain(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isComposed(c) || (c == ' ' && afterSpace)) {
                return false;
            }
            afterSpace = c == ' ';
        }
        return text.isEmpty() || !afterSpace;
    }

    /** Signs of ASCII and Latin letters, none of which NFC changes. */
    private static boolean isComposed(char c) {
        return (c >= ' ' && c <= '~') || (c >= '\u00c0' && c <= '\u02af') || (c >= '\u1e00' && c <= '\u1eff');
    }
}
