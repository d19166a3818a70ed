package vn.solang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.imports.Refusal;

/** What a row of facts must be, and the sentence that says so where it is not. */
@LedgerTest(writes = true)
class FactsImportTests {

    private static final String FACTS = "unit_code,indicator,period,value,unit";

    private final Imports imports;
    private final JdbcClient jdbc;

    @TempDir
    private Path folder = Path.of("");

    FactsImportTests(Imports imports, JdbcClient jdbc) {
        this.imports = imports;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void catalogue() {
        Folder.in(folder)
                .file(
                        "catalogue.yaml",
                        "indicators:",
                        "  - {code: share-of-homes, name: Tỷ lệ hộ, type: percent, unit: \"%\", levels: [commune], rollup: mean}",
                        "  - {code: growth, name: Tăng, type: percent, unit: \"%\", bounds: [-100, 1000], levels: [commune], rollup: mean}",
                        "  - {code: income, name: Thu nhập, type: number, unit: triệu đồng/người/năm, bounds: [0, 500],"
                                + " levels: [commune], rollup: mean}",
                        "  - {code: plan-approved, name: Quy hoạch, type: yes-no, unit: \"\", levels: [commune, district],"
                                + " rollup: share, optional: true}",
                        "  - {code: rank, name: Xếp loại, type: grade, unit: \"\", grades: [Yếu, Trung bình, Khá, Tốt],"
                                + " levels: [commune], rollup: mean}",
                        "  - code: dwellers",
                        "    name: Dân số",
                        "    type: count",
                        "    unit: người",
                        "    levels: [commune]",
                        "    rollup: sum",
                        "    inputs:",
                        "      all: {name: tổng số, type: count, unit: người}",
                        "      men: {name: nam, type: count, unit: người}",
                        "      women: {name: nữ, type: count, unit: người}",
                        "    sums: [\"all = men + women\"]")
                .into(imports);
    }

    @Test
    void suggestsTheNearestCode() {
        assertThat(told("18100,plan-aproved,2022,1,")).contains("Dòng 2", "indicator", "plan-aproved", "plan-approved");
        assertThat(told("18100,qqqqqqqqqqqqqqqq,2022,1,")).contains("qqqq", "hãy tra mã");
    }

    @Test
    void refusesAUnitThatWasNotThereOnTheLastDay() {
        assertThat(told("18103,share-of-homes,2019,1,%")).contains("Dòng 2", "unit_code", "18103", "31/12/2019");
        assertThat(told("18100,share-of-homes,2024,1,%")).isEmpty();
        assertThat(told("99999,share-of-homes,2024,1,%")).contains("99999");
    }

    @Test
    void refusesALevelTheIndicatorIsNotFor() {
        assertThat(told("436,share-of-homes,2022,1,%"))
                .contains("Dòng 2", "indicator", "share-of-homes", "huyện", "thành phố Hà Tĩnh", "xã");
    }

    @Test
    void refusesValuesBeyondTheirBounds() {
        assertThat(told("18100,share-of-homes,2022,101,%")).contains("value", "101", "100%");
        assertThat(told("18100,share-of-homes,2022,-1,%")).contains("value", "-1", "nhỏ nhất", "0");
        assertThat(told("18100,income,2022,500.1,triệu đồng/người/năm")).contains("500.1", "lớn nhất", "500");
        assertThat(told("18100,dwellers,2022,-3,người")).contains("-3", "nhỏ nhất");
        assertThat(told("18100,dwellers,2022,1.250,người")).contains("1.250", "số đếm", "1250");
        assertThat(told("18100,growth,2022,150,%")).isEmpty();
        assertThat(told("18100,dwellers,2022,1250.0,người")).isEmpty();
    }

    @Test
    void refusesAPartThatIsMoreThanItsWhole() {
        assertThat(told("18100,clean-water.households,2022,900,hộ", "18100,clean-water.households-served,2022,901,hộ"))
                .contains("value", "900", "901", "không khớp");
        assertThat(told("18100,clean-water.households,2022,900,hộ", "18100,clean-water.households-served,2022,900,hộ"))
                .isEmpty();
        assertThat(told("18100,health-insurance.having,2022,10,người", "18100,health-insurance.people,2022,9,người"))
                .contains("value", "không khớp");
    }

    @Test
    void readsYesAndNoAndGradesInWords() {
        for (String yes : List.of("đạt", "Có", "true", "1", "ĐẠT")) {
            assertThat(kept("plan-approved", yes)).as(yes).isEqualTo("1");
        }
        for (String no : List.of("Chưa đạt", "không", "false", "0", "Không đạt")) {
            assertThat(kept("plan-approved", no)).as(no).isEqualTo("0");
        }
        assertThat(kept("rank", "khá")).isEqualTo("3");
        assertThat(kept("rank", "4")).isEqualTo("4");
        assertThat(told("18100,plan-approved,2022,gần đạt,")).contains("value", "gần đạt", "đạt hoặc chưa đạt");
        assertThat(told("18100,plan-approved,2022,2,")).contains("value", "2");
        assertThat(told("18100,rank,2022,Xuất sắc,")).contains("Xuất sắc", "Yếu, Trung bình, Khá, Tốt");
        assertThat(told("18100,rank,2022,5,")).contains("5", "Yếu");
    }

    @Test
    void takesNotApplicableOnlyWhereItMayBe() {
        assertThat(kept("plan-approved", "không áp dụng")).isEqualTo("null");
        assertThat(kept("plan-approved", "N/A")).isEqualTo("null");
        assertThat(told("18100,share-of-homes,2022,không áp dụng,%")).contains("value", "luôn phải áp dụng");
    }

    @Test
    void refusesAnotherUnitOfMeasureAndForgivesSpelling() {
        assertThat(told("18100,income,2022,40,nghìn đồng"))
                .contains("unit", "nghìn đồng", "triệu đồng/người/năm", "Thu nhập");
        assertThat(told("18100,income,2022,40,Triệu đồng / người / năm")).isEmpty();
        assertThat(told("18100,share-of-homes,2022,40,% số hộ")).isEmpty();
        assertThat(told("18100,share-of-homes,2022,40,hộ")).contains("unit", "hộ", "%");
        assertThat(told("18100,plan-approved,2022,1,gì cũng được")).isEmpty();
    }

    @Test
    void namesBothRowsThatGiveOneKeyAValue() {
        assertThat(told("18100,income,2022,40,triệu đồng/người/năm", "18100,income,2022,41,triệu đồng/người/năm"))
                .contains("Dòng 3", "dòng 2");
    }

    @Test
    void keepsTheDecimalRulesOfEveryTable() {
        assertThat(told("18100,income,2022,\"7,236\",triệu đồng/người/năm")).contains("hai cách");
        assertThat(told("18100,income,2022,7.236,triệu đồng/người/năm")).contains("hai cách", "7236", "7.2360");
        assertThat(told("18100,income,2022,1 250,triệu đồng/người/năm")).contains("1250");
    }

    @Test
    void refusesRowsWhoseSumsDoNotAgree() {
        List<FileOutcome> outcomes = into(
                "18109,dwellers.all,2022,100,người",
                "18109,dwellers.men,2022,60,người",
                "18109,dwellers.women,2022,50,người");
        assertThat(outcomes.getFirst().rejected()).extracting(Refusal::row).containsExactlyInAnyOrder(2, 3, 4);
        assertThat(Folder.told(outcomes)).contains("tổng số 100", "nam 60", "nữ 50", "110");
        assertThat(outcomes.getFirst().accepted()).isZero();
    }

    @Test
    void holdsAFileAgainstWhatIsRecorded() {
        assertThat(told("18112,dwellers.all,2022,100,người", "18112,dwellers.men,2022,60,người"))
                .isEmpty();
        assertThat(told("18112,dwellers.women,2022,50,người")).contains("Dòng 2", "tổng số 100", "nam 60", "nữ 50");
        assertThat(told("18112,dwellers.women,2022,40,người")).isEmpty();
        assertThat(told("18112,dwellers.women,2022,39,người")).contains("39");
        assertThat(told("18112,dwellers.women,2022,39,người", "18112,dwellers.men,2022,61,người"))
                .isEmpty();
    }

    @Test
    void leavesOutOnlyTheRowsThatDisagreeWhereAskedTo() {
        List<FileOutcome> outcomes = Folder.in(folder)
                .file(
                        "f.csv",
                        FACTS,
                        "18121,dwellers.all,2022,100,người",
                        "18121,dwellers.men,2022,60,người",
                        "18121,dwellers.women,2022,50,người",
                        "18124,dwellers.all,2022,7,người")
                .acceptingValid(imports);
        assertThat(outcomes.getFirst().accepted()).isOne();
        assertThat(outcomes.getFirst().rows()).isEqualTo(4);
        assertThat(jdbc.sql("select count(*) from assessment.fact where entry = (select max(id) from identity.journal)")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private List<FileOutcome> into(String... rows) {
        List<String> lines = new ArrayList<>(List.of(FACTS));
        lines.addAll(List.of(rows));
        return Folder.in(folder).file("f.csv", lines.toArray(String[]::new)).into(imports);
    }

    private String told(String... rows) {
        return Folder.told(into(rows));
    }

    /** What is kept of a value, for a unit, a measure and a period. */
    private String kept(String indicator, String value) {
        assertThat(told("18100,%s,2022,%s,".formatted(indicator, value))).isEmpty();
        return jdbc.sql("""
                select coalesce(trim_scale(f.value)::text, 'null') as value
                  from assessment.fact f join criteria.measure m on m.key = f.measure
                 where m.code = :code and f.period = 2022050 and f.ended is null
                """).param("code", indicator).query(String.class).single();
    }
}
