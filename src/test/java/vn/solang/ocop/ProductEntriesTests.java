package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Grant;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Products entered and corrected on a page. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class ProductEntriesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final ProductEntries entries;
    private final Products products;
    private final Imports imports;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;
    private final JdbcClient jdbc;
    private final People people;
    private final MockMvcTester mvc;

    @TempDir
    private Path folder = Path.of("");

    ProductEntriesTests(
            ProductEntries entries,
            Products products,
            Imports imports,
            Units units,
            Journal journal,
            CurrentActor actor,
            JdbcClient jdbc,
            ApplicationContext context,
            WebApplicationContext web) {
        this.entries = entries;
        this.products = products;
        this.imports = imports;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
        this.jdbc = jdbc;
        this.people = new People(context);
        this.mvc = MockMvcTester.from(web);
    }

    @Test
    void productsOfOneNameAreAskedAboutAndNeverMerged() {
        int first = kept(entries.enter(sent("Nhung hươu sấy", commune(0), "Hộ A"), false));
        ProductEntries.Outcome asked = entries.enter(sent("nhung hươu sấy", commune(1), "Hộ B"), false);
        assertThat(asked)
                .isInstanceOfSatisfying(
                        ProductEntries.Alike.class,
                        alike -> assertThat(alike.products())
                                .extracting(Product::number)
                                .containsExactly(first));
        int second = kept(entries.enter(sent("Nhung hươu sấy", commune(1), "Hộ B"), true));
        int third = kept(entries.enter(sent("Nhung hươu sấy", commune(0), "Hộ C"), true));
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(refusal(() -> entries.enter(sent("Nhung hươu sấy", commune(0), "Hộ A"), true)))
                .contains("Nhung hươu sấy", "Hộ A", commune(0).fullName(), "hãy mở sản phẩm đó");
    }

    @Test
    void aCorrectionIsAVersionAndTheProductKeepsItsNumber() {
        int number = kept(entries.enter(sent("Bún khô làng Vọng", commune(0), ""), false));
        AsOf before = now();
        String version = entries.version(products.get(number, before), before);
        entries.correct(
                number,
                version,
                new ProductEntries.Sent(
                        "Bún khô Vọng",
                        "",
                        commune(1).id(),
                        "Hợp tác xã Vọng",
                        "cooperative",
                        "thôn Vọng",
                        "8938505974194",
                        "Bún làm từ gạo cũ.",
                        "https://bun.example"),
                false);
        Product after = products.get(number, now());
        assertThat(after.name()).isEqualTo("Bún khô Vọng");
        assertThat(after.unit()).isEqualTo(commune(1).id());
        assertThat(after.producerName()).isEqualTo("Hợp tác xã Vọng");
        assertThat(after.producerKind()).isEqualTo("cooperative");
        assertThat(after.gtin()).isEqualTo("08938505974194");
        assertThat(products.get(number, before).name()).isEqualTo("Bún khô làng Vọng");
        assertThat(products.get(number, before).unit()).isEqualTo(commune(0).id());
        assertThat(products.find(new Products.Query("bún khô vọng", commune(1).id(), null, null, 1), now())
                        .products())
                .extracting(Product::number)
                .contains(number);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> entries.correct(number, version, sent("Bún", commune(0), "X"), false));
        assertThat(jdbc.sql("select before || ' → ' || after from identity.change where key = 'Bún khô làng Vọng' "
                                + "and before is not null and unit = :unit")
                        .param("unit", commune(0).id().value())
                        .query(String.class)
                        .single())
                .contains("Bún khô làng Vọng · ", "→ Bún khô Vọng · Hợp tác xã Vọng");
    }

    @Test
    void tablesFindACorrectedProductByItsNewNameAndByItsOld() throws IOException {
        int number = kept(entries.enter(sent("Mứt gừng cay", commune(0), ""), false));
        entries.correct(number, version(number), sent("Mứt gừng Sơn Hà", commune(0), "Hộ Sơn Hà"), false);
        load("Mứt gừng Sơn Hà", "Hộ Sơn Hà");
        assertThat(named("Mứt gừng")).containsExactly("Mứt gừng Sơn Hà");
        load("Mứt gừng cay", "");
        assertThat(named("Mứt gừng")).containsExactly("Mứt gừng cay");
        assertThat(products.history(products.get(number, now()), now())).hasSize(2);
    }

    @Test
    void whatIsNotWhatItIsToBeIsRefusedWithItsValue() {
        int number = kept(entries.enter(sent("Chè sen Hạ", commune(0), "Hộ Hạ"), false));
        kept(entries.correct(number, version(number), with("Chè sen Hạ", "8938505974200", ""), false));
        assertThat(refusal(() -> entries.enter(sent(" ", commune(0), ""), false)))
                .contains("Chưa ghi tên");
        assertThat(refusal(() -> entries.enter(with("Chè khác", "8938505974201", ""), false)))
                .contains("8938505974201", "số kiểm tra");
        assertThat(refusal(() -> entries.enter(with("Chè khác", "8938505974200", ""), false)))
                .contains("Chè sen Hạ");
        assertThat(refusal(() -> entries.enter(with("Chè khác", "", "bun.example"), false)))
                .contains("https://");
        assertThat(refusal(() -> entries.correct(number, version(number), sent("Chè sen Hạ", commune(0), ""), false)))
                .contains("Hộ Hạ");
        Unit province = units.getByCode("42", now());
        assertThat(refusal(() -> entries.enter(sent("Chè khác", province, ""), false)))
                .contains("hãy chọn xã");
    }

    @Test
    void whoEntersForThePlaceEntersThereAndNowhereElse() throws Exception {
        actor.as(ofCommune(commune(0)), () -> {
            assertThat(entries.places(now()))
                    .extracting(Unit::id)
                    .containsExactly(commune(0).id());
            int number = kept(entries.enter(sent("Rượu nếp Bến", commune(0), "Hộ Bến"), false));
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> entries.enter(sent("Rượu nếp Bến", commune(1), "Hộ Bến"), true));
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> entries.correct(
                            number, version(number), sent("Rượu nếp Bến", commune(1), "Hộ Bến"), false));
            return null;
        });
        actor.as(ofCommune(commune(1)), () -> {
            int number = products.find(new Products.Query("Rượu nếp Bến", null, null, null, 1), now())
                    .products()
                    .getFirst()
                    .number();
            assertThat(entries.mayCorrect(products.get(number, now()))).isFalse();
            return null;
        });
    }

    @Test
    void thePageTellsOfTheSameNameAndKeepsWhatWasTyped() throws Exception {
        int number = kept(entries.enter(sent("Kẹo lạc Đò", commune(0), "Hộ Đò"), false));
        MvcTestResult asked = mvc.post()
                .uri("/ocop/products/new")
                .param("name", "Kẹo lạc Đò")
                .param("unit", Integer.toString(commune(0).id().value()))
                .param("producer", "Hộ Khác")
                .param("version", "")
                .exchange();
        assertThat(asked).hasStatus(422);
        Document page = Jsoup.parse(asked.getResponse().getContentAsString());
        assertThat(page.text()).contains("Ghi sản phẩm OCOP");
        Document correct = Jsoup.parse(mvc.get()
                .uri("/ocop/products/" + number + "/correct")
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(correct.select("input[name=producer]").attr("value")).isEqualTo("Hộ Đò");
        MvcTestResult kept = mvc.post()
                .uri("/ocop/products/" + number + "/correct")
                .param("name", "Kẹo lạc bến Đò")
                .param(
                        "unit",
                        correct.select("select[name=unit] option[selected]").attr("value"))
                .param("producer", "Hộ Đò")
                .param("version", correct.select("input[name=version]").attr("value"))
                .exchange();
        assertThat(kept).hasStatus3xxRedirection();
        assertThat(products.get(number, now()).name()).isEqualTo("Kẹo lạc bến Đò");
    }

    private ProductEntries.Sent sent(String name, Unit unit, String producer) {
        return new ProductEntries.Sent(name, "", unit.id(), producer, "", "", "", "", "");
    }

    private ProductEntries.Sent with(String name, String gtin, String website) {
        return new ProductEntries.Sent(name, "", commune(0).id(), "Hộ Hạ", "", "", gtin, "", website);
    }

    private static int kept(ProductEntries.Outcome outcome) {
        assertThat(outcome).isInstanceOf(ProductEntries.Kept.class);
        return ((ProductEntries.Kept) outcome).product();
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Rejected why) {
            return Messages.vietnamese().say(why.told());
        }
    }

    private String version(int number) {
        return entries.version(products.get(number, now()), now());
    }

    private void load(String name, String producer) throws IOException {
        String csv = "product,unit_code,producer,standing,when,on,source\n%s,%s,%s,mentioned,%s,2026-11-01,x\n"
                .formatted(name, commune(0).code(), producer, producer.isEmpty() ? "2024" : "2025");
        assertThat(Folder.told(Folder.in(folder).file("products.csv", csv).into(imports)))
                .isEmpty();
    }

    private List<String> named(String words) {
        return products.find(new Products.Query(words, null, null, null, 1), now()).products().stream()
                .map(Product::name)
                .toList();
    }

    /** Somebody who enters for a commune of today, whose code another one may have had before. */
    private Actor ofCommune(Unit unit) {
        Actor any = people.actor(Role.COMMUNE, "18499");
        return new Actor(any.account(), any.name(), List.of(new Grant(Role.COMMUNE, unit.id(), Set.of())), "web");
    }

    private Unit commune(int place) {
        return units.below(units.getByCode("42", now()).id(), UnitLevel.COMMUNE, now())
                .get(place);
    }

    private AsOf now() {
        return new AsOf(DAY, journal.lastKnown().orElseThrow());
    }
}
