package vn.solang.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;

/** What members declare, their marks, and the sheets they handed in. */
@Repository
class BallotRepository {

    /** What a member says of an interest in a product. */
    record Declaration(boolean conflict, String said) {}

    /**
     * A mark.
     *
     * @param option counted from 1; null where the criterion has none
     * @param struck whether the knock-out condition holds; null where there is none, or nothing was said
     */
    record Mark(
            String criterion,
            @Nullable Integer option,
            @Nullable Boolean struck) {}

    /** A ballot and the dossier it is for. */
    record Cast(int dossier, int round, Ballot ballot) {}

    private final JdbcClient jdbc;

    BallotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What members declared of the dossiers of a session: by dossier, then by account. */
    Map<Integer, Map<Long, Declaration>> declarations(int session) {
        record Of(int dossier, long account, Declaration declaration) {}
        return jdbc
                .sql("""
                select dossier, account, conflict, said from appraisal.declaration
                 where session = :session and ended is null
                """)
                .param("session", session)
                .query((row, n) -> new Of(
                        row.getInt("dossier"),
                        row.getLong("account"),
                        new Declaration(row.getBoolean("conflict"), row.getString("said"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::dossier, Collectors.toMap(Of::account, Of::declaration)));
    }

    /** What a member declared of the dossiers of a session, by the dossier. */
    Map<Integer, Declaration> declarationsOf(int session, long account) {
        return jdbc
                .sql("""
                select dossier, conflict, said from appraisal.declaration
                 where session = :session and account = :account and ended is null
                """)
                .param("session", session)
                .param("account", account)
                .query((row, n) -> Map.entry(
                        row.getInt("dossier"), new Declaration(row.getBoolean("conflict"), row.getString("said"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void declare(int session, int dossier, long account, Declaration declaration, Entry entry) {
        jdbc.sql("""
                update appraisal.declaration set ended = :entry
                 where session = :session and dossier = :dossier and account = :account and ended is null
                """)
                .param("entry", entry.id())
                .param("session", session)
                .param("dossier", dossier)
                .param("account", account)
                .update();
        jdbc.sql("""
                insert into appraisal.declaration (session, dossier, account, conflict, said, entry)
                values (:session, :dossier, :account, :conflict, :said, :entry)
                """)
                .param("session", session)
                .param("dossier", dossier)
                .param("account", account)
                .param("conflict", declaration.conflict())
                .param("said", declaration.said())
                .param("entry", entry.id())
                .update();
    }

    /** The marks of a member for a dossier in a round. */
    List<Mark> marks(int session, int dossier, int round, long account) {
        return jdbc.sql("""
                select criterion, option, struck from appraisal.mark
                 where session = :session and dossier = :dossier and round = :round and account = :account
                   and ended is null
                """)
                .param("session", session)
                .param("dossier", dossier)
                .param("round", round)
                .param("account", account)
                .query((row, n) -> new Mark(
                        row.getString("criterion"),
                        row.getObject("option", Integer.class),
                        row.getObject("struck", Boolean.class)))
                .list();
    }

    /** How many criteria a member has marked in the round that is being scored, by the dossier. */
    Map<Integer, Integer> markedOf(int session, long account) {
        return jdbc
                .sql("""
                select m.dossier, count(*) as marked
                  from appraisal.mark m
                  join appraisal.item i on i.session = m.session and i.dossier = m.dossier and i.round = m.round
                 where m.session = :session and m.account = :account and m.ended is null
                 group by m.dossier
                """)
                .param("session", session)
                .param("account", account)
                .query((row, n) -> Map.entry(row.getInt("dossier"), row.getInt("marked")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Sets marks; those said before are ended, those that say the same stay. */
    void mark(int session, int dossier, int round, long account, List<Mark> marks, Entry entry) {
        Map<String, Object> parameters = Map.of(
                "session",
                session,
                "dossier",
                dossier,
                "round",
                round,
                "account",
                account,
                "entry",
                entry.id(),
                "criteria",
                marks.stream().map(Mark::criterion).toArray(String[]::new),
                "options",
                marks.stream().map(Mark::option).toArray(Integer[]::new),
                "struck",
                marks.stream().map(Mark::struck).toArray(Boolean[]::new));
        jdbc.sql("""
                update appraisal.mark m set ended = :entry
                  from unnest(:criteria::text[], :options::integer[], :struck::boolean[])
                       as t (criterion, option, struck)
                 where m.session = :session and m.dossier = :dossier and m.round = :round and m.account = :account
                   and m.ended is null and m.criterion = t.criterion
                   and (m.option, m.struck) is distinct from (t.option, t.struck)
                """).params(parameters).update();
        jdbc.sql("""
                insert into appraisal.mark (session, dossier, round, account, criterion, option, struck, entry)
                select :session, :dossier, :round, :account, t.criterion, t.option, t.struck, :entry
                  from unnest(:criteria::text[], :options::integer[], :struck::boolean[])
                       as t (criterion, option, struck)
                 where not exists (
                       select from appraisal.mark m
                        where m.session = :session and m.dossier = :dossier and m.round = :round
                          and m.account = :account and m.criterion = t.criterion and m.ended is null)
                """).params(parameters).update();
    }

    void handIn(int session, int dossier, int round, Ballot ballot, Entry entry) {
        jdbc.sql("""
                insert into appraisal.ballot (session, dossier, round, account, total, struck, entry)
                values (:session, :dossier, :round, :account, :total, :struck, :entry)
                """)
                .param("session", session)
                .param("dossier", dossier)
                .param("round", round)
                .param("account", ballot.account())
                .param("total", ballot.total())
                .param("struck", ballot.struck().stream().sorted().toArray(String[]::new))
                .param("entry", entry.id())
                .update();
    }

    /** All sheets handed in at a session. */
    List<Cast> ballots(int session) {
        return ballots(session, null);
    }

    /** The sheets a member handed in at a session. */
    List<Cast> ballotsOf(int session, long account) {
        return ballots(session, account);
    }

    private List<Cast> ballots(int session, @Nullable Long account) {
        return jdbc.sql("""
                select dossier, round, account, total, struck from appraisal.ballot
                 where session = :session and (:account::bigint is null or account = :account)
                 order by dossier, round, account
                """)
                .param("session", session)
                .param("account", account)
                .query((row, n) -> new Cast(
                        row.getInt("dossier"),
                        row.getInt("round"),
                        new Ballot(row.getLong("account"), row.getBigDecimal("total"), Set.of((String[])
                                row.getArray("struck").getArray()))))
                .list();
    }
}
