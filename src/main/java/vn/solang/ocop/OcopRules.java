package vn.solang.ocop;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;

/** The rules of the OCOP programme over known time. Permission: anyone may read them; only imports write them. */
@Service
@Needs(Permission.PUBLIC)
public class OcopRules {

    private static final int KEPT = 4;

    private final RuleRepository repository;
    private final Map<Long, Rules> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Rules> eldest) {
            return size() > KEPT;
        }
    };

    OcopRules(RuleRepository repository) {
        this.repository = repository;
    }

    /** The rules as they were known at a moment. */
    public Rules at(Instant knownAt) {
        long entry = repository.newestEntry(knownAt);
        synchronized (kept) {
            return kept.computeIfAbsent(entry, _ -> read(knownAt));
        }
    }

    private Rules read(Instant knownAt) {
        return new Rules(
                repository.files(RulesReader.FRAMEWORK, knownAt).stream()
                        .map(file -> new RulesReader(file).framework())
                        .sorted(Comparator.comparing(Framework::from))
                        .toList(),
                repository.files(RulesReader.REGIMES, knownAt).stream()
                        .map(file -> new RulesReader(file).regimes())
                        .flatMap(List::stream)
                        .toList(),
                repository.files(RulesReader.COUNCIL, knownAt).stream()
                        .map(file -> new RulesReader(file).council())
                        .toList());
    }
}
