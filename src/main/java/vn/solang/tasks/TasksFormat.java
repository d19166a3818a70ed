package vn.solang.tasks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.UnitId;

/** Tasks of the coming period, by owner, with their deadline where there is one. */
@Component
class TasksFormat implements TableFormat {

    private final Ledger ledger;

    TasksFormat(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "tasks", 50, List.of("no", "owner", "summary"), List.of("deadline", "units", "period", "source"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitId owner = table.requireOwner();
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            String number = row.text("no");
            if (!number.matches("\\d{1,3}[a-zđ]?")) {
                throw row.bad("no", "import.tasks.number");
            }
            String period = row.optionalText("period").isPresent()
                    ? row.period("period").code()
                    : "";
            duplicates.require(row, "no", period, number);
            rows.add(new Object[] {
                owner.value(),
                period,
                number,
                row.number(),
                row.text("owner"),
                row.text("summary"),
                row.optionalDate("deadline").orElse(null),
                row.optionalText("units").orElse(""),
                row.optionalText("source").orElse("")
            });
        });
        ledger.record(
                entry,
                "tasks.task",
                List.of("owner", "period", "no"),
                List.of("owner", "period", "no", "position", "assignee", "summary", "due", "unit_codes", "source"),
                rows);
        return rows.size();
    }
}
