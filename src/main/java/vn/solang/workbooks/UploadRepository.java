package vn.solang.workbooks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Workbooks that were sent and wait. */
@Repository
class UploadRepository {

    private final JdbcClient jdbc;

    UploadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Upload upload) {
        jdbc.sql("""
                insert into workbooks.upload (id, round, account, name, body, at)
                values (:id, :round, :account, :name, :body, :at)
                """)
                .param("id", upload.id())
                .param("round", upload.round())
                .param("account", upload.account())
                .param("name", upload.name())
                .param("body", upload.body())
                .param("at", upload.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An upload of an account; other people's are not found. */
    Optional<Upload> find(UUID id, long account) {
        return jdbc.sql("""
                select id, round, account, name, body, at, applied
                  from workbooks.upload where id = :id and account = :account
                """)
                .param("id", id)
                .param("account", account)
                .query((row, n) -> {
                    OffsetDateTime applied = row.getObject("applied", OffsetDateTime.class);
                    return new Upload(
                            Objects.requireNonNull(row.getObject("id", UUID.class)),
                            row.getInt("round"),
                            row.getLong("account"),
                            Objects.requireNonNull(row.getString("name")),
                            Objects.requireNonNull(row.getBytes("body")),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            applied == null ? null : applied.toInstant());
                })
                .optional();
    }

    void applied(UUID id, Instant at) {
        jdbc.sql("update workbooks.upload set applied = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets those that nobody came back to. */
    void forget(Instant before) {
        jdbc.sql("delete from workbooks.upload where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
