package vn.solang.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Catalogues;
import vn.solang.criteria.Measure;
import vn.solang.identity.Entry;
import vn.solang.identity.InScope;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Message;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** The way values that were checked by people become facts: as an import of the same values would make them. */
@Service
public class Facts {

    private final Catalogues catalogues;
    private final FactWriter writer;
    private final List<FactWatcher> watchers;
    private final Journal journal;

    Facts(Catalogues catalogues, FactWriter writer, List<FactWatcher> watchers, Journal journal) {
        this.catalogues = catalogues;
        this.writer = writer;
        this.watchers = List.copyOf(watchers);
        this.journal = journal;
    }

    /**
     * Records values of one unit and period within the transaction of an entry. What says nothing new leaves no trace.
     *
     * @param source where they come from, as facts tell it
     * @throws Rejected where they break an equality that the catalogue demands, or one is beyond its bounds; nothing is
     *     recorded then
     */
    @Needs(Permission.ACCEPT)
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry, @InScope UnitId unit, Period period, String source, List<EnteredValue> values) {
        Catalogue catalogue = catalogues.during(entry);
        Map<Origin, Integer> origins = new LinkedHashMap<>();
        Set<Integer> keys = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (EnteredValue each : values) {
            Measure measure = catalogue
                    .measure(each.measure())
                    .orElseThrow(() -> new Rejected("assess.no-measure", each.measure()));
            if (each.value() != null && !measure.possible(each.value())) {
                throw new Rejected("assess.beyond", measure.name());
            }
            var origin = new Origin(measure.unit(), each.note(), source, false);
            int place = origins.computeIfAbsent(origin, _ -> origins.size());
            keys.add(measure.key());
            lines.add(new Line(measure.key(), each, place));
        }
        List<Integer> periods = List.of(period.number());
        writer.copy(into -> {
            int number = 0;
            for (Line line : lines) {
                into.add(
                        ++number,
                        unit.value(),
                        line.measure(),
                        period.number(),
                        line.given().value(),
                        line.origin());
            }
        });
        requireSums(catalogue, keys, periods);
        writer.merge(entry, periods, new ArrayList<>(origins.keySet()));
        journal.touch(entry, writer.changedUnits());
        watchers.forEach(watcher -> watcher.changed(periods));
    }

    private record Line(int measure, EnteredValue given, int origin) {}

    private void requireSums(Catalogue catalogue, Set<Integer> keys, List<Integer> periods) {
        var sums = new FactSums(catalogue, keys);
        if (sums.measures().isEmpty()) {
            return;
        }
        List<FactSums.Broken> broken = sums.broken(writer.together(sums.measures(), periods));
        if (!broken.isEmpty()) {
            Message first =
                    FieldChecks.told(catalogue, broken).values().iterator().next();
            throw new Rejected(first.key(), first.arguments().toArray());
        }
    }
}
