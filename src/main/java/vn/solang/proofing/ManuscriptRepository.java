package vn.solang.proofing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.shared.UnitId;

/** Manuscripts, their versions with the files, and what was said to findings. */
@Repository
class ManuscriptRepository {

    private static final String MANUSCRIPTS = """
            select m.number, m.unit, m.title, m.held_on, e.version, e.name, e.format, e.sha256, e.errors, e.warnings, e.notes,
                   j.actor, j.at
              from proofing.manuscript m
              join lateral (
                   select * from proofing.edition e where e.manuscript = m.number order by e.version desc limit 1) e on true
              join identity.journal j on j.id = e.entry
            """;

    private final JdbcClient jdbc;

    ManuscriptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units that have manuscripts. */
    Set<UnitId> units() {
        return jdbc.sql("select distinct unit from proofing.manuscript")
                .query((row, n) -> new UnitId(row.getInt("unit")))
                .set();
    }

    /** Those of some units, the newest version first. */
    List<Manuscript> of(Collection<UnitId> units, int first, int most) {
        return jdbc.sql(MANUSCRIPTS
                        + " where m.unit = any(:units) order by m.entry desc, m.number desc offset :first limit :most")
                .param("units", units.stream().map(UnitId::value).toArray(Integer[]::new))
                .param("first", first)
                .param("most", most)
                .query((row, n) -> manuscript(row))
                .list();
    }

    int count(Collection<UnitId> units) {
        return jdbc.sql("select count(*) from proofing.manuscript where unit = any(:units)")
                .param("units", units.stream().map(UnitId::value).toArray(Integer[]::new))
                .query(Integer.class)
                .single();
    }

    Optional<Manuscript> find(int number) {
        return jdbc.sql(MANUSCRIPTS + " where m.number = :number")
                .param("number", number)
                .query((row, n) -> manuscript(row))
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Manuscript> lock(int number) {
        boolean there = jdbc.sql("select number from proofing.manuscript where number = :number for update")
                .param("number", number)
                .query(Integer.class)
                .optional()
                .isPresent();
        return there ? find(number) : Optional.empty();
    }

    /** The versions of a manuscript, the newest first. */
    List<Edition> editions(int manuscript) {
        return jdbc.sql("""
                select e.*, j.actor, j.at from proofing.edition e join identity.journal j on j.id = e.entry
                 where e.manuscript = :manuscript order by e.version desc
                """)
                .param("manuscript", manuscript)
                .query((row, n) -> edition(row))
                .list();
    }

    byte[] content(String sha256) {
        return jdbc.sql("select bytes from proofing.content where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, n) -> row.getBytes("bytes"))
                .single();
    }

    /** A new one, without a version yet. */
    int create(UnitId unit, String title, Entry entry) {
        return jdbc.sql("""
                insert into proofing.manuscript (unit, title, entry) values (:unit, :title, :entry) returning number
                """)
                .param("unit", unit.value())
                .param("title", title)
                .param("entry", entry.id())
                .query(Integer.class)
                .single();
    }

    /** Sets the day for which a manuscript is held against the ledger; null for none. */
    void hold(int manuscript, @Nullable LocalDate day) {
        jdbc.sql("update proofing.manuscript set held_on = :day where number = :manuscript")
                .param("day", day, Types.DATE)
                .param("manuscript", manuscript)
                .update();
    }

    /** Lays down a version with its file. */
    void add(int manuscript, int version, String name, Format format, byte[] bytes, Counts found, Entry entry) {
        String sha256 = TextCheck.sha256(bytes);
        jdbc.sql("insert into proofing.content (sha256, bytes) values (:sha256, :bytes) on conflict do nothing")
                .param("sha256", sha256)
                .param("bytes", bytes)
                .update();
        jdbc.sql("""
                insert into proofing.edition
                       (manuscript, version, name, format, sha256, errors, warnings, notes, entry)
                values (:manuscript, :version, :name, :format, :sha256, :errors, :warnings, :notes, :entry)
                """)
                .param("manuscript", manuscript)
                .param("version", version)
                .param("name", name)
                .param("format", format.code())
                .param("sha256", sha256)
                .param("errors", found.errors())
                .param("warnings", found.warnings())
                .param("notes", found.notes())
                .param("entry", entry.id())
                .update();
        jdbc.sql("update proofing.manuscript set entry = :entry where number = :manuscript")
                .param("entry", entry.id())
                .param("manuscript", manuscript)
                .update();
    }

    /** What was last said to each finding of a manuscript, by its fingerprint. */
    Map<String, Answer> answers(int manuscript) {
        Map<String, Answer> answers = new HashMap<>();
        jdbc.sql("""
                select distinct on (a.fingerprint) a.*, j.actor, j.at
                  from proofing.answer a join identity.journal j on j.id = a.entry
                 where a.manuscript = :manuscript
                 order by a.fingerprint, a.version desc
                """).param("manuscript", manuscript).query((ResultSet row) -> {
            answers.put(row.getString("fingerprint"), answer(row));
        });
        return answers;
    }

    void answer(
            int manuscript,
            String fingerprint,
            int version,
            int edition,
            Answer.Kind kind,
            String reason,
            Entry entry) {
        jdbc.sql("""
                insert into proofing.answer (manuscript, fingerprint, version, edition, kind, reason, entry)
                values (:manuscript, :fingerprint, :version, :edition, :kind, :reason, :entry)
                """)
                .param("manuscript", manuscript)
                .param("fingerprint", fingerprint)
                .param("version", version)
                .param("edition", edition)
                .param("kind", kind.code())
                .param("reason", reason)
                .param("entry", entry.id())
                .update();
    }

    private static Manuscript manuscript(ResultSet row) throws SQLException {
        return new Manuscript(
                row.getInt("number"),
                new UnitId(row.getInt("unit")),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                edition(row));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getInt("version"),
                row.getString("name"),
                Format.ofCode(row.getString("format")),
                row.getString("sha256"),
                new Counts(row.getInt("errors"), row.getInt("warnings"), row.getInt("notes")),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getInt("version"),
                row.getInt("edition"),
                Answer.Kind.of(row.getString("kind")),
                row.getString("reason"),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
