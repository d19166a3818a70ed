package vn.solang.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Grant;
import vn.solang.identity.Role;

/** Files are checked, confirmed, and taken back on pages, without script. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class ImportPagesTests {

    private static final String HEAD = "code,name,type,level,parent_code,valid_from,valid_to\n";

    private final MockMvcTester mvc;
    private final CurrentActor actor;
    private final JdbcClient jdbc;
    private final People people;

    ImportPagesTests(WebApplicationContext context, CurrentActor actor, JdbcClient jdbc) {
        this.mvc = MockMvcTester.from(context);
        this.actor = actor;
        this.jdbc = jdbc;
        this.people = new People(context);
    }

    @Test
    void aFileIsCheckedConfirmedAndTakenBack() throws Exception {
        String address = upload(7, "units.csv", HEAD + "18M01,Xã <b>Mới,xã,3,436,2022-01-01,2024-12-31\n");
        Document checked = get(7, address);
        assertThat(checked.text()).contains("units.csv").contains("nhận 1 trên 1 dòng, từ chối 0");
        assertThat(units()).doesNotContain("18M01");
        String loaded = post(7, checked.select("main form").attr("action"), "");
        assertThat(units()).contains("18M01");
        assertThat(get(7, loaded).text()).contains("đang dùng").contains("units.csv");
        assertThat(get(7, "/imports").select("td").eachText()).contains("units.csv", "Cán bộ Phòng");
        String undo = get(7, loaded).select("main a.button").attr("href");
        Document preview = get(7, undo);
        assertThat(preview.text()).contains("bỏ 1 mục chưa có trước khi nạp");
        assertThat(units()).contains("18M01");
        assertThat(as(7, () -> mvc.post().uri(undo).param("reason", " ").exchange()))
                .hasStatus(422);
        String after = post(7, preview.select("main form").attr("action"), "Nhầm");
        assertThat(units()).doesNotContain("18M01");
        assertThat(get(7, after).text()).contains("đã hoàn tác").contains("Lý do: Nhầm");
        assertThat(as(7, () -> mvc.get().uri(undo).exchange())).hasStatus(409);
        assertThat(as(7, () -> mvc.get().uri(address).exchange())).hasStatus(404);
    }

    @Test
    void refusalsAreNamedAndGoodRowsCanBeTakenAlone() throws Exception {
        String address = upload(
                7,
                "units.csv",
                HEAD
                        + "18M02,Xã Mới,xã,3,436,2022-01-01,2024-12-31\n18M03,Xã <i>Mới,thôn,3,436,2022-01-01,2024-12-31\n");
        Document checked = get(7, address);
        assertThat(checked.select("main li").text()).contains("Dòng 3");
        assertThat(checked.select("main input[name=valid]")).hasSize(1);
        String action = checked.select("main form").attr("action");
        MvcTestResult whole = as(7, () -> mvc.post().uri(action).exchange());
        assertThat(whole).hasStatusOk();
        assertThat(units()).doesNotContain("18M02");
        assertThat(as(7, () -> mvc.post().uri(action).param("valid", "true").exchange()))
                .hasStatus3xxRedirection();
        assertThat(units()).contains("18M02").doesNotContain("18M03");
    }

    @Test
    void aFileWithoutAGoodRowOffersNothingToTake() throws Exception {
        Document checked = get(7, upload(7, "units.csv", HEAD + "18M06,Xã Mới,thôn,3,436,2022-01-01,2024-12-31\n"));
        assertThat(checked.select("main form")).isEmpty();
        assertThat(checked.select("main [role=status]").text()).startsWith("Không dòng nào nhận được");
    }

    @Test
    void whatOneAccountHandsInNoOtherSees() throws Exception {
        String address = upload(7, "units.csv", HEAD + "18M04,Xã Mới,xã,3,436,2022-01-01,2024-12-31\n");
        assertThat(as(8, () -> mvc.get().uri(address).exchange())).hasStatus(404);
        assertThat(as(8, () -> mvc.post().uri(address).exchange())).hasStatus(404);
        assertThat(as(7, () -> mvc.get().uri("/imports/new/..%2F..").exchange())
                        .getResponse()
                        .getStatus())
                .isBetween(400, 404);
    }

    @Test
    void namesThatLeadElsewhereStayInTheFolder() throws Exception {
        String address = upload(7, "../../../units.csv", HEAD + "18M05,Xã Mới,xã,3,436,2022-01-01,2024-12-31\n");
        assertThat(get(7, address).text()).contains("units.csv").contains("nhận 1");
        assertThat(as(7, () -> mvc.post().uri("/imports/new").multipart().exchange()))
                .hasStatus(422);
    }

    private String upload(long account, String name, String content) {
        var file = new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
        MvcTestResult result = as(
                account,
                () -> mvc.post().uri("/imports/new").multipart().file(file).exchange());
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private Document get(long account, String address) throws Exception {
        MvcTestResult result = as(account, () -> mvc.get().uri(address).exchange());
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private String post(long account, String address, String reason) {
        MvcTestResult result = as(
                account, () -> mvc.post().uri(address).param("reason", reason).exchange());
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private List<String> units() {
        return jdbc.sql("select code from units.unit_version where upper_inf(known) and code like '18M%'")
                .query((row, n) -> row.getString("code"))
                .list();
    }

    private <T> T as(long account, java.util.function.Supplier<T> act) {
        var office = new Grant(Role.OFFICE, people.unit("42"), Set.of());
        return actor.as(new Actor(account, "Cán bộ Phòng", List.of(office), "web 10.0.0.1"), act::get);
    }
}
