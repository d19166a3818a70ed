package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.notices.DueSource;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;

/** Who is reminded of certificates that run out, and when; and what the board shows. */
@LedgerTest(writes = true)
class RenewalTests {

    private final DueRenewals renewals;
    private final Expiries expiries;
    private final Imports imports;
    private final Journal journal;

    @TempDir
    private Path folder = Path.of("");

    RenewalTests(DueRenewals renewals, Expiries expiries, Imports imports, Journal journal) {
        this.renewals = renewals;
        this.expiries = expiries;
        this.imports = imports;
        this.journal = journal;
    }

    @Test
    void eachCertificateIsRemindedOfOnceAtNineSixAndThreeMonths() throws IOException {
        load("Chè nhắc việc,439,Hộ Nhắc,recognised,3,2021-05-31,,x");
        assertThat(told(2023, 8, 30)).isEmpty();
        assertThat(told(2023, 8, 31))
                .singleElement()
                .asString()
                .contains("31/05/2024")
                .contains("còn 9 tháng");
        assertThat(told(2023, 9, 20)).singleElement().asString().contains("còn 9 tháng");
        assertThat(told(2023, 12, 1)).singleElement().asString().contains("còn 6 tháng");
        assertThat(told(2024, 2, 29)).singleElement().asString().contains("còn 3 tháng");
        assertThat(told(2024, 6, 15)).isEmpty();
    }

    @Test
    void aRenewedCertificateIsNotRemindedOf() throws IOException {
        load(
                "Chè gia hạn,439,Hộ Nhắc,recognised,3,2020-05-31,first,x",
                "Chè gia hạn,439,Hộ Nhắc,recognised,3,2023-01-15,re-evaluation,x");
        assertThat(told("Chè gia hạn", LocalDate.of(2023, 3, 5))).isEmpty();
        assertThat(board("Chè gia hạn", LocalDate.of(2023, 3, 5))).isEmpty();
    }

    @Test
    void theBoardTellsWhatRunsOutWhatMayAndWhatDid() throws IOException {
        load("Chè bảng,439,Hộ Nhắc,recognised,3,2021-05-31,,x", "Chè bảng hai,439,Hộ Nhắc,recognised,3,2021,,x");
        assertThat(board("Chè bảng", LocalDate.of(2024, 4, 1)))
                .singleElement()
                .extracting(Expiry::state, Expiry::months)
                .containsExactly(Expiry.State.SOON, 3);
        assertThat(board("Chè bảng", LocalDate.of(2024, 6, 1)))
                .singleElement()
                .extracting(Expiry::state)
                .isEqualTo(Expiry.State.PAST);
        assertThat(board("Chè bảng hai", LocalDate.of(2024, 6, 1)))
                .singleElement()
                .extracting(Expiry::state)
                .isEqualTo(Expiry.State.UNCLEAR);
    }

    private List<String> told(int year, int month, int day) {
        return told("Chè nhắc việc", LocalDate.of(year, month, day));
    }

    private List<String> told(String product, LocalDate today) {
        return renewals.due(today.minusDays(30), today).stream()
                .map(DueSource.Due::what)
                .map(Messages.vietnamese()::say)
                .filter(said -> said.contains("sản phẩm " + product + " "))
                .toList();
    }

    private List<Expiry> board(String product, LocalDate day) {
        return expiries.on(null, new AsOf(day, journal.lastKnown().orElseThrow())).stream()
                .filter(expiry -> expiry.product().name().equals(product))
                .toList();
    }

    private void load(String... rows) throws IOException {
        List<FileOutcome> outcomes = Folder.in(folder)
                .file(
                        "products.csv",
                        "product,unit_code,producer,standing,stars,when,occasion,source\n" + String.join("\n", rows))
                .into(imports);
        assertThat(Folder.told(outcomes)).isEmpty();
    }
}
