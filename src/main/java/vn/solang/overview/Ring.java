package vn.solang.overview;

import java.util.List;

/** A closed line of a boundary, in degrees. */
record Ring(List<Point> points) {

    /** A place on the ground: WGS 84 longitude and latitude. */
    record Point(double lon, double lat) {}

    Ring {
        points = List.copyOf(points);
    }
}
