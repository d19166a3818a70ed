package vn.solang.ocop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;

/** Complaints about products, and what was done about them, over known time. */
@Repository
class ComplaintRepository {

    private static final List<String> COLUMNS =
            List.of("number", "product", "received", "channel", "sender", "term", "content", "handler", "struck");

    private static final List<String> STEP_COLUMNS = List.of("number", "step", "act", "day", "outcome", "term", "told");

    private final JdbcClient jdbc;
    private final Ledger ledger;

    ComplaintRepository(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** A number for a new one. */
    int number(int product) {
        return jdbc.sql("insert into ocop.complaint_number (product) values (:product) returning number")
                .param("product", product)
                .query(Integer.class)
                .single();
    }

    /** Those of a product, or of all; the newest first. */
    List<Complaint> of(@Nullable Integer product, Instant knownAt) {
        Map<Integer, List<Complaint.Step>> steps = steps(product, knownAt);
        return jdbc.sql("""
                select * from ocop.complaint
                 where (:product::integer is null or product = :product) and known @> :known and not struck
                 order by received desc, number desc
                """)
                .param("product", product)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> complaint(row, steps.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private Map<Integer, List<Complaint.Step>> steps(@Nullable Integer product, Instant knownAt) {
        Map<Integer, List<Complaint.Step>> steps = new HashMap<>();
        jdbc.sql("""
                select s.* from ocop.complaint_step s
                  join ocop.complaint_number n on n.number = s.number
                 where (:product::integer is null or n.product = :product) and s.known @> :known
                 order by s.number, s.step
                """)
                .param("product", product)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    steps.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                            .add(step(row));
                });
        return steps;
    }

    void write(Entry entry, Complaint complaint, boolean struck) {
        ledger.record(entry, "ocop.complaint", List.of("number"), COLUMNS, List.<Object[]>of(new Object[] {
            complaint.number(),
            complaint.product(),
            complaint.received(),
            complaint.channel().code(),
            complaint.sender().code(),
            complaint.term(),
            complaint.content(),
            complaint.handler(),
            struck
        }));
    }

    /** @param place of the step among those of its complaint, the first being 1 */
    void write(Entry entry, int number, int place, Complaint.Step step) {
        Object[] row = switch (step) {
            case Complaint.Answered answered ->
                new Object[] {
                    number,
                    place,
                    "answered",
                    answered.day(),
                    answered.outcome().code(),
                    "",
                    answered.told()
                };
            case Complaint.TakenUp again ->
                new Object[] {number, place, "taken-up", again.day(), "", again.term(), again.told()};
        };
        ledger.record(entry, "ocop.complaint_step", List.of("number", "step"), STEP_COLUMNS, List.<Object[]>of(row));
    }

    private static Complaint complaint(ResultSet row, List<Complaint.Step> steps) throws SQLException {
        return new Complaint(
                row.getLong("id"),
                row.getInt("number"),
                row.getInt("product"),
                row.getObject("received", LocalDate.class),
                Complaint.Channel.of(row.getString("channel")).orElseThrow(),
                Complaint.Sender.of(row.getString("sender")).orElseThrow(),
                row.getString("term"),
                row.getString("content"),
                row.getString("handler"),
                steps);
    }

    private static Complaint.Step step(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        return row.getString("act").equals("answered")
                ? new Complaint.Answered(
                        day, Complaint.Outcome.of(row.getString("outcome")).orElseThrow(), row.getString("told"))
                : new Complaint.TakenUp(day, row.getString("term"), row.getString("told"));
    }
}
