package vn.solang.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.shared.Messages;

/** Whatever is wrong with a file is said in one sentence with its place and its remedy, and nothing is changed. */
@LedgerTest
class BadInputTests {

    private static final String RECOGNITIONS = "unit_code,unit_name,standard,voted_on,decision,decided_on";
    private static final String FACTS = "unit_code,indicator,period,value,unit";
    private static final String UNITS = "code,name,type,level,parent_code,valid_from,valid_to,parent_name";

    private final Imports imports;
    private final JdbcClient jdbc;

    @TempDir
    private Path folder = Path.of("");

    private String before = "";

    BadInputTests(Imports imports, JdbcClient jdbc) {
        this.imports = imports;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void look() {
        before = state();
    }

    @AfterEach
    void nothingWasChanged() {
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void namesTheEncodingOfAnOldFile() {
        String text = RECOGNITIONS + "\n18100,xã Thạch Hạ,commune-base,,283/QĐ-UBND,2022-01-26\n";
        assertThat(told("a.csv", Written.latin(Written.inTcvn3(text)))).contains("a.csv", "TCVN3", "UniKey");
        assertThat(told("a.csv", Written.latin(Written.inVni(text)))).contains("VNI", "UniKey");
        assertThat(told("a.csv", Written.latin(Written.inWindows1258(text)))).contains("Windows-1258");
        assertThat(told("a.csv", text.getBytes(StandardCharsets.UTF_16))).contains("UTF-16");
    }

    @Test
    void namesBothRowsOfADuplicate() {
        assertThat(told("r.csv", RECOGNITIONS, row("18100"), row("18103"), row("18100")))
                .contains("Dòng 4", "dòng 2", "hãy giữ lại một dòng");
    }

    @Test
    void refusesWhatEndsBeforeItBegins() {
        assertThat(told("c.csv", "province_code,from,to,source", "42,2022-01-01,2021-12-31,x"))
                .contains("Dòng 2", "\"to\"", "2021-12-31", "01/01/2022");
        assertThat(told(
                        "rules.csv",
                        "province_code,level,from,to,rule,date_order,title,basis",
                        "42,commune,2022-01-01,2021-12-31,x,vote,x,x"))
                .contains("Dòng 2", "\"to\"", "2021-12-31", "01/01/2022");
    }

    @Test
    void refusesAStepOfTheRoadmapToAStandardForOtherUnits() {
        assertThat(told("p.csv", "unit_code,standard,target_date", "448,commune-base,2022-12-31"))
                .contains("Dòng 2", "commune-base", "huyện Lộc Hà", "xã");
    }

    @Test
    void refusesAnOutlineThatCannotBeDrawn() {
        for (String coordinates : List.of(
                "[]",
                "[[[\"a\",1],[1,1],[1,2],[1,1]]]",
                "[[[105,18],[105,18]]]",
                "[[[505,18],[105,18],[105,19],[505,18]]]")) {
            String feature = "{\"properties\":{\"code\":\"18100\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + coordinates
                    + "}}";
            assertThat(told("x-2022.geojson", "{\"features\":[" + feature + "]}"))
                    .contains("Dòng 2", "geometry", "Polygon");
        }
    }

    @Test
    void refusesAVillageUnderADistrict() {
        assertThat(told("v.csv", "code,name,parent_code,valid_from,valid_to", "T1,Một,448,2022-01-01,"))
                .contains("Dòng 2", "parent_code", "448");
    }

    @Test
    void refusesAPeriodOfAYearThatIsASlip() {
        assertThat(told("f.csv", "unit_code,indicator,period,value,unit", "42,clean-water-centralised,0202,1,%"))
                .contains("Dòng 2", "period", "0202");
    }

    @Test
    void blamesTheQuotesOnlyForQuotes() {
        assertThat(told("f.csv", "unit_code,indicator,period,value,unit", "42," + "x".repeat(3_000_000) + ",2022,1,%"))
                .contains("f.csv", "dòng 2", "một triệu ký tự");
    }

    @Test
    void refusesAFileThatIsNoFileAndGoesOnWithTheOthers() throws IOException {
        Path device = Path.of("/dev/null");
        assumeThat(device).exists();
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        var outcomes = imports.run(new Imports.Request(List.of(device, empty), false, false), file -> {});
        assertThat(outcomes)
                .extracting(outcome ->
                        Messages.vietnamese().say(outcome.rejected().getFirst().reason()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("null", "không phải tệp thường"),
                        second -> assertThat(second).contains("empty.csv", "không có nội dung"));
    }

    @Test
    void namesAnUnknownUnit() {
        assertThat(told("r.csv", RECOGNITIONS, row("99999"))).contains("Dòng 2", "unit_code", "99999", "hãy tra lại");
    }

    @Test
    void listsTheUnitsAnAmbiguousNameMayMean() {
        assertThat(told("r.csv", RECOGNITIONS, ",Kỳ Anh,district-base,,,2022-01-26"))
                .contains("Dòng 2", "unit_name", "huyện Kỳ Anh", "thị xã Kỳ Anh", "447", "449", "hãy điền mã");
    }

    @Test
    void refusesADayNoCalendarHas() {
        assertThat(told("r.csv", RECOGNITIONS, "18100,Thạch Hạ,commune-base,,,31/02/2022"))
                .contains("Dòng 2", "decided_on", "31/02/2022", "hãy sửa lại");
    }

    @Test
    void refusesACommuneUnderAnotherDistrict() {
        assertThat(told("r.csv", RECOGNITIONS, ",\"Thạch Hạ, huyện Thạch Hà\",commune-base,,,2022-01-26"))
                .contains("Dòng 2", "unit_name", "huyện Thạch Hà", "thành phố Hà Tĩnh", "18100");
        assertThat(told("r.csv", RECOGNITIONS, "18100,\"Thạch Hạ, huyện Thạch Hà\",commune-base,,,2022-01-26"))
                .contains("Dòng 2", "18100", "hãy sửa mã hoặc tên");
    }

    @Test
    void refusesAParentWhoseNameContradictsItsCode() {
        assertThat(told("u.csv", UNITS, "18100,Thạch Hạ,xã,3,436,,2025-06-30,huyện Thạch Hà"))
                .contains("Dòng 2", "parent_name", "huyện Thạch Hà", "436", "thành phố Hà Tĩnh", "hãy sửa mã hoặc tên");
    }

    @Test
    void refusesARecognitionOfAUnitThatWasNotYet() {
        assertThat(told("r.csv", RECOGNITIONS, "18358,Đan Trường,commune-base,,,2019-05-01"))
                .contains("Dòng 2", "18358", "xã Đan Trường", "01/01/2020", "01/05/2019");
    }

    @Test
    void refusesAWardAsACommune() {
        assertThat(told("r.csv", RECOGNITIONS, "18073,,commune-base,,,2022-01-26"))
                .contains("Dòng 2", "commune-base", "phường", "xã", "hãy sửa danh hiệu hoặc mã đơn vị");
    }

    @Test
    void refusesFilesThatAreNoTables() throws IOException {
        assertThat(told("empty.csv", new byte[0])).contains("empty.csv", "không có nội dung");
        assertThat(told("page.csv", "<!doctype html><table>".getBytes(StandardCharsets.UTF_8)))
                .contains("trang web");
        Path large = folder.resolve("large.csv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(TableFile.LARGEST + 1);
        }
        assertThat(Folder.told(imports.run(new Imports.Request(List.of(large), false, false), step -> {})))
                .contains("large.csv", "64 MB", "hãy chia");
        Files.delete(large);
    }

    @Test
    void refusesAColumnItDoesNotKnow() {
        assertThat(told("f.csv", FACTS + ",ghi_chu", "42,sponsored-communes,2022-H1,1,xã,y"))
                .contains("f.csv", "facts", "ghi_chu");
        assertThat(told("f.csv", "ten,gia_tri", "a,b")).contains("f.csv", "recognitions", "facts");
    }

    @Test
    void refusesNumbersNoColumnCanTake() {
        assertThat(told("r.csv", RECOGNITIONS + ",round", row("18100") + ",100000"))
                .contains("Dòng 2", "round", "100000", "99");
        assertThat(told("f.csv", FACTS, "42,clean-water-centralised,2022-H1,1234567890123456,%"))
                .contains("Dòng 2", "value");
        assertThat(told("f.csv", FACTS, "42,clean-water-centralised,2022-H1,,%"))
                .contains("Dòng 2", "value", "thiếu giá trị");
        assertThat(told("f.csv", FACTS, "42,clean-water-centralised,2022-H1,\"7,236\",%"))
                .contains("hai cách", "7.236", "7236");
        assertThat(told(
                        "p.csv",
                        "report,key,value,denominator,rate,quote,unit_code",
                        "2022-H1,commune-base.total,1,1,123456,x,42"))
                .isNotEmpty();
        assertThat(told("p.csv", "report,key,value,denominator,rate,quote", "2022-H1,a,1,1,123456,x"))
                .contains("Dòng 2", "rate", "123456");
        assertThat(told(
                        "o.csv",
                        "kind,product,producer_or_place,partner_country_or_fair,value_million_vnd,period",
                        "export,cam,Vũ Quang,Lào,12345678901234,2022-H1"))
                .contains("Dòng 2", "value_million_vnd", "12345678901234");
    }

    @Test
    void refusesADayWithoutACountingRule() {
        assertThat(told("r.csv", "unit_code,standard,decision,decided_on,counted_on", "439,district-base,,,2010-12-31"))
                .contains("Dòng 2", "counted_on", "counting-rules.csv");
    }

    @Test
    void refusesACountedDayTheRuleContradicts() {
        assertThat(told(
                        "r.csv",
                        "unit_code,standard,decision,decided_on,counted_on,voted_on",
                        "18100,commune-base,,2022-07-01,2022-07-01,2022-06-28"))
                .contains("Dòng 2", "counted_on", "2022-07-01", "28/06/2022");
    }

    @Test
    void refusesVillagesThatAreNone() {
        String header = "code,name,parent_code,valid_from,valid_to,type";
        assertThat(told("v.csv", header, "18100-1,Đông Tiến,99999,,,thôn")).contains("parent_code", "99999");
        assertThat(told("v.csv", header, "18100-1,Đông Tiến,18100,,,huyện")).contains("type", "huyện");
        assertThat(told("v.csv", header, "mã một,Đông Tiến,18100,,,")).contains("code", "mã một");
    }

    @Test
    void refusesATableWhoseProvinceNobodyKnows() {
        assertThat(told("t.csv", "no,owner,summary", "A,VPĐP,làm")).contains("Dòng 2", "no");
    }

    @Test
    void refusesSharesAndRanksOfAnotherWorld() {
        assertThat(told(
                        "x.csv",
                        "kind,effective,old_code,new_code,basis,share",
                        "merged,2025-07-01,18100,18073,nghị quyết,1.5"))
                .contains("Dòng 2", "share", "1.5");
        assertThat(told("x.csv", "kind,effective,old_code,new_code,basis", "vanished,2025-07-01,18100,18073,x"))
                .contains("Dòng 2", "kind", "vanished", "merged");
    }

    @Test
    void aFileWithABadRowIsLeftOutWholeAndSaysHowManyRowsItHad() {
        List<FileOutcome> outcomes = Folder.in(folder)
                .file(
                        "f.csv",
                        FACTS,
                        "42,clean-water-centralised,2022-H1,1,%",
                        "42,sponsored-communes,2022-H1,abc,xã",
                        "42,sponsored-villages,2022-13,3,thôn")
                .into(imports);
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.accepted()).isZero();
            assertThat(outcome.rows()).isEqualTo(3);
            assertThat(outcome.rejected()).extracting(Refusal::row).containsExactly(3, 4);
            assertThat(outcome.rejected()).extracting(Refusal::column).containsExactly("value", "period");
            assertThat(outcome.rejected()).extracting(Refusal::value).containsExactly("abc", "2022-13");
        });
    }

