package vn.solang.submissions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.database.ManyRows;
import vn.solang.identity.Entry;
import vn.solang.shared.Message;
import vn.solang.shared.UnitId;

/** Entered values in their versions, and the edits that brought them. */
@Repository
class ValueRepository {

    private static final String BETWEEN = "\u001f";

    /** Whose edit it was, and how it was answered. */
    record Answered(int round, UnitId unit, Outcome outcome) {}

    /** An entered value of some unit, with its measure's key. */
    record OfUnit(UnitId unit, int measure, @Nullable BigDecimal value, String note) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ValueRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** The values of a submission by the keys of their measures. */
    Map<Integer, Current> current(long submission) {
        Map<Integer, Current> found = new HashMap<>();
        jdbc.sql("""
                select v.measure, v.value, v.note, v.entry, j.actor, j.at
                  from submissions.value v
                  join identity.journal j on j.id = v.entry
                 where v.submission = :submission and v.ended is null
                """).param("submission", submission).query((ResultSet row) -> {
            found.put(row.getInt("measure"), current(row));
        });
        return found;
    }

    /** Every version of one value, the newest first. */
    List<Current> versions(long submission, int measure) {
        return jdbc.sql("""
                select v.measure, v.value, v.note, v.entry, j.actor, j.at
                  from submissions.value v
                  join identity.journal j on j.id = v.entry
                 where v.submission = :submission and v.measure = :measure
                 order by v.entry desc
                """)
                .param("submission", submission)
                .param("measure", measure)
                .query((row, n) -> current(row))
                .list();
    }

    /** A value that an entry touched; its {@code version} is that of what was there last. */
    record Touched(Current last, long seen, boolean ended) {}

    /** What the values of a submission became after an entry of the journal, the last version of each. */
    List<Touched> since(long submission, long entry) {
        return jdbc.sql("""
                select distinct on (v.measure) v.measure, v.value, v.note, v.entry, v.ended, j.actor, j.at
                  from submissions.value v
                  join identity.journal j on j.id = coalesce(v.ended, v.entry)
                 where v.submission = :submission and (v.entry > :entry or v.ended > :entry)
                 order by v.measure, v.entry desc
                """)
                .param("submission", submission)
                .param("entry", entry)
                .query((row, n) -> {
                    long ended = row.getLong("ended");
                    return new Touched(current(row), Math.max(ended, row.getLong("entry")), ended > 0);
                })
                .list();
    }

    /** Who took a value away last, and when. */
    Optional<Map.Entry<String, OffsetDateTime>> taken(long submission, int measure) {
        return jdbc.sql("""
                select j.actor, j.at
                  from submissions.value v
                  join identity.journal j on j.id = v.ended
                 where v.submission = :submission and v.measure = :measure
                 order by v.ended desc
                 limit 1
                """)
                .param("submission", submission)
                .param("measure", measure)
                .query((row, n) -> Map.entry(row.getString("actor"), row.getObject("at", OffsetDateTime.class)))
                .optional();
    }

    /** The newest entry that touched each value of some submissions, removed ones among them. */
    Map<Long, Map<Integer, Long>> touched(Collection<Long> submissions) {
        Map<Long, Map<Integer, Long>> found = new HashMap<>();
        jdbc.sql("""
                select submission, measure, max(greatest(entry, ended)) as entry
                  from submissions.value
                 where submission = any(:submissions)
                 group by submission, measure
                """).param("submissions", submissions.toArray(Long[]::new)).query((ResultSet row) -> {
            found.computeIfAbsent(row.getLong("submission"), _ -> new HashMap<>())
                    .put(row.getInt("measure"), row.getLong("entry"));
        });
        return found;
    }

    /** Which values some submissions have. */
    Map<Long, List<Current>> of(Collection<Long> submissions) {
        Map<Long, List<Current>> found = new HashMap<>();
        jdbc.sql("""
                select v.submission, v.measure, v.value, v.note, v.entry, j.actor, j.at
                  from submissions.value v
                  join identity.journal j on j.id = v.entry
                 where v.submission = any(:submissions) and v.ended is null
                """).param("submissions", submissions.toArray(Long[]::new)).query((ResultSet row) -> {
            found.computeIfAbsent(row.getLong("submission"), _ -> new ArrayList<>())
                    .add(current(row));
        });
        return found;
    }

    /** What is entered for a unit and a period and not accepted yet; of several rounds, the later entry. */
    List<OfUnit> entered(UnitId unit, int period) {
        return jdbc.sql("""
                select distinct on (v.measure) v.measure, v.value, v.note
                  from submissions.submission s
                  join submissions.round r on r.number = s.round and upper_inf(r.known)
                  join submissions.value v on v.submission = s.id and v.ended is null
                 where s.unit = :unit and r.period = :period and s.stage <> 'accepted'
                 order by v.measure, v.entry desc
                """)
                .param("unit", unit.value())
                .param("period", period)
                .query((row, n) -> new OfUnit(
                        unit, row.getInt("measure"), plain(row.getBigDecimal("value")), row.getString("note")))
                .list();
    }

