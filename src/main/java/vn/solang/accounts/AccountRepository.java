package vn.solang.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Grant;
import vn.solang.identity.Role;
import vn.solang.shared.UnitId;

/** Accounts, what they prove themselves with, and what they are. */
@Repository
class AccountRepository {

    /** What {@link #account} reads of an account {@code a}; its grants come along in one column. */
    static final String COLUMNS = """
            a.id, a.login, a.name, a.email, a.password is not null as has_password, a.one_time,
            a.secret is not null as has_secret, a.locked_until, a.disabled, a.demo, a.subject, a.created, a.seen,
            array(select concat_ws('|', g.role, g.unit, array_to_string(g.criteria, ','))
                    from accounts.grant_at_unit g where g.account = a.id order by g.role, g.unit) as grants
            """;

    private static final String ACCOUNTS = "select " + COLUMNS + " from accounts.account a";

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(long id) {
        return jdbc.sql(ACCOUNTS + " where a.id = :id")
                .param("id", id)
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql(ACCOUNTS + " where a.login = :login")
                .param("login", login)
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Account> bySubject(String subject) {
        return jdbc.sql(ACCOUNTS + " where a.subject = :subject")
                .param("subject", subject)
                .query((row, n) -> account(row))
                .optional();
    }

    List<Account> byEmail(String email) {
        return jdbc.sql(ACCOUNTS + " where lower(a.email) = lower(:email)")
                .param("email", email)
                .query((row, n) -> account(row))
                .list();
    }

    List<Account> all() {
        return jdbc.sql(ACCOUNTS + " order by a.login")
                .query((row, n) -> account(row))
                .list();
    }

    /** True where there are no accounts but those of the demonstration. */
    boolean isEmpty() {
        return jdbc.sql("select not exists (select from accounts.account where not demo) as none")
                .query(Boolean.class)
                .single();
    }

    long add(String login, String name, String email, boolean demo, Instant now) {
        return jdbc.sql("""
                insert into accounts.account (login, name, email, demo, created)
                values (:login, :name, :email, :demo, :now)
                returning id
                """)
                .param("login", login)
                .param("name", name)
                .param("email", email)
                .param("demo", demo)
                .param("now", at(now))
                .query(Long.class)
                .single();
    }

    void describe(long id, String name, String email, boolean disabled) {
        jdbc.sql("update accounts.account set name = :name, email = :email, disabled = :disabled where id = :id")
                .param("id", id)
                .param("name", name)
                .param("email", email)
                .param("disabled", disabled)
                .update();
    }

    void grant(long id, List<Grant> grants) {
        jdbc.sql("delete from accounts.grant_at_unit where account = :id")
                .param("id", id)
                .update();
        for (Grant grant : grants) {
            jdbc.sql("""
                    insert into accounts.grant_at_unit (account, role, unit, criteria)
                    values (:id, :role, :unit, :criteria)
                    """)
                    .param("id", id)
                    .param("role", grant.role().name())
                    .param("unit", grant.unit().value())
                    .param("criteria", grant.criteria().stream().sorted().toArray(String[]::new))
                    .update();
        }
    }

    /** The hash of the password; empty where none is set. */
    Optional<String> password(long id) {
        return jdbc.sql("select password from accounts.account where id = :id and password is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Sets a password; the one before is remembered among the former ones. */
    void setPassword(long id, String hash, boolean oneTime, Instant now) {
        jdbc.sql("""
                insert into accounts.former_password (account, password, ended)
                select id, password, :now from accounts.account where id = :id and password is not null
                """).param("id", id).param("now", at(now)).update();
        jdbc.sql("""
                update accounts.account
                   set password = :hash, one_time = :one_time, failures = 0, locked_until = null
                 where id = :id
                """)
                .param("id", id)
                .param("hash", hash)
                .param("one_time", oneTime)
                .update();
    }

    /** Leaves an account without a password, which then comes in another way. */
    void dropPassword(long id) {
        jdbc.sql("update accounts.account set password = null, one_time = false where id = :id")
                .param("id", id)
                .update();
    }

    /** The present password and the newest former ones. */
    List<String> passwords(long id, int former) {
        List<String> all = new ArrayList<>(password(id).stream().toList());
        all.addAll(jdbc.sql("""
                select password from accounts.former_password where account = :id order by ended desc limit :former
                """)
                .param("id", id)
                .param("former", former)
                .query(String.class)
                .list());
        return all;
    }

    Optional<byte[]> secret(long id) {
        return jdbc.sql("select secret from accounts.account where id = :id and secret is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes("secret"))
                .optional();
    }

    void setSecret(long id, byte @Nullable [] secret) {
        jdbc.sql("update accounts.account set secret = :secret, secret_used = 0 where id = :id")
                .param("id", id)
                .param("secret", secret, java.sql.Types.BINARY)
                .update();
    }

    /** True once for a step of time, so that a code that was seen cannot be used again. */
    boolean useSecret(long id, long step) {
        return jdbc.sql("update accounts.account set secret_used = :step where id = :id and secret_used < :step")
                        .param("id", id)
                        .param("step", step)
                        .update()
                == 1;
    }

    /** Counts a wrong answer; as many as are allowed in a row lock the account. */
    void countFailure(long id, int allowed, Instant lockedUntil) {
        jdbc.sql("""
                update accounts.account
                   set failures = case when failures + 1 >= :allowed then 0 else failures + 1 end,
                       locked_until = case when failures + 1 >= :allowed then :until else locked_until end
                 where id = :id
                """)
                .param("id", id)
                .param("allowed", allowed)
                .param("until", at(lockedUntil))
                .update();
    }

    void seen(long id, Instant now) {
        jdbc.sql("update accounts.account set seen = :now, failures = 0, locked_until = null where id = :id")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    void link(long id, String subject) {
        jdbc.sql("update accounts.account set subject = :subject where id = :id")
                .param("id", id)
                .param("subject", subject)
                .update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("email"),
                grants(row.getArray("grants")),
                row.getBoolean("has_password"),
                row.getBoolean("one_time"),
                row.getBoolean("has_secret"),
                instant(row, "locked_until"),
                row.getBoolean("disabled"),
                row.getBoolean("demo"),
                row.getString("subject"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                instant(row, "seen"));
    }

    private static List<Grant> grants(Array told) throws SQLException {
        List<Grant> grants = new ArrayList<>();
        for (String each : (String[]) told.getArray()) {
            String[] parts = each.split("\\|", -1);
            grants.add(new Grant(
                    Role.valueOf(parts[0]),
                    new UnitId(Integer.parseInt(parts[1])),
                    parts.length < 3 || parts[2].isEmpty() ? Set.of() : Set.of(parts[2].split(",", -1))));
        }
        return grants;
    }
}
