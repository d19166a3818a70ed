package vn.solang.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal of who changed what. A write opens its entry first, in its own transaction; writes are serialised, so an
 * entry's moment orders exactly as commits do and {@link #lastKnown} is always reproducible.
 */
@Service
public class Journal {

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens an entry; other writers wait until this transaction ends.
     *
     * @param actor who acts; {@code system} until accounts exist
     * @param act what is done, such as {@code import}
     * @param subject what it is done to, in words a person recognises: a file's name, a unit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry open(String actor, String act, String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('solang.journal'))")
                .query((row, n) -> n)
                .list();
        return jdbc.sql("""
                insert into identity.journal (at, actor, act, subject)
                select greatest(clock_timestamp(), coalesce(max(at) + interval '1 microsecond', '-infinity')),
                       :actor, :act, :subject
                  from identity.journal
                returning id, at
                """)
                .param("actor", actor)
                .param("act", act)
                .param("subject", subject)
                .query((row, n) -> new Entry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .single();
    }

    /**
     * Waits for a write that may still be under way with a moment not later than the one asked about; afterwards what
     * was known at that moment never changes.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void settle(Instant moment) {
        if (lastKnown().map(last -> last.isBefore(moment)).orElse(true)) {
            jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('solang.journal'))")
                    .query((row, n) -> n)
                    .list();
        }
    }

    /** The moment of the newest committed entry; empty while nothing was ever written. */
    public Optional<Instant> lastKnown() {
        return jdbc.sql("select max(at) as at from identity.journal")
                .query((row, n) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** The number of the newest entry at a moment; 0 before the first. Numbers rise as moments do. */
    public long newestAt(Instant moment) {
        return jdbc.sql("""
                select coalesce((select id from identity.journal where at <= :moment order by at desc limit 1), 0) as id
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The number of the newest entry; 0 before the first. */
    public long newest() {
        return jdbc.sql("select coalesce(max(id), 0) as id from identity.journal")
                .query(Long.class)
                .single();
    }

    /** The moment of an entry. */
    public Instant momentOf(long entry) {
        return jdbc.sql("select at from identity.journal where id = :entry")
                .param("entry", entry)
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .single();
    }
}
