package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
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
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;

/** Complaints about products, from the day they were received to their answer. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class ComplaintsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final Complaints complaints;
    private final Products products;
    private final Journal journal;
    private final CurrentActor actor;
    private final JdbcClient jdbc;
    private final People people;
    private final MockMvcTester mvc;

    ComplaintsTests(
            Complaints complaints,
            Products products,
            Journal journal,
            CurrentActor actor,
            JdbcClient jdbc,
            ApplicationContext context,
            WebApplicationContext web) {
        this.complaints = complaints;
        this.products = products;
        this.journal = journal;
        this.actor = actor;
        this.jdbc = jdbc;
        this.people = new People(context);
        this.mvc = MockMvcTester.from(web);
    }

    @Test
    void theTermCountsFromReceptionAndAnewWhereItIsTakenUpAgain() {
        Product product = product("Nước mắm Phú Sáng");
        complaints.keep(complaint(product, "2026-09-01", "first"));
        Complaints.Listed received = only(product, "2026-10-01");
        assertThat(received.due()).isEqualTo("2026-10-01");
        assertThat(received.state()).isEqualTo(Complaint.State.RECEIVED);
        assertThat(only(product, "2026-10-02").state()).isEqualTo(Complaint.State.OVERDUE);

        complaints.follow(product.number(), seen(product), answered("2026-10-05", Complaint.Outcome.UNFOUNDED));
        assertThat(only(product, "2026-11-01").state()).isEqualTo(Complaint.State.ANSWERED);
        assertThat(only(product, "2026-11-01").due()).isNull();

        complaints.follow(
                product.number(),
                seen(product),
                new Complaint.TakenUp(LocalDate.of(2026, 10, 10), "report", "Có kết quả kiểm nghiệm mới"));
        Complaints.Listed again = only(product, "2026-10-25");
        assertThat(again.due()).isEqualTo("2026-10-25");
        assertThat(again.state()).isEqualTo(Complaint.State.REOPENED);

        complaints.follow(product.number(), seen(product), answered("2026-10-20", Complaint.Outcome.FOUNDED));
        assertThat(only(product, "2026-11-01").complaint().steps()).hasSize(3);
    }

    @Test
    void whatWasDoneIsNeverOverwritten() {
        Product product = product("Nước mắm Trung Khang");
        complaints.keep(complaint(product, "2026-10-01", "report"));
        Complaints.Seen before = seen(product);
        complaints.follow(product.number(), before, answered("2026-10-02", Complaint.Outcome.PARTLY));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> complaints.follow(
                        product.number(), before, answered("2026-10-03", Complaint.Outcome.UNFOUNDED)));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> complaints.follow(
                        product.number(), seen(product), answered("2026-10-03", Complaint.Outcome.UNFOUNDED)));
        Complaint known = only(product, "2026-11-01").complaint();
        complaints.keep(new Complaint(
                known.id(),
                known.number(),
                known.product(),
                known.received(),
                known.channel(),
                known.sender(),
                "first",
                "Nhãn ghi sai ngày sản xuất",
                known.handler(),
                List.of()));
        assertThat(only(product, "2026-11-01").complaint().steps()).hasSize(1);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> complaints.keep(known));
        complaints.strike(product.number(), seen(product));
        assertThat(complaints.of(product, now("2026-11-01"))).isEmpty();
        assertThat(jdbc.sql("select count(*) from ocop.complaint where number = :number")
                        .param("number", known.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void theJournalTellsThatItCameAndNotWhatItSays() {
        Product product = product("Bánh ram Nam Chi");
        complaints.keep(complaint(product, "2026-10-01", "report"));
        String told = jdbc.sql("select after from identity.change where kind = 'ocop-complaint' and key = :name")
                .param("name", product.name())
                .query(String.class)
                .single();
        assertThat(told).contains("01/10/2026", "letter", "report").doesNotContain("bao bì");
    }

    @Test
    void whatIsMissingOrOfAnotherTimeIsRefused() {
        Product product = product("Bánh đa vừng Nguyên Lâm");
        assertThat(refusal(() -> complaints.keep(complaint(product, "2999-10-01", "report"))))
                .contains("chưa tới");
        assertThat(refusal(() -> complaints.keep(complaint(product, "2026-10-01", "never"))))
                .contains("chọn lại");
        complaints.keep(complaint(product, "2026-10-01", "report"));
        assertThat(refusal(() -> complaints.follow(
                        product.number(), seen(product), answered("2026-09-30", Complaint.Outcome.FOUNDED))))
                .contains("30/09/2026", "01/10/2026");
        assertThat(refusal(() -> complaints.follow(
                        product.number(),
                        seen(product),
                        new Complaint.Answered(LocalDate.of(2026, 10, 2), Complaint.Outcome.FOUNDED, " "))))
                .contains("nội dung trả lời");
    }

    @Test
    void whoVerifiesThereReadsAndNobodyElse() throws Exception {
        Product product = product("Nhung hươu");
        complaints.keep(complaint(product, "2026-10-01", "report"));
        for (Role role : new Role[] {Role.COMMUNE, Role.DEPARTMENT, Role.LEADER, Role.AUDITOR}) {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(
                            () -> actor.as(people.actor(role, "42"), () -> complaints.of(product, now("2026-11-01"))));
        }
        assertThat(actor.as(people.actor(Role.OFFICE, "42"), () -> complaints.all(now("2026-11-01"))))
                .extracting(each -> each.product().number())
                .contains(product.number());
        assertThat(actor.as(people.actor(Role.OFFICE, "40"), () -> complaints.all(now("2026-11-01"))))
                .isEmpty();
        String visited = actor.as(
                Actor.VISITOR,
                () -> mvc.get()
                        .uri("/ocop/products/" + product.number())
                        .exchange()
                        .getResponse()
                        .getContentAsString());
        assertThat(visited).contains("Nhung hươu").doesNotContain("/complaints");
    }

    @Test
    void theListBeginsWithWhatIsOverdueAndThePageAnswers() throws Exception {
        Product late = product("Kẹo cu đơ");
        Product fresh = product("Mật ong");
        complaints.keep(complaint(
                fresh,
                journal.lastKnown().map(VietnameseFormat::dayOf).orElseThrow().toString(),
                "report"));
        complaints.keep(complaint(late, "2022-01-01", "report"));
        assertThat(page("/ocop/complaints").select("tbody tr:first-child th").text())
                .isEqualTo(late.name());
        assertThat(page("/ocop/complaints?state=overdue").text())
                .contains(late.name())
                .doesNotContain(fresh.name());
        String address = "/ocop/products/" + late.number() + "/complaints";
        String action = page(address).select("form[action*=steps]").attr("action");
        MvcTestResult refused = mvc.post()
                .uri(action)
                .param("act", "answer")
                .param("day", "2022-01-03")
                .param("choice", "none")
                .param("told", "Đã xin lỗi")
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                        .select("details[open] textarea")
                        .text())
                .isEqualTo("Đã xin lỗi");
        assertThat(mvc.post()
                        .uri(action)
                        .param("act", "answer")
                        .param("day", "2022-01-03")
                        .param("choice", "founded")
                        .param("told", "Đã xin lỗi")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(page(address).text()).contains("Đã trả lời", "Đã xin lỗi");
    }

    private static Complaint complaint(Product product, String received, String term) {
        return new Complaint(
                0,
                0,
                product.number(),
                LocalDate.parse(received),
                Complaint.Channel.LETTER,
                Complaint.Sender.CONSUMER,
                term,
                "Hộp rách bao bì",
                "Chi cục Phát triển nông thôn",
                List.of());
    }

    private static Complaint.Step answered(String day, Complaint.Outcome outcome) {
        return new Complaint.Answered(LocalDate.parse(day), outcome, "Đã kiểm tra tại cơ sở");
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Rejected why) {
            return Messages.vietnamese().say(why.told());
        }
    }

    private Complaints.Seen seen(Product product) {
        Complaint known = only(product, "2026-11-01").complaint();
        return new Complaints.Seen(known.number(), known.id(), known.steps().size());
    }

    private Complaints.Listed only(Product product, String day) {
        return complaints.of(product, now(day)).getFirst();
    }

    private Document page(String address) throws Exception {
        MvcTestResult result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private Product product(String name) {
        return products.find(new Products.Query(name, null, null, null, 1), now(DAY.toString()))
                .products()
                .getFirst();
    }

    private AsOf now(String day) {
        return new AsOf(LocalDate.parse(day), journal.lastKnown().orElseThrow());
    }
}
