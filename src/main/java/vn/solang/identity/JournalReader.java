package vn.solang.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.solang.shared.UnitId;

/** The journal as people read it, newest first. */
@Service
@Needs(Permission.READ_JOURNAL)
public class JournalReader {

    /** How many entries make a page. */
    public static final int PAGE = 50;

    private final JournalRepository repository;
    private final CurrentActor actor;
    private final ScopeTree tree;
    private final ObjectProvider<AccountPlaces> accounts;

    JournalReader(
            JournalRepository repository, CurrentActor actor, ScopeTree tree, ObjectProvider<AccountPlaces> accounts) {
        this.repository = repository;
        this.actor = actor;
        this.tree = tree;
        this.accounts = accounts;
    }

    /**
     * The entries before a number: of the program and of accounts with a role in the reader's places, and of everybody for
     * whoever reads everywhere.
     */
    public List<JournalLine> before(long entry) {
        if (actor.may(Permission.READ_JOURNAL, Grant.EVERYWHERE)) {
            return repository.lines(entry, null, null, null, null, PAGE);
        }
        return repository.linesOf(within(), entry, PAGE);
    }

    /** The accounts with a role in the places of whose journal the reader reads. */
    private Set<Long> within() {
        Set<UnitId> mine = actor.get().grants().stream()
                .filter(grant -> grant.role().gives(Permission.READ_JOURNAL))
                .map(Grant::unit)
                .collect(Collectors.toSet());
        Map<Long, Set<UnitId>> places = new HashMap<>();
        accounts.forEach(each -> places.putAll(each.places()));
        Map<UnitId, Set<UnitId>> over =
                tree.over(places.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return places.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(place ->
                                over.getOrDefault(place, Set.of()).stream().anyMatch(mine::contains)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What was done about a unit; other units' changes are left out. */
    @Needs(Permission.READ)
    public List<JournalLine> ofUnit(@InScope UnitId unit, long before) {
        return repository.lines(before, unit, null, null, null, PAGE);
    }

    /** What was done about one thing of a unit, such as one value. */
    @Needs(Permission.READ)
    public List<JournalLine> ofThing(@InScope UnitId unit, String kind, String key, long before) {
        return repository.lines(before, unit, null, kind, key, PAGE);
    }

    /** What one account did; nothing of one without a role in the reader's places. */
    public List<JournalLine> ofAccount(long account, long before) {
        if (!actor.may(Permission.READ_JOURNAL, Grant.EVERYWHERE) && !within().contains(account)) {
            return List.of();
        }
        return repository.lines(before, null, account, null, null, PAGE);
    }

    /** What the reader's own account did. */
    @Needs(Permission.OWN_ACCOUNT)
    public List<JournalLine> own(long before) {
        return repository.lines(before, null, actor.get().account(), null, null, PAGE);
    }
}
