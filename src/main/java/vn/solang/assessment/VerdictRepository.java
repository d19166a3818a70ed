package vn.solang.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.Period;

/** Evaluations of many units, stored by COPY. */
@Repository
class VerdictRepository {

    private static final int BUFFER = 1 << 16;
    private static final int DECIMALS = 6;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    VerdictRepository(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Opens a run and forgets those of the same set, period and day that newer facts have overtaken. */
    int open(String set, Period period, LocalDate day, long newest) {
        client.sql("""
                with old as (
                    delete from assessment.run
                     where set_code = :set and period = :period and valid_at = :day
                    returning id)
                delete from assessment.verdict using old where run = old.id
                """)
                .param("set", set)
                .param("period", period.number())
                .param("day", day)
                .update();
        return client.sql("""
                insert into assessment.run (set_code, period, valid_at, newest, made_at)
                values (:set, :period, :day, :newest, clock_timestamp())
                returning id
                """)
                .param("set", set)
                .param("period", period.number())
                .param("day", day)
                .param("newest", newest)
                .query(Integer.class)
                .single();
    }

    /** Copies evaluations while they are made; whoever makes them must not use this transaction's connection meanwhile. */
    void copy(int run, Consumer<Consumer<Evaluation>> evaluations) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            copy(connection, run, evaluations);
            return true;
        });
    }

    private static void copy(Connection connection, int run, Consumer<Consumer<Evaluation>> evaluations)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy assessment.verdict (run, unit, requirement, verdict, provisional, value) from stdin");
        try {
            var lines = new StringBuilder(BUFFER + BUFFER / 8);
            evaluations.accept(evaluation -> {
                append(lines, run, evaluation);
                if (lines.length() >= BUFFER) {
                    write(copy, lines);
                }
            });
            write(copy, lines);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void append(StringBuilder lines, int run, Evaluation evaluation) {
        int unit = evaluation.unit().id().value();
        int place = 0;
        for (CriterionResult criterion : evaluation.criteria()) {
            for (RequirementResult result : criterion.requirements()) {
                place++;
                lines.append(run)
                        .append('\t')
                        .append(unit)
                        .append('\t')
                        .append(place)
                        .append('\t');
                lines.append(
                        switch (result.verdict()) {
                            case MET -> "1";
                            case NOT_MET -> "0";
                            case UNKNOWN -> "\\N";
                            case NOT_APPLICABLE -> "-1";
                        });
                BigDecimal value = result.parts().getFirst().value();
                lines.append('\t')
                        .append(result.standing().provisional() ? 't' : 'f')
                        .append('\t')
                        .append(value == null ? "\\N" : plain(value))
                        .append('\n');
            }
        }
    }

    private static String plain(BigDecimal value) {
        return (value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value).toPlainString();
    }

    private static void write(CopyIn copy, StringBuilder lines) {
        try {
            byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
            copy.writeToCopy(bytes, 0, bytes.length);
            lines.setLength(0);
        } catch (SQLException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }
}
