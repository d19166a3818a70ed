package vn.solang.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.imports.BadCell;
import vn.solang.imports.Row;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.Message;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;
import vn.solang.units.UnitVersionWriter.State;

/**
 * Units and their states over time. A row whose days overlap a state known under the same code and level speaks of
 * that unit; otherwise of the unit named in {@code continues} (the code it had the day before); otherwise of a new one.
 */
@Component
class UnitsFormat implements TableFormat {

    private final UnitVersionWriter writer;

    UnitsFormat(UnitVersionWriter writer) {
        this.writer = writer;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "units",
                10,
                List.of("code", "name", "type", "level", "parent_code", "valid_from", "valid_to"),
                List.of(
                        "continues",
                        "source",
                        "parent_name",
                        "merged_2020_from",
                        "new_code_2025",
                        "new_name_2025",
                        "lon",
                        "lat",
                        "area_km2_approx",
                        "recognised_2022h1"));
    }

    @Override
    public int load(Table table, Entry entry) {
        List<Written> rows = new ArrayList<>();
        table.each(row -> rows.add(Written.read(row)));
        return new Loading(table, writer).load(entry, rows);
    }

    /** A row as written; {@code until} is the first day after it. */
    record Written(
            int row,
            String code,
            String name,
            String type,
            int level,
            @Nullable String parentCode,
            @Nullable String parentName,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String continues,
            String source) {

        static String code(Row row) {
            String code = row.text("code");
            if (!code.matches("[0-9A-Za-z.-]{1,20}")) {
                throw row.bad("code", "import.units.code");
            }
            return code;
        }

        static String type(Row row, int level, String written) {
            String type = written.toLowerCase(java.util.Locale.ROOT);
            if (!UnitLevel.of(level).types().contains(type)) {
                throw row.bad("type", "import.units.type", Integer.toString(level));
            }
            return type;
        }

        static Written read(Row row) {
            int level = row.optionalInteger("level").orElseThrow(() -> row.bad("level", "import.units.level"));
            if (level < 1 || level > 4) {
                throw row.bad("level", "import.units.level");
            }
            String type = type(row, level, row.text("type"));
            String code = code(row);
            LocalDate from = row.optionalDate("valid_from").orElse(null);
            LocalDate last = row.lastDay("valid_to", from);
            String parent = row.optionalText("parent_code").orElse(null);
            if ((level == 1) != (parent == null)) {
                throw row.bad("parent_code", level == 1 ? "import.units.province-parent" : "import.units.no-parent");
            }
            return new Written(
                    row.number(),
                    code,
                    row.text("name"),
                    type,
                    level,
                    parent,
                    row.optionalText("parent_name").orElse(null),
                    from,
                    last == null ? null : last.plusDays(1),
                    row.optionalText("continues").orElse(null),
                    row.optionalText("source").orElse(""));
        }

        boolean overlaps(@Nullable LocalDate otherFrom, @Nullable LocalDate otherUntil) {
            return (from == null || otherUntil == null || from.isBefore(otherUntil))
                    && (otherFrom == null || until == null || otherFrom.isBefore(until));
        }
    }

    /** One load: identities are given level by level, so that parents are there before their children. */
    static final class Loading {

        private final Table table;
        private final UnitVersionWriter writer;
        private final Map<UnitId, List<State>> known;
        private final Map<String, List<State>> byCode = new HashMap<>();
        private final Map<UnitId, List<State>> recorded = new LinkedHashMap<>();
        private int nextIdentity;

        Loading(Table table, UnitVersionWriter writer) {
            this.table = table;
            this.writer = writer;
            this.known = writer.known();
            this.nextIdentity = writer.nextIdentity();
            known.values().forEach(states -> states.forEach(this::index));
        }

        int load(Entry entry, List<Written> rows) {
            int accepted = 0;
            List<Written> ordered = rows.stream()
                    .sorted(Comparator.comparingInt(Written::level)
                            .thenComparing(Written::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .toList();
            for (Written row : ordered) {
                try {
                    accept(row);
                    accepted++;
                } catch (BadCell why) {
                    table.refuse(row.row(), why);
                }
            }
            List<State> states = new ArrayList<>();
            recorded.forEach((unit, fresh) ->
                    states.addAll(UnitVersionWriter.laidOver(known.getOrDefault(unit, List.of()), fresh)));
            if (!states.isEmpty()) {
                writer.replace(entry, states);
            }
            return accepted;
        }

        private void accept(Written row) {
            UnitId parent = row.parentCode() == null ? null : parent(row);
            UnitId unit = identity(row);
            var state = new State(
                    unit,
                    row.code(),
                    row.name(),
                    row.type(),
                    UnitLevel.of(row.level()),
                    parent,
                    row.from(),
                    row.until(),
                    row.source());
            List<State> fresh = recorded.computeIfAbsent(unit, u -> new ArrayList<>());
            if (fresh.stream().anyMatch(state::overlaps)) {
                throw bad(row, "code", row.code(), "import.units.twice");
            }
            fresh.add(state);
            index(state);
        }

        private UnitId parent(Written row) {
            String code = Objects.requireNonNull(row.parentCode());
            List<State> parents = byCode.getOrDefault(code, List.of()).stream()
                    .filter(state -> state.level().mayHold(row.level()))
                    .toList();
            if (parents.isEmpty()) {
                throw bad(row, "parent_code", code, "import.units.unknown-parent");
            }
            List<State> alive = parents.stream()
                    .filter(state -> row.overlaps(state.from(), state.until()))
                    .toList();
            if (alive.isEmpty()) {
                throw bad(row, "parent_code", code, "import.units.parent-not-then");
            }
            List<UnitId> units = alive.stream()
                    .filter(state -> row.from() == null || holds(state, row.from()))
                    .map(State::unit)
                    .distinct()
                    .toList();
            if (units.size() > 1) {
                throw bad(row, "parent_code", code, "import.units.two-parents");
            }
            State parent = units.isEmpty()
                    ? alive.getFirst()
                    : alive.stream()
                            .filter(state -> state.unit().equals(units.getFirst()))
                            .toList()
                            .getLast();
            String written = row.parentName();
            String name = parent.type() + " " + parent.name();
            if (written != null
                    && alive.stream()
                            .noneMatch(state -> sameName(written, state.type() + " " + state.name())
                                    || sameName(written, state.name()))) {
                throw bad(row, "parent_name", written, "import.units.parent-name", code, name);
            }
            return parent.unit();
        }

        private static boolean holds(State state, LocalDate day) {
            return (state.from() == null || !day.isBefore(state.from()))
                    && (state.until() == null || day.isBefore(state.until()));
        }

        private static boolean sameName(String one, String other) {
            return VietnameseText.normalTone(one).equals(VietnameseText.normalTone(other));
        }

        private UnitId identity(Written row) {
            List<UnitId> same = byCode.getOrDefault(row.code(), List.of()).stream()
                    .filter(state -> state.level().number() == row.level())
                    .filter(state -> row.overlaps(state.from(), state.until()))
                    .map(State::unit)
                    .distinct()
                    .toList();
            if (same.size() > 1) {
                throw bad(row, "code", row.code(), "import.units.two-units");
            }
            if (same.size() == 1) {
                return same.getFirst();
            }
            if (row.continues() == null || row.from() == null) {
                return new UnitId(nextIdentity++);
            }
            LocalDate eve = row.from().minusDays(1);
            return byCode.getOrDefault(row.continues(), List.of()).stream()
                    .filter(state -> (state.from() == null || !eve.isBefore(state.from()))
                            && state.level().number() == row.level())
                    .max(Comparator.comparing(State::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .map(State::unit)
                    .orElseThrow(() -> bad(
                            row,
                            "continues",
                            Objects.requireNonNull(row.continues()),
                            "import.units.continues-nothing"));
        }

        private void index(State state) {
            byCode.computeIfAbsent(state.code(), code -> new ArrayList<>()).add(state);
        }

        private static BadCell bad(Written row, String column, String value, String key, Object... further) {
            Object[] arguments = new Object[3 + further.length];
            arguments[0] = Integer.toString(row.row());
            arguments[1] = column;
            arguments[2] = value;
            System.arraycopy(further, 0, arguments, 3, further.length);
            return new BadCell(row.row(), column, value, Message.of(key, arguments));
        }
    }
}
