package vn.solang.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Role;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;

/** A name that may be several units is chosen for, refused and taken back on a page, without script. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class NamesPageTests {

    private static final String PAGE = "/names";
    private static final String TOWN = "449";
    private static final String ELSEWHERE = "444";

    private final MockMvcTester mvc;
    private final Imports imports;
    private final CurrentActor current;
    private final People people;
    private final Actor office;

    @TempDir
    private Path folder = Path.of("");

    NamesPageTests(WebApplicationContext web, ApplicationContext context, Imports imports, CurrentActor current) {
        this.mvc = MockMvcTester.from(web);
        this.imports = imports;
        this.current = current;
        this.people = new People(context);
        this.office = people.actor(Role.OFFICE, "42");
    }

    /** The row is refused, unless the name is chosen for, and its name waits. */
    @BeforeEach
    void load() throws Exception {
        Folder.in(folder)
                .file("roadmap.csv", "unit_code,unit,standard,target_date", ",Kỳ Anh,town-complete,2022-12-31")
                .into(imports);
    }

    @Test
    void anAmbiguousNameIsShownWithItsCandidatesChosenAndTakenBack() throws Exception {
        Document waiting = page();
        Element row = waiting.expectFirst("main tbody tr");
        assertThat(row.expectFirst("th").text()).isEqualTo("Kỳ Anh");
        assertThat(row.text()).contains("roadmap.csv, dòng 2").contains("31/12/2022");
        assertThat(row.select("option").eachText())
                .contains("huyện Kỳ Anh, tỉnh Hà Tĩnh (447)", "thị xã Kỳ Anh, tỉnh Hà Tĩnh (449)");

        assertThat(send(row, unit(TOWN))).hasStatus3xxRedirection().hasRedirectedUrl(PAGE);
        Document chosen = page();
        assertThat(chosen.select("main select")).isEmpty();
        assertThat(chosen.select("main td").eachText())
                .anySatisfy(told -> assertThat(told).contains("thị xã Kỳ Anh").contains(TOWN))
                .anySatisfy(told -> assertThat(told).contains(office.name()));

        Element kept = chosen.expectFirst("main tbody tr");
        assertThat(send(kept, 0)).hasStatus3xxRedirection().hasRedirectedUrl(PAGE);
        assertThat(page().select("main select")).hasSize(1);
    }

    @Test
    void aUnitWithoutTheNameIsRefusedInASentence() throws Exception {
        Element row = page().expectFirst("main tbody tr");
        MvcTestResult refused = send(row, unit(ELSEWHERE));
        assertThat(refused).hasStatus(422);
        Document told = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(told.select("main [role=alert]").text()).contains("Kỳ Anh").endsWith(".");
        assertThat(told.select("main select")).hasSize(1);
        assertThat(page().select("main [role=alert]")).isEmpty();
    }

    private int unit(String code) {
        return people.unit(code).value();
    }

    /** Sends the form of a row as a browser does, with what was chosen in it; 0 is the button that takes back. */
    private MvcTestResult send(Element row, int unit) {
        Element form = row.expectFirst("form");
        return as(() -> {
            var request = mvc.post()
                    .uri(form.attr("action"))
                    .param("owner", form.select("[name=owner]").val())
                    .param("written", form.select("[name=written]").val());
            return (unit == 0 ? request : request.param("unit", Integer.toString(unit))).exchange();
        });
    }

    private Document page() throws Exception {
        MvcTestResult result = as(() -> mvc.get().uri(PAGE).exchange());
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private <T> T as(Supplier<T> act) {
        return current.as(office, act::get);
    }
}
