package vn.solang.units;

import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What makes a text the outline of a unit: a GeoJSON Polygon or MultiPolygon that can be drawn. */
final class Outline {

    /** A ring is closed, so that a triangle has four positions (RFC 7946, 3.1.6). */
    private static final int SHORTEST_RING = 4;

    private Outline() {}

    static boolean isOne(String geometry) {
        try {
            JsonNode outline = JsonMapper.shared().readTree(geometry);
            JsonNode coordinates = outline.path("coordinates");
            return switch (outline.path("type").asString("")) {
                case "Polygon" -> isPolygon(coordinates);
                case "MultiPolygon" -> isListOf(1, Outline::isPolygon, coordinates);
                default -> false;
            };
        } catch (JacksonException malformed) {
            return false;
        }
    }

    private static boolean isPolygon(JsonNode rings) {
        return isListOf(1, ring -> isListOf(SHORTEST_RING, Outline::isPosition, ring), rings);
    }

    private static boolean isPosition(JsonNode position) {
        return isListOf(2, JsonNode::isNumber, position)
                && Math.abs(position.get(0).asDouble()) <= 180
                && Math.abs(position.get(1).asDouble()) <= 90;
    }

    private static boolean isListOf(int least, Predicate<JsonNode> kind, JsonNode list) {
        return list.isArray() && list.size() >= least && list.valueStream().allMatch(kind);
    }
}
