package vn.solang.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Role;
import vn.solang.shared.NotFound;

/** An import is one act: one transaction, one entry, and doing it again changes nothing. */
@LedgerTest(writes = true)
class ImportActTests {

    private static final Path HA_TINH = Path.of("src/main/resources/demo/ha-tinh");
    private static final String FACTS = "unit_code,indicator,period,value,unit";

    private static final String[] MEASURES = {
        "one-entry-a",
        "one-entry-b",
        "valid-a",
        "valid-b",
        "valid-c",
        "beside-bad",
        "beside-good",
        "corrected",
        "at-once",
        "elsewhere-a",
        "elsewhere-b"
    };

    private final Imports imports;
    private final ImportActs acts;
    private final CurrentActor actor;
    private final People people;
    private final ReferenceData reference;
    private final JdbcClient jdbc;

    @TempDir
    private Path folder = Path.of("");

    ImportActTests(
            Imports imports,
            ImportActs acts,
            ReferenceData reference,
            JdbcClient jdbc,
            CurrentActor actor,
            ApplicationContext context) {
        this.imports = imports;
        this.acts = acts;
        this.actor = actor;
        this.people = new People(context);
        this.reference = reference;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void measures() {
        Folder.in(folder).measures(MEASURES).into(imports);
    }

    @Test
    void loadingTheSameFolderAgainChangesNothing() {
        String before = ledger();
        List<FileOutcome> outcomes = imports.run(new Imports.Request(List.of(HA_TINH), false, false), file -> {});
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.rejected()).isEmpty());
        assertThat(outcomes).hasSize(15);
        assertThat(ledger()).isEqualTo(before);
    }

    @Test
    void aStartOnALoadedLedgerLoadsNothing() {
        long before = entries();
        reference.loadReference(file -> {});
        reference.loadDemonstration(file -> {});
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void anImportOfManyFilesIsOneEntry() {
        long before = entries();
        Folder.in(folder)
                .file("a.csv", FACTS, "42,one-entry-a,2022-H1,1,%")
                .file("b.csv", FACTS, "42,one-entry-b,2022-H1,2,%")
                .into(imports);
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select subject from identity.journal order by at desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("a.csv, b.csv");
    }

    @Test
    void anOfficeLoadsAndTakesBackTheBooksOfItsOwnProvinceOnly() throws Exception {
        Actor office = people.actor(Role.OFFICE, "42");
        long theirs = Long.parseLong(jdbc.sql("select max(id)::text from identity.journal")
                        .query(String.class)
                        .single())
                + 1;
        Folder.in(Files.createDirectories(folder.resolve("a")))
                .file("f.csv", FACTS, "40,elsewhere-a,2022-H1,1,%")
                .into(imports);
        String before = ledger();
        List<FileOutcome> outcomes = actor.as(
                office,
                () -> imports.run(
                        new Imports.Request(
                                List.of(Files.writeString(
                                        folder.resolve("g.csv"), FACTS + "\n40,elsewhere-b,2022-H1,1,%\n")),
                                false,
                                false),
                        file -> {}));
        assertThat(outcomes)
                .singleElement()
                .satisfies(outcome ->
                        assertThat(outcome.rejected().getFirst().reason().key()).isEqualTo("imports.elsewhere"));
        assertThat(ledger()).isEqualTo(before);
        actor.as(office, () -> {
            assertThat(acts.all()).extracting(ImportAct::entry).doesNotContain(theirs);
            assertThatThrownBy(() -> acts.undo(theirs, "nhầm")).isInstanceOf(NotFound.class);
            return theirs;
        });
        assertThat(acts.undo(theirs, "nhầm").removed()).isEqualTo(1);
    }

    @Test
    void takesTheGoodRowsWhereAskedTo() {
        List<FileOutcome> outcomes = Folder.in(folder)
                .file("f.csv", FACTS, "42,valid-a,2022-H1,1,%", "42,valid-b,2022-H1,abc,%", "42,valid-c,2022-H1,3,%")
                .acceptingValid(imports);
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.accepted()).isEqualTo(2);
            assertThat(outcome.rows()).isEqualTo(3);
            assertThat(outcome.rejected())
                    .singleElement()
                    .extracting(Refusal::row)
                    .isEqualTo(3);
        });
        assertThat(facts("valid-%")).isEqualTo(2);
    }

    @Test
    void aGoodFileIsTakenBesideABadOne() {
        Folder.in(folder)
                .file("bad.csv", FACTS, "42,beside-bad,2022-H1,x,%")
                .file("good.csv", FACTS, "42,beside-good,2022-H1,1,%")
                .into(imports);
        assertThat(facts("beside-bad")).isZero();
        assertThat(facts("beside-good")).isOne();
    }

    @Test
    void aCorrectionKeepsWhatStoodBefore() {
        Folder.in(folder).file("f.csv", FACTS, "42,corrected,2022-H1,1,%").into(imports);
        Folder.in(folder).file("f.csv", FACTS, "42,corrected,2022-H1,2,%").into(imports);
        assertThat(jdbc.sql("""
                        select value::integer from assessment.fact f join criteria.measure m on m.key = f.measure
                         where m.code = 'corrected' order by entry
                        """).query(Integer.class).list()).containsExactly(1, 2);
    }

    @Test
    void importsAtTheSameTimeFollowOneAnother() throws Exception {
        List<Callable<List<FileOutcome>>> acts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Path own = java.nio.file.Files.createDirectory(folder.resolve("at-once-" + i));
            String value = Integer.toString(i);
            acts.add(() -> Folder.in(own)
                    .file("f.csv", FACTS, "42,at-once,2022-H1," + value + ",%")
                    .into(imports));
        }
        try (var pool = Executors.newFixedThreadPool(acts.size())) {
            for (Future<List<FileOutcome>> each : pool.invokeAll(acts)) {
                assertThat(taken(each))
                        .allSatisfy(outcome -> assertThat(outcome.rejected()).isEmpty());
            }
        }
        assertThat(jdbc.sql("""
                select count(*) from assessment.fact a
                  join assessment.fact b on b.unit = a.unit and b.measure = a.measure and b.period = a.period and a.entry < b.entry
                 where a.ended is null or a.ended > b.entry
                """).query(Integer.class).single()).isZero();
        assertThat(facts("at-once")).isOne();
    }

    private static List<FileOutcome> taken(Future<List<FileOutcome>> act) throws InterruptedException {
        try {
            return act.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private long entries() {
        return jdbc.sql("select count(*) from identity.journal")
                .query(Long.class)
                .single();
    }

    private int facts(String indicator) {
        return jdbc.sql("""
                        select count(*) from assessment.fact f join criteria.measure m on m.key = f.measure
                         where m.code like :indicator and f.ended is null
                        """).param("indicator", indicator).query(Integer.class).single();
    }

    /** Every version of everything but the journal and the list of files. */
    private String ledger() {
        return jdbc.sql("""
                select string_agg(name || '=' || rows, ' ' order by name) from (
                    select schemaname || '.' || tablename as name,
                           (xpath('/row/n/text()', query_to_xml(
                               format('select count(*) as n from %I.%I', schemaname, tablename), false, true, '')))[1]::text as rows
                      from pg_tables
                     where schemaname in ('units', 'documents', 'recognition', 'assessment', 'tasks', 'ocop', 'reporting')) t
                """).query(String.class).single();
    }
}
