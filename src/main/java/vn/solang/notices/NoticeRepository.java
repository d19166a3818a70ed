package vn.solang.notices;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.shared.Message;

@Repository
class NoticeRepository {

    /** A notice that is to be mailed, and is locked until this transaction ends. */
    record ToMail(long id, long account, Message said, String href, int tries) {}

    /** That an account was reminded of a thing, due on a day, at a stage. */
    record Reminded(String key, LocalDate due, String stage, long account) {}

    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Entry entry, long account, Message said, String href) {
        jdbc.sql("""
                insert into notices.notice (entry, at, account, key, arguments, href, due_at)
                values (:entry, :at, :account, :key, :arguments, :href, :at)
                """)
                .param("entry", entry.id())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("key", said.key())
                .param(
                        "arguments",
                        said.arguments().stream().map(String::valueOf).toArray(String[]::new))
                .param("href", href)
                .update();
    }

    List<Notice> of(long account, int most) {
        return jdbc.sql("""
                select id, key, arguments, href, at, read_at from notices.notice
                 where account = :account order by id desc limit :most
                """)
                .param("account", account)
                .param("most", most)
                .query((row, n) -> {
                    OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
                    return new Notice(
                            row.getLong("id"),
                            said(row),
                            row.getString("href"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            read == null ? null : read.toInstant());
                })
                .list();
    }

    int unread(long account) {
        return jdbc.sql("select count(*) from notices.notice where account = :account and read_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Marks one of an account as read, or with null all of them; tells how many there were. */
    int read(long account, @Nullable Long notice, Instant now) {
        return jdbc.sql("""
                update notices.notice set read_at = coalesce(read_at, :now)
                 where account = :account and (:notice::bigint is null or id = :notice)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("notice", notice)
                .update();
    }

    /** The next one to mail that nobody else is mailing. */
    Optional<ToMail> next(Instant now) {
        return jdbc.sql("""
                select id, account, key, arguments, href, tries from notices.notice
                 where due_at <= :now order by due_at, id limit 1 for update skip locked
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new ToMail(
                        row.getLong("id"),
                        row.getLong("account"),
                        said(row),
                        row.getString("href"),
                        row.getInt("tries")))
                .optional();
    }

    void mailed(long notice, Instant now) {
        jdbc.sql("update notices.notice set mailed_at = :now, tries = tries + 1, due_at = null where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", notice)
                .update();
    }

    /** Counts a try; with null it was the last one. */
    void failed(long notice, @Nullable Instant again) {
        jdbc.sql("update notices.notice set tries = tries + 1, due_at = :again where id = :id")
                .param("again", again == null ? null : again.atOffset(ZoneOffset.UTC))
                .param("id", notice)
                .update();
    }

    /** Has nothing mailed that was said before a moment: it is on the page, and no news any more. */
    void forget(Instant before) {
        jdbc.sql("update notices.notice set due_at = null where due_at is not null and at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who was reminded of what of a kind that was due in some days, both included. */
    Set<Reminded> reminded(String kind, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select key, due, stage, account from notices.reminded
                 where kind = :kind and due between :from and :until
                """)
                .param("kind", kind)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Reminded(
                        row.getString("key"),
                        row.getObject("due", LocalDate.class),
                        row.getString("stage"),
                        row.getLong("account")))
                .set();
    }

    /** Keeps that somebody was reminded; false where they were already. */
    boolean remind(Entry entry, String kind, DueSource.Due due, String stage, long account) {
        return jdbc.sql("""
                insert into notices.reminded (kind, key, due, stage, account, entry)
                values (:kind, :key, :due, :stage, :account, :entry) on conflict do nothing
                """)
                        .param("kind", kind)
                        .param("key", due.key())
                        .param("due", due.day())
                        .param("stage", stage)
                        .param("account", account)
                        .param("entry", entry.id())
                        .update()
                == 1;
    }

    private static Message said(ResultSet row) throws SQLException {
        Array arguments = row.getArray("arguments");
        return Message.of(row.getString("key"), (Object[]) arguments.getArray());
    }
}
