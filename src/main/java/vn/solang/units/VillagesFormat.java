package vn.solang.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.imports.Row;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;

/** Villages ({@code thôn}) and their kin, with the codes their province gives them, under communes. */
@Component
class VillagesFormat implements TableFormat {

    private static final int VILLAGE = 4;

    private final UnitVersionWriter writer;

    VillagesFormat(UnitVersionWriter writer) {
        this.writer = writer;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "villages",
                11,
                List.of("code", "name", "parent_code", "valid_from", "valid_to"),
                List.of("type", "source"));
    }

    @Override
    public int load(Table table, Entry entry) {
        List<UnitsFormat.Written> rows = new ArrayList<>();
        table.each(row -> rows.add(read(row)));
        return new UnitsFormat.Loading(table, writer).load(entry, rows);
    }

    private static UnitsFormat.Written read(Row row) {
        LocalDate from = row.optionalDate("valid_from").orElse(null);
        LocalDate last = row.lastDay("valid_to", from);
        return new UnitsFormat.Written(
                row.number(),
                UnitsFormat.Written.code(row),
                row.text("name"),
                UnitsFormat.Written.type(row, VILLAGE, row.optionalText("type").orElse("thôn")),
                VILLAGE,
                row.text("parent_code"),
                null,
                from,
                last == null ? null : last.plusDays(1),
                null,
                row.optionalText("source").orElse(""));
    }
}
