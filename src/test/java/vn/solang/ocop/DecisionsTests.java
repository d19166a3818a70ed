package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;

/** Withdrawals of certificates as they are entered on a page. */
@LedgerTest(writes = true)
class DecisionsTests {

    private static final String HEAD = "product,unit_code,producer,standing,stars,when,occasion,until,source\n";

    private final Decisions decisions;
    private final Products products;
    private final Imports imports;
    private final Journal journal;
    private final CurrentActor actor;
    private final People people;

    @TempDir
    private Path folder = Path.of("");

    DecisionsTests(
            Decisions decisions,
            Products products,
            Imports imports,
            Journal journal,
            CurrentActor actor,
            ApplicationContext context) {
        this.decisions = decisions;
        this.products = products;
        this.imports = imports;
        this.journal = journal;
        this.actor = actor;
        this.people = new People(context);
    }

    @BeforeEach
    void productsOfTheTest() throws IOException {
        load("""
                Chè bốn sao,444,Hộ A,recognised,4,2024-01-10,first,,x
                Chè ba sao,444,Hộ A,recognised,3,2024-01-10,first,,x
                Chè hết hạn,444,Hộ A,recognised,3,2020-01-10,first,,x
                Chè nêu tên,444,Hộ A,mentioned,,2024-01-10,,,x
                Chè làm lại,444,Hộ A,recognised,3,2024-01-10,first,,x
                Chè sửa,444,Hộ A,recognised,3,2024-01-10,first,,x
                """);
    }

    @Test
    void aCertificateEndsOnTheDayOfItsWithdrawalAndTheReasonIsKept() {
        int product = number("Chè bốn sao");
        decisions.withdraw(product, of("2025-03-01"), 0);
        assertThat(validity(product, "2025-02-28")).isEqualTo(Validity.VALID);
        assertThat(validity(product, "2025-03-01")).isEqualTo(Validity.REVOKED);
        Standing withdrawn = products.history(get(product, "2025-03-01"), now()).getFirst();
        assertThat(withdrawn.note()).isEqualTo("Không còn bảo đảm an toàn thực phẩm");
        assertThat(withdrawn.ground()).isEqualTo("Điều 8 Quyết định 26/2026/QĐ-TTg");
        assertThat(withdrawn.document()).isEqualTo("12/QĐ-UBND");
        assertThat(withdrawn.authority()).isEqualTo("province");
    }

    @Test
    void withoutACertificateOnTheDayItIsRefusedWithTheReason() {
        assertThat(refusal(number("Chè hết hạn"), "2024-03-01")).contains("đến hết 10/01/2023");
        assertThat(refusal(number("Chè nêu tên"), "2024-03-01")).contains("không có giấy chứng nhận");
        int product = number("Chè ba sao");
        assertThat(refusal(product, "2024-01-09")).contains("không có giấy chứng nhận");
        assertThat(refusal(product, "2999-01-01")).contains("chưa tới");
        decisions.withdraw(product, of("2025-03-01"), 0);
        assertThat(refusal(product, "2025-04-01")).contains("đã ghi thu hồi từ ngày 01/03/2025");
        assertThat(refusal(product, "2025-02-01")).contains("đã ghi thu hồi từ ngày 01/03/2025");
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStaysKnown() {
        int product = number("Chè sửa");
        decisions.withdraw(product, of("2025-03-01"), 0);
        Instant before = journal.lastKnown().orElseThrow();
        long id = newest(product);
        decisions.withdraw(product, of("2025-05-01"), id);
        assertThat(validity(product, "2025-04-01")).isEqualTo(Validity.VALID);
        assertThat(products.get(product, new AsOf(LocalDate.parse("2025-04-01"), before))
                        .validity())
                .isEqualTo(Validity.REVOKED);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> decisions.withdraw(product, of("2025-06-01"), id));
        decisions.takeBack(product, newest(product));
        assertThat(validity(product, "2025-06-01")).isEqualTo(Validity.VALID);
    }

