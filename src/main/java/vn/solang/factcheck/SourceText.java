package vn.solang.factcheck;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;

/**
 * A text as it is checked: in Unicode, composed (NFC), without signs nobody sees, with {@code Đ} where old conversions have the eth
 * that looks like it, and knowing where in the original each character
 * stood. Places in the original are counted in code points.
 */
public final class SourceText {

    /**
     * What a part of the original is called, as a page or a cell, from a code point on.
     *
     * @param unread true of a part, as the picture of a page, from which nothing could be read
     */
    record Place(int start, Message name, boolean unread) {}

    private final String original;
    private final String chars;

    /**
     * By the character of {@link #chars}, the code point of the original it begins at and the one it ends before; null
     * where the two texts are the same.
     */
    private final @Nullable Decoded origins;

    private final List<Span> bound;
    private final List<Place> places;

    private SourceText(String original, String chars, @Nullable Decoded origins, List<Span> bound, List<Place> places) {
        this.original = original;
        this.chars = chars;
        this.origins = origins;
        this.bound = List.copyOf(bound);
        this.places = List.copyOf(places);
    }

    /** A text as it was decoded. */
    public static SourceText of(String original) {
        return of(original, List.of());
    }

    /**
     * A text as it was decoded.
     *
     * @param bound stretches of it, in code points and in its order, that a register wrote and no person
     */
    static SourceText of(String original, List<Span> bound) {
        return of(original, bound, List.of());
    }

    /** A text as it was decoded, with the names of its parts in their order. */
    static SourceText of(String original, List<Span> bound, List<Place> places) {
        return isPlain(original) && LegacyCodes.find(original) == null
                ? new SourceText(original, original, null, bound, places)
                : of(Decoded.plain(original), bound, places);
    }

    /** A text of which others than its own characters are read. */
    static SourceText of(Decoded decoded, List<Span> bound, List<Place> places) {
        LegacyCodes.Code code = LegacyCodes.find(decoded.read());
        return composed(code == null ? decoded : code.decode(decoded), bound, places);
    }

    /** A text of which others than its own characters are read, and are Unicode. */
    static SourceText composed(Decoded decoded, List<Span> bound, List<Place> places) {
        String read = decoded.read();
        var composed = new Decoded.Builder();
        int at = 0;
        while (at < read.length()) {
            int next = clusterEnd(read, at);
            String cluster = read.substring(at, next);
            if (!isUnseen(cluster.codePointAt(0))) {
                String letter = Normalizer.isNormalized(cluster, Normalizer.Form.NFC)
                        ? cluster
                        : Normalizer.normalize(cluster, Normalizer.Form.NFC);
                composed.add(meant(letter), decoded.start(at), decoded.end(next - 1));
            }
            at = next;
        }
        Decoded all = composed.of(decoded.original());
        return new SourceText(decoded.original(), all.read(), all, bound, places);
    }

    /** The characters that are checked. */
    public String chars() {
        return chars;
    }

    /** The text as it was decoded. */
    public String original() {
        return original;
    }

    /** How many code points the original has. */
    public int length() {
        return original.codePointCount(0, original.length());
    }

    /** Where a stretch of the checked characters stands in the original, in code points. */
    public Span inOriginal(Span span) {
        if (origins == null) {
            return span;
        }
        int start = span.start() < chars.length() ? origins.start(span.start()) : length();
        return new Span(start, span.end() > span.start() ? origins.end(span.end() - 1) : start);
    }

    /** What the part of the file is called where a stretch begins, as a page or a cell; empty where parts have no names. */
    public String place(Span span, Messages words) {
        int start = inOriginal(span).start();
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).start() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? "" : words.say(places.get(low - 1).name());
    }

    /** What the parts of the file are called of which nothing could be read, as pages that are pictures. */
    List<Message> unread() {
        return places.stream().filter(Place::unread).map(Place::name).toList();
    }

    /** A sentence that names the parts of the file of which nothing could be read; empty where all was. */
    public String unread(Messages words) {
        List<String> names = unread().stream().map(words::say).toList();
        return names.isEmpty() ? "" : words.say("factcheck.unread", String.join(", ", names));
    }

    /** Stretches of the original that a register wrote and no person, in its order. */
    public List<Span> bound() {
        return bound;
    }

    /** True where a stretch lies in what a register wrote. */
    boolean isBound(Span span) {
        Span own = inOriginal(span);
        return bound.stream().anyMatch(each -> each.start() <= own.start() && own.end() <= each.end());
    }

    /** True where something a register wrote stands in a stretch. */
    boolean holdsBound(Span span) {
        Span own = inOriginal(span);
        return bound.stream().anyMatch(own::meets);
    }

    /** The words of a stretch as they stand in the original. */
    public String quoteOfOriginal(Span span) {
        if (origins == null) {
            return quote(span);
        }
        Span points = inOriginal(span);
        int first = original.offsetByCodePoints(0, points.start());
        return original.substring(first, original.offsetByCodePoints(first, points.end() - points.start()));
    }

    /** The words of a stretch. */
    public String quote(Span span) {
        return chars.substring(span.start(), span.end());
    }

    private static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** Soft hyphens, joiners, marks of direction and of the order of bytes. */
    private static boolean isUnseen(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    /** Letters that stand for others they look like: the eth of old conversions, the gha that fonts of PDF files have for ư. */
    private static String meant(String letter) {
        return letter.replace('Ð', 'Đ').replace('ð', 'đ').replace('Ƣ', 'Ư').replace('ƣ', 'ư');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        if (c < 0x0300) {
            return c != 'Ð' && c != 'ð' && c != 'Ƣ' && c != 'ƣ' && c != 0x00AD;
        }
        return c >= 0x0370 && !Character.isSurrogate(c) && Character.getType(c) != Character.FORMAT;
    }
}
