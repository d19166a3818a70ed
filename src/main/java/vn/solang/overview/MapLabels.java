package vn.solang.overview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Places names on areas, greedily: inside the area where the name fits, the tightest areas first; else beside it, with
 * a line that leads there; else smaller; else not at all. No two names touch.
 */
final class MapLabels {

    /** The sizes a name may have, the wished one first. */
    enum Scale {
        WIDE(13.2, 12),
        NARROW(21, 19);

        private final double wished;
        private final double smaller;

        Scale(double wished, double smaller) {
            this.wished = wished;
            this.smaller = smaller;
        }

        double wished() {
            return wished;
        }

        List<Double> sizes() {
            return List.of(wished, smaller);
        }
    }

    private static final double EM = 0.60;
    private static final double GAP = 2;
    private static final int GRID = 28;

    private MapLabels() {}

    /** A place in the units of the drawing. */
    record Place(double x, double y) {}

    /** An area to be named, painted once on a grid of single units: names are tried on it thousands of times. */
    static final class Area {

        private final String label;
        private final List<List<Place>> rings;
        private final Projection.Box box;
        private final int columns;
        private final int rows;
        private final BitSet painted;

        Area(String label, List<List<Place>> rings) {
            this.label = label;
            this.rings = rings;
            var x = rings.stream().flatMap(List::stream).mapToDouble(Place::x).summaryStatistics();
            var y = rings.stream().flatMap(List::stream).mapToDouble(Place::y).summaryStatistics();
            this.box = new Projection.Box(x.getMin(), y.getMin(), x.getMax(), y.getMax());
            this.columns = (int) Math.ceil(box.width()) + 1;
            this.rows = (int) Math.ceil(box.height()) + 1;
            this.painted = new BitSet(columns * rows);
            for (int row = 0; row < rows; row++) {
                paint(row);
            }
        }

        String label() {
            return label;
        }

        Projection.Box box() {
            return box;
        }

        boolean holds(double x, double y) {
            int column = (int) (x - box.left());
            int row = (int) (y - box.top());
            return x >= box.left()
                    && y >= box.top()
                    && column < columns
                    && row < rows
                    && painted.get(row * columns + column);
        }

        /** Paints between each pair of borders that the middle of a row crosses. */
        private void paint(int row) {
            double y = box.top() + row + 0.5;
            double[] crossings = rings.stream()
                    .flatMapToDouble(ring -> IntStream.range(0, ring.size())
                            .filter(i -> ring.get(i).y() > y != before(ring, i).y() > y)
                            .mapToDouble(i -> crossing(ring.get(i), before(ring, i), y)))
                    .sorted()
                    .toArray();
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                int first = (int) Math.ceil(crossings[i] - box.left() - 0.5);
                int last = (int) Math.floor(crossings[i + 1] - box.left() - 0.5);
                if (first <= last) {
                    painted.set(row * columns + first, row * columns + last + 1);
                }
            }
        }

        private static Place before(List<Place> ring, int i) {
            return ring.get(i == 0 ? ring.size() - 1 : i - 1);
        }

        private static double crossing(Place a, Place b, double y) {
            return (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x();
        }

        /** The part of a box that lies in the area, by sampling. */
        double share(Projection.Box box) {
            int inside = 0;
            for (int column = 0; column < 9; column++) {
                for (int row = 0; row < 3; row++) {
                    if (holds(box.left() + box.width() * column / 8, box.top() + box.height() * row / 2)) {
                        inside++;
                    }
                }
            }
            return inside / 27.0;
        }

        double distance(double x, double y) {
            return rings.stream()
                    .flatMap(List::stream)
                    .mapToDouble(place -> Math.hypot(place.x() - x, place.y() - y))
                    .min()
                    .orElse(0);
        }
    }

    /**
     * A name and where its middle stands.
     *
     * @param led whether a line leads from the anchor to the name
     */
    record Label(String text, double x, double y, double size, double anchorX, double anchorY, boolean led) {

        Projection.Box box() {
            double half = text.length() * size * EM / 2;
            return new Projection.Box(x - half, y - size * 0.62, x + half, y + size * 0.62);
        }
    }

    static List<Label> place(List<Area> areas, Scale scale, int width, int height) {
        List<Label> placed = new ArrayList<>();
        List<Area> outside = new ArrayList<>();
        List<Area> order = areas.stream()
                .sorted(Comparator.comparingDouble((Area area) -> best(area, scale.wished()))
                        .reversed())
                .toList();
        for (Area area : order) {
            inside(area, scale, placed, width, height).ifPresentOrElse(placed::add, () -> outside.add(area));
        }
        for (Area area : outside) {
            beside(area, areas, scale, placed, width, height).ifPresent(placed::add);
        }
        return placed;
    }

