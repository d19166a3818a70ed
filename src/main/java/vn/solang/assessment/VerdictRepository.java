package vn.solang.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                    returning id),
                named as (
                    delete from assessment.run_requirement using old where run = old.id)
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

    /**
     * Copies evaluations while they are made; whoever makes them must not use this transaction's connection meanwhile.
     *
     * @return how many verdicts there are
     */
    int copy(int run, Consumer<Consumer<Evaluation>> evaluations) {
        var lines = new Lines(run);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            copy(connection, lines, evaluations);
            return true;
        });
        jdbc.batchUpdate(
                "insert into assessment.run_requirement (run, place, code) values (?, ?, ?)",
                lines.places.entrySet().stream()
                        .map(each -> new Object[] {run, each.getValue(), each.getKey()})
                        .toList());
        return lines.written;
    }

    private static void copy(Connection connection, Lines lines, Consumer<Consumer<Evaluation>> evaluations)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy assessment.verdict (run, unit, requirement, verdict, provisional, value) from stdin");
        try {
            evaluations.accept(evaluation -> {
                lines.append(evaluation);
                if (lines.text.length() >= BUFFER) {
                    write(copy, lines.text);
                }
            });
            write(copy, lines.text);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** The rows of one run, and the places of the requirements met so far. */
    private static final class Lines {

        private final int run;
        private final StringBuilder text = new StringBuilder(BUFFER + BUFFER / 8);
        private final Map<String, Integer> places = new HashMap<>();
        private int written;

        Lines(int run) {
            this.run = run;
        }

        void append(Evaluation evaluation) {
            int unit = evaluation.unit().id().value();
            evaluation.criteria().forEach(criterion -> append(unit, criterion.requirements()));
            append(unit, evaluation.conditions());
        }

        private void append(int unit, List<RequirementResult> results) {
            for (RequirementResult result : results) {
                int place = places.computeIfAbsent(result.requirement().code(), _ -> places.size() + 1);
                BigDecimal value = result.deciding().value();
                text.append(run).append('\t').append(unit).append('\t').append(place);
                text.append('\t').append(number(result.verdict()));
                text.append('\t').append(result.standing().provisional() ? 't' : 'f');
                text.append('\t').append(value == null ? "\\N" : plain(value)).append('\n');
                written++;
            }
        }

        private static String number(Verdict verdict) {
            return switch (verdict) {
                case MET -> "1";
                case NOT_MET -> "0";
                case UNKNOWN -> "\\N";
                case NOT_APPLICABLE -> "-1";
            };
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
