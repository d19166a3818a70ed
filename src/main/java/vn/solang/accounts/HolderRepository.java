package vn.solang.accounts;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Role;
import vn.solang.shared.UnitId;

/** Which accounts that may sign in have which roles where. */
@Repository
class HolderRepository {

    /** An account with a role at a place. */
    record Held(long account, Role role, UnitId place, Set<String> criteria) {
        Held {
            criteria = Set.copyOf(criteria);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    HolderRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account that was last used before is closed. */
    private Instant usedSince() {
        return clock.instant().minus(AccessRules.read().unusedBeforeDisabling());
    }

    /** @param demonstration true where accounts of the demonstration may sign in too */
    List<Held> held(Collection<Role> roles, Collection<UnitId> places, boolean demonstration) {
        return jdbc.sql("""
                select g.account, g.role, g.unit, g.criteria
                  from accounts.grant_at_unit g
                  join accounts.account a on a.id = g.account
                 where g.role = any(:roles) and g.unit = any(:places)
                   and not a.disabled and (not a.demo or :demonstration)
                   and (a.demo or coalesce(a.seen, a.created) >= :used_since)
                 order by g.account
                """)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("places", places.stream().map(UnitId::value).toArray(Integer[]::new))
                .param("demonstration", demonstration)
                .param("used_since", AccountRepository.at(usedSince()))
                .query((row, n) -> new Held(
                        row.getLong("account"),
                        Role.valueOf(row.getString("role")),
                        new UnitId(row.getInt("unit")),
                        Set.of((String[]) row.getArray("criteria").getArray())))
                .list();
    }

    /** The places in which somebody was given a criterion. */
    Set<UnitId> places(Role role, String criterion, boolean demonstration) {
        return Set.copyOf(jdbc.sql("""
                select distinct g.unit
                  from accounts.grant_at_unit g
                  join accounts.account a on a.id = g.account
                 where g.role = :role and :criterion = any(g.criteria)
                   and not a.disabled and (not a.demo or :demonstration)
                   and (a.demo or coalesce(a.seen, a.created) >= :used_since)
                """)
                .param("role", role.name())
                .param("criterion", criterion)
                .param("demonstration", demonstration)
                .param("used_since", AccountRepository.at(usedSince()))
                .query((row, n) -> new UnitId(row.getInt("unit")))
                .list());
    }

    /** The places of every account's roles. */
    Map<Long, Set<UnitId>> places() {
        Map<Long, Set<UnitId>> places = new HashMap<>();
        jdbc.sql("select account, unit from accounts.grant_at_unit").query((ResultSet row) -> {
            places.computeIfAbsent(row.getLong("account"), _ -> new HashSet<>()).add(new UnitId(row.getInt("unit")));
        });
        return places;
    }

    /** Where an account is written to; never one of the demonstration, nor one that may not sign in. */
    Optional<String> address(long account) {
        return jdbc.sql("""
                select email from accounts.account
                 where id = :id and email <> '' and not disabled and not demo and coalesce(seen, created) >= :used_since
                """)
                .param("id", account)
                .param("used_since", AccountRepository.at(usedSince()))
                .query(String.class)
                .optional();
    }

    /** Of some units, those that are the place of somebody's role, whether or not they may sign in. */
    Set<Long> places(Collection<Long> units) {
        return Set.copyOf(jdbc.sql("select distinct unit from accounts.grant_at_unit where unit = any(:units)")
                .param("units", units.stream().map(Math::toIntExact).toArray(Integer[]::new))
                .query(Long.class)
                .list());
    }
}
