package vn.solang.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is signed in, by the hash of what their browser shows. */
@Repository
class SessionRepository {

    /** A session with the account it belongs to. */
    record Held(Account account, Instant began, Instant seen, boolean awaitsCode) {}

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(byte[] hash, long account, String place, String agent, boolean awaitsCode, Instant now) {
        jdbc.sql("""
                insert into accounts.session (hash, account, began, seen, place, agent, awaits_code)
                values (:hash, :account, :now, :now, :place, :agent, :awaits)
                """)
                .param("hash", hash)
                .param("account", account)
                .param("now", AccountRepository.at(now))
                .param("place", place)
                .param("agent", agent)
                .param("awaits", awaitsCode)
                .update();
    }

    Optional<Held> find(byte[] hash) {
        return jdbc.sql("select s.began as session_began, s.seen as session_seen, s.awaits_code, "
                        + AccountRepository.COLUMNS
                        + " from accounts.session s join accounts.account a on a.id = s.account where s.hash = :hash")
                .param("hash", hash)
                .query((row, n) -> new Held(
                        AccountRepository.account(row),
                        row.getObject("session_began", OffsetDateTime.class).toInstant(),
                        row.getObject("session_seen", OffsetDateTime.class).toInstant(),
                        row.getBoolean("awaits_code")))
                .optional();
    }

    void seen(byte[] hash, Instant now) {
        jdbc.sql("update accounts.session set seen = :now where hash = :hash")
                .param("hash", hash)
                .param("now", AccountRepository.at(now))
                .update();
    }

    void end(byte[] hash) {
        jdbc.sql("delete from accounts.session where hash = :hash")
                .param("hash", hash)
                .update();
    }

    int endAll(long account) {
        return jdbc.sql("delete from accounts.session where account = :account")
                .param("account", account)
                .update();
    }

    int endOthers(long account, byte[] kept) {
        return jdbc.sql("delete from accounts.session where account = :account and hash <> :kept")
                .param("account", account)
                .param("kept", kept)
                .update();
    }

    /** Ends the session of an account that is named by the beginning of its hash. */
    int end(long account, String id) {
        return jdbc.sql("delete from accounts.session where account = :account and left(encode(hash, 'hex'), 16) = :id")
                .param("account", account)
                .param("id", id)
                .update();
    }

    /** @param asking the hash of the session that asks; empty where none of them does */
    List<Session> of(long account, byte[] asking) {
        return jdbc.sql("""
                select left(encode(hash, 'hex'), 16) as id, began, seen, place, agent, hash = :asking as here
                  from accounts.session
                 where account = :account and not awaits_code
                 order by seen desc
                """)
                .param("account", account)
                .param("asking", asking)
                .query((row, n) -> new Session(
                        row.getString("id"),
                        row.getObject("began", OffsetDateTime.class).toInstant(),
                        row.getObject("seen", OffsetDateTime.class).toInstant(),
                        row.getString("place"),
                        row.getString("agent"),
                        row.getBoolean("here")))
                .list();
    }

    /** Forgets sessions that nobody can go on with. */
    void forget(Instant before) {
        jdbc.sql("delete from accounts.session where seen < :before")
                .param("before", AccountRepository.at(before))
                .update();
    }
}
