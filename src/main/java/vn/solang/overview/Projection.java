package vn.solang.overview;

import java.util.List;

/** From degrees to the units of a drawing: equirectangular, true to scale at the middle latitude. */
record Projection(double west, double north, double perDegree, double squeeze, int margin, int width, int height) {

    /** The extent of something drawn. */
    record Box(double left, double top, double right, double bottom) {

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }

        double middleX() {
            return (left + right) / 2;
        }

        double middleY() {
            return (top + bottom) / 2;
        }

        Box grown(double by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }

        boolean meets(Box other, double gap) {
            return left < other.right + gap
                    && other.left < right + gap
                    && top < other.bottom + gap
                    && other.top < bottom + gap;
        }
    }

    /** The projection that fits all rings into a width. */
    static Projection fitting(List<Ring> rings, int width, int margin) {
        var lon = rings.stream()
                .flatMap(ring -> ring.points().stream())
                .mapToDouble(Ring.Point::lon)
                .summaryStatistics();
        var lat = rings.stream()
                .flatMap(ring -> ring.points().stream())
                .mapToDouble(Ring.Point::lat)
                .summaryStatistics();
        if (lon.getCount() == 0 || lon.getMax() == lon.getMin()) {
            return new Projection(0, 0, 1, 1, margin, width, width);
        }
        double squeeze = Math.cos(Math.toRadians((lat.getMin() + lat.getMax()) / 2));
        double perDegree = (width - 2.0 * margin) / ((lon.getMax() - lon.getMin()) * squeeze);
        int height = (int) Math.ceil((lat.getMax() - lat.getMin()) * perDegree) + 2 * margin;
        return new Projection(lon.getMin(), lat.getMax(), perDegree, squeeze, margin, width, height);
    }

    double x(Ring.Point point) {
        return margin + (point.lon() - west) * squeeze * perDegree;
    }

    double y(Ring.Point point) {
        return margin + (north - point.lat()) * perDegree;
    }

    Box box(List<Ring> rings) {
        var x = rings.stream()
                .flatMap(ring -> ring.points().stream())
                .mapToDouble(this::x)
                .summaryStatistics();
        var y = rings.stream()
                .flatMap(ring -> ring.points().stream())
                .mapToDouble(this::y)
                .summaryStatistics();
        return new Box(x.getMin(), y.getMin(), x.getMax(), y.getMax());
    }

    /** The rings as they are drawn. */
    List<List<MapLabels.Place>> polygons(List<Ring> rings) {
        return rings.stream()
                .map(ring -> ring.points().stream()
                        .map(point -> new MapLabels.Place(x(point), y(point)))
                        .toList())
                .toList();
    }
}
