package vn.solang.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.solang.web.Tone;

/**
 * Draws units on a map that needs no script and no tiles: every shape a named link, standings by class, districts
 * outlined and labelled. Plate carrée, scaled by the cosine of the middle latitude; coordinates in tenths.
 */
final class MapSvg {

    private static final int WIDTH = 640;
    private static final int MARGIN = 6;

    /**
     * A unit to be drawn.
     *
     * @param name said in full: {@code xã Phúc Đồng, huyện Hương Khê: đạt chuẩn}
     * @param href where the shape leads
     */
    record Shape(String code, String name, Tone tone, String href, List<Ring> rings) {
        Shape {
            rings = List.copyOf(rings);
        }
    }

    /**
     * A border drawn over the shapes.
     *
     * @param label written on it; empty for none
     */
    record Outline(String label, List<Ring> rings) {
        Outline {
            rings = List.copyOf(rings);
        }
    }

    /**
     * Something counted at a place.
     *
     * @param label written below it
     * @param name said in full: {@code huyện Hương Khê: 17 sản phẩm}
     * @param place within whose outline it stands
     */
    record Spot(String label, String name, String href, long count, List<Ring> place) {
        Spot {
            place = List.copyOf(place);
        }
    }

    private static final double SMALLEST = 9;
    private static final double LARGEST = 30;

    private MapSvg() {}

    /** The whole map; {@code name} says what it shows and for which day. */
    static String draw(String name, List<Shape> shapes, List<Outline> outlines) {
        var all = new ArrayList<Ring>();
        shapes.forEach(shape -> all.addAll(shape.rings()));
        outlines.forEach(outline -> all.addAll(outline.rings()));
        var projection = Projection.fitting(all, WIDTH, MARGIN);
        var svg = new StringBuilder(1 << 17);
        open(svg, projection, "map", "group", name);
        svg.append("<defs><pattern id=\"map-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
                + "patternTransform=\"rotate(45)\"><rect class=\"hatch-ground\" width=\"5\" height=\"5\"/>"
                + "<rect class=\"hatch-line\" width=\"1.8\" height=\"5\"/></pattern>"
                + "<pattern id=\"map-dots\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">"
                + "<rect class=\"dots-ground\" width=\"5\" height=\"5\"/>"
                + "<circle class=\"dots-dot\" cx=\"2.5\" cy=\"2.5\" r=\".8\"/></pattern></defs>");
        svg.append("<g class=\"map-shapes\">");
        for (Shape shape : shapes) {
            shape(svg, projection, shape);
        }
        svg.append("</g><g class=\"map-outlines\" aria-hidden=\"true\">");
        for (Outline outline : outlines) {
            svg.append("<path d=\"");
            path(svg, projection, outline.rings());
            svg.append("\"/>");
        }
        svg.append("</g>");
        labels(svg, projection, outlines);
        return svg.append("</svg>").toString();
    }

    /** A map of counts: outlines, and over each place a circle whose area grows with its count. */
    static String counts(String name, List<Spot> spots, List<Outline> outlines) {
        var all = new ArrayList<Ring>();
        outlines.forEach(outline -> all.addAll(outline.rings()));
        var projection = Projection.fitting(all, WIDTH, MARGIN);
        long most = spots.stream().mapToLong(Spot::count).max().orElse(1);
        var svg = new StringBuilder(1 << 15);
        open(svg, projection, "map map-counts", "group", name);
        svg.append("<g class=\"map-outlines\" aria-hidden=\"true\">");
        for (Outline outline : outlines) {
            svg.append("<path d=\"");
            path(svg, projection, outline.rings());
            svg.append("\"/>");
        }
        svg.append("</g>");
        for (Spot spot : spots) {
            spot(svg, projection, spot, Math.max(SMALLEST, LARGEST * Math.sqrt((double) spot.count() / most)));
        }
        return svg.append("</svg>").toString();
    }

    private static void spot(StringBuilder svg, Projection projection, Spot spot, double radius) {
        Projection.Box box = projection.box(spot.place());
        svg.append("<a href=\"");
        escape(svg, spot.href());
        svg.append("\" aria-label=\"");
        escape(svg, spot.name());
        svg.append("\"><circle class=\"map-spot\" r=\"")
                .append(tenths(radius))
                .append("\" cx=\"")
                .append(tenths(box.middleX()))
                .append("\" cy=\"")
                .append(tenths(box.middleY()))
                .append("\"><title>");
        escape(svg, spot.name());
        svg.append("</title></circle>");
        text(svg, "map-spot-count", box.middleX(), box.middleY() + 5, Long.toString(spot.count()));
        text(svg, "map-spot-name", box.middleX(), box.middleY() + radius + 13, spot.label());
        svg.append("</a>\n");
    }

    private static void text(StringBuilder svg, String kind, double x, double y, String words) {
        svg.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(tenths(x))
                .append("\" y=\"")
                .append(tenths(y))
                .append("\">");
        escape(svg, words);
        svg.append("</text>");
    }

    /** A small map that shows where a unit lies: outlines, and the unit filled. */
    static String locate(String name, List<Ring> unit, List<Outline> outlines) {
        var all = new ArrayList<>(unit);
        outlines.forEach(outline -> all.addAll(outline.rings()));
        var projection = Projection.fitting(all, WIDTH / 2, MARGIN);
        var svg = new StringBuilder(1 << 14);
        open(svg, projection, "map map-locator", "img", name);
        svg.append("<g class=\"map-outlines\">");
        for (Outline outline : outlines) {
            svg.append("<path d=\"");
            path(svg, projection, outline.rings());
            svg.append("\"/>");
        }
        svg.append("</g><path class=\"map-here\" d=\"");
        path(svg, projection, unit);
        svg.append("\"/>");
        Projection.Box box = projection.box(unit);
        if (box.width() < 14 && box.height() < 14) {
            svg.append("<circle class=\"map-ring\" r=\"12\" cx=\"")
                    .append(tenths(box.middleX()))
                    .append("\" cy=\"")
                    .append(tenths(box.middleY()))
                    .append("\"/>");
        }
        return svg.append("</svg>").toString();
    }

