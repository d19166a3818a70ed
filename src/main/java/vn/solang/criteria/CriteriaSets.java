package vn.solang.criteria;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.solang.identity.Entry;
import vn.solang.imports.BadCell;
import vn.solang.imports.YamlFile;
import vn.solang.imports.YamlNode;

/** The criteria sets over known time. Permission: anyone may read them; only imports write them. */
@Service
public class CriteriaSets {

    private static final int KEPT = 8;

    private final CriteriaRepository repository;
    private final Catalogues catalogues;
    private final KnownStandards standards;
    private final Map<Long, Rulebook> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Rulebook> eldest) {
            return size() > KEPT;
        }
    };

    CriteriaSets(CriteriaRepository repository, Catalogues catalogues, KnownStandards standards) {
        this.repository = repository;
        this.catalogues = catalogues;
        this.standards = standards;
    }

    /** The rules as they were known at a moment. */
    public Rulebook at(Instant knownAt) {
        long entry = repository.newestEntry(knownAt);
        synchronized (kept) {
            return kept.computeIfAbsent(entry, _ -> read(knownAt, catalogues.at(knownAt)));
        }
    }

    /** The rules as they stand within a write that is under way; not kept, since the write may go on or fail. */
    public Rulebook during(Entry entry) {
        return read(entry.at(), catalogues.during(entry));
    }

    /**
     * Sees to it that a change made within a write leaves no kept set that can no longer be read.
     *
     * @throws BadCell {@code import.criteria.breaks} at the place that was changed, with the set and its line
     */
    void requireReadable(Entry entry, YamlNode changed) {
        var reader = new SetReader(catalogues.during(entry), standards.codes());
        Map<String, CriteriaSet> national = new LinkedHashMap<>();
        List<YamlFile> files = repository.sets(entry.at());
        for (YamlFile file : files) {
            if (!SetReader.isOverlay(file)) {
                file.attempt(() -> national.put(file.root().get("set").text(), reader.read(file)));
            }
        }
        for (YamlFile file : files) {
            if (SetReader.isOverlay(file)) {
                file.attempt(() -> reader.readOverlay(
                        file, national.get(file.root().get("over").text())));
            }
            if (!file.refusals().isEmpty()) {
                throw changed.bad(
                        "import.criteria.breaks",
                        file.file(),
                        Integer.toString(file.refusals().getFirst().row()));
            }
        }
    }

    private Rulebook read(Instant knownAt, Catalogue catalogue) {
        var reader = new SetReader(catalogue, standards.codes());
        List<YamlFile> files = repository.sets(knownAt);
        Map<String, CriteriaSet> national = new LinkedHashMap<>();
        for (YamlFile file : files) {
            if (!SetReader.isOverlay(file)) {
                CriteriaSet set = reader.read(file);
                national.put(set.code(), set);
            }
        }
        List<ProvinceSet> own = new ArrayList<>();
        for (YamlFile file : files) {
            if (SetReader.isOverlay(file)) {
                own.add(reader.readOverlay(
                        file, national.get(file.root().get("over").text())));
            }
        }
        return new Rulebook(
                catalogue,
                List.copyOf(national.values()),
                own,
                repository.confirmations(knownAt),
                repository.classifications(knownAt));
    }
}
