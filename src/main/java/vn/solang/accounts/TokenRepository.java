package vn.solang.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Permission;

/** Tokens of programs, by their hash. */
@Repository
class TokenRepository {

    /** A token with the number of its account. */
    record Held(long account, Token token) {}

    private final JdbcClient jdbc;

    TokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(byte[] hash, long account, String label, Set<Permission> permissions, Instant now, Instant expires) {
        return jdbc.sql("""
                insert into accounts.token (hash, account, label, permissions, created, expires)
                values (:hash, :account, :label, :permissions, :now, :expires)
                returning id
                """)
                .param("hash", hash)
                .param("account", account)
                .param("label", label)
                .param("permissions", permissions.stream().map(Enum::name).toArray(String[]::new))
                .param("now", AccountRepository.at(now))
                .param("expires", AccountRepository.at(expires))
                .query(Long.class)
                .single();
    }

    Optional<Held> find(byte[] hash) {
        return jdbc.sql("""
                select account, id, label, permissions, created, expires, used, revoked
                  from accounts.token where hash = :hash
                """)
                .param("hash", hash)
                .query((row, n) -> new Held(row.getLong("account"), token(row)))
                .optional();
    }

    List<Token> of(long account) {
        return jdbc.sql("""
                select id, label, permissions, created, expires, used, revoked
                  from accounts.token where account = :account order by id desc
                """)
                .param("account", account)
                .query((row, n) -> token(row))
                .list();
    }

    void used(long id, Instant now) {
        jdbc.sql("update accounts.token set used = :now where id = :id")
                .param("id", id)
                .param("now", AccountRepository.at(now))
                .update();
    }

    int revoke(long account, long id, Instant now) {
        return jdbc.sql(
                        "update accounts.token set revoked = :now where account = :account and id = :id and revoked is null")
                .param("account", account)
                .param("id", id)
                .param("now", AccountRepository.at(now))
                .update();
    }

    int revokeAll(long account, Instant now) {
        return jdbc.sql("update accounts.token set revoked = :now where account = :account and revoked is null")
                .param("account", account)
                .param("now", AccountRepository.at(now))
                .update();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("label"),
                Arrays.stream((String[]) row.getArray("permissions").getArray())
                        .map(Permission::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                AccountRepository.instant(row, "used"),
                AccountRepository.instant(row, "revoked"));
    }
}
