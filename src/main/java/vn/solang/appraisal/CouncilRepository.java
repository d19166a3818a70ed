package vn.solang.appraisal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.ocop.Authority;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;

/** Sessions with their members and dossiers. */
@Repository
class CouncilRepository {

    private static final String SESSIONS = """
            select s.*, j.at as known from appraisal.session s join identity.journal j on j.id = s.opened
            """;

    private final JdbcClient jdbc;

    CouncilRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Session> find(int number) {
        return jdbc.sql(SESSIONS + " where s.number = :number")
                .param("number", number)
                .query((row, n) -> session(row, members(number), items(number)))
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Session> lock(int number) {
        return jdbc.sql(SESSIONS + " where s.number = :number for update of s")
                .param("number", number)
                .query((row, n) -> session(row, members(number), items(number)))
                .optional();
    }

    /** All, the newest first. */
    List<Session> all() {
        Map<Integer, List<Session.Member>> members = membersOf(null);
        Map<Integer, List<Session.Item>> items = itemsOf(null);
        return jdbc.sql(SESSIONS + " order by s.held desc, s.number desc")
                .query((row, n) -> session(
                        row,
                        members.getOrDefault(row.getInt("number"), List.of()),
                        items.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    int create(Session session, Entry entry) {
        return jdbc.sql("""
                insert into appraisal.session
                       (name, seat, owner, authority, held, framework, stage, decision, decided, opened, version, entry)
                values (:name, :seat, :owner, :authority, :held, :framework, 'preparing', '', null, :entry, 1, :entry)
                returning number
                """)
                .param("name", session.name())
                .param("seat", session.seat().value())
                .param("owner", session.owner().value())
                .param("authority", session.authority().code())
                .param("held", session.held())
                .param("framework", session.framework())
                .param("entry", entry.id())
                .query(Integer.class)
                .single();
    }

    void stage(Session session, Session.Stage stage, Entry entry) {
        jdbc.sql("""
                update appraisal.session set stage = :stage, version = version + 1, entry = :entry where number = :number
                """)
                .param("stage", stage.code())
                .param("entry", entry.id())
                .param("number", session.number())
                .update();
    }

    /** Something else is said of it, at the same step. */
    void changed(Session session) {
        jdbc.sql("update appraisal.session set version = version + 1 where number = :number")
                .param("number", session.number())
                .update();
    }

    void decide(Session session, String decision, LocalDate day, Entry entry) {
        jdbc.sql("""
                update appraisal.session
                   set stage = 'decided', decision = :decision, decided = :day, version = version + 1, entry = :entry
                 where number = :number
                """)
                .param("decision", decision)
                .param("day", day)
                .param("entry", entry.id())
                .param("number", session.number())
                .update();
    }

    void add(Session session, Session.Member member, Entry entry) {
        jdbc.sql("""
                insert into appraisal.member (session, account, name, post, present, entry)
                values (:session, :account, :name, :post, :present, :entry)
                """)
                .param("session", session.number())
                .param("account", member.account())
                .param("name", member.name())
                .param("post", member.post().code())
                .param("present", member.present())
                .param("entry", entry.id())
                .update();
    }

    void drop(Session session, Session.Member member, Entry entry) {
        jdbc.sql("""
                update appraisal.member set ended = :entry
                 where session = :session and account = :account and ended is null
                """)
                .param("session", session.number())
                .param("account", member.account())
                .param("entry", entry.id())
                .update();
    }

    void add(Session session, int dossier, int version, Entry entry) {
        jdbc.sql("""
                insert into appraisal.item (session, dossier, version, round, done, entry)
                values (:session, :dossier, :version, 1, false, :entry)
                """)
                .param("session", session.number())
                .param("dossier", dossier)
                .param("version", version)
                .param("entry", entry.id())
                .update();
    }

    void drop(Session session, int dossier) {
        jdbc.sql("delete from appraisal.item where session = :session and dossier = :dossier")
                .param("session", session.number())
                .param("dossier", dossier)
                .update();
    }

    /** The session a dossier stands before and that has come to no decision yet. */
    Optional<Integer> pending(int dossier) {
        return jdbc.sql("""
                select i.session from appraisal.item i join appraisal.session s on s.number = i.session
                 where i.dossier = :dossier and s.stage <> 'decided'
                """).param("dossier", dossier).query(Integer.class).optional();
    }

    /** Keeps what a round came to: what is final is done, the others are scored again. */
    void conclude(Session session, Map<Integer, Outcome> outcomes, Entry entry) {
        List<Map.Entry<Integer, Outcome>> all = List.copyOf(outcomes.entrySet());
        jdbc.sql("""
                insert into appraisal.outcome
                       (session, dossier, round, kind, ballots, least, most, average, stars, struck, entry)
                select i.session, i.dossier, i.round, t.kind, t.ballots, t.least, t.most, t.average, nullif(t.stars, 0),
                       string_to_array(t.struck, ' '), :entry
                  from unnest(:dossiers::integer[], :kinds::text[], :ballots::integer[], :least::numeric[],
                              :most::numeric[], :averages::numeric[], :stars::integer[], :struck::text[])
                       as t (dossier, kind, ballots, least, most, average, stars, struck)
                  join appraisal.item i on i.session = :session and i.dossier = t.dossier
                """)
                .param("session", session.number())
                .param("entry", entry.id())
                .param("dossiers", all.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
                .param(
                        "kinds",
                        all.stream().map(each -> each.getValue().kind().code()).toArray(String[]::new))
                .param(
                        "ballots",
                        all.stream().map(each -> each.getValue().ballots()).toArray(Integer[]::new))
                .param(
                        "least",
                        all.stream().map(each -> each.getValue().least()).toArray(BigDecimal[]::new))
                .param("most", all.stream().map(each -> each.getValue().most()).toArray(BigDecimal[]::new))
                .param(
                        "averages",
                        all.stream().map(each -> each.getValue().average()).toArray(BigDecimal[]::new))
                .param(
                        "stars",
                        all.stream().map(each -> each.getValue().stars()).toArray(Integer[]::new))
                .param(
                        "struck",
                        all.stream()
                                .map(each -> each.getValue().struck().stream()
                                        .sorted()
                                        .collect(Collectors.joining(" ")))
                                .toArray(String[]::new))
                .update();
        jdbc.sql("""
                update appraisal.item i
                   set done = o.kind <> 'again',
                       round = case o.kind when 'again' then i.round + 1 else i.round end,
                       entry = :entry
                  from appraisal.outcome o
                 where i.session = :session and o.session = i.session and o.dossier = i.dossier and o.round = i.round
                   and o.entry = :entry
                """)
                .param("session", session.number())
                .param("entry", entry.id())
                .update();
    }

    /** What the newest closed round of each dossier came to. */
    Map<Integer, Outcome> outcomes(int session) {
        record Of(int dossier, Outcome outcome) {}
        return jdbc
                .sql("""
                select distinct on (dossier) * from appraisal.outcome
                 where session = :session order by dossier, round desc
                """)
                .param("session", session)
                .query((row, n) -> new Of(
                        row.getInt("dossier"),
                        new Outcome(
                                Outcome.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                row.getInt("ballots"),
                                row.getBigDecimal("least"),
                                row.getBigDecimal("most"),
                                row.getBigDecimal("average"),
                                row.getInt("stars"),
                                Set.of((String[]) row.getArray("struck").getArray()))))
                .list()
                .stream()
                .collect(Collectors.toMap(Of::dossier, Of::outcome));
    }

    /**
     * What a province's council came to, in a session that was decided.
     *
     * @param stars null where a knock-out condition held
     * @param known the moment as of which the session's rules are read
     */
    record Proposed(int dossier, int product, @Nullable Integer stars, LocalDate held, Instant known) {}

    private static final String PROPOSED = """
            select d.number, d.product, o.stars, s.held, k.at as known
              from appraisal.session s
              join identity.journal j on j.id = s.entry
              join identity.journal k on k.id = s.opened
              join appraisal.item i on i.session = s.number and i.done
              join appraisal.outcome o on o.session = i.session and o.dossier = i.dossier and o.round = i.round
              join appraisal.dossier d on d.number = i.dossier
             where s.authority = 'province' and s.stage = 'decided'
            """;

    /** What a province's council came to, as decided by a day and known at a moment, the oldest first. */
    List<Proposed> proposed(UnitId owner, AsOf asOf) {
        return jdbc.sql(PROPOSED + """
                   and s.owner = :owner and s.decided <= :on and j.at <= :known
                 order by s.held, s.number, d.number
                """)
                .param("owner", owner.value())
                .param("on", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> proposed(row))
                .list();
    }

    /** What the province's council came to last on a dossier. */
    Optional<Proposed> proposed(int dossier) {
        return jdbc.sql(PROPOSED + " and d.number = :dossier order by s.held desc, s.number desc limit 1")
                .param("dossier", dossier)
                .query((row, n) -> proposed(row))
                .optional();
    }

    private static Proposed proposed(ResultSet row) throws SQLException {
        return new Proposed(
                row.getInt("number"),
                row.getInt("product"),
                row.getObject("stars", Integer.class),
                row.getObject("held", LocalDate.class),
                row.getObject("known", OffsetDateTime.class).toInstant());
    }

    private List<Session.Member> members(int session) {
        return membersOf(session).getOrDefault(session, List.of());
    }

    private List<Session.Item> items(int session) {
        return itemsOf(session).getOrDefault(session, List.of());
    }

    /** The members of one session or of all, by its number. */
    private Map<Integer, List<Session.Member>> membersOf(@Nullable Integer session) {
        record Of(int session, Session.Member member) {}
        return jdbc
                .sql("""
                select session, account, name, post, present from appraisal.member
                 where (:session::integer is null or session = :session) and ended is null
                 order by array_position(array['chair', 'deputy', 'member', 'secretary'], post), account
                """)
                .param("session", session)
                .query((row, n) -> new Of(
                        row.getInt("session"),
                        new Session.Member(
                                row.getLong("account"),
                                row.getString("name"),
                                Session.Post.valueOf(row.getString("post").toUpperCase(Locale.ROOT)),
                                row.getObject("present", Boolean.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::session, Collectors.mapping(Of::member, Collectors.toList())));
    }

    /** The dossiers before one session or before all, by its number. */
    private Map<Integer, List<Session.Item>> itemsOf(@Nullable Integer session) {
        record Of(int session, Session.Item item) {}
        return jdbc
                .sql("""
                select session, dossier, version, round, done from appraisal.item
                 where :session::integer is null or session = :session
                 order by dossier
                """)
                .param("session", session)
                .query((row, n) -> new Of(
                        row.getInt("session"),
                        new Session.Item(
                                row.getInt("dossier"),
                                row.getInt("version"),
                                row.getInt("round"),
                                row.getBoolean("done"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::session, Collectors.mapping(Of::item, Collectors.toList())));
    }

    private static Session session(ResultSet row, Collection<Session.Member> members, Collection<Session.Item> items)
            throws SQLException {
        return new Session(
                row.getInt("number"),
                row.getString("name"),
                new UnitId(row.getInt("seat")),
                new UnitId(row.getInt("owner")),
                Authority.valueOf(row.getString("authority").toUpperCase(Locale.ROOT)),
                row.getObject("held", LocalDate.class),
                row.getString("framework"),
                Session.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getString("decision"),
                row.getObject("decided", LocalDate.class),
                row.getObject("known", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                List.copyOf(members),
                List.copyOf(items));
    }
}
