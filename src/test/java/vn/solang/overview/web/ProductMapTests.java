package vn.solang.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;

/** Numbers of the map of where products come from. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class ProductMapTests {

    private static final List<String> DAYS = List.of("2024-06-01", "2026-01-01");

    private final Imports imports;
    private final MockMvcTester mvc;

    @TempDir
    private Path folder = Path.of("");

    ProductMapTests(Imports imports, WebApplicationContext web) {
        this.imports = imports;
        this.mvc = MockMvcTester.from(web);
    }

    @Test
    void aCommuneThatGoesOnAfterItsDistrictIsPlacedInItAndWhatIsNotClearIsToldAside() throws Exception {
        List<Told> before = List.of(told(DAYS.getFirst()), told(DAYS.getLast()));
        assertThat(Folder.told(Folder.in(folder).file("products.csv", """
                                product,unit_code,producer,standing,stars,when,occasion,until,source
                                Chè Sơn Kim,18196,Hộ A,recognised,3,2024-01-10,first,,x
                                Mật ong Sơn Kim,18196,Hộ A,recognised,3,,,,x
                                """).into(imports)))
                .isEmpty();
        for (int i = 0; i < DAYS.size(); i++) {
            Told was = before.get(i);
            assertThat(told(DAYS.get(i)))
                    .as(DAYS.get(i))
                    .isEqualTo(new Told(was.valid() + 1, was.unknown() + 1, was.all() + 2, was.unplaced()));
        }
        assertThat(page(DAYS.getFirst()).select(".map-figure").outerHtml()).contains("chưa rõ");
    }

    @Test
    void aUnitStandsUnderWhatItStoodUnderOnTheDayOrElseLast() {
        Unit moved = unit(3, 1, null);
        Unit movedLater = unit(3, 2, null);
        Unit gone = unit(4, 1, LocalDate.of(2019, 12, 31));
        assertThat(ProductMapPages.parents(List.of(movedLater, gone), List.of(moved)))
                .containsEntry(new UnitId(3), new UnitId(1))
                .containsEntry(new UnitId(4), new UnitId(1));
    }

    private static Unit unit(int number, int parent, @Nullable LocalDate until) {
        return new Unit(
                new UnitId(number),
                Integer.toString(number),
                "Đất Đỏ",
                "xã",
                UnitLevel.COMMUNE,
                new UnitId(parent),
                null,
                until);
    }

    /** What the page tells of Hương Sơn, and of products in no district. */
    private record Told(long valid, long unknown, long all, String unplaced) {}

    private Told told(String day) throws IOException {
        Document page = page(day);
        Element row = page.select("tbody tr:contains(Hương Sơn)").getFirst();
        List<Long> numbers = row.select("td").eachText().stream()
                .map(each -> Long.parseLong(each.replace(".", "")))
                .toList();
        return new Told(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                page.select("section .note").text());
    }

    private Document page(String day) throws IOException {
        MvcTestResult result = mvc.get().uri("/ocop/map?at=" + day).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
