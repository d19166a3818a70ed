package vn.solang.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private final CriteriaSets sets;
    private final Ledger ledger;

    IndicatorsFormat(CatalogueRepository repository, CriteriaSets sets, Ledger ledger) {
        this.sets = sets;
        this.repository = repository;
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
}
