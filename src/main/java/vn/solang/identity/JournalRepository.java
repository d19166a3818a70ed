package vn.solang.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.UnitId;

/** The journal as it is read: newest first, a page at a time, the changes of a page in one question. */
@Repository
class JournalRepository {

    private final JdbcClient jdbc;

    JournalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries before a number, of a unit, of an account, or of a thing; each may be left open. */
    List<JournalLine> lines(
            long before,
            @Nullable UnitId unit,
            @Nullable Long account,
            @Nullable String kind,
            @Nullable String key,
            int most) {
        return lines(null, before, unit, account, kind, key, most);
    }

    /** Entries before a number of the program and of some accounts. */
    List<JournalLine> linesOf(Set<Long> accounts, long before, int most) {
        return lines(accounts, before, null, null, null, null, most);
    }

    private List<JournalLine> lines(
            @Nullable Set<Long> accounts,
            long before,
            @Nullable UnitId unit,
            @Nullable Long account,
            @Nullable String kind,
            @Nullable String key,
            int most) {
        List<JournalLine> bare = jdbc.sql("""
                select id, at, coalesce(account, 0) as account, actor, place, act, subject
                  from identity.journal j
                 where id < :before
                   and (:account::bigint is null or account = :account)
                   and (:accounts::bigint[] is null or account = any(:accounts)
                        or (account is null and place = 'program'))
                   and (:unit::integer is null
                        or id in (select entry from identity.change where unit = :unit
                                   union all select entry from identity.touched where unit = :unit))
                   and (:kind::text is null
                        or id in (select entry from identity.change
                                   where kind = :kind and key = :key
                                     and (:unit::integer is null or unit = :unit)))
                 order by id desc
                 limit :most
                """)
                .param("before", before)
                .param("unit", unit == null ? null : unit.value())
                .param("account", account)
                .param("accounts", accounts == null ? null : accounts.toArray(Long[]::new))
                .param("kind", kind)
                .param("key", key)
                .param("most", most)
                .query((row, n) -> new JournalLine(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("account"),
                        row.getString("actor"),
                        row.getString("place"),
                        row.getString("act"),
                        row.getString("subject"),
                        List.of()))
                .list();
        Map<Long, List<Change>> changes =
                changes(bare.stream().map(JournalLine::id).toArray(Long[]::new));
        return bare.stream()
                .map(line -> new JournalLine(
                        line.id(),
                        line.at(),
                        line.account(),
                        line.actor(),
                        line.place(),
                        line.act(),
                        line.subject(),
                        changes.getOrDefault(line.id(), List.of()).stream()
                                .filter(change -> unit == null || unit.equals(change.unit()))
                                .filter(change -> kind == null
                                        || (kind.equals(change.kind())
                                                && change.key().equals(key)))
                                .toList()))
                .toList();
    }

    private Map<Long, List<Change>> changes(Long[] entries) {
        record Told(long entry, Change change) {}
        return jdbc
                .sql("""
                select entry, unit, kind, key, before, after
                  from identity.change where entry = any(:entries) order by entry, place
                """)
                .param("entries", entries)
                .query((row, n) -> {
                    Integer unit = row.getObject("unit", Integer.class);
                    return new Told(
                            row.getLong("entry"),
                            new Change(
                                    unit == null ? null : new UnitId(unit),
                                    Objects.requireNonNull(row.getString("kind")),
                                    Objects.requireNonNull(row.getString("key")),
                                    row.getString("before"),
                                    row.getString("after")));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::entry, Collectors.mapping(Told::change, Collectors.toList())));
    }
}