    private static void open(StringBuilder svg, Projection projection, String classes, String role, String name) {
        svg.append("<svg class=\"")
                .append(classes)
                .append("\" viewBox=\"0 0 ")
                .append(projection.width())
                .append(' ')
                .append(projection.height())
                .append("\" role=\"")
                .append(role)
                .append("\" aria-label=\"");
        escape(svg, name);
        svg.append("\">");
    }

    private static void shape(StringBuilder svg, Projection projection, Shape shape) {
        svg.append("<a href=\"");
        escape(svg, shape.href());
        svg.append("\" aria-label=\"");
        escape(svg, shape.name());
        svg.append("\"><path class=\"tone-").append(shape.tone().code()).append('"');
        if (shape.tone() == Tone.NOT_MET) {
            svg.append(" fill=\"url(#map-hatch)\"");
        } else if (shape.tone() == Tone.MODEL) {
            svg.append(" fill=\"url(#map-dots)\"");
        }
        svg.append(" d=\"");
        path(svg, projection, shape.rings());
        svg.append("\"><title>");
        escape(svg, shape.name());
        svg.append("</title></path></a>\n");
    }

    private static void labels(StringBuilder svg, Projection projection, List<Outline> outlines) {
        List<MapLabels.Area> areas = outlines.stream()
                .filter(outline -> !outline.label().isEmpty())
                .map(outline -> new MapLabels.Area(outline.label(), projection.polygons(outline.rings())))
                .sorted(Comparator.comparing(MapLabels.Area::label))
                .toList();
        for (MapLabels.Scale scale : MapLabels.Scale.values()) {
            labels(svg, projection, areas, scale);
        }
    }

    private static void labels(
            StringBuilder svg, Projection projection, List<MapLabels.Area> areas, MapLabels.Scale scale) {
        List<MapLabels.Label> placed = MapLabels.place(areas, scale, projection.width(), projection.height());
        svg.append("<g class=\"map-labels map-labels-")
                .append(scale.name().toLowerCase(Locale.ROOT))
                .append("\" aria-hidden=\"true\">");
        for (MapLabels.Label label : placed) {
            if (label.led()) {
                svg.append("<path class=\"map-leader\" d=\"M")
                        .append(tenths(label.anchorX()))
                        .append(' ')
                        .append(tenths(label.anchorY()))
                        .append('L')
                        .append(tenths(label.x()))
                        .append(' ')
                        .append(tenths(label.y()))
                        .append("\"/><circle r=\"1.6\" cx=\"")
                        .append(tenths(label.anchorX()))
                        .append("\" cy=\"")
                        .append(tenths(label.anchorY()))
                        .append("\"/>");
            }
        }
        for (MapLabels.Label label : placed) {
            svg.append("<text x=\"")
                    .append(tenths(label.x()))
                    .append("\" y=\"")
                    .append(tenths(label.y() + label.size() * 0.36))
                    .append("\" font-size=\"")
                    .append(tenths(label.size()))
                    .append("\">");
            escape(svg, label.text());
            svg.append("</text>");
        }
        svg.append("</g>");
    }

    /** Relative steps in whole tenths, so that rounding never adds up; steps that vanish are left out. */
    private static void path(StringBuilder svg, Projection projection, List<Ring> rings) {
        for (Ring ring : rings) {
            long x = 0;
            long y = 0;
            boolean first = true;
            for (Ring.Point point : ring.points()) {
                long nextX = Math.round(projection.x(point) * 10);
                long nextY = Math.round(projection.y(point) * 10);
                if (first) {
                    svg.append('M').append(compact(nextX));
                    number(svg, nextY);
                    svg.append('l');
                } else if (nextX != x || nextY != y) {
                    char last = svg.charAt(svg.length() - 1);
                    String step = compact(nextX - x);
                    if (last != 'l' && step.charAt(0) != '-') {
                        svg.append(' ');
                    }
                    svg.append(step);
                    number(svg, nextY - y);
                }
                x = nextX;
                y = nextY;
                first = false;
            }
            if (svg.charAt(svg.length() - 1) == 'l') {
                svg.append("0 0");
            }
            svg.append('z');
        }
    }

    private static void number(StringBuilder svg, long tenths) {
        String text = compact(tenths);
        if (text.charAt(0) != '-') {
            svg.append(' ');
        }
        svg.append(text);
    }

    /** {@code 123} tenths as {@code 12.3}, {@code -4} as {@code -.4}, {@code 20} as {@code 2}. */
    private static String compact(long tenths) {
        long absolute = Math.abs(tenths);
        String whole = absolute >= 10 || absolute == 0 ? Long.toString(absolute / 10) : "";
        String decimal = absolute % 10 == 0 ? "" : "." + absolute % 10;
        return (tenths < 0 ? "-" : "") + whole + decimal;
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static void escape(StringBuilder svg, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> svg.append("&amp;");
                case '<' -> svg.append("&lt;");
                case '>' -> svg.append("&gt;");
                case '"' -> svg.append("&quot;");
                default -> svg.append(c);
            }
        }
    }
}
