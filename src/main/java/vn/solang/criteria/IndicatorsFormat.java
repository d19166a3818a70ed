package vn.solang.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.YamlFile;
import vn.solang.imports.YamlFormat;
import vn.solang.imports.YamlNode;

/** A catalogue of indicators. An indicator of a known code is corrected; the others stay as they were. */
@Component
class IndicatorsFormat implements YamlFormat {

    private final CatalogueRepository repository;
    private final Catalogues catalogues;
    private final CriteriaSets sets;
    private final Ledger ledger;

    IndicatorsFormat(CatalogueRepository repository, Catalogues catalogues, CriteriaSets sets, Ledger ledger) {
        this.repository = repository;
        this.catalogues = catalogues;
        this.sets = sets;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape("indicators", 21, "indicators");
    }

    @Override
    public int load(YamlFile file, Entry entry) {
        List<YamlNode> nodes = new ArrayList<>();
        file.attempt(() -> {
            file.root().requireOnly("indicators", "source", "note");
            nodes.addAll(file.root().get("indicators").list());
        });
        Catalogue known = catalogues.during(entry);
        Set<String> codes = new HashSet<>();
        List<String> measures = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        var reader = new IndicatorReader(code -> 0);
        for (YamlNode node : nodes) {
            file.attempt(() -> {
                Indicator indicator = reader.read(node);
                if (!codes.add(indicator.code())) {
                    throw node.get("code").bad("import.indicators.twice");
                }
                requireSameQuantity(node, indicator, known);
                measures.addAll(IndicatorReader.codes(node));
                rows.add(new Object[] {indicator.code(), node.line(), node.source(), file.file()});
            });
        }
        if (file.refusals().isEmpty()) {
            repository.name(measures);
            ledger.record(
                    entry,
                    "criteria.indicator",
                    List.of("code"),
                    List.of("code", "position", "definition", "file"),
                    rows);
            file.attempt(() -> sets.requireReadable(entry, file.root().get("indicators")));
        }
        return rows.size();
    }

    /** What is recorded under a code is read by its type and unit: another quantity needs another code. */
    private static void requireSameQuantity(YamlNode node, Indicator changed, Catalogue known) {
        for (Measure measure : changed.measures()) {
            Optional<Measure> before = known.measure(measure.code());
            if (before.isPresent() && !before.get().sameQuantity(measure)) {
                throw node.bad(
                        "import.indicators.other-quantity",
                        measure.code(),
                        before.get().type().word(),
                        before.get().unit());
            }
        }
    }
}
