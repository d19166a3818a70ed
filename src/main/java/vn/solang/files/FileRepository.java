package vn.solang.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.shared.UnitId;

@Repository
class FileRepository {

    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until this transaction ends, no file is collected; takes turns with nobody but the collector. */
    void holdCollector() {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('solang.files'))")
                .query((row, n) -> n)
                .list();
    }

    /** False while a file is being stored somewhere; otherwise nothing is stored until this transaction ends. */
    boolean holdStoring() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('solang.files')) as held")
                .query(Boolean.class)
                .single();
    }

    long add(Entry entry, String sha256, long bytes, FileType type, String name, UnitId unit) {
        return jdbc.sql("""
                insert into files.file (sha256, bytes, type, name, unit, entry)
                values (:sha256, :bytes, :type, :name, :unit, :entry)
                returning id
                """)
                .param("sha256", sha256)
                .param("bytes", bytes)
                .param("type", type.name())
                .param("name", name)
                .param("unit", unit.value())
                .param("entry", entry.id())
                .query(Long.class)
                .single();
    }

    Optional<Stored> find(long id) {
        return jdbc.sql("""
                select f.id as file, f.sha256, f.bytes, f.type, f.name, f.unit, j.at as stored_at
                  from files.file f join identity.journal j on j.id = f.entry
                 where f.id = :id
                """).param("id", id).query((row, n) -> stored(row)).optional();
    }

    Optional<Stored> find(String sha256, UnitId unit) {
        return jdbc.sql("""
                select f.id as file, f.sha256, f.bytes, f.type, f.name, f.unit, j.at as stored_at
                  from files.file f join identity.journal j on j.id = f.entry
                 where f.sha256 = :sha256 and f.unit = :unit
                """)
                .param("sha256", sha256)
                .param("unit", unit.value())
                .query((row, n) -> stored(row))
                .optional();
    }

    /** How many bytes were stored for a unit since a moment. */
    long bytesSince(UnitId unit, Instant moment) {
        return jdbc.sql("""
                select coalesce(sum(f.bytes), 0) as bytes
                  from files.file f join identity.journal j on j.id = f.entry
                 where f.unit = :unit and j.at >= :moment
                """)
                .param("unit", unit.value())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The hashes of everything that must be on disk. */
    Set<String> hashes() {
        return jdbc
                .sql("select distinct sha256 from files.file")
                .query((row, n) -> row.getString("sha256"))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of some units, those that a file was handed in for. */
    Set<Long> unitsWithFiles(Set<Long> units) {
        return Set.copyOf(jdbc.sql("select distinct unit from files.file where unit = any(:units)")
                .param("units", units.stream().map(Math::toIntExact).toArray(Integer[]::new))
                .query(Long.class)
                .list());
    }

    List<Stored> all() {
        return jdbc.sql("""
                select f.id as file, f.sha256, f.bytes, f.type, f.name, f.unit, j.at as stored_at
                  from files.file f join identity.journal j on j.id = f.entry
                 order by f.sha256, f.id
                """).query((row, n) -> stored(row)).list();
    }

    List<Attachment> attached(Subject subject) {
        return jdbc.sql("""
                select a.id, a.subject_kind, a.subject_key, a.note, k.actor, k.at,
                       f.id as file, f.sha256, f.bytes, f.type, f.name, f.unit, j.at as stored_at
                  from files.attachment a
                  join identity.journal k on k.id = a.entry
                  join files.file f on f.sha256 = a.sha256 and f.unit = a.unit
                  join identity.journal j on j.id = f.entry
                 where a.subject_kind = :kind and a.subject_key = :key and a.unit = :unit and upper_inf(a.known)
                 order by a.id
                """)
                .param("kind", subject.kind())
                .param("key", subject.key())
                .param("unit", subject.unit().value())
                .query((row, n) -> attachment(row))
                .list();
    }

    Map<String, Integer> counts(String kind, UnitId unit) {
        return jdbc
                .sql("""
                select subject_key, count(*) as files
                  from files.attachment
                 where subject_kind = :kind and unit = :unit and upper_inf(known)
                 group by subject_key
                """)
                .param("kind", kind)
                .param("unit", unit.value())
                .query((row, n) -> Map.entry(row.getString("subject_key"), row.getInt("files")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Attachment> findAttached(long id) {
        return jdbc.sql("""
                select a.id, a.subject_kind, a.subject_key, a.note, k.actor, k.at,
                       f.id as file, f.sha256, f.bytes, f.type, f.name, f.unit, j.at as stored_at
                  from files.attachment a
                  join identity.journal k on k.id = a.entry
                  join files.file f on f.sha256 = a.sha256 and f.unit = a.unit
                  join identity.journal j on j.id = f.entry
                 where a.id = :id and upper_inf(a.known)
                """).param("id", id).query((row, n) -> attachment(row)).optional();
    }

    /** Ends an attachment at the moment of an entry. */
    void end(long attachment, Entry entry) {
        jdbc.sql("""
                update files.attachment set known = tstzrange(lower(known), :at)
                 where id = :id and upper_inf(known)
                """)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("id", attachment)
                .update();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        Stored file = stored(row);
        return new Attachment(
                row.getLong("id"),
                file,
                new Subject(row.getString("subject_kind"), row.getString("subject_key"), file.unit()),
                row.getString("note"),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("file"),
                row.getString("sha256"),
                row.getLong("bytes"),
                FileType.valueOf(row.getString("type")),
                row.getString("name"),
                new UnitId(row.getInt("unit")),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
