package vn.solang.criteria;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Undone;
import vn.solang.imports.LaterUse;
import vn.solang.imports.Undoing;

/** Sees to it that undoing an import leaves no set that cannot be read, and no confirmation of a set that is gone. */
@Component
class RulesUndone implements Undoing, LaterUse {

    private final CriteriaSets sets;
    private final CriteriaRepository repository;

    RulesUndone(CriteriaSets sets, CriteriaRepository repository) {
        this.sets = sets;
        this.repository = repository;
    }

    /** Behind the tables, whose outcome it looks at. */
    @Override
    public int order() {
        return 25;
    }

    @Override
    public Undone undo(long imported, Entry entry) {
        sets.requireReadable(entry);
        return Undone.NOTHING;
    }

    @Override
    public String table() {
        return "criteria.criteria_set";
    }

    @Override
    public Set<Long> used(Set<Long> created) {
        return repository.confirmed(created);
    }
}
