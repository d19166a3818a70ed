package vn.solang.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.UnitId;

/** Plans, criteria sets, allocations and projects being drafted, each with the state it reached on a day. */
@Component
class DraftsFormat implements TableFormat {

    private final Ledger ledger;

    DraftsFormat(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "drafts", 21, List.of("kind", "title", "level", "lead", "state", "state_date"), List.of("source"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitId owner = table.requireOwner();
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            String title = row.text("title");
            LocalDate stateOn = row.date("state_date");
            duplicates.require(row, "title", title, stateOn);
            rows.add(new Object[] {
                owner.value(),
                title,
                row.text("kind"),
                row.text("level"),
                row.text("lead"),
                row.text("state"),
                stateOn,
                row.optionalText("source").orElse("")
            });
        });
        ledger.record(
                entry,
                "documents.draft",
                List.of("owner", "title", "state_on"),
                List.of("owner", "title", "kind", "level", "lead", "state", "state_on", "source"),
                rows);
        return rows.size();
    }
}
