package vn.solang.assessment;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Catalogues;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.units.Units;

/** Measured values: a unit, an indicator, a period, a number in its unit of measure. */
@Component
class FactsFormat implements TableFormat {

    private final Units units;
    private final Catalogues catalogues;
    private final FactWriter writer;
    private final List<FactWatcher> watchers;
    private final Journal journal;

    FactsFormat(Units units, Catalogues catalogues, FactWriter writer, List<FactWatcher> watchers, Journal journal) {
        this.units = units;
        this.catalogues = catalogues;
        this.writer = writer;
        this.watchers = List.copyOf(watchers);
        this.journal = journal;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "facts",
                40,
                List.of("unit_code", "indicator", "period", "value", "unit"),
                List.of("note", "source", "demo"));
    }

    @Override
    public int load(Table table, Entry entry) {
        Catalogue catalogue = catalogues.during(entry);
        var reader = new FactReader(units, catalogue, entry.at());
        writer.copy(lines -> table.each(row -> reader.read(row, lines)));
        int refused = checkSums(table, reader, new FactSums(catalogue, reader.measures()));
        writer.merge(entry, reader.periods(), reader.origins());
        journal.touch(entry, writer.changedUnits());
        watchers.forEach(watcher -> watcher.changed(reader.periods()));
        return reader.accepted() - refused;
    }

    /** Until all sums hold, since a row that is left out leaves the others to what the ledger had. */
    private int checkSums(Table table, FactReader reader, FactSums sums) {
        int refused = 0;
        Set<Integer> lines = Set.of();
        do {
            writer.withdraw(lines);
            lines = sums.measures().isEmpty()
                    ? Set.of()
                    : sums.check(table, writer.together(sums.measures(), reader.periods()));
            refused += lines.size();
        } while (!lines.isEmpty());
        return refused;
    }
}
