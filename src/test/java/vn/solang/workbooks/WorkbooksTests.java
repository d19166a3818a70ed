package vn.solang.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase.Content;
import vn.solang.accounts.People;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Role;
import vn.solang.shared.AsOf;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.submissions.Checking;
import vn.solang.submissions.Edit;
import vn.solang.submissions.Rounds;
import vn.solang.submissions.Submissions;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.workbooks.Reading.Fate;

/** Entry by Excel: what is got can be filled in anywhere and sent back; what cannot be is said on its cell. */
@LedgerTest(holds = Content.HA_TINH, writes = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbooksTests {

    private static final String INCOME = "income-per-capita";

    private final Workbooks workbooks;
    private final Submissions submissions;
    private final Checking checking;
    private final Rounds rounds;
    private final Units units;
    private final CurrentActor actor;
    private final People people;

    private int round;
    private int next;
    private List<Unit> communes = List.of();
    private List<Unit> everywhere = List.of();
    private Unit commune = new Unit(new vn.solang.shared.UnitId(0), "", "", "", UnitLevel.COMMUNE, null, null, null);

    WorkbooksTests(
            Workbooks workbooks,
            Submissions submissions,
            Checking checking,
            Rounds rounds,
            Units units,
            CurrentActor actor,
            ApplicationContext context) {
        this.workbooks = workbooks;
        this.submissions = submissions;
        this.checking = checking;
        this.rounds = rounds;
        this.units = units;
        this.actor = actor;
        this.people = new People(context);
    }

    @BeforeAll
    void round() {
        round = rounds.open(
                        people.unit("42"),
                        "COMMUNE_NTM_2021",
                        Period.parse("2022"),
                        LocalDate.of(2022, 11, 1),
                        LocalDate.of(2023, 1, 31))
                .number();
        var asOf = new AsOf(LocalDate.of(2022, 12, 31), rounds.get(round).since());
        communes = communes("444", asOf);
        everywhere = communes("42", asOf);
    }

    private List<Unit> communes(String code, AsOf asOf) {
        return units.below(people.unit(code), UnitLevel.COMMUNE, asOf).stream()
                .filter(each -> each.type().equals("xã"))
                .toList();
    }

    /** Each test has a commune of its own. */
    @BeforeEach
    void commune() {
        commune = everywhere.get(next++);
    }

    @Test
    void whatIsSentBackUntouchedChangesNothing() throws Exception {
        save(INCOME, "45,5", "");
        save("commune-plan-approved", "đạt", "theo quyết định");
        Reading reading = send(changed(sheet -> {}));
        assertThat(reading.units())
                .singleElement()
                .satisfies(each -> assertThat(each.cells()).isEmpty());
        assertThat(reading.flawed()).isFalse();
    }

    @Test
    void numbersAndWordsBecomeEditsAndAreLookedAtBeforeTheyAreMade() throws Exception {
        UUID id = receive(changed(sheet -> {
            value(sheet, INCOME).setCellValue(45.5);
            value(sheet, "commune-plan-approved").setCellValue("Đạt");
        }));
        Reading before = workbooks.preview(id);
        assertThat(before.count(Fate.TAKEN)).isEqualTo(2);
        assertThat(current(INCOME)).isNull();
        assertThat(workbooks.apply(id).count(Fate.TAKEN)).isEqualTo(2);
        assertThat(current(INCOME)).isEqualTo("45.5");
        assertThat(workbooks.apply(id).count(Fate.TAKEN)).as("said twice").isEqualTo(2);
        assertThat(submissions.form(round, commune.id()).fields().filter(field -> field.current() != null))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            45,5       | TAKEN
            ' 45,5 '   | TAKEN
            20.77      | TAKEN
            7.236      | REFUSED
            nhiều      | REFUSED
            -3         | REFUSED
            <b>1</b>   | REFUSED
            """)
    void textsAreReadAsTheFormReadsThem(String typed, Fate fate) throws Exception {
        next = Math.min(next, communes.size() - 1);
        Reading reading = send(changed(sheet -> value(sheet, INCOME).setCellValue(typed)));
        assertThat(reading.count(fate)).as(reading.toString()).isEqualTo(1);
        next--;
    }

    @Test
    void formulasDatesErrorsAndMergedCellsAreNoValues() throws Exception {
        Reading reading = send(changed(sheet -> {
            value(sheet, INCOME).setCellFormula("40+5");
            Cell date = value(sheet, "commune-plan-approved");
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            date.setCellStyle(style);
            date.setCellValue(LocalDate.of(2022, 6, 30));
            Row third = rows(sheet).get(2);
            sheet.addMergedRegion(new CellRangeAddress(
                    third.getRowNum(), third.getRowNum(), Columns.VALUE.place(), Columns.NOTE.place()));
            third.getCell(Columns.VALUE.place()).setCellValue(1);
            rows(sheet).get(3).getCell(Columns.VALUE.place()).setCellErrorValue((byte) 7);
        }));
        assertThat(reading.count(Fate.REFUSED)).isEqualTo(4);
        assertThat(reading.count(Fate.TAKEN)).isZero();
    }

    @Test
    void aPercentageOfExcelIsOneOfOurs() throws Exception {
        Reading reading = send(changed(sheet -> {
            Cell cell = value(sheet, "clean-water-centralised");
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.0%"));
            cell.setCellStyle(style);
            cell.setCellValue(0.45);
        }));
        assertThat(reading.units().getFirst().cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.after()).isEqualTo("45"));
    }

    @Test
    void movedColumnsAreFoundByTheirHiddenKeys() throws Exception {
        Reading reading = send(changed(sheet -> {
            value(sheet, INCOME).setCellValue(45);
            int notes = Columns.NOTE.place();
            int values = Columns.VALUE.place();
            for (Row row : sheet) {
                swap(row, values, notes);
            }
            sheet.getRow(3).getCell(notes).setCellValue("Tên khác");
        }));
        assertThat(reading.count(Fate.TAKEN)).isEqualTo(1);
        assertThat(reading.units().getFirst().cells().getFirst().after()).isEqualTo("45");
    }

    @Test
    void aSheetWithoutItsKeysIsRefusedInWords() throws Exception {
        Reading reading = send(changed(sheet -> sheet.removeRow(sheet.getRow(0))));
        assertThat(reading.units().getFirst().refused())
                .singleElement()
                .satisfies(why -> assertThat(why).contains("thiếu dòng mã ẩn"));
    }

    @Test
    void whatSomebodyElseChangedSinceIsToldAndKept() throws Exception {
        save(INCOME, "45", "");
        byte[] mine = changed(sheet -> value(sheet, INCOME).setCellValue(46));
        save(INCOME, "47", "");
        Reading reading = send(mine);
        assertThat(reading.count(Fate.CONFLICT)).isEqualTo(1);
        assertThat(reading.units().getFirst().cells().getFirst().why())
                .singleElement()
                .satisfies(why -> assertThat(why).contains("47"));
        workbooks.apply(reading.id());
        assertThat(current(INCOME)).isEqualTo("47");
    }

    @Test
    void theVeryFileComesBackWithACommentOnEachCellThatIsNotTaken() throws Exception {
        UUID id = receive(changed(sheet -> value(sheet, INCOME).setCellValue("nhiều")));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(workbooks.flawed(id)))) {
            Cell cell = value(workbook.getSheetAt(0), INCOME);
            assertThat(cell.getStringCellValue()).isEqualTo("nhiều");
            assertThat(cell.getCellComment().getString().getString()).contains("nhiều");
        }
    }

    /** Excel and LibreOffice write files of their own; a mail program or a phone hands on what it got. */
    @Test
    void theVeryBytesThatWereGotAreTaken() {
        assertThat(send(workbooks.make(round, List.of(commune))).flawed()).isFalse();
    }

    @Test
    void cellsMergedAsFarAsASheetGoesAreRefusedAtOnce() throws Exception {
        Reading reading = send(changed(sheet -> {
            value(sheet, INCOME).setCellValue(45);
            sheet.getCTWorksheet().addNewMergeCells().addNewMergeCell().setRef("J1:XFD1048576");
        }));
        assertThat(reading.count(Fate.TAKEN)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"d,2022-01-01", "n,abc"})
    void aCellThatIsNoneIsRefusedInWords(String type, String value) throws Exception {
        byte[] body = changed(sheet -> {
            var cell = (XSSFCell) value(sheet, INCOME);
            cell.setCellValue(45);
            cell.getCTCell().setT(STCellType.Enum.forString(type));
            cell.getCTCell().setV(value);
        });
        assertThat(send(body).units().getFirst().cells())
                .singleElement()
                .satisfies(each -> assertThat(each.fate()).isEqualTo(Fate.REFUSED));
    }

    @Test
    void aWorkbookNamesEachUnitOnce() throws Exception {
        byte[] body = changed(sheet -> {
            Sheet keys = sheet.getWorkbook().getSheet(KeySheet.NAME);
            Row row = keys.createRow(3);
            row.createCell(0).setCellValue(commune.code());
            row.createCell(1).setCellValue(sheet.getSheetName());
        });
        assertThatThrownBy(() -> send(body)).isInstanceOf(Rejected.class).hasMessage("workbooks.units");
    }

    @Test
    void commentsAreThoseOfTheLastTimeOnly() throws Exception {
        byte[] body = workbooks.flawed(receive(changed(sheet -> {
            row(sheet, INCOME).getCell(Columns.NOTE.place()).setCellFormula("1+1");
            value(sheet, "commune-plan-approved").setCellValue("gần đạt");
        })));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(body));
                var out = new ByteArrayOutputStream()) {
            Row income = row(workbook.getSheetAt(0), INCOME);
            assertThat(income.getCell(Columns.NOTE.place()).getCellComment()).isNotNull();
            income.getCell(Columns.NOTE.place()).setBlank();
            income.getCell(Columns.VALUE.place()).setCellValue("nhiều");
            value(workbook.getSheetAt(0), "commune-plan-approved").setCellValue("đạt");
            workbook.write(out);
            body = workbooks.flawed(receive(out.toByteArray()));
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(body))) {
            assertThat(workbook.getSheetAt(0).getCellComments().keySet())
                    .containsExactly(value(workbook.getSheetAt(0), INCOME).getAddress());
        }
    }

    @Test
    void aNumberPastedAsANoteIsReadAsItIsSeen() throws Exception {
        workbooks.apply(receive(changed(sheet -> {
            value(sheet, INCOME).setCellValue(45);
            Cell note = row(sheet, INCOME).getCell(Columns.NOTE.place());
            note.setCellStyle(sheet.getWorkbook().createCellStyle());
            note.setCellValue(2023);
        })));
        assertThat(submissions
                        .form(round, commune.id())
                        .fields()
                        .filter(each -> each.measure().code().equals(INCOME))
                        .map(each ->
                                each.current() == null ? "" : each.current().note()))
                .containsExactly("2023");
    }

    @Test
    void aCommuneThatHandedInStandsInNobodysWay() throws Exception {
        Unit other = everywhere.get(next++);
        save(INCOME, "45", "");
        byte[] body;
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(workbooks.make(round, List.of(commune, other))));
                var out = new ByteArrayOutputStream()) {
            for (int sheet = 0; sheet < 2; sheet++) {
                value(workbook.getSheetAt(sheet), INCOME).setCellValue(46);
            }
            workbook.write(out);
            body = out.toByteArray();
        }
        checking.submit(round, commune.id(), 1, "còn thiếu");
        UUID id = receive(body);
        workbooks.preview(id);
        assertThat(workbooks.apply(id).units())
                .satisfiesExactlyInAnyOrder(
                        handedIn -> {
                            assertThat(handedIn.unit()).isEqualTo(commune);
                            assertThat(handedIn.refused()).hasSize(1);
                        },
                        taken -> assertThat(taken.cells())
                                .extracting(Reading.Cell::fate)
                                .containsExactly(Fate.TAKEN));
        assertThat(current(INCOME)).isEqualTo("45");
        commune = other;
        assertThat(current(INCOME)).isEqualTo("46");
    }

    @Test
    void aSheetIsPrintedOnA4() throws Exception {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(workbooks.make(round, List.of(commune))))) {
            assertThat(workbook.getSheetAt(0).getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        }
    }

    @Test
    void noCellOfOursBeginsAFormula() throws Exception {
        save(INCOME, "45", "=HYPERLINK(\"http://example.vn\")");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(workbooks.make(round, List.of(commune))))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType() == CellType.FORMULA
                                    && cell.getColumnIndex() != Columns.VERDICT.place())
                            .isFalse();
                }
            }
            assertThat(row(workbook.getSheetAt(0), INCOME)
                            .getCell(Columns.NOTE.place())
                            .getStringCellValue())
                    .startsWith("=HYPERLINK");
        }
        assertThat(send(changed(sheet -> {})).units().getFirst().cells()).isEmpty();
    }

    @Test
    void aDistrictFillsInOneWorkbookForAllItsCommunesAndForNoOther() throws Exception {
        var district = people.actor(Role.DISTRICT, "444");
        byte[] body = actor.as(district, () -> workbooks.make(round, communes));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(body))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(communes.size() + 1);
        }
        var elsewhere = units.getByCode(
                "18112", new AsOf(LocalDate.of(2022, 12, 31), rounds.get(round).since()));
        assertThatThrownBy(() -> actor.as(district, () -> workbooks.make(round, List.of(elsewhere))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void nobodyOpensWhatAnotherAccountSent() throws Exception {
        UUID id = receive(changed(sheet -> {}));
        var district = people.actor(Role.DISTRICT, "444");
        assertThatThrownBy(() -> actor.as(district, () -> workbooks.preview(id)))
                .isInstanceOf(vn.solang.shared.NotFound.class);
    }

    @Test
    void whatIsNoWorkbookOfOursIsRefusedInWords() throws Exception {
        refused("workbooks.file.other", "unit,value\n1,2".getBytes(StandardCharsets.UTF_8));
        refused("workbooks.file.old", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
        refused("workbooks.file.other", zip("word/document.xml", 10));
        refused("workbooks.file.broken", zip("xl/workbook.xml", 10));
        refused("workbooks.file.bomb", zip("xl/workbook.xml", 200_000_000));
        refused("workbooks.file.large", new byte[Workbooks.LARGEST + 1]);
        try (var other = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            other.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            other.write(out);
            refused("workbooks.file.not-ours", out.toByteArray());
        }
    }

    /** The office of the people it is for: what LibreOffice saves of a workbook is the same workbook. */
    @Test
    void aWorkbookSurvivesLibreOffice(@TempDir Path folder) throws Exception {
        Assumptions.assumeThat(List.of("/usr/bin/soffice", "/usr/bin/libreoffice"))
                .anyMatch(each -> Files.isExecutable(Path.of(each)));
        save(INCOME, "45,5", "ghi chú");
        Path made = Files.write(
                folder.resolve("made.xlsx"),
                changed(sheet -> value(sheet, "clean-water-centralised").setCellValue(51.25)));
        Path out = Files.createDirectories(folder.resolve("out"));
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=file://" + folder.resolve("profile"),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        out.toString(),
                        made.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Path saved = out.resolve("made.xlsx");
        Assumptions.assumeThat(saved).as("LibreOffice has Calc").exists();
        Reading reading = send(Files.readAllBytes(saved));
        assertThat(reading.units().getFirst().refused()).isEmpty();
        assertThat(reading.units().getFirst().cells()).singleElement().satisfies(cell -> {
            assertThat(cell.after()).isEqualTo("51,25");
            assertThat(cell.fate()).isEqualTo(Fate.TAKEN);
        });
    }

    private void refused(String key, byte[] body) {
        assertThatThrownBy(() -> workbooks.receive(round, "tep.xlsx", body))
                .isInstanceOf(Rejected.class)
                .hasMessage(key);
    }

    private static byte[] zip(String part, int bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] block = new byte[8192];
            for (int written = 0; written < bytes; written += block.length) {
                zip.write(block, 0, Math.min(block.length, bytes - written));
            }
        }
        return out.toByteArray();
    }

    private void save(String measure, String text, String note) {
        var field = submissions
                .form(round, commune.id())
                .fields()
                .filter(each -> each.measure().code().equals(measure))
                .findFirst()
                .orElseThrow();
        submissions.save(
                round, commune.id(), List.of(new Edit(UUID.randomUUID(), measure, text, note, field.version())));
    }

    private @org.jspecify.annotations.Nullable String current(String measure) {
        return submissions
                .form(round, commune.id())
                .fields()
                .filter(each -> each.measure().code().equals(measure))
                .filter(each -> each.current() != null && each.current().value() != null)
                .map(each -> each.current().value().stripTrailingZeros().toPlainString())
                .findFirst()
                .orElse(null);
    }

    /** The commune's workbook as somebody changed it. */
    private byte[] changed(Consumer<XSSFSheet> change) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(workbooks.make(round, List.of(commune))));
                var out = new ByteArrayOutputStream()) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private UUID receive(byte[] body) {
        return workbooks.receive(round, "tep.xlsx", body);
    }

    private Reading send(byte[] body) {
        return workbooks.preview(receive(body));
    }

    private static List<Row> rows(Sheet sheet) {
        List<Row> rows = new java.util.ArrayList<>();
        for (Row row : sheet) {
            Cell code = row.getCell(Columns.MEASURE.place());
            if (row.getRowNum() > 0 && code != null && !code.toString().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Row row(Sheet sheet, String measure) {
        return rows(sheet).stream()
                .filter(row -> row.getCell(Columns.MEASURE.place()).toString().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static Cell value(Sheet sheet, String measure) {
        return row(sheet, measure).getCell(Columns.VALUE.place());
    }

    private static void swap(Row row, int one, int other) {
        Cell a = row.getCell(one);
        Cell b = row.getCell(other);
        if (a == null || b == null) {
            return;
        }
        boolean number = a.getCellType() == CellType.NUMERIC;
        double value = number ? a.getNumericCellValue() : 0;
        String left = number ? "" : a.toString();
        String right = b.toString();
        a.setCellValue(right);
        if (number) {
            b.setCellValue(value);
        } else {
            b.setCellValue(left);
        }
    }
}
