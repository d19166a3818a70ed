package vn.solang.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;

/** What awaits confirmation, for the decision and for the province whose books are kept. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class ConfirmationPagesTests {

    private final MockMvcTester mvc;
    private final Imports imports;

    @TempDir
    private Path folder = Path.of("");

    ConfirmationPagesTests(WebApplicationContext context, Imports imports) {
        this.mvc = MockMvcTester.from(context);
        this.imports = imports;
    }

    @Test
    void aLevelOfTheProvinceAwaitsUntilItIsConfirmedAsItsOwn() throws Exception {
        assertThat(rows("2.1")).containsExactly("COMMUNE_NTM_2021,,2.1,,,,,");
        load(
                "own.yaml",
                "set: COMMUNE_NTM_2021_OWN",
                "over: COMMUNE_NTM_2021",
                "province: \"42\"",
                "name: Bộ tiêu chí của tỉnh",
                "document: QĐ 9/QĐ-UBND",
                "from: 2022-03-08",
                "confidence: recalled",
                "thresholds:",
                "  \"2.1\": {at-least: 95}");
        assertThat(rows("2.1")).containsExactly("COMMUNE_NTM_2021,42,2.1,,,95,,");
        load("c.csv", "set,province,indicator,threshold,document,page", "COMMUNE_NTM_2021,42,2.1,95,QĐ 9/QĐ-UBND,3");
        assertThat(rows("2.1")).isEmpty();
        assertThat(Jsoup.parse(get("/criteria/confirmations?set=COMMUNE_NTM_2021"))
                        .text())
                .contains("QĐ 9/QĐ-UBND");
    }

    private void load(String file, String... lines) {
        assertThat(Folder.told(Folder.in(folder).file(file, lines).into(imports)))
                .isEmpty();
    }

    /** The lines of the table to fill in for one requirement. */
    private List<String> rows(String requirement) throws Exception {
        return get("/criteria/confirmations.csv?set=COMMUNE_NTM_2021")
                .lines()
                .filter(line -> line.split(",", -1)[2].equals(requirement))
                .toList();
    }

    private String get(String address) {
        return new String(
                mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
