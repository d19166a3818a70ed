package vn.solang.proofing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.Span;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Role;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;

/** Texts on the desk that are held against the ledger. */
@LedgerTest(writes = true)
class HeldTextTests {

    private static final String TEXT = """
            BÁO CÁO
            Kết quả thực hiện Chương trình 6 tháng đầu năm 2022
            Đến nay, toàn tỉnh có 175 xã đạt chuẩn nông thôn mới.
            """;

    private final Proofreading proofreading;
    private final GeneratedTexts generated;
    private final CurrentActor current;
    private final People people;

    HeldTextTests(
            ApplicationContext context, Proofreading proofreading, GeneratedTexts generated, CurrentActor current) {
        this.proofreading = proofreading;
        this.generated = generated;
        this.current = current;
        this.people = new People(context);
    }

    @Test
    void whatContradictsTheLedgerIsFoundForTheDayOfTheTitleUntilItIsHeldNoLonger() {
        Actor office = people.actor(Role.OFFICE, "42");
        current.as(office, () -> {
            int number = proofreading.lay(people.unit("42"), "", "a.txt", TextCases.bytes(TEXT));
            assertThat(proofreading.read(number, 0).findings()).isEmpty();
            proofreading.hold(number, "");
            Read read = proofreading.read(number, 0);
            assertThat(read.manuscript().heldOn()).isEqualTo(LocalDate.of(2022, 6, 30));
            assertThat(read.findings()).singleElement().satisfies(each -> {
                assertThat(each.finding().kind()).isEqualTo(Finding.Kind.LEDGER);
                assertThat(each.quote()).contains("175");
                assertThat(each.behind()).isNotEmpty();
                int digits = TEXT.indexOf("175");
                assertThat(each.replaced()).isEqualTo(new Span(digits, digits + 3));
            });
            String fingerprint = read.findings().getFirst().fingerprint();
            proofreading.answer(number, 1, fingerprint, 0, Answer.Kind.DISMISS, "số của kỳ trước");
            assertThat(proofreading.read(number, 0).findings().getFirst().state())
                    .isEqualTo(Marked.State.DISMISSED);
            proofreading.release(number);
            assertThat(proofreading.read(number, 0).findings()).isEmpty();
            return null;
        });
    }

    @Test
    void aReportThatWasLaidDownAgreesWithTheLedger() {
        current.as(people.actor(Role.OFFICE, "42"), () -> {
            int number = generated.lay(people.unit("42"), Period.parse("2022-H1"));
            proofreading.hold(number, "2022-06-30");
            Read read = proofreading.read(number, 0);
            assertThat(read.findings()).isEmpty();
            assertThat(read.confirmed()).isPositive();
            return null;
        });
    }

    @Test
    void aTextWithoutAPeriodIsHeldForADayThatIsTyped() {
        current.as(people.actor(Role.OFFICE, "42"), () -> {
            int number = proofreading.lay(
                    people.unit("42"), "", "b.txt", TextCases.bytes("Toàn tỉnh có 175 xã đạt chuẩn nông thôn mới."));
            assertThatThrownBy(() -> proofreading.hold(number, "")).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> proofreading.hold(number, "31/02/2022")).isInstanceOf(Rejected.class);
            assertThat(proofreading.read(number, 0).manuscript().heldOn()).isNull();
            return null;
        });
    }
}
