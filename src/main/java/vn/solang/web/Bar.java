package vn.solang.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A whole divided by tone, drawn as one small stacked bar of {@link #WIDTH} units.
 *
 * @param name what the bar says, for those who do not see it
 */
public record Bar(String name, List<Segment> segments) {

    public static final int WIDTH = 120;

    /** A stretch of the bar; {@code x} and {@code width} are coordinates of the drawing. */
    public record Segment(Tone tone, String x, String width) {}

    public Bar {
        segments = List.copyOf(segments);
    }

    /** Divides the whole in the order of the map; tones counted 0 are left out. */
    public static Bar of(String name, Map<Tone, Integer> counts) {
        int whole = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<Segment> segments = new ArrayList<>();
        int before = 0;
        for (var count : counts.entrySet()) {
            if (count.getValue() > 0) {
                segments.add(new Segment(
                        count.getKey(),
                        tenths((double) WIDTH * before / whole),
                        tenths((double) WIDTH * count.getValue() / whole)));
                before += count.getValue();
            }
        }
        return new Bar(name, segments);
    }

    /** One part of a whole, the rest left empty. */
    public static Bar part(String name, Tone tone, int part, int whole) {
        return new Bar(
                name,
                part == 0 || whole == 0
                        ? List.of()
                        : List.of(new Segment(tone, "0", tenths((double) WIDTH * part / whole))));
    }

    private static String tenths(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
