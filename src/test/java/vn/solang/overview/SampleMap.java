package vn.solang.overview;

import java.util.ArrayList;
import java.util.List;
import vn.solang.web.Tone;

/** A made-up province of squares, for tests. */
public final class SampleMap {

    private SampleMap() {}

    static Ring square(double west, double south, double side) {
        return new Ring(List.of(
                new Ring.Point(west, south),
                new Ring.Point(west + side, south),
                new Ring.Point(west + side, south + side),
                new Ring.Point(west, south + side),
                new Ring.Point(west, south)));
    }

    static List<MapSvg.Shape> shapes() {
        List<MapSvg.Shape> shapes = new ArrayList<>();
        Tone[] tones = Tone.values();
        for (int i = 0; i < 9; i++) {
            Tone tone = tones[i % 6];
            shapes.add(new MapSvg.Shape(
                    "180" + i,
                    "xã Số " + i + ", huyện Vuông",
                    tone,
                    "/units/180" + i + "?at=2022-06-30&lang=vi",
                    List.of(square(105 + 0.1 * (i % 3), 18 + 0.1 * Math.floorDiv(i, 3), 0.1))));
        }
        return shapes;
    }

    static List<MapSvg.Outline> outlines() {
        return List.of(
                new MapSvg.Outline("Vuông", List.of(square(105, 18, 0.3))),
                new MapSvg.Outline("Thị xã Nhỏ", List.of(square(105.12, 18.12, 0.02))));
    }

    public static String drawn() {
        return MapSvg.draw("Xã theo mức đạt chuẩn, 30/06/2022", shapes(), outlines());
    }

    public static String located() {
        return MapSvg.locate("Vị trí xã Số 4", List.of(square(105.1, 18.1, 0.005)), outlines());
    }
}
