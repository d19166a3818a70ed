package vn.solang.recognition;

import java.util.List;
import vn.solang.units.UnitLevel;

/**
 * A standard a unit can reach ({@code reference/recognition/standards.yaml}).
 *
 * @param code such as {@code commune-base}
 * @param types the types of unit it applies to; a phường is not assessed as a xã
 * @param figures the key its counts are published under; standards that share one are counted together
 * @param rank 1 base, 2 advanced, 3 model
 * @param verb what a unit of that kind does: {@code đạt chuẩn nông thôn mới}, {@code hoàn thành nhiệm vụ …}
 * @param counted what is counted: {@code xã}, {@code đơn vị cấp huyện}
 */
public record Standard(
        String code,
        UnitLevel level,
        List<String> types,
        String figures,
        int rank,
        String verb,
        String brief,
        String counted) {

    public Standard {
        types = List.copyOf(types);
    }
}
