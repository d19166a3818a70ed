package vn.solang.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class MapSvgTests {

    private static final Pattern STEP = Pattern.compile("(-?[0-9.]+) ?(-?[0-9.]+)");

    @Test
    void namesAndLinksEveryShape() {
        Element first = Jsoup.parse(SampleMap.drawn(), "", Parser.xmlParser()).expectFirst("a");

        assertThat(first.attr("href")).isEqualTo("/units/1800?at=2022-06-30&lang=vi");
        assertThat(first.select("path.tone-not-met > title").text()).isEqualTo("xã Số 0, huyện Vuông");
        assertThat(first.select("path").attr("fill")).isEqualTo("url(#map-hatch)");
    }

    @Test
    void closesEveryPathWhereItBegan() {
        String path = Jsoup.parse(SampleMap.drawn(), "", Parser.xmlParser())
                .select(".map-shapes path")
                .attr("d");

        double x = 0;
        double y = 0;
        Matcher step = STEP.matcher(path.substring(path.indexOf('l') + 1, path.indexOf('z')));
        while (step.find()) {
            x += Double.parseDouble(step.group(1));
            y += Double.parseDouble(step.group(2));
        }
        assertThat(x).isCloseTo(0, within(1e-9));
        assertThat(y).isCloseTo(0, within(1e-9));
    }

    @Test
    void letsNoTwoNamesTouch() {
        List<MapLabels.Area> areas = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double x = 40 + 60 * (i % 4);
            double y = 40 + 30 * (i / 4);
            areas.add(new MapLabels.Area(
                    "Huyện Số " + i,
                    List.of(List.of(
                            new MapLabels.Place(x, y),
                            new MapLabels.Place(x + 60, y),
                            new MapLabels.Place(x + 60, y + 30),
                            new MapLabels.Place(x, y + 30)))));
        }

        for (MapLabels.Scale scale : MapLabels.Scale.values()) {
            List<MapLabels.Label> labels = MapLabels.place(areas, scale, 400, 300);
            for (MapLabels.Label one : labels) {
                assertThat(labels.stream().filter(other -> !other.equals(one)))
                        .noneMatch(other -> other.box().meets(one.box(), 0));
            }
        }
    }

    @Test
    void readsPolygonsAndMultipolygons() {
        var boundaries = Boundaries.collection("""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"code": "18070"},
                   "geometry": {"type": "Polygon", "coordinates": [[[105, 18], [106, 18], [105, 19], [105, 18]]]}},
                  {"type": "Feature", "properties": {"code": "18073"},
                   "geometry": {"type": "MultiPolygon", "coordinates": [
                     [[[105, 18], [106, 18], [105, 19], [105, 18]]],
                     [[[107, 18], [108, 18], [107, 19], [107, 18]]]]}}]}
                """);

        assertThat(boundaries).extracting(boundary -> boundary.rings().size()).containsExactly(1, 2);
        assertThat(boundaries.getFirst().properties()).containsEntry("code", "18070");
    }
}
