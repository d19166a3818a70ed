package vn.solang.submissions;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.solang.imports.Approvals;
import vn.solang.imports.LaterUse;

/** What undoing an import must leave: values accepted since, and what rounds and submissions rest on. */
@Component
class AcceptedValues implements Approvals {

    private final AcceptedRepository repository;

    AcceptedValues(AcceptedRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<Approved> since(long entry) {
        return repository.since(entry);
    }

    /** An indicator that values are entered under is built on. */
    @Bean
    static LaterUse indicatorsEntered(AcceptedRepository repository) {
        return use("criteria.indicator", repository::indicatorsEntered);
    }

    /** A set that a round asks is built on. */
    @Bean
    static LaterUse setsAsked(AcceptedRepository repository) {
        return use("criteria.criteria_set", repository::setsAsked);
    }

    /** A procedure that a submission goes by is built on. */
    @Bean
    static LaterUse proceduresGoneBy(AcceptedRepository repository) {
        return use("submissions.procedure", repository::proceduresGoneBy);
    }

    private static LaterUse use(String table, UnaryOperator<Set<Long>> used) {
        return new LaterUse() {
            @Override
            public String table() {
                return table;
            }

            @Override
            public Set<Long> used(Set<Long> created) {
                return used.apply(created);
            }
        };
    }
}
