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

/** Recommendations to higher levels, and the documents they rest on. */
@Component
class RecommendationsFormat implements TableFormat {

    private final Ledger ledger;

    RecommendationsFormat(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "recommendations", 51, List.of("no", "addressee", "summary"), List.of("rests_on", "period", "source"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitId owner = table.requireOwner();
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            String number = row.text("no");
            String period = row.optionalText("period").isPresent()
                    ? row.period("period").code()
                    : "";
            duplicates.require(row, "no", period, number);
            rows.add(new Object[] {
                owner.value(),
                period,
                number,
                row.number(),
                row.text("addressee"),
                row.text("summary"),
                row.optionalText("rests_on").orElse(""),
                row.optionalText("source").orElse("")
            });
        });
        ledger.record(
                entry,
                "tasks.recommendation",
                List.of("owner", "period", "no"),
                List.of("owner", "period", "no", "position", "addressee", "summary", "rests_on", "source"),
                rows);
        return rows.size();
    }
}