    @Test
    void afterAWithdrawalTheProductMayBeRecognisedAgain() throws IOException {
        int product = number("Chè làm lại");
        decisions.withdraw(product, of("2024-06-01"), 0);
        load("Chè làm lại,444,Hộ A,recognised,3,2024-09-10,first,,y\n");
        assertThat(validity(product, "2024-08-01")).isEqualTo(Validity.REVOKED);
        assertThat(validity(product, "2024-09-10")).isEqualTo(Validity.VALID);
    }

    @Test
    void whoDecidesOnTheStarsEntersTheWithdrawal() throws Exception {
        load("""
                Chè của huyện,444,Hộ A,recognised,3,2024-01-10,first,,x
                Chè của tỉnh,444,Hộ A,recognised,4,2024-01-10,first,,x
                """);
        int three = number("Chè của huyện");
        int four = number("Chè của tỉnh");
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> as(Role.COMMUNE, "18499", three));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> as(Role.DISTRICT, "447", three));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> as(Role.DISTRICT, "444", four));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> as(Role.LEADER, "42", four));
        as(Role.DISTRICT, "444", three);
        long own = newest(three);
        actor.as(people.actor(Role.DISTRICT, "444"), () -> {
            decisions.takeBack(three, own);
            return null;
        });
        assertThat(validity(three, "2024-05-01")).isEqualTo(Validity.VALID);
        as(Role.OFFICE, "42", four);
        assertThat(validity(four, "2024-05-01")).isEqualTo(Validity.REVOKED);
    }

    @Test
    void fiveStarsOfTheCountryAreEnteredByTheProvinceAndOverlapNothing() throws Exception {
        load("Chè năm sao,444,Hộ A,recognised,4,2024-01-10,first,,x\n");
        int product = number("Chè năm sao");
        assertThat(refusal(product, certificate("2025-02-03", "first", Authority.COUNTRY)))
                .contains("đã có giấy chứng nhận từ 10/01/2024");
        assertThat(refusal(product, certificate("2023-12-01", "first", Authority.COUNTRY)))
                .contains("đã có giấy chứng nhận từ 10/01/2024");
        assertThat(refusal(product, certificate("2025-02-03", "upgrade", Authority.PROVINCE)))
                .contains("do trung ương công nhận");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> actor.as(people.actor(Role.DISTRICT, "444"), () -> {
                    decisions.recognise(product, certificate("2025-02-03", "upgrade", Authority.COUNTRY), 0);
                    return null;
                }));
        decisions.recognise(product, certificate("2025-02-03", "upgrade", Authority.COUNTRY), 0);
        Product five = get(product, "2025-02-03");
        assertThat(five.stars()).isEqualTo(5);
        assertThat(five.newest()).isNotNull().satisfies(said -> {
            assertThat(said.expiresMost()).isEqualTo("2028-02-03");
            assertThat(said.authority()).isEqualTo("country");
        });
        decisions.recognise(product, certificate("2025-02-05", "upgrade", Authority.COUNTRY), newest(product));
        assertThat(get(product, "2025-02-04").stars()).isEqualTo(4);
        assertThat(decisions.of(five, now())).hasSize(2);
    }

    @Test
    void whatSomethingRestsOnIsNotTakenBack() throws IOException {
        load("Chè có giấy sau,444,Hộ A,recognised,4,2024-01-10,first,,x\n");
        int product = number("Chè có giấy sau");
        decisions.withdraw(product, of("2024-06-01"), 0);
        long withdrawal = newest(product);
        decisions.recognise(product, province("2024-09-10", "first"), 0);
        assertThat(told(() -> decisions.takeBack(product, withdrawal)))
                .contains("giấy chứng nhận từ 10/01/2024 và giấy chứng nhận từ 10/09/2024");
        assertThat(told(() -> decisions.withdraw(product, of("2024-10-01"), withdrawal)))
                .contains("thuộc một giấy chứng nhận khác");
        long certificate = newest(product);
        decisions.withdraw(product, of("2025-03-01"), 0);
        assertThat(told(() -> decisions.takeBack(product, certificate))).contains("quyết định thu hồi ngày 01/03/2025");
        assertThat(told(() -> decisions.recognise(product, province("2025-04-01", "first"), certificate)))
                .contains("quyết định thu hồi ngày 01/03/2025");
        decisions.takeBack(product, newest(product));
        decisions.takeBack(product, certificate);
        decisions.takeBack(product, withdrawal);
        assertThat(validity(product, "2025-06-01")).isEqualTo(Validity.VALID);
    }

    @Test
    void whatIsOfferedIsWhatTheSeatMay() throws Exception {
        load("""
                Chè huyện sửa,444,Hộ A,recognised,3,2024-01-10,first,,x
                Chè tỉnh sửa,444,Hộ A,recognised,4,2024-01-10,first,,x
                """);
        Product three = get(number("Chè huyện sửa"), "2024-06-01");
        Product four = get(number("Chè tỉnh sửa"), "2024-06-01");
        decisions.withdraw(three.number(), of("2024-05-01"), 0);
        decisions.withdraw(four.number(), of("2024-05-01"), 0);
        AsOf then = new AsOf(LocalDate.parse("2024-06-01"), journal.lastKnown().orElseThrow());
        actor.as(people.actor(Role.DISTRICT, "444"), () -> {
            assertThat(decisions.mayWithdraw(three, then)).isTrue();
            assertThat(decisions.mayWithdraw(four, then)).isFalse();
            assertThat(decisions.mayRecognise(four, Authority.COUNTRY, then)).isFalse();
            assertThat(decisions.of(three, then)).anyMatch(Decision::corrigible);
            assertThat(decisions.of(four, then)).noneMatch(Decision::corrigible);
            return null;
        });
        actor.as(people.actor(Role.OFFICE, "42"), () -> {
            assertThat(decisions.mayWithdraw(four, then)).isTrue();
            assertThat(decisions.of(four, then)).anyMatch(Decision::corrigible);
            return null;
        });
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> actor.as(people.actor(Role.OFFICE, "40"), () -> decisions.of(four, then)));
    }

    @Test
    void ofOneDayTheWithdrawalComesBeforeTheRecognition() throws IOException {
        load("Chè cùng ngày,444,Hộ A,recognised,4,2024-01-10,first,,x\n");
        int product = number("Chè cùng ngày");
        assertThat(refusal(product, "2024-01-10")).contains("không có giấy chứng nhận");
        decisions.withdraw(product, of("2024-06-01"), 0);
        decisions.recognise(product, province("2024-06-01", "first"), 0);
        assertThat(get(product, "2024-06-01").validity()).isEqualTo(Validity.VALID);
        assertThat(decisions
                        .of(get(product, "2024-06-01"), now())
                        .getFirst()
                        .standing()
                        .kind())
                .isEqualTo(Standing.Kind.RECOGNISED);
        assertThat(refusal(product, "2024-06-01")).contains("đã ghi thu hồi từ ngày 01/06/2024");
    }

    @Test
    void aDayHasOneRecognition() throws IOException {
        load("Chè một ngày,444,Hộ A,recognised,4,2024-01-10,first,,x\n");
        int product = number("Chè một ngày");
        assertThat(told(() -> decisions.recognise(product, province("2024-01-10", "upgrade"), 0)))
                .contains("đã có quyết định công nhận ngày 10/01/2024");
        decisions.recognise(product, province("2024-02-10", "re-evaluation"), 0);
        long own = newest(product);
        assertThat(told(() -> decisions.recognise(product, province("2024-02-10", "upgrade"), 0)))
                .contains("đã có quyết định công nhận ngày 10/02/2024");
        decisions.recognise(product, province("2024-02-10", "upgrade"), own);
        decisions.takeBack(product, newest(product));
        assertThat(decisions.of(get(product, "2024-06-01"), now())).noneMatch(each -> each.id() == own);
    }

    @Test
    void aFileOfAWithdrawalAndANewCertificateIsLoadedWhole() throws IOException {
        load("""
                Chè một tệp,444,Hộ A,recognised,3,2024-01-10,first,,x
                Chè một tệp,444,Hộ A,revoked,,2024-06-01,,,x
                Chè một tệp,444,Hộ A,recognised,3,2024-09-10,first,,x
                """);
        int product = number("Chè một tệp");
        assertThat(validity(product, "2024-05-31")).isEqualTo(Validity.VALID);
        assertThat(validity(product, "2024-07-01")).isEqualTo(Validity.REVOKED);
        assertThat(validity(product, "2024-09-10")).isEqualTo(Validity.VALID);
        assertThat(Folder.told(Folder.in(folder)
                        .file("products.csv", HEAD + "Chè một tệp,444,Hộ A,recognised,3,2023-12-01,first,,x\n")
                        .into(imports)))
                .isNotEmpty();
        load("Chè sau giữ,444,Hộ A,recognised,3,2024-06-10,first,,x\n");
        assertThat(Folder.told(Folder.in(folder)
                        .file("products.csv", HEAD + "Chè sau giữ,444,Hộ A,recognised,3,2024-01-10,first,,x\n")
                        .into(imports)))
                .asString()
                .contains("đang có giấy chứng nhận từ 10/06/2024");
    }

    private static Decisions.Certificate province(String day, String occasion) {
        return new Decisions.Certificate(LocalDate.parse(day), 4, occasion, "9/QĐ-UBND", Authority.PROVINCE, null);
    }

    private static String told(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Rejected why) {
            return Messages.vietnamese().say(why.told());
        }
    }

    private static Decisions.Certificate certificate(String day, String occasion, Authority authority) {
        return new Decisions.Certificate(LocalDate.parse(day), 5, occasion, "9/QĐ-BNNMT", authority, null);
    }

    private String refusal(int product, Decisions.Certificate sent) {
        try {
            decisions.recognise(product, sent, 0);
            return "";
        } catch (Rejected why) {
            return Messages.vietnamese().say(why.told());
        }
    }

    private void as(Role role, String unit, int product) {
        actor.as(people.actor(role, unit), () -> {
            decisions.withdraw(product, of("2024-05-01"), 0);
            return null;
        });
    }

    private String refusal(int product, String day) {
        try {
            decisions.withdraw(product, of(day), 0);
            return "";
        } catch (Rejected why) {
            return Messages.vietnamese().say(why.told());
        }
    }

    private static Decisions.Withdrawal of(String day) {
        return new Decisions.Withdrawal(
                LocalDate.parse(day),
                "12/QĐ-UBND",
                "Không còn bảo đảm an toàn thực phẩm",
                "Điều 8 Quyết định 26/2026/QĐ-TTg");
    }

    private long newest(int product) {
        return decisions.of(get(product, "2026-11-01"), now()).getFirst().id();
    }

    private Validity validity(int product, String day) {
        return get(product, day).validity();
    }

    private Product get(int product, String day) {
        return products.get(
                product, new AsOf(LocalDate.parse(day), journal.lastKnown().orElseThrow()));
    }

    private int number(String product) {
        return products.find(new Products.Query(product, null, null, null, 1), now())
                .products()
                .getFirst()
                .number();
    }

    private AsOf now() {
        return new AsOf(LocalDate.of(2026, 11, 1), journal.lastKnown().orElseThrow());
    }

    private void load(String rows) throws IOException {
        assertThat(Folder.told(
                        Folder.in(folder).file("products.csv", HEAD + rows).into(imports)))
                .isEmpty();
    }
}
