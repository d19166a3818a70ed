package vn.solang.factcheck;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;
import vn.solang.shared.Syllable;

/**
 * The codes Vietnamese was written in before Unicode, as their bytes look when they are taken for Latin letters. A text
 * is in one of them where its words are none as they stand, and nearly all become words when they are read so.
 */
final class LegacyCodes {

    private static final String TABLE = "/reference/factcheck/legacy-codes.csv";

    /** Two different words are no accident; one may be a foreign name. */
    private static final int NO_ACCIDENT = 2;

    /** Of a hundred words beyond ASCII, how many are words in the code alone; as many others are words either way. */
    private static final int ENOUGH = 40;

    /** Of a hundred such words, how many may be no words in the code: names, what was cut off. */
    private static final int STRANGERS = 15;

    /** As many words of Unicode, and no more than that of a code, settle it. */
    private static final int CERTAIN = 100;

    /** A code by its letters: one or two characters each. */
    static final class Code {
        private final boolean hasCapitals;
        private final Map<String, String> letters = new HashMap<>();

        private Code(boolean hasCapitals) {
            this.hasCapitals = hasCapitals;
        }

        /** Its letters, by the characters they are written with. */
        Map<String, String> letters() {
            return Map.copyOf(letters);
        }

        /** How many characters from a place on are one letter; 0 where they are none of this code. */
        private int length(String text, int at) {
            for (int length = Math.min(2, text.length() - at); length > 0; length--) {
                if (letters.containsKey(key(text.substring(at, at + length)))) {
                    return length;
                }
            }
            return 0;
        }

        private String letter(String characters) {
            String letter = letters.getOrDefault(key(characters), characters);
            return hasCapitals && Character.isUpperCase(characters.charAt(0))
                    ? letter.toUpperCase(Locale.ROOT)
                    : letter;
        }

        private String key(String characters) {
            return hasCapitals ? characters.toLowerCase(Locale.ROOT) : characters;
        }

        /** A text as it was meant. */
        String read(String text) {
            return decode(Decoded.plain(text)).read();
        }

        /** A text as it was meant, in the same places. */
        Decoded decode(Decoded text) {
            String read = text.read();
            var decoded = new Decoded.Builder();
            for (int at = 0; at < read.length(); ) {
                int length = length(read, at);
                String letter = length == 0 ? read.substring(at, at + 1) : letter(read.substring(at, at + length));
                int next = at + Math.max(1, length);
                if (length > 0 && !hasCapitals && isAmongCapitals(read, at)) {
                    letter = letter.toUpperCase(Locale.ROOT);
                }
                decoded.add(letter, text.start(at), text.end(next - 1));
                at = next;
            }
            return decoded.of(text.original());
        }

        /** True within a word whose ASCII letters are capitals, two at least: it was set in a font of capitals. */
        private static boolean isAmongCapitals(String text, int place) {
            int capitals = 0;
            int start = place;
            while (start > 0 && isInWord(text.charAt(start - 1))) {
                start--;
            }
            for (int at = start; at < text.length() && isInWord(text.charAt(at)); at++) {
                char c = text.charAt(at);
                if (c >= 'a' && c <= 'z') {
                    return false;
                }
                capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
            }
            return capitals > 1;
        }
    }

    private static final class Tables {
        private static final Map<String, Code> ALL = Map.of("tcvn3", new Code(false), "vni", new Code(true));

        static {
            try (InputStream in = Objects.requireNonNull(LegacyCodes.class.getResourceAsStream(TABLE));
                    CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                            .commentStrategy(CommentStrategy.SKIP)
                            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (NamedCsvRecord row : rows) {
                    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(row.getField("bytes"));
                    Objects.requireNonNull(ALL.get(row.getField("code")))
                            .letters
                            .put(new String(bytes, StandardCharsets.ISO_8859_1), row.getField("letter"));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private LegacyCodes() {}

    static Code tcvn3() {
        return Objects.requireNonNull(Tables.ALL.get("tcvn3"));
    }

    static Code vni() {
        return Objects.requireNonNull(Tables.ALL.get("vni"));
    }

    /** The code a font is made for; null for all fonts of Unicode. */
    static @Nullable Code ofFont(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        return name.startsWith(".vn") ? tcvn3() : name.startsWith("vni-") ? vni() : null;
    }

    /** True for a font whose small letters look like capitals. */
    static boolean isOfCapitals(String font) {
        return ofFont(font) == tcvn3() && font.toLowerCase(Locale.ROOT).endsWith("h");
    }

    /**
     * What bytes that are no UTF-8 say, as Latin letters, where they are Vietnamese in such a code.
     *
     * @throws Rejected where they are not
     */
    static String decoded(String name, byte[] bytes) {
        try {
            String text = Charset.forName("windows-1252")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (find(text) != null) {
                return text;
            }
        } catch (CharacterCodingException _) {
            // as unknown as the others
        }
        throw new Rejected("factcheck.file.no-text", name);
    }

    /** The code a text is in; null for Unicode, and for what is no Vietnamese. */
    static @Nullable Code find(String text) {
        var count = new Count();
        for (int at = 0; at < text.length(); ) {
            int end = at;
            boolean beyond = false;
            while (end < text.length() && isInWord(text.charAt(end))) {
                beyond |= text.charAt(end) >= 0x80;
                end++;
            }
            if (beyond) {
                count.add(text.substring(at, end));
                if (count.unicode > CERTAIN && count.unicode > count.legacy()) {
                    return null;
                }
            }
            at = end + 1;
        }
        return count.verdict();
    }

    /** How many words speak for what. */
    private static final class Count {
        private final Map<String, Integer> known = new HashMap<>();
        private final List<Set<String>> words = List.of(new HashSet<>(), new HashSet<>());
        private final int[] sound = new int[2];
        private final int[] strange = new int[2];
        private int all;
        private int unicode;

        private int legacy() {
            return Math.max(sound[0], sound[1]);
        }

        private void add(String word) {
            if (word.chars().anyMatch(c -> c > 0xFF)) {
                unicode++;
                return;
            }
            all++;
            // two bits a code: a word in it alone, or none at all
            int judged = known.computeIfAbsent(word, Count::judge);
            for (int code = 0; code < 2; code++) {
                if ((judged >> (2 * code) & 1) != 0) {
                    sound[code]++;
                    words.get(code).add(word);
                }
                if ((judged >> (2 * code + 1) & 1) != 0) {
                    strange[code]++;
                }
            }
        }

        private static int judge(String word) {
            boolean isWord = Syllable.isShaped(word);
            int judged = 0;
            for (int code = 0; code < 2; code++) {
                String read = (code == 0 ? tcvn3() : vni()).read(word);
                boolean isSound = Syllable.isSound(read);
                judged |= isSound && !isWord ? 1 << (2 * code) : 0;
                judged |= isSound ? 0 : 1 << (2 * code + 1);
            }
            return judged;
        }

        private @Nullable Code verdict() {
            int code = sound[1] - strange[1] > sound[0] - strange[0] ? 1 : 0;
            boolean is = words.get(code).size() >= NO_ACCIDENT
                    && sound[code] * 100 >= all * ENOUGH
                    && strange[code] * 100 <= all * STRANGERS
                    && unicode * 100 <= sound[code] * 5;
            return !is ? null : code == 0 ? tcvn3() : vni();
        }
    }

    /** Letters, and what looks like a sign and is a letter in such a code. */
    private static boolean isInWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return c <= 0xFF ? c > 0xA0 : Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