    /** Ends what is there and puts other versions in its place, by the keys of measures; an empty one takes a value away. */
    void write(Submission submission, Map<Integer, Optional<Typed>> written, Entry entry) {
        List<Integer> measures = new ArrayList<>();
        List<@Nullable String> numbers = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        written.forEach((measure, typed) -> typed.ifPresent(now -> {
            measures.add(measure);
            numbers.add(now.value() == null ? null : now.value().toPlainString());
            notes.add(now.note());
        }));
        jdbc.sql(ManyRows.checkedOnce(written.size(), """
                update submissions.value set ended = :entry
                 where submission = :submission and measure = any(:written) and ended is null;
                insert into submissions.value (submission, measure, value, note, entry)
                select :submission, t.measure, t.value::numeric, t.note, :entry
                  from unnest(:measures::integer[], :values::text[], :notes::text[]) as t (measure, value, note)
                """))
                .param("entry", entry.id())
                .param("submission", submission.id())
                .param("written", written.keySet().toArray(Integer[]::new))
                .param("measures", measures.toArray(Integer[]::new))
                .param("values", numbers.toArray(String[]::new))
                .param("notes", notes.toArray(String[]::new))
                .update();
    }

    /** How edits were answered before, by their ids. */
    Map<UUID, Answered> answered(Collection<UUID> edits) {
        Map<UUID, Answered> found = new HashMap<>();
        jdbc.sql("""
                select id, round, unit, measure, outcome, version, shown, who, at, told
                  from submissions.edit where id = any(:ids)
                """).param("ids", edits.toArray(UUID[]::new)).query((ResultSet row) -> {
            found.put(
                    row.getObject("id", UUID.class),
                    new Answered(row.getInt("round"), new UnitId(row.getInt("unit")), outcome(row)));
        });
        return found;
    }

    /** Keeps how edits were answered. */
    void answer(int round, UnitId unit, Collection<Outcome> outcomes) {
        List<Object[]> rows =
                outcomes.stream().map(outcome -> row(round, unit, outcome)).toList();
        template.batchUpdate("""
                insert into submissions.edit (id, round, unit, measure, outcome, version, shown, who, at, told)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, string_to_array(?, chr(30)))
                on conflict do nothing
                """, rows);
    }

    @SuppressWarnings("NullAway") // JDBC takes null for null
    private static Object[] row(int round, UnitId unit, Outcome outcome) {
        String word = "refused";
        long version = 0;
        String shown = "";
        String who = "";
        OffsetDateTime at = null;
        List<Message> told = List.of();
        switch (outcome) {
            case Outcome.Saved saved -> {
                word = "saved";
                version = saved.version();
                shown = saved.shown();
            }
            case Outcome.Warned warned -> {
                word = "warned";
                told = warned.warnings();
            }
            case Outcome.Refused refused -> told = List.of(refused.reason());
            case Outcome.Conflicted theirs -> {
                word = "conflicted";
                version = theirs.version();
                shown = theirs.theirs();
                who = theirs.who();
                at = theirs.at().atOffset(java.time.ZoneOffset.UTC);
            }
        }
        return new Object[] {
            outcome.id(),
            round,
            unit.value(),
            outcome.measure(),
            word,
            version,
            shown,
            who,
            at,
            told.stream().map(ValueRepository::text).collect(Collectors.joining("\u001e"))
        };
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String measure = row.getString("measure");
        List<Message> told = Arrays.stream((String[]) row.getArray("told").getArray())
                .map(ValueRepository::message)
                .toList();
        return switch (row.getString("outcome")) {
            case "saved" -> new Outcome.Saved(id, measure, row.getLong("version"), row.getString("shown"));
            case "warned" -> new Outcome.Warned(id, measure, told);
            case "refused" -> new Outcome.Refused(id, measure, told.getFirst());
            case "conflicted" ->
                new Outcome.Conflicted(
                        id,
                        measure,
                        row.getString("shown"),
                        row.getString("who"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("version"));
            default -> throw new IllegalStateException("no outcome " + row.getString("outcome"));
        };
    }

    private static String text(Message message) {
        var text = new StringBuilder(message.key());
        message.arguments().forEach(argument -> text.append(BETWEEN).append(argument));
        return text.toString();
    }

    private static Message message(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return Message.of(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }

    private static Current current(ResultSet row) throws SQLException {
        return new Current(
                row.getInt("measure"),
                plain(row.getBigDecimal("value")),
                row.getString("note"),
                row.getLong("entry"),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
