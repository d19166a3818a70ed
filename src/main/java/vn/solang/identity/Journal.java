package vn.solang.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.solang.database.ManyRows;
import vn.solang.shared.UnitId;

/**
 * The journal of who changed what. A write opens its entry first, in its own transaction; writes are serialised, so an
 * entry's moment orders exactly as commits do and {@link #lastKnown} is always reproducible. Who may write what is asked by
 * the faces that write, before they come here.
 */
@Service
@Needs(Permission.PUBLIC)
public class Journal {

    private static final int FETCHED = 1000;

    private final JdbcClient jdbc;
    private final CurrentActor actor;

    Journal(JdbcClient jdbc, CurrentActor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /**
     * Opens an entry of whoever acts now; other writers wait until this transaction ends. As it commits, the entry is
     * sealed: with what {@link #tell} told of it, and with the seal of the entry before.
     *
     * @param act what is done, such as {@code import}; its word on pages is {@code journal.act.<act>}
     * @param subject what it is done to, in words a person recognises: a file's name, a unit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry open(String act, String subject) {
        return open(act, subject, true);
    }

    /**
     * Opens an entry of an act that changes nothing a page or report of the books rests on: an account, a session, a
     * value that waits to be accepted. What is kept in memory for a moment of the books outlives it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry openAside(String act, String subject) {
        return open(act, subject, false);
    }

    /** Waits until nobody else writes; from then on nobody does before this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('solang.journal'))")
                .query((row, n) -> n)
                .list();
    }

    private Entry open(String act, String subject, boolean books) {
        Actor who = actor.get();
        await();
        Entry entry = jdbc.sql("""
                insert into identity.journal (at, actor, account, place, act, subject, books)
                select greatest(clock_timestamp(), coalesce(max(at) + interval '1 microsecond', '-infinity')),
                       :actor, nullif(:account, 0), :place, :act, :subject, :books
                  from identity.journal
                returning id, at
                """)
                .param("actor", who.name())
                .param("account", who.account())
                .param("place", who.place())
                .param("act", act)
                .param("subject", subject)
                .param("books", books)
                .query((row, n) -> new Entry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .single();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                seal(entry);
            }
        });
        return entry;
    }

    /** Tells what an entry changes; may be said several times in its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Entry entry, List<Change> changes) {
        jdbc.sql(ManyRows.checkedOnce(changes.size(), """
                insert into identity.change (entry, place, unit, kind, key, before, after)
                select :entry, (select count(*) from identity.change where entry = :entry) + t.n,
                       t.unit, t.kind, t.key, t.was, t.is_now
                  from unnest(:units::integer[], :kinds::text[], :keys::text[], :before::text[], :after::text[])
                       with ordinality as t (unit, kind, key, was, is_now, n)
                """))
                .param("entry", entry.id())
                .param(
                        "units",
                        changes.stream()
                                .map(change -> change.unit() == null
                                        ? null
                                        : change.unit().value())
                                .toArray(Integer[]::new))
                .param("kinds", changes.stream().map(Change::kind).toArray(String[]::new))
                .param("keys", changes.stream().map(Change::key).toArray(String[]::new))
                .param("before", changes.stream().map(Change::before).toArray(String[]::new))
                .param("after", changes.stream().map(Change::after).toArray(String[]::new))
                .update();
    }

    /** Names the units that an entry touches where it touches too many things to tell each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touch(Entry entry, Collection<UnitId> units) {
        jdbc.sql("""
                insert into identity.touched (entry, unit)
                select :entry, unit from unnest(:units) unit on conflict do nothing
                """)
                .param("entry", entry.id())
                .param("units", units.stream().map(UnitId::value).toArray(Integer[]::new))
                .update();
    }

    private void seal(Entry entry) {
        jdbc.sql("""
                update identity.journal
                   set seal = identity.seal_of(id, (
                           select seal from identity.journal where id < :entry order by id desc limit 1))
                 where id = :entry
                """).param("entry", entry.id()).update();
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

    /** The moment of the newest committed entry that changed the books; empty while nothing was ever written. */
    public Optional<Instant> lastKnown() {
        return jdbc.sql("select max(at) as at from identity.journal where books")
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

    /** The number of the newest entry that changed the books; 0 before the first. */
    public long newest() {
        return jdbc.sql("select coalesce(max(id), 0) as id from identity.journal where books")
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

    /**
     * What a look over the whole chain found.
     *
     * @param entries how many entries there are
     * @param broken the first entry whose words, or whose place in the chain, are not those it was sealed with; null
     *     where all are
     * @param last the number of the newest entry; 0 where there is none
     * @param seal the seal of the newest entry, in hexadecimal: whoever keeps it elsewhere knows later whether entries
     *     were taken away from the end
     */
    public record Verification(long entries, @Nullable Long broken, long last, String seal) {}

    /** Looks over the whole chain. */
    @Transactional(readOnly = true)
    public Verification verify() {
        return jdbc.sql("""
                select count(*) as entries,
                       min(id) filter (where seal is distinct from identity.seal_of(id, before)) as broken,
                       coalesce(max(id), 0) as last,
                       coalesce((array_agg(encode(seal, 'hex') order by id desc))[1], '') as newest
                  from (select id, seal, lag(seal) over (order by id) as before from identity.journal) chain
                """)
                .query((row, n) -> new Verification(
                        row.getLong("entries"),
                        row.getObject("broken", Long.class),
                        row.getLong("last"),
                        row.getString("newest")))
                .single();
    }

    /**
     * True where an entry has this seal.
     *
     * @param seal in hexadecimal, as {@link #verify} told it once
     */
    @Transactional(readOnly = true)
    public boolean hasSeal(long entry, String seal) {
        return jdbc.sql(
                                "select count(*) from identity.journal where id = :entry and encode(seal, 'hex') = lower(:seal)")
                        .param("entry", entry)
                        .param("seal", seal)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /**
     * Tells every entry, in order, as one JSON object: {@code {id, at, actor, account, place, act, subject, seal, changes:
     * [{unit, kind, key, before, after}], touched: [units]}}; {@code at} in UTC, {@code seal} in hexadecimal.
     */
    @Needs(Permission.READ_JOURNAL)
    @Transactional(readOnly = true)
    public void export(Consumer<String> line) {
        jdbc.sql("""
                select json_build_object(
                           'id', j.id,
                           'at', to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                           'actor', j.actor, 'account', j.account, 'place', j.place, 'act', j.act, 'subject', j.subject,
                           'seal', encode(j.seal, 'hex'),
                           'changes', coalesce((select json_agg(json_build_object(
                                                           'unit', c.unit, 'kind', c.kind, 'key', c.key,
                                                           'before', c.before, 'after', c.after) order by c.place)
                                                  from identity.change c where c.entry = j.id), '[]'::json),
                           'touched', coalesce((select json_agg(t.unit order by t.unit)
                                                  from identity.touched t where t.entry = j.id), '[]'::json))::text as line
                  from identity.journal j order by j.id
                """).withFetchSize(FETCHED).query((java.sql.ResultSet row) -> line.accept(row.getString("line")));
    }

    /** How many entries there are. */
    public long length() {
        return jdbc.sql("select count(*) from identity.journal")
                .query(Long.class)
                .single();
    }
}
