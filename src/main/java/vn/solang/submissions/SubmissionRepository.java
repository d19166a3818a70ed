package vn.solang.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.shared.UnitId;

/** Submissions, where they stand and what was done with them. */
@Repository
class SubmissionRepository {

    /** What was done with a submission. */
    enum Kind {
        SUBMIT,
        FORWARD,
        CONFIRM,
        RETURN,
        ACCEPT;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;

    SubmissionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Submission> find(int round, UnitId unit) {
        return jdbc.sql("""
                select s.id, s.round, s.unit, s.stage, s.step, s.version, s.procedure, j.at as since
                  from submissions.submission s
                  join identity.journal j on j.id = s.entry
                 where s.round = :round and s.unit = :unit
                """)
                .param("round", round)
                .param("unit", unit.value())
                .query((row, n) -> submission(row))
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Submission> lock(int round, UnitId unit) {
        return jdbc.sql("""
                select s.id, s.round, s.unit, s.stage, s.step, s.version, s.procedure, j.at as since
                  from submissions.submission s
                  join identity.journal j on j.id = s.entry
                 where s.round = :round and s.unit = :unit
                   for update of s
                """)
                .param("round", round)
                .param("unit", unit.value())
                .query((row, n) -> submission(row))
                .optional();
    }

    /** All of some rounds. */
    List<Submission> ofRounds(Collection<Integer> rounds) {
        return jdbc.sql("""
                select s.id, s.round, s.unit, s.stage, s.step, s.version, s.procedure, j.at as since
                  from submissions.submission s
                  join identity.journal j on j.id = s.entry
                 where s.round = any(:rounds)
                 order by s.id
                """)
                .param("rounds", rounds.toArray(Integer[]::new))
                .query((row, n) -> submission(row))
                .list();
    }

    /** A new one, with its unit. */
    Submission create(int round, UnitId unit, Entry entry) {
        long id = jdbc.sql("""
                insert into submissions.submission (round, unit, stage, step, version, entry)
                values (:round, :unit, 'draft', 0, 1, :entry)
                returning id
                """)
                .param("round", round)
                .param("unit", unit.value())
                .param("entry", entry.id())
                .query(Long.class)
                .single();
        return new Submission(id, round, unit, new Stage.Draft(), 1, null, entry.at());
    }

    /**
     * Brings it to another stage.
     *
     * @param said the comment of whoever does it; empty for none
     */
    Submission move(Submission from, Stage to, @Nullable Long procedure, Kind kind, String said, Entry entry) {
        int version = from.version() + 1;
        int step = step(from.stage());
        jdbc.sql("""
                update submissions.submission
                   set stage = :stage, step = :step, version = :version, procedure = :procedure, entry = :entry
                 where id = :id and version = :seen
                """)
                .param("stage", word(to))
                .param("step", step(to))
                .param("version", version)
                .param("procedure", procedure)
                .param("entry", entry.id())
                .param("id", from.id())
                .param("seen", from.version())
                .update();
        jdbc.sql("""
                insert into submissions.act (submission, version, kind, step, said, entry)
                values (:id, :version, :kind, :step, :said, :entry)
                """)
                .param("id", from.id())
                .param("version", version)
                .param("kind", kind.word())
                .param("step", step)
                .param("said", said)
                .param("entry", entry.id())
                .update();
        return new Submission(from.id(), from.round(), from.unit(), to, version, procedure, entry.at());
    }

    /** What was done with a submission, the newest first. */
    List<Act> acts(long submission) {
        return jdbc.sql("""
                select a.kind, a.step, a.said, j.at, j.actor
                  from submissions.act a
                  join identity.journal j on j.id = a.entry
                 where a.submission = :submission
                 order by a.version desc
                """)
                .param("submission", submission)
                .query((row, n) -> new Act(
                        row.getString("kind"),
                        row.getInt("step"),
                        row.getString("said"),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The accounts that entered something of a submission, or submitted it. */
    Set<Long> hands(long submission) {
        return new HashSet<>(
                jdbc.sql("""
                select distinct j.account
                  from (select entry from submissions.value where submission = :submission
                         union select ended from submissions.value where submission = :submission
                         union select entry from submissions.act where submission = :submission and kind = 'submit') e
                  join identity.journal j on j.id = e.entry
                 where j.account is not null
                """).param("submission", submission).query(Long.class).list());
    }

    /** Those of some submissions that an account entered something of, or submitted. */
    Set<Long> touchedBy(long account, Collection<Long> submissions) {
        return new HashSet<>(jdbc.sql("""
                select e.submission
                  from (select submission, entry from submissions.value where submission = any(:submissions)
                         union select submission, ended from submissions.value where submission = any(:submissions)
                         union select submission, entry from submissions.act
                                where submission = any(:submissions) and kind = 'submit') e
                  join identity.journal j on j.id = e.entry
                 where j.account = :account
                """)
                .param("submissions", submissions.toArray(Long[]::new))
                .param("account", account)
                .query(Long.class)
                .list());
    }

    /** Keeps what a checker asks to be put right. */
    void comment(Submission submission, int measure, String said, Entry entry) {
        jdbc.sql("""
                insert into submissions.comment (submission, measure, said, entry)
                values (:submission, :measure, :said, :entry)
                """)
                .param("submission", submission.id())
                .param("measure", measure)
                .param("said", said)
                .param("entry", entry.id())
                .update();
    }

    /** What checkers asked to be put right, the newest first. */
    List<Comment> comments(long submission) {
        return jdbc.sql("""
                select c.measure, c.said, c.entry, j.at, j.actor
                  from submissions.comment c
                  join identity.journal j on j.id = c.entry
                 where c.submission = :submission
                 order by c.entry desc
                """)
                .param("submission", submission)
                .query((row, n) -> new Comment(
                        row.getInt("measure"),
                        row.getString("said"),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("entry")))
                .list();
    }

    void confirm(Submission submission, String criterion, boolean inPlace, Entry entry) {
        jdbc.sql("""
                insert into submissions.confirmation (submission, criterion, in_place, entry)
                values (:submission, :criterion, :place, :entry)
                """)
                .param("submission", submission.id())
                .param("criterion", criterion)
                .param("place", inPlace)
                .param("entry", entry.id())
                .update();
    }

    /** The newest confirmation of each criterion of some submissions, whether or not it still holds. */
    List<Confirmed> confirmations(Collection<Long> submissions) {
        return jdbc.sql("""
                select distinct on (c.submission, c.criterion)
                       c.submission, c.criterion, c.in_place, c.entry, j.at, j.actor
                  from submissions.confirmation c
                  join identity.journal j on j.id = c.entry
                 where c.submission = any(:submissions)
                 order by c.submission, c.criterion, c.entry desc
                """)
                .param("submissions", submissions.toArray(Long[]::new))
                .query((row, n) -> new Confirmed(
                        row.getLong("submission"),
                        row.getString("criterion"),
                        row.getBoolean("in_place"),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("entry")))
                .list();
    }

    private static Submission submission(ResultSet row) throws SQLException {
        int step = row.getInt("step");
        Stage stage = switch (row.getString("stage")) {
            case "draft" -> new Stage.Draft();
            case "waiting" -> new Stage.Waiting(step);
            case "returned" -> new Stage.Returned(step);
            case "accepted" -> new Stage.Accepted();
            default -> throw new IllegalStateException("no stage " + row.getString("stage"));
        };
        return new Submission(
                row.getLong("id"),
                row.getInt("round"),
                new UnitId(row.getInt("unit")),
                stage,
                row.getInt("version"),
                row.getObject("procedure", Long.class),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static String word(Stage stage) {
        return switch (stage) {
            case Stage.Draft _ -> "draft";
            case Stage.Waiting _ -> "waiting";
            case Stage.Returned _ -> "returned";
            case Stage.Accepted _ -> "accepted";
        };
    }

    private static int step(Stage stage) {
        return switch (stage) {
            case Stage.Draft _, Stage.Accepted _ -> 0;
            case Stage.Waiting(int step) -> step;
            case Stage.Returned(int step) -> step;
        };
    }
}
