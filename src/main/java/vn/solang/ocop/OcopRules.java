package vn.solang.ocop;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Remembered;

/** The rules of the OCOP programme over known time. Permission: anyone may read them; only imports write them. */
@Service
@Needs(Permission.PUBLIC)
public class OcopRules {

    private static final int KEPT = 4;

    private final RuleRepository repository;
    private final Remembered<Long, Rules> kept = new Remembered<>(KEPT);

    OcopRules(RuleRepository repository) {
        this.repository = repository;
    }

    /** The rules as they were known at a moment. */
    public Rules at(Instant knownAt) {
        return kept.of(repository.newestEntry(knownAt), _ -> read(knownAt));
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
                        .toList(),
                repository.files(RulesReader.REGIMES, knownAt).stream()
                        .map(file -> new RulesReader(file).renewal())
                        .filter(renewal -> !renewal.months().isEmpty())
                        .findFirst()
                        .orElse(RenewalRules.NONE),
                repository.files(RulesReader.REGIMES, knownAt).stream()
                        .map(file -> new RulesReader(file).complaintTerms())
                        .filter(terms -> !terms.isEmpty())
                        .findFirst()
                        .orElse(List.of()));
    }
}
