package vn.solang.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;
import vn.solang.identity.ScopeTree;
import vn.solang.shared.UnitId;

/**
 * The accounts, by their numbers, that something about a unit concerns: those that may sign in and whose place covers it,
 * as the tree stands today. Each answer takes two questions to the database, however many units are asked about.
 */
@Service
@Needs(Permission.PUBLIC)
public class Holders {

    private final HolderRepository repository;
    private final ScopeTree tree;
    private final boolean demonstration;

    Holders(HolderRepository repository, ScopeTree tree, @Value("${solang.demo:false}") boolean demonstration) {
        this.repository = repository;
        this.tree = tree;
        this.demonstration = demonstration;
    }

    /** Those with a permission for a unit. */
    public Set<Long> holding(Permission permission, UnitId unit) {
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role.gives(permission))
                .toList();
        return held(roles, List.of(unit)).stream()
                .map(HolderRepository.Held::account)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those with a role, by each of some units; none where nobody has it. */
    public Map<UnitId, Set<Long>> having(Role role, Collection<UnitId> units) {
        Map<UnitId, Set<UnitId>> over = tree.over(units);
        List<HolderRepository.Held> held = held(List.of(role), over);
        Map<UnitId, Set<Long>> having = new HashMap<>();
        Map<UnitId, List<HolderRepository.Held>> byPlace =
                held.stream().collect(Collectors.groupingBy(HolderRepository.Held::place));
        over.forEach((unit, scopes) -> {
            Set<Long> accounts = new LinkedHashSet<>();
            scopes.forEach(
                    scope -> byPlace.getOrDefault(scope, List.of()).forEach(each -> accounts.add(each.account())));
            having.put(unit, accounts);
        });
        return having;
    }

    /** Those with a role for a unit. */
    public Set<Long> having(Role role, UnitId unit) {
        return having(role, List.of(unit)).getOrDefault(unit, Set.of());
    }

    /**
     * Those that confirm criteria in a unit, by the criterion; none where nobody was given it.
     *
     * @param criteria as {@code SET:NUMBER}
     */
    public Map<String, Set<Long>> confirming(Collection<String> criteria, UnitId unit) {
        Map<String, Set<Long>> confirming = new HashMap<>();
        for (HolderRepository.Held each : held(List.of(Role.DEPARTMENT), List.of(unit))) {
            criteria.stream()
                    .filter(each.criteria()::contains)
                    .forEach(criterion -> confirming
                            .computeIfAbsent(criterion, _ -> new LinkedHashSet<>())
                            .add(each.account()));
        }
        return confirming;
    }

    /** The places in which somebody confirms a criterion. */
    Set<UnitId> placesOf(String criterion) {
        return repository.places(Role.DEPARTMENT, criterion, demonstration);
    }

    private List<HolderRepository.Held> held(Collection<Role> roles, Collection<UnitId> units) {
        return held(roles, tree.over(units));
    }

    private List<HolderRepository.Held> held(Collection<Role> roles, Map<UnitId, Set<UnitId>> over) {
        Set<UnitId> places = over.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return repository.held(roles, places, demonstration);
    }
}
