package vn.solang.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
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
import vn.solang.shared.UnitId;

/** Dossiers, what they consist of, and what was done with them. */
@Repository
class DossierRepository {

    private static final String DOSSIERS = """
            select d.*, j.at as since from appraisal.dossier d join identity.journal j on j.id = d.entry
            """;

    private final JdbcClient jdbc;

    DossierRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Dossier> find(int number) {
        return jdbc.sql(DOSSIERS + " where d.number = :number")
                .param("number", number)
                .query((row, n) -> dossier(row))
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Dossier> lock(int number) {
        return jdbc.sql(DOSSIERS + " where d.number = :number for update of d")
                .param("number", number)
                .query((row, n) -> dossier(row))
                .optional();
    }

    /** All, those last acted on first. */
    List<Dossier> all() {
        return jdbc.sql(DOSSIERS + " order by d.entry desc")
                .query((row, n) -> dossier(row))
                .list();
    }

    /** Those of a product, the newest first. */
    List<Dossier> ofProduct(int product) {
        return jdbc.sql(DOSSIERS + " where d.product = :product order by d.number desc")
                .param("product", product)
                .query((row, n) -> dossier(row))
                .list();
    }

    /** Those before a session. */
    List<Dossier> ofSession(int session) {
        return jdbc.sql(DOSSIERS + """
                 where d.number in (select dossier from appraisal.item where session = :session) order by d.number
                """)
                .param("session", session)
                .query((row, n) -> dossier(row))
                .list();
    }

    /** Those of a framework that were found whole and stand before no session. */
    List<Dossier> awaiting(String framework) {
        return jdbc.sql(DOSSIERS + """
                 where d.stage = 'ready' and d.framework = :framework
                   and not exists (
                       select from appraisal.item i join appraisal.session s on s.number = i.session
                        where i.dossier = d.number and s.stage <> 'decided')
                 order by d.number
                """)
                .param("framework", framework)
                .query((row, n) -> dossier(row))
                .list();
    }

    /** A new one. */
    int create(Dossier dossier, Entry entry) {
        return jdbc.sql("""
                insert into appraisal.dossier
                       (product, unit, owner, occasion, framework, sheet, expected, origin, stage, version, entry)
                values (:product, :unit, :owner, :occasion, :framework, :sheet, :expected, :origin, 'draft', 1, :entry)
                returning number
                """)
                .param("product", dossier.product())
                .param("unit", dossier.unit().value())
                .param("owner", dossier.owner().value())
                .param("occasion", dossier.occasion().code())
                .param("framework", dossier.framework())
                .param("sheet", dossier.sheet())
                .param("expected", dossier.expected())
                .param("origin", dossier.origin())
                .param("entry", entry.id())
                .query(Integer.class)
                .single();
    }

    /**
     * Copies what still holds: answers, documents that have not run out on a day, and what they prove.
     *
     * @param keepsAnswers false where the new one is scored by another sheet
     */
    void copy(int from, int to, LocalDate day, boolean keepsAnswers, Entry entry) {
        Map<String, Object> parameters = Map.of("from", from, "to", to, "day", day, "entry", entry.id());
        Map<Integer, Integer> copies = new HashMap<>();
        jdbc.sql("""
                with kept as (
                    select *, row_number() over (order by number) as n
                      from appraisal.paper
                     where dossier = :from and ended is null and file is not null
                       and (expires is null or expires >= :day)),
                copied as (
                    insert into appraisal.paper (dossier, item, file, symbol, issued, expires, note, entry)
                    select :to, item, file, symbol, issued, expires, note, :entry from kept order by n
                    returning number)
                select kept.number as old, c.number as new
                  from kept join (select number, row_number() over (order by number) as n from copied) c using (n)
                """).params(parameters).query(row -> {
            copies.put(row.getInt("old"), row.getInt("new"));
        });
        if (!keepsAnswers) {
            return;
        }
        jdbc.sql("""
                insert into appraisal.answer (dossier, criterion, option, entry)
                select :to, criterion, option, :entry from appraisal.answer where dossier = :from and ended is null
                """).params(parameters).update();
        jdbc.sql("""
                insert into appraisal.proof (dossier, criterion, paper, page, note, entry)
                select :to, p.criterion, c.new, p.page, p.note, :entry
                  from appraisal.proof p
                  join unnest(:old::integer[], :new::integer[]) as c (old, new) on c.old = p.paper
                 where p.dossier = :from and p.ended is null
                 order by p.number
                """)
                .params(parameters)
                .param("old", copies.keySet().toArray(Integer[]::new))
                .param("new", copies.values().toArray(Integer[]::new))
                .update();
    }

    /** Puts other numbers in place of the numbers of its files. */
    void reissue(int dossier, Map<Long, Long> files) {
        jdbc.sql("""
                update appraisal.paper p set file = t.now
                  from unnest(:before::bigint[], :now::bigint[]) as t (before, now)
                 where p.dossier = :dossier and p.file = t.before and t.before <> t.now
                """)
                .param("dossier", dossier)
                .param("before", files.keySet().toArray(Long[]::new))
                .param("now", files.values().toArray(Long[]::new))
                .update();
    }

    Contents contents(int dossier) {
        Map<String, Integer> answers = jdbc
                .sql("select criterion, option from appraisal.answer where dossier = :dossier and ended is null")
                .param("dossier", dossier)
                .query((row, n) -> Map.entry(row.getString("criterion"), row.getInt("option")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Contents.Paper> papers = jdbc.sql("""
                select p.*, f.name, f.sha256
                  from appraisal.paper p left join files.file f on f.id = p.file
                 where p.dossier = :dossier and p.ended is null
                 order by p.number
                """)
                .param("dossier", dossier)
                .query((row, n) -> new Contents.Paper(
                        row.getInt("number"),
                        row.getString("item"),
                        row.getObject("file", Long.class),
                        orEmpty(row.getString("name")),
                        orEmpty(row.getString("sha256")),
                        row.getString("symbol"),
                        row.getObject("issued", LocalDate.class),
                        row.getObject("expires", LocalDate.class),
                        row.getString("note")))
                .list();
        List<Contents.Proof> proofs = jdbc.sql("""
                select number, criterion, paper, page, note from appraisal.proof
                 where dossier = :dossier and ended is null order by number
                """)
                .param("dossier", dossier)
                .query((row, n) -> new Contents.Proof(
                        row.getInt("number"),
                        row.getString("criterion"),
                        row.getInt("paper"),
                        row.getObject("page", Integer.class),
                        row.getString("note")))
                .list();
        return new Contents(answers, papers, proofs);
    }

    /** Sets answers; those said before are ended, those that say the same stay. */
    void answer(int dossier, Map<String, Integer> answers, Entry entry) {
        String[] criteria = answers.keySet().toArray(String[]::new);
        Integer[] options = answers.values().toArray(Integer[]::new);
        jdbc.sql("""
                update appraisal.answer a set ended = :entry
                  from unnest(:criteria::text[], :options::integer[]) as t (criterion, option)
                 where a.dossier = :dossier and a.ended is null
                   and a.criterion = t.criterion and a.option <> t.option
                """)
                .param("entry", entry.id())
                .param("dossier", dossier)
                .param("criteria", criteria)
                .param("options", options)
                .update();
        jdbc.sql("""
                insert into appraisal.answer (dossier, criterion, option, entry)
                select :dossier, t.criterion, t.option, :entry
                  from unnest(:criteria::text[], :options::integer[]) as t (criterion, option)
                 where not exists (
                       select from appraisal.answer a
                        where a.dossier = :dossier and a.criterion = t.criterion and a.ended is null)
                """)
                .param("entry", entry.id())
                .param("dossier", dossier)
                .param("criteria", criteria)
                .param("options", options)
                .update();
    }

    void add(int dossier, Contents.Paper paper, Entry entry) {
        jdbc.sql("""
                insert into appraisal.paper (dossier, item, file, symbol, issued, expires, note, entry)
                values (:dossier, :item, :file, :symbol, :issued, :expires, :note, :entry)
                """)
                .param("dossier", dossier)
                .param("item", paper.item())
                .param("file", paper.file())
                .param("symbol", paper.symbol())
                .param("issued", paper.issued())
                .param("expires", paper.expires())
                .param("note", paper.note())
                .param("entry", entry.id())
                .update();
    }

    /** Takes a document out, with what it proves. */
    void drop(int paper, Entry entry) {
        for (String table : List.of("paper", "proof")) {
            jdbc.sql("update appraisal.%s set ended = :entry where %s = :paper and ended is null"
                            .formatted(table, table.equals("paper") ? "number" : "paper"))
                    .param("entry", entry.id())
                    .param("paper", paper)
                    .update();
        }
    }

    void add(int dossier, Contents.Proof proof, Entry entry) {
        jdbc.sql("""
                insert into appraisal.proof (dossier, criterion, paper, page, note, entry)
                values (:dossier, :criterion, :paper, :page, :note, :entry)
                """)
                .param("dossier", dossier)
                .param("criterion", proof.criterion())
                .param("paper", proof.paper())
                .param("page", proof.page())
                .param("note", proof.note())
                .param("entry", entry.id())
                .update();
    }

    /** Says no more that a document proves a criterion. */
    void dropProof(int proof, Entry entry) {
        jdbc.sql("update appraisal.proof set ended = :entry where number = :proof and ended is null")
                .param("entry", entry.id())
                .param("proof", proof)
                .update();
    }

    /** Brings a dossier to another stage by an act. */
    Dossier move(Dossier from, Stage to, Act.Kind kind, String said, List<Act.Found> found, Entry entry) {
        int version = from.version() + 1;
        jdbc.sql("""
                update appraisal.dossier set stage = :stage, version = :version, entry = :entry
                 where number = :number and version = :seen
                """)
                .param("stage", to.code())
                .param("version", version)
                .param("entry", entry.id())
                .param("number", from.number())
                .param("seen", from.version())
                .update();
        jdbc.sql("""
                insert into appraisal.act (dossier, version, kind, said, entry)
                values (:dossier, :version, :kind, :said, :entry)
                """)
                .param("dossier", from.number())
                .param("version", version)
                .param("kind", kind.code())
                .param("said", said)
                .param("entry", entry.id())
                .update();
        jdbc.sql("""
                insert into appraisal.finding (dossier, version, place, content, met, said)
                select :dossier, :version, n, content, met, said
                  from unnest(:contents::text[], :met::boolean[], :said::text[])
                       with ordinality as t (content, met, said, n)
                """)
                .param("dossier", from.number())
                .param("version", version)
                .param("contents", found.stream().map(Act.Found::content).toArray(String[]::new))
                .param("met", found.stream().map(Act.Found::met).toArray(Boolean[]::new))
                .param("said", found.stream().map(Act.Found::said).toArray(String[]::new))
                .update();
        return new Dossier(
                from.number(),
                from.product(),
                from.unit(),
                from.owner(),
                from.occasion(),
                from.framework(),
                from.sheet(),
                from.expected(),
                from.origin(),
                to,
                version,
                entry.at());
    }

    /** A session came to its outcomes: its dossiers wait for the decision. */
    void scored(int session, Entry entry) {
        step(session, null, Stage.SCORED, Act.Kind.SCORE, "phiên " + session, entry);
    }

    /**
     * A decision was taken.
     *
     * @param upward those that go before another session
     */
    void decided(int session, Set<Integer> recognised, Set<Integer> upward, String decision, Entry entry) {
        step(session, recognised, Stage.CLOSED, Act.Kind.RECOGNISE, decision, entry);
        step(session, upward, Stage.READY, Act.Kind.FORWARD, decision, entry);
        step(session, null, Stage.CLOSED, Act.Kind.CLOSE, decision, entry);
    }

    /** Moves those of a session's dossiers that were not moved by this entry: some, or all of them. */
    private void step(int session, @Nullable Set<Integer> some, Stage to, Act.Kind kind, String said, Entry entry) {
        jdbc.sql("""
                with moved as (
                    update appraisal.dossier d set stage = :stage, version = d.version + 1, entry = :entry
                      from appraisal.item i
                     where i.session = :session and d.number = i.dossier and d.entry <> :entry
                       and (:some::integer[] is null or d.number = any(:some))
                    returning d.number, d.version)
                insert into appraisal.act (dossier, version, kind, said, entry)
                select number, version, :kind, :said, :entry from moved
                """)
                .param("session", session)
                .param("some", some == null ? null : some.toArray(Integer[]::new))
                .param("stage", to.code())
                .param("kind", kind.code())
                .param("said", said)
                .param("entry", entry.id())
                .update();
    }

    /** What was done with a dossier, the newest first. */
    List<Act> acts(int dossier) {
        record Of(int version, Act.Found found) {}
        Map<Integer, List<Act.Found>> found = jdbc
                .sql("""
                select version, content, met, said from appraisal.finding
                 where dossier = :dossier order by version, place
                """)
                .param("dossier", dossier)
                .query((row, n) -> new Of(
                        row.getInt("version"),
                        new Act.Found(row.getString("content"), row.getBoolean("met"), row.getString("said"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::version, Collectors.mapping(Of::found, Collectors.toList())));
        return jdbc.sql("""
                select a.version, a.kind, a.said, j.actor, j.at
                  from appraisal.act a join identity.journal j on j.id = a.entry
                 where a.dossier = :dossier order by a.version desc
                """)
                .param("dossier", dossier)
                .query((row, n) -> new Act(
                        row.getInt("version"),
                        Act.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("said"),
                        found.getOrDefault(row.getInt("version"), List.of()),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void seal(int dossier, int version, String body, Entry entry) {
        jdbc.sql("""
                insert into appraisal.sealed (dossier, version, body, sha256, entry)
                values (:dossier, :version, :body, :sha256, :entry)
                """)
                .param("dossier", dossier)
                .param("version", version)
                .param("body", body)
                .param("sha256", Sealed.hash(body))
                .param("entry", entry.id())
                .update();
    }

    /** The versions that were handed in, the newest first. */
    List<Sealed> sealed(int dossier) {
        return jdbc.sql("""
                select s.version, s.body, s.sha256, j.at
                  from appraisal.sealed s join identity.journal j on j.id = s.entry
                 where s.dossier = :dossier order by s.version desc
                """)
                .param("dossier", dossier)
                .query((row, n) -> new Sealed(
                        row.getInt("version"),
                        row.getString("body"),
                        row.getString("sha256"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(
                row.getInt("number"),
                row.getInt("product"),
                new UnitId(row.getInt("unit")),
                new UnitId(row.getInt("owner")),
                Occasion.of(row.getString("occasion")),
                row.getString("framework"),
                row.getString("sheet"),
                row.getObject("expected", LocalDate.class),
                row.getObject("origin", Integer.class),
                Stage.of(row.getString("stage")),
                row.getInt("version"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
