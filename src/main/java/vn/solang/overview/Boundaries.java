package vn.solang.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads boundaries from GeoJSON: polygons and multipolygons, holes and all, become rings. */
final class Boundaries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Boundaries() {}

    /** A boundary with its properties, as text. */
    record Boundary(Map<String, String> properties, List<Ring> rings) {
        Boundary {
            properties = Map.copyOf(properties);
            rings = List.copyOf(rings);
        }
    }

    /** The features of a collection, in its order. */
    static List<Boundary> collection(String geoJson) {
        List<Boundary> boundaries = new ArrayList<>();
        for (JsonNode feature : JSON.readTree(geoJson).path("features")) {
            var properties = new java.util.HashMap<String, String>();
            feature.path("properties")
                    .properties()
                    .forEach(property -> properties.put(
                            property.getKey(), property.getValue().asString("")));
            boundaries.add(new Boundary(properties, rings(feature.path("geometry"))));
        }
        return boundaries;
    }

    /** The rings of one geometry. */
    static List<Ring> geometry(String geoJson) {
        return rings(JSON.readTree(geoJson));
    }

    private static List<Ring> rings(JsonNode geometry) {
        List<Ring> rings = new ArrayList<>();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> coordinates.forEach(ring -> rings.add(ring(ring)));
            case "MultiPolygon" -> coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
            default -> throw new IllegalArgumentException("neither a polygon nor a multipolygon");
        }
        return rings;
    }

    private static Ring ring(JsonNode positions) {
        List<Ring.Point> points = new ArrayList<>();
        for (JsonNode position : positions) {
            points.add(new Ring.Point(
                    position.path(0).doubleValue(), position.path(1).doubleValue()));
        }
        return new Ring(points);
    }
}
