package vn.solang.factcheck;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is checked: composed (NFC), without signs nobody sees, with {@code Đ} where old conversions have the eth
 * that looks like it, and knowing where in the original each character
 * stood. Places in the original are counted in code points.
 */
public final class SourceText {

    private final String original;
    private final String chars;

    /** By the character of {@link #chars}, the code point of the original; null where the two are the same. */
    private final int @Nullable [] origins;

    private final List<Span> bound;

    private SourceText(String original, String chars, int @Nullable [] origins, List<Span> bound) {
        this.original = original;
        this.chars = chars;
        this.origins = origins;
        this.bound = List.copyOf(bound);
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
        if (isPlain(original)) {
            return new SourceText(original, original, null, bound);
        }
        StringBuilder chars = new StringBuilder(original.length());
        int[] origins = new int[original.length() * 2 + 1];
        int point = 0;
        int at = 0;
        while (at < original.length()) {
            int next = clusterEnd(original, at);
            String cluster = original.substring(at, next);
            int first = cluster.codePointAt(0);
            if (!isUnseen(first)) {
                String composed = Normalizer.isNormalized(cluster, Normalizer.Form.NFC)
                        ? cluster
                        : Normalizer.normalize(cluster, Normalizer.Form.NFC);
                if (chars.length() + composed.length() + 1 > origins.length) {
                    origins = Arrays.copyOf(origins, origins.length * 2);
                }
                for (int i = 0; i < composed.length(); i++) {
                    origins[chars.length() + i] = point;
                }
                chars.append(composed.replace('Ð', 'Đ').replace('ð', 'đ'));
            }
            point += cluster.codePointCount(0, cluster.length());
            at = next;
        }
        origins[chars.length()] = point;
        return new SourceText(original, chars.toString(), Arrays.copyOf(origins, chars.length() + 1), bound);
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
        return origins == null ? span : new Span(origins[span.start()], origins[span.end()]);
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
            return c != 'Ð' && c != 'ð' && c != 0x00AD;
        }
        return c >= 0x0370 && !Character.isSurrogate(c) && Character.getType(c) != Character.FORMAT;
    }
}
