package vn.solang.imports;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.shared.UnitId;

@Repository
class ImportRepository {

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(Entry entry, String file, String format, String sha256, Optional<UnitId> owner, int rows) {
        jdbc.sql("""
                insert into imports.file (entry, file, format, sha256, owner, rows)
                values (:entry, :file, :format, :sha256, :owner, :rows)
                """)
                .param("entry", entry.id())
                .param("file", file)
                .param("format", format)
                .param("sha256", sha256)
                .param("owner", owner.map(UnitId::value).orElse(null))
                .param("rows", rows)
                .update();
    }

    /** The owners of files that were not undone, or of which something was kept. */
    List<UnitId> owners() {
        return jdbc.sql("""
                select owner from imports.file f
                 where owner is not null
                   and not exists (
                         select from identity.undone u
                          where u.entry = f.entry
                            and not exists (
                                  select from identity.change c where c.entry = u.by and c.kind = 'kept'))
                 group by owner order by min(id)
                """).query((row, n) -> new UnitId(row.getInt("owner"))).list();
    }

    /** The province every owned file so far belongs to, where it is one. */
    Optional<UnitId> onlyOwner() {
        List<UnitId> owners = owners();
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }

    boolean loaded(String sha256) {
        return jdbc.sql("select exists (select from imports.file where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** True where a file of the name was taken. */
    boolean loadedAs(String file) {
        return jdbc.sql("select exists (select from imports.file where file = :file)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /** The newest imports, or the one of an entry. */
    List<ImportAct> acts(@Nullable Long entry, int most) {
        List<Found> found = jdbc.sql("""
                select j.id, j.at, j.actor,
                       j.account is null and j.place = 'program' and j.actor in ('reference', 'demo') as shipped,
                       b.id as undone_by, b.at as undone_at, b.actor as undone_actor,
                       (select c.after from identity.change c
                         where c.entry = b.id and c.kind = 'import' order by c.place limit 1) as reason
                  from identity.journal j
                  left join identity.undone u on u.entry = j.id
                  left join identity.journal b on b.id = u.by
                 where j.act = 'import' and (:entry::bigint is null or j.id = :entry)
                 order by j.id desc limit :most
                """)
                .param("entry", entry)
                .param("most", most)
                .query((row, n) -> new Found(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getBoolean("shipped"),
                        row.getObject("undone_by") == null
                                ? null
                                : new ImportAct.Undoing(
                                        row.getLong("undone_by"),
                                        row.getObject("undone_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("undone_actor"),
                                        Objects.requireNonNullElse(row.getString("reason"), ""),
                                        List.of())))
                .list();
        Map<Long, List<ImportAct.Taken>> taken =
                taken(found.stream().map(Found::entry).toList());
        Map<Long, List<String>> kept = kept(found.stream()
                .flatMap(each -> Stream.ofNullable(each.undoing()))
                .map(ImportAct.Undoing::entry)
                .toList());
        return found.stream()
                .map(each -> new ImportAct(
                        each.entry(),
                        each.at(),
                        each.by(),
                        each.shipped(),
                        taken.getOrDefault(each.entry(), List.of()),
                        each.undoing() == null
                                ? null
                                : each.undoing()
                                        .keeping(
                                                kept.getOrDefault(each.undoing().entry(), List.of()))))
                .toList();
    }

    /** An import without its files. */
    private record Found(long entry, Instant at, String by, boolean shipped, ImportAct.@Nullable Undoing undoing) {}

    /** The files of imports, by their entries. */
    private Map<Long, List<ImportAct.Taken>> taken(List<Long> entries) {
        Map<Long, List<ImportAct.Taken>> taken = new HashMap<>();
        jdbc.sql("""
                select entry, file, format, sha256, owner, rows
                  from imports.file where entry = any(:entries) order by id
                """).param("entries", entries.toArray(Long[]::new)).query((ResultSet row) -> {
            taken.computeIfAbsent(row.getLong("entry"), _ -> new ArrayList<>())
                    .add(new ImportAct.Taken(
                            row.getString("file"),
                            row.getString("format"),
                            row.getString("sha256"),
                            row.getObject("owner") == null ? null : new UnitId(row.getInt("owner")),
                            row.getInt("rows")));
        });
        return taken;
    }

    /** What undoings left as it is, by their entries. */
    private Map<Long, List<String>> kept(List<Long> undoings) {
        Map<Long, List<String>> kept = new HashMap<>();
        jdbc.sql("""
                select entry, key, after
                  from identity.change where entry = any(:entries) and kind = 'kept' order by entry, place
                """).param("entries", undoings.toArray(Long[]::new)).query((ResultSet row) -> {
            kept.computeIfAbsent(row.getLong("entry"), _ -> new ArrayList<>())
                    .add(row.getString("key") + ": " + row.getString("after"));
        });
        return kept;
    }
}
