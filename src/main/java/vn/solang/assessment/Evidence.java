package vn.solang.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;

/** What was recorded behind a verdict, by whom and when, with what stood there before. */
@Service
@Needs(Permission.PUBLIC)
public class Evidence {

    private final RecordedValueRepository repository;
    private final Journal journal;

    Evidence(RecordedValueRepository repository, Journal journal) {
        this.repository = repository;
        this.journal = journal;
    }

    /**
     * What was recorded for a part of a requirement in the period its value is of: the measures it needs, those they are
     * computed from, and those that decide which threshold applies. Empty where nothing answers.
     */
    public List<RecordedValue> of(Rulebook rules, Evaluation evaluation, PartResult part) {
        Period period = part.period();
        if (period == null) {
            return List.of();
        }
        AsOf asOf = evaluation.asOf();
        return repository.of(evaluation.unit().id(), measures(rules, part), period, journal.newestAt(asOf.knownAt()));
    }

    private static Set<String> measures(Rulebook rules, PartResult part) {
        Set<String> codes = new LinkedHashSet<>();
        part.part().measures().forEach(code -> add(rules, code, codes));
        part.part()
                .against()
                .ifPresent(bound -> bound.levels().forEach(level -> {
                    if (level.when() != null) {
                        level.when().measures().forEach(code -> add(rules, code, codes));
                    }
                }));
        return codes;
    }

    private static void add(Rulebook rules, String code, Set<String> codes) {
        if (codes.add(code)) {
            Formula computed =
                    rules.catalogue().measure(code).map(Measure::computed).orElse(null);
            if (computed != null) {
                computed.measures().forEach(input -> add(rules, input, codes));
            }
        }
    }
}