    private static double best(Area area, double size) {
        return candidates(area, size).stream()
                .mapToDouble(label -> area.share(label.box()))
                .max()
                .orElse(0);
    }

    private static Optional<Label> inside(Area area, Scale scale, List<Label> placed, int width, int height) {
        for (double size : scale.sizes()) {
            Optional<Label> found = candidates(area, size).stream()
                    .filter(label -> fits(label, width, height) && free(label, placed))
                    .filter(label -> area.share(label.box()) >= 0.74)
                    .max(Comparator.comparingDouble((Label label) -> area.share(label.box()) * 60
                            + area.share(label.box().grown(10)) * 30
                            + area.distance(label.x(), label.y())));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Label> candidates(Area area, double size) {
        List<Label> candidates = new ArrayList<>();
        Projection.Box box = area.box();
        for (int column = 1; column < GRID; column++) {
            for (int row = 1; row < GRID; row++) {
                double x = box.left() + box.width() * column / GRID;
                double y = box.top() + box.height() * row / GRID;
                if (area.holds(x, y)) {
                    candidates.add(new Label(area.label(), x, y, size, x, y, false));
                }
            }
        }
        return candidates;
    }

    private static Optional<Label> beside(
            Area area, List<Area> areas, Scale scale, List<Label> placed, int width, int height) {
        Optional<Label> heart = candidates(area, scale.wished()).stream()
                .max(Comparator.comparingDouble(label -> area.distance(label.x(), label.y())));
        if (heart.isEmpty()) {
            return Optional.empty();
        }
        Label anchor = heart.get();
        for (double size : scale.sizes()) {
            Optional<Label> found = around(anchor, size).stream()
                    .filter(label -> fits(label, width, height) && free(label, placed))
                    .filter(label -> placed.stream().noneMatch(other -> crosses(label, other)))
                    .min(Comparator.comparingDouble(label -> Math.hypot(label.x() - anchor.x(), label.y() - anchor.y())
                            + 90
                                    * areas.stream()
                                            .mapToDouble(other -> other.share(label.box()))
                                            .sum()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Label> around(Label anchor, double size) {
        List<Label> around = new ArrayList<>();
        for (int radius = 18; radius <= 130; radius += 8) {
            for (int step = 0; step < 32; step++) {
                double angle = Math.PI * step / 16;
                double half = anchor.text().length() * size * EM / 2;
                around.add(new Label(
                        anchor.text(),
                        anchor.x() + Math.cos(angle) * (radius + half),
                        anchor.y() + Math.sin(angle) * radius,
                        size,
                        anchor.x(),
                        anchor.y(),
                        true));
            }
        }
        return around;
    }

    private static boolean fits(Label label, int width, int height) {
        Projection.Box box = label.box();
        return box.left() >= 1 && box.top() >= 1 && box.right() <= width - 1 && box.bottom() <= height - 1;
    }

    private static boolean free(Label label, List<Label> placed) {
        return placed.stream()
                .noneMatch(other -> label.box().meets(other.box(), GAP) || (other.led() && crosses(other, label)));
    }

    /** True where the leading line of one label runs through the words of another, or through its line. */
    private static boolean crosses(Label line, Label words) {
        if (words.led() && cut(line, words)) {
            return true;
        }
        for (int i = 0; i <= 20; i++) {
            double x = line.anchorX() + (line.x() - line.anchorX()) * i / 20;
            double y = line.anchorY() + (line.y() - line.anchorY()) * i / 20;
            if (new Projection.Box(x, y, x, y).meets(words.box(), 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean cut(Label a, Label b) {
        return turn(a.anchorX(), a.anchorY(), a.x(), a.y(), b.anchorX(), b.anchorY())
                        != turn(a.anchorX(), a.anchorY(), a.x(), a.y(), b.x(), b.y())
                && turn(b.anchorX(), b.anchorY(), b.x(), b.y(), a.anchorX(), a.anchorY())
                        != turn(b.anchorX(), b.anchorY(), b.x(), b.y(), a.x(), a.y());
    }

    private static boolean turn(double ax, double ay, double bx, double by, double cx, double cy) {
        return (bx - ax) * (cy - ay) > (by - ay) * (cx - ax);
    }
}
