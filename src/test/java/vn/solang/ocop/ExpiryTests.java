package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.solang.shared.UnitId;

/** What the board of certificates says of one. */
class ExpiryTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final RenewalRules RULES = new RenewalRules(List.of(9, 6, 3), "");

    @Test
    void aKnownLastDayIsWithinTheFewestMonths() {
        assertThat(of("2026-01-31", "2026-01-31")).isEqualTo("SOON 3");
        assertThat(of("2026-04-30", "2026-04-30")).isEqualTo("SOON 3");
        assertThat(of("2026-05-01", "2026-05-01")).isEqualTo("SOON 6");
        assertThat(of("2026-10-31", "2026-10-31")).isEqualTo("SOON 9");
        assertThat(of("2026-11-01", "2026-11-01")).isEqualTo("");
    }

    @Test
    void aDayBetweenTwoIsOnlyWithinMonthsWhereBothAre() {
        assertThat(of("2026-02-01", "2026-04-01")).isEqualTo("SOON 3");
        assertThat(of("2026-02-01", "2026-06-01")).isEqualTo("SOON 6");
        assertThat(of("2026-02-01", "2026-12-31")).isEqualTo("UNCLEAR 0");
        assertThat(of("2025-12-31", "2026-12-31")).isEqualTo("UNCLEAR 0");
        assertThat(of("2025-12-31", "2026-02-28")).isEqualTo("UNCLEAR 0");
        assertThat(of("2026-11-01", "2027-12-31")).isEqualTo("");
        assertThat(of(null, null)).isEqualTo("UNCLEAR 0");
    }

    @Test
    void whatRanOutWithinTheYearIsToldAndWhatDidBeforeIsNot() {
        assertThat(of("2026-01-30", "2026-01-30")).isEqualTo("PAST 0");
        assertThat(of("2024-06-01", "2025-01-31")).isEqualTo("PAST 0");
        assertThat(of("2025-01-30", "2025-01-30")).isEqualTo("");
    }

    private static String of(@Nullable String least, @Nullable String most) {
        var said = new Standing(
                Standing.Kind.RECOGNISED,
                null,
                null,
                3,
                "",
                "",
                least == null ? null : LocalDate.parse(least),
                most == null ? null : LocalDate.parse(most),
                "",
                "",
                "",
                "",
                "");
        var product =
                new Product(1, "Cu đơ", null, "", "", new UnitId(1), "", "", Validity.UNKNOWN, 3, "", "", "", said);
        return Expiry.of(product, DAY, RULES)
                .map(expiry -> expiry.state() + " " + expiry.months())
                .orElse("");
    }
}
