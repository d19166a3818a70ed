package vn.solang.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.ProvinceSet;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * Evaluations of all units a set is for, the whole country's at once, stored for queries in {@code assessment.verdict}.
 * Permission: whoever runs the program on the server; no page writes here.
 */
@Service
@Needs(Permission.IMPORT)
public class StoredVerdicts {

    private final CriteriaSets sets;
    private final Units units;
    private final FactRepository facts;
    private final OriginRepository origins;
    private final VerdictRepository verdicts;
    private final Journal journal;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    StoredVerdicts(
            CriteriaSets sets,
            Units units,
            FactRepository facts,
            OriginRepository origins,
            VerdictRepository verdicts,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.sets = sets;
        this.units = units;
        this.facts = facts;
        this.origins = origins;
        this.verdicts = verdicts;
        this.journal = journal;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Evaluates every unit of the country that a set is for and stores the verdicts in place of older ones.
     *
     * @return how many verdicts there are now
     * @throws Rejected where the set looks at units below: those are evaluated when they are asked about
     */
    public int store(String setCode, Period period, AsOf asOf) {
        Rulebook rules = sets.at(asOf.knownAt());
        CriteriaSet set = rules.set(setCode, "", asOf.validAt());
        if (Assessments.looksBelow(set)) {
            throw new Rejected("assess.store.looks-below", set.name());
        }
        Map<UnitId, Unit> asked = new LinkedHashMap<>();
        List<Unit> all = new ArrayList<>();
        for (UnitLevel level : UnitLevel.values()) {
            if (level.number() <= set.level().number()) {
                all.addAll(units.below(null, level, asOf));
            }
        }
        all.stream().filter(set::appliesTo).forEach(unit -> asked.put(unit.id(), unit));
        long newest = journal.newestAt(asOf.knownAt());
        return Objects.requireNonNull(writing.execute(status -> {
            int run = verdicts.open(setCode, period, asOf.validAt(), newest);
            return verdicts.copy(
                    run,
                    writer -> reading.executeWithoutResult(
                            inner -> evaluate(rules, set, asked, all, period, asOf, writer)));
        }));
    }

    private void evaluate(
            Rulebook rules,
            CriteriaSet set,
            Map<UnitId, Unit> asked,
            Collection<Unit> all,
            Period period,
            AsOf asOf,
            Consumer<Evaluation> reader) {
        var terrain = new Terrain(period, asOf, all, false);
        Set<Integer> demo = origins.demo();
        facts.each(asked.keySet(), keys(rules, set, asOf), period, asOf, (unit, book) -> {
            var evaluator =
                    new Evaluator(rules, terrain, new Values(rules.catalogue(), book, demo), (_, _) -> Verdict.UNKNOWN);
            reader.accept(evaluator.evaluate(set.code(), Objects.requireNonNull(asked.get(unit))));
        });
    }

    /** The measures that the set needs anywhere: provinces may add some of their own. */
    private static Set<Integer> keys(Rulebook rules, CriteriaSet set, AsOf asOf) {
        Set<Integer> keys = new LinkedHashSet<>();
        Stream.concat(Stream.of(""), rules.ofProvinces().stream().map(ProvinceSet::provinceCode))
                .distinct()
                .forEach(province -> keys.addAll(Assessments.keys(
                        rules,
                        Assessments.closure(
                                rules,
                                List.of(rules.set(set.code(), province, asOf.validAt())),
                                province,
                                asOf.validAt()))));
        return keys;
    }
}
