package vn.solang.units;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.solang.shared.UnitId;

/** Every state of every unit at one moment of knowledge, in memory: what imports resolve their codes against. */
public final class UnitDirectory {

    private final Map<String, List<Unit>> byCode;
    private final Map<UnitId, List<Unit>> byUnit;

    UnitDirectory(List<Unit> versions) {
        byCode = versions.stream().collect(Collectors.groupingBy(Unit::code, HashMap::new, Collectors.toList()));
        byUnit = versions.stream().collect(Collectors.groupingBy(Unit::id, HashMap::new, Collectors.toList()));
    }

    /** Every state that had the code, over all days. */
    public List<Unit> withCode(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The state that had the code on a day. */
    public Optional<Unit> withCode(String code, LocalDate day) {
        return withCode(code).stream().filter(unit -> holds(unit, day)).findFirst();
    }

    /** A unit's state on a day. */
    public Optional<Unit> on(UnitId unit, LocalDate day) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(version -> holds(version, day))
                .findFirst();
    }

    private static boolean holds(Unit unit, LocalDate day) {
        return (unit.from() == null || !day.isBefore(unit.from()))
                && (unit.until() == null || day.isBefore(unit.until()));
    }
}
