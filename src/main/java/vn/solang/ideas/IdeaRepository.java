package vn.solang.ideas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.shared.UnitId;

/** Ideas, their forms, and what was done with them. */
@Repository
class IdeaRepository {

    private static final String IDEAS = """
            select i.number, i.unit, i.owner, i.district, i.stage, i.version, i.product, j.at as since,
                   f.kind, f.name, f.product_set, f.producer, f.producer_kind, f.description, f.materials, f.labour,
                   f.support, f.file, s.name as file_name, f.received,
                   (select a.day from ideas.act a where a.idea = i.number and a.kind = 'choose'
                     order by a.version desc limit 1) as chosen,
                   case when i.stage in ('accepted', 'plan-sent', 'plan-returned', 'plan-approved') then
                       (select a.day from ideas.act a where a.idea = i.number and a.kind = 'accept'
                         order by a.version desc limit 1) end as accepted
              from ideas.idea i
              join identity.journal j on j.id = i.entry
              join lateral (
                   select * from ideas.form f where f.idea = i.number order by f.version desc limit 1) f on true
              left join files.file s on s.id = f.file
            """;

    private final JdbcClient jdbc;

    IdeaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Idea> find(int number) {
        return jdbc.sql(IDEAS + " where i.number = :number")
                .param("number", number)
                .query((row, n) -> idea(row))
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Idea> lock(int number) {
        return jdbc.sql(IDEAS + " where i.number = :number for update of i")
                .param("number", number)
                .query((row, n) -> idea(row))
                .optional();
    }

    /** All, those last acted on first. */
    List<Idea> all() {
        return jdbc.sql(IDEAS + " order by i.entry desc")
                .query((row, n) -> idea(row))
                .list();
    }

    List<Idea> ofUnit(UnitId unit) {
        return jdbc.sql(IDEAS + " where i.unit = :unit order by i.number")
                .param("unit", unit.value())
                .query((row, n) -> idea(row))
                .list();
    }

    List<Act> acts(int idea) {
        return jdbc.sql("""
                select a.*, j.actor, j.at from ideas.act a join identity.journal j on j.id = a.entry
                 where a.idea = :idea order by a.version
                """)
                .param("idea", idea)
                .query((row, n) -> new Act(
                        row.getInt("version"),
                        Act.Kind.of(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getString("document"),
                        row.getString("said"),
                        row.getString("actor"),
                        moment(row, "at")))
                .list();
    }

    /** A new one, as its form says. */
    int create(
            UnitId unit,
            UnitId owner,
            @Nullable UnitId district,
            Stage stage,
            @Nullable Integer product,
            Form form,
            Entry entry) {
        int number = jdbc.sql("""
                insert into ideas.idea (unit, owner, district, stage, version, product, entry)
                values (:unit, :owner, :district, :stage, 1, :product, :entry) returning number
                """)
                .param("unit", unit.value())
                .param("owner", owner.value())
                .param("district", district == null ? null : district.value())
                .param("stage", stage.code())
                .param("product", product)
                .param("entry", entry.id())
                .query(Integer.class)
                .single();
        add(number, 1, form, entry);
        act(number, 1, Act.Kind.REGISTER, form.received(), "", "", entry);
        return number;
    }

    /** Another form in place of the last; the idea comes before whoever chooses anew. */
    void correct(Idea idea, @Nullable UnitId district, Stage stage, Form form, Entry entry) {
        int version = idea.version() + 1;
        jdbc.sql("update ideas.idea set district = :district where number = :number")
                .param("district", district == null ? null : district.value())
                .param("number", idea.number())
                .update();
        add(idea.number(), version, form, entry);
        move(idea, stage, Act.Kind.CORRECT, form.received(), "", "", entry);
    }

    /** Brings an idea to another stage by an act. */
    void move(Idea idea, Stage to, Act.Kind kind, LocalDate day, String document, String said, Entry entry) {
        int version = idea.version() + 1;
        jdbc.sql("""
                update ideas.idea set stage = :stage, version = :version, entry = :entry
                 where number = :number and version = :seen
                """)
                .param("stage", to.code())
                .param("version", version)
                .param("entry", entry.id())
                .param("number", idea.number())
                .param("seen", idea.version())
                .update();
        act(idea.number(), version, kind, day, document, said, entry);
    }

    /** Binds an idea to its product of the register. */
    void bind(int idea, int product) {
        jdbc.sql("update ideas.idea set product = :product where number = :idea")
                .param("product", product)
                .param("idea", idea)
                .update();
    }

    /**
     * The numbers of the ideas accepted within days, as it was known at a moment: an acceptance that was taken back before
     * it counts no more.
     *
     * @param unit the commune that registered them, or the district or province that stood over it on the day
     * @param until the first day after
     */
    List<Long> accepted(UnitId unit, LocalDate from, LocalDate until, Instant knownAt) {
        return jdbc.sql("""
                select i.number
                  from ideas.idea i
                  join lateral (
                       select a.kind, a.day from ideas.act a join identity.journal j on j.id = a.entry
                        where a.idea = i.number and j.at <= :known and a.kind in ('accept', 'return')
                        order by a.version desc limit 1) a on a.kind = 'accept'
                 where :unit in (i.owner, i.district, i.unit) and a.day >= :from and a.day < :until
                 order by i.number
                """)
                .param("unit", unit.value())
                .param("from", from)
                .param("until", until)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getLong("number"))
                .list();
    }

    private void add(int idea, int version, Form form, Entry entry) {
        jdbc.sql("""
                insert into ideas.form
                       (idea, version, kind, name, product_set, producer, producer_kind, description, materials, labour,
                        support, file, received, entry)
                values (:idea, :version, :kind, :name, :set, :producer, :producerKind, :description, :materials, :labour,
                        :support, :file, :received, :entry)
                """)
                .param("idea", idea)
                .param("version", version)
                .param("kind", form.kind().code())
                .param("name", form.name())
                .param("set", form.set())
                .param("producer", form.producer())
                .param("producerKind", form.producerKind())
                .param("description", form.description())
                .param("materials", form.materials())
                .param("labour", form.labour())
                .param("support", form.support())
                .param("file", form.file())
                .param("received", form.received())
                .param("entry", entry.id())
                .update();
    }

    private void act(int idea, int version, Act.Kind kind, LocalDate day, String document, String said, Entry entry) {
        jdbc.sql("""
                insert into ideas.act (idea, version, kind, day, document, said, entry)
                values (:idea, :version, :kind, :day, :document, :said, :entry)
                """)
                .param("idea", idea)
                .param("version", version)
                .param("kind", kind.code())
                .param("day", day)
                .param("document", document)
                .param("said", said)
                .param("entry", entry.id())
                .update();
    }

    private static Idea idea(ResultSet row) throws SQLException {
        Integer district = row.getObject("district", Integer.class);
        return new Idea(
                row.getInt("number"),
                new UnitId(row.getInt("unit")),
                new UnitId(row.getInt("owner")),
                district == null ? null : new UnitId(district),
                Stage.of(row.getString("stage")),
                row.getInt("version"),
                row.getObject("product", Integer.class),
                new Form(
                        Form.Kind.of(row.getString("kind")),
                        row.getString("name"),
                        row.getString("product_set"),
                        row.getString("producer"),
                        row.getString("producer_kind"),
                        row.getString("description"),
                        row.getString("materials"),
                        row.getString("labour"),
                        row.getString("support"),
                        row.getObject("file", Long.class),
                        row.getString("file_name") == null ? "" : row.getString("file_name"),
                        row.getObject("received", LocalDate.class)),
                row.getObject("chosen", LocalDate.class),
                row.getObject("accepted", LocalDate.class),
                moment(row, "since"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