    @Test
    void aDryRunKeepsNothingAndSaysWhatWouldBe() {
        List<FileOutcome> outcomes = Folder.in(folder)
                .file("f.csv", FACTS, "42,clean-water-centralised,2022-H1,1,%", "42,sponsored-communes,2022-H1,2,xã")
                .dry(imports);
        assertThat(outcomes).singleElement().extracting(FileOutcome::accepted).isEqualTo(2);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(Folder.told(imports.run(
                        new Imports.Request(List.of(folder.resolve("none.csv")), false, false), step -> {})))
                .contains("none.csv", "hãy kiểm tra");
    }

    private static String row(String code) {
        return code + ",,commune-base,,,2022-01-26";
    }

    private String told(String name, String... lines) {
        return Folder.told(Folder.in(folder).file(name, lines).into(imports));
    }

    private String told(String name, byte[] content) {
        return Folder.told(Folder.in(folder).file(name, content).into(imports));
    }

    /** All that an import may change, in short. */
    private String state() {
        return jdbc.sql("""
                select concat_ws(' ', (select count(*) from identity.journal where books), (select count(*) from imports.file),
                       (select count(*) from units.unit_version where upper_inf(known)),
                       (select count(*) from recognition.record where upper_inf(known)),
                       (select count(*) from assessment.fact where ended is null),
                       (select count(*) from documents.document_version where upper_inf(known)),
                       (select count(*) from tasks.task where upper_inf(known)),
                       (select count(*) from ocop.market_event where upper_inf(known)),
                       (select count(*) from units.unit))
                """).query(String.class).single();
    }
}
