package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;

/** Looks at products after their recognition, from the plan to what follows. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class PostChecksTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final PostChecks checks;
    private final Products products;
    private final Journal journal;
    private final CurrentActor actor;
    private final People people;
    private final MockMvcTester mvc;

    PostChecksTests(
            PostChecks checks,
            Products products,
            Journal journal,
            CurrentActor actor,
            ApplicationContext context,
            WebApplicationContext web) {
        this.checks = checks;
        this.products = products;
        this.journal = journal;
        this.actor = actor;
        this.people = new People(context);
        this.mvc = MockMvcTester.from(web);
    }

    @Test
    void aPlannedLookIsOverdueUntilItWasHeldAndItsRemedyIsDone() {
        Product product = product("Nước mắm Phú Sáng");
        checks.keep(check(0, 0, product, "2026-10-01", null, null, null, null));
        PostCheck planned = only(product);
        assertThat(planned.on(LocalDate.of(2026, 10, 1))).isEqualTo(PostCheck.State.PLANNED);
        assertThat(planned.on(DAY)).isEqualTo(PostCheck.State.OVERDUE);
        checks.keep(check(
                planned.number(),
                planned.id(),
                product,
                "2026-10-01",
                "2026-10-02",
                PostCheck.Result.REMEDY,
                "2026-11-15",
                null));
        PostCheck held = only(product);
        assertThat(held.number()).isEqualTo(planned.number());
        assertThat(held.on(DAY)).isEqualTo(PostCheck.State.REMEDY);
        assertThat(held.on(LocalDate.of(2026, 11, 16))).isEqualTo(PostCheck.State.OVERDUE);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> checks.keep(
                        check(planned.number(), planned.id(), product, "2026-10-03", null, null, null, null)));
        checks.keep(check(
                held.number(),
                held.id(),
                product,
                "2026-10-01",
                "2026-10-02",
                PostCheck.Result.REMEDY,
                "2026-11-15",
                "2026-11-10"));
        assertThat(only(product).on(LocalDate.of(2026, 11, 16))).isEqualTo(PostCheck.State.DONE);
        checks.strike(product.number(), held.number(), only(product).id());
        assertThat(checks.of(product, now())).isEmpty();
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        Product product = product("Nước mắm Trung Khang");
        assertThat(refusal(check(0, 0, product, "2026-10-01", "2026-10-02", null, null, null)))
                .contains("đi cùng nhau");
        assertThat(refusal(check(0, 0, product, "2026-10-01", "2026-10-02", PostCheck.Result.REMEDY, null, null)))
                .contains("hạn khắc phục");
        assertThat(refusal(check(0, 0, product, "2026-10-01", "2026-10-02", PostCheck.Result.MET, null, "2026-10-03")))
                .contains("khắc phục xong");
        assertThat(refusal(
                        check(0, 0, product, "2026-10-01", "2026-10-02", PostCheck.Result.REMEDY, "2026-10-01", null)))
                .contains("trước ngày kiểm tra");
        assertThat(refusal(check(0, 0, product, "2026-10-01", "2999-10-02", PostCheck.Result.MET, null, null)))
                .contains("chưa tới");
    }

    @Test
    void aLookThatProposesAWithdrawalFillsItsForm() throws Exception {
        Product product = product("Bánh đa vừng Nguyên Lâm");
        checks.keep(check(0, 0, product, "2026-10-01", "2026-10-02", PostCheck.Result.WITHDRAW, null, null));
        String link = page("/ocop/products/" + product.number() + "/checks")
                .select("a[href*=decisions?check]")
                .attr("href");
        assertThat(page(link).select("#withdrawal-0 textarea").text()).isEqualTo("Không còn bao bì đúng hạng sao");
        assertThat(page("/ocop/checks?state=withdraw").text()).contains("Bánh đa vừng Nguyên Lâm");
        assertThat(page("/ocop/checks?state=done").text()).doesNotContain("Bánh đa vừng Nguyên Lâm");
    }

    @Test
    void whoVerifiesThereEntersAndOthersElsewhereSeeNothing() throws Exception {
        Product product = product("Cu đơ Phong Nga");
        PostCheck sent = check(0, 0, product, "2026-12-01", null, null, null, null);
        for (Role role : new Role[] {Role.DEPARTMENT, Role.LEADER, Role.AUDITOR}) {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> actor.as(people.actor(role, "42"), () -> {
                        checks.keep(sent);
                        return null;
                    }));
        }
        actor.as(people.actor(Role.OFFICE, "42"), () -> {
            checks.keep(sent);
            return null;
        });
        assertThat(checks.of(product, now())).hasSize(1);
        PostCheck kept = only(product);
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> actor.as(people.actor(Role.OFFICE, "40"), () -> {
                    checks.keep(sent);
                    return null;
                }));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> actor.as(people.actor(Role.OFFICE, "40"), () -> {
                    checks.strike(product.number(), kept.number(), kept.id());
                    return null;
                }));
        assertThat(actor.as(people.actor(Role.OFFICE, "40"), () -> checks.all(now())))
                .isEmpty();
    }

    @Test
    void whatWasNotRecognisedByTheDayIsNotChecked() {
        Product product = product("Nước mắm Trung Khang");
        assertThat(refusal(check(0, 0, product, "1999-12-01", null, null, null, null)))
                .contains("chưa ghi công nhận nào");
    }

    @Test
    void aResultThatIsNotOfferedIsRefused() {
        Product product = product("Nước mắm Trung Khang");
        assertThat(mvc.post()
                        .uri("/ocop/products/" + product.number() + "/checks")
                        .param("planned", "2026-10-01")
                        .param("held", "2026-10-02")
                        .param("checker", "Văn phòng")
                        .param("found", "Đủ")
                        .param("result", "fine")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("không có trong danh sách");
        assertThat(checks.of(product, now())).isEmpty();
    }

    private static PostCheck check(
            int number,
            long version,
            Product product,
            String planned,
            @Nullable String held,
            PostCheck.@Nullable Result result,
            @Nullable String remedyBy,
            @Nullable String remedied) {
        return new PostCheck(
                version,
                number,
                product.number(),
                LocalDate.parse(planned),
                false,
                "Văn phòng Điều phối nông thôn mới tỉnh",
                held == null ? null : LocalDate.parse(held),
                held == null ? "" : "Không còn bao bì đúng hạng sao",
                result,
                remedyBy == null ? null : LocalDate.parse(remedyBy),
                remedied == null ? null : LocalDate.parse(remedied));
    }

    private String refusal(PostCheck sent) {
        try {
            checks.keep(sent);
            return "";
        } catch (Rejected why) {
            return Messages.vietnamese().say(why.told());
        }
    }

    private PostCheck only(Product product) {
        return checks.of(product, now()).getFirst();
    }

    private Document page(String address) throws Exception {
        MvcTestResult result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private Product product(String name) {
        return products.find(new Products.Query(name, null, null, null, 1), now())
                .products()
                .getFirst();
    }

    private AsOf now() {
        return new AsOf(DAY, journal.lastKnown().orElseThrow());
    }
}
