package vn.solang.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solang.shared.Messages;

@NullMarked
class TableRowTests {

    @Test
    void trimsAndComposesText() {
        assertThat(row("  Đức\u00A0 Tho\u0323 ").text("x")).isEqualTo("Đức Thọ");
    }

    @Test
    void takesAnEmptyCellAndAMissingColumnForNothing() {
        assertThat(row(" ").optionalText("x")).isEmpty();
        assertThat(row("1").optionalText("y")).isEmpty();
        assertThat(row("").optionalDate("x")).isEmpty();
        assertThat(row("").optionalInteger("x")).isEmpty();
        assertThat(row("").optionalDecimal("x")).isEmpty();
        assertBad("", () -> row("").text("x"), "import.cell.empty");
        assertBad("", () -> row("").date("x"), "import.cell.empty");
        assertBad("", () -> row("1").text("y"), "import.cell.empty");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-30,2022-06-30",
        "30/6/2022,2022-06-30",
        "30/06/2022,2022-06-30",
        "1/2/2022,2022-02-01",
        "29/02/2024,2024-02-29"
    })
    void readsDatesDayFirst(String text, LocalDate day) {
        assertThat(row(text).date("x")).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2022,import.date.nosuchday",
        "2022-02-29,import.date.nosuchday",
        "6/30/2022,import.date.nosuchday",
        "0/6/2022,import.date.nosuchday",
        "30/6/22,import.date.short",
        "30-6-22,import.date.short",
        "31/12/1899,import.date.range",
        "2101-01-01,import.date.range",
        "44712,import.date.malformed",
        "2022-6-3,import.date.malformed",
        "2022-06-30 00:00:00,import.date.malformed",
        "30.06.2022,import.date.malformed",
        "٣٠/٠٦/٢٠٢٢,import.date.malformed"
    })
    void refusesOtherDates(String text, String key) {
        assertBad(text, () -> row(text).optionalDate("x"), key);
    }

    @Test
    void saysThatADayDoesNotExist() {
        assertThatThrownBy(() -> row("31/02/2022").date("x"))
                .isInstanceOfSatisfying(
                        BadCell.class,
                        bad -> assertThat(Messages.vietnamese().say(bad.reason()))
                                .startsWith("Dòng 1234, cột \"x\": trong lịch không có ngày \"31/02/2022\""));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "007,7", "-12,-12", "2147483647,2147483647"})
    void readsIntegers(String text, int number) {
        assertThat(row(text).optionalInteger("x")).isEqualTo(OptionalInt.of(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2147483648|import.integer.large",
                "99999999999999999999|import.integer.large",
                "1.234|import.number.grouped",
                "1,234|import.number.grouped",
                "1 234|import.number.grouped",
                "12.0|import.integer.malformed",
                "1e3|import.integer.malformed",
                "+5|import.integer.malformed",
                "12 hộ|import.integer.malformed",
                "٣|import.integer.malformed"
            })
    void refusesOtherIntegers(String text, String key) {
        assertBad(text, () -> row(text).optionalInteger("x"), key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20.77|20.77",
                "20,77|20.77",
                "7.236|7.236",
                "0,236|0.236",
                "1234,567|1234.567",
                "-3.5|-3.5",
                "350|350",
                "123456789012345.123456|123456789012345.123456"
            })
    void readsDecimals(String text, BigDecimal number) {
        assertThat(row(text).optionalDecimal("x")).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7,236|import.number.ambiguous",
                "1.234.567|import.number.grouped",
                "1.234,56|import.number.grouped",
                "1,234.56|import.number.grouped",
                "1 234 567|import.number.grouped",
                "1234567890123456|import.number.digits",
                "0.1234567|import.number.digits",
                "1e3|import.number.malformed",
                "1E-3|import.number.malformed",
                "NaN|import.number.malformed",
                "Infinity|import.number.malformed",
                ".5|import.number.malformed",
                "5.|import.number.malformed",
                "20,77%|import.number.malformed",
                "1.23.4|import.number.malformed"
            })
    void refusesOtherDecimals(String text, String key) {
        assertBad(text, () -> row(text).optionalDecimal("x"), key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234.567|1234567", "1.234,56|1234.56", "1,234.56|1234.56", "12 345,6|12345.6"})
    void showsHowToWriteAGroupedNumber(String text, String plain) {
        assertThatThrownBy(() -> row(text).optionalDecimal("x"))
                .isInstanceOfSatisfying(
                        BadCell.class,
                        bad -> assertThat(bad.reason().arguments().getLast()).isEqualTo(plain));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void refusesACountOfCellsThatIsNotTheHeaders(int count) {
        assertThatThrownBy(() -> TableRow.of(header(), 2, Collections.nCopies(count, "a")))
                .isInstanceOf(BadCell.class);
    }

    private static Row row(String cell) {
        return TableRow.of(header(), 1234, List.of(cell));
    }

    private static Header header() {
        return Header.of("table.csv", List.of("x"));
    }

    private static void assertBad(String value, ThrowingCallable reading, String key) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(BadCell.class, bad -> {
            assertThat(bad.reason().key()).isEqualTo(key);
            assertThat(bad.value()).isEqualTo(value);
        });
    }
}
