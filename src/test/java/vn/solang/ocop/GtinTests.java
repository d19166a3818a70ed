package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a GTIN is. */
class GtinTests {

    /** Examples of the GS1 General Specifications and of the GS1 Digital Link standard. */
    @ParameterizedTest
    @ValueSource(strings = {"09506000134352", "9506000134352", "614141123452", "40170725", "10614141123459"})
    void numbersWhoseCheckDigitIsRightAreTaken(String gtin) {
        assertThat(Gtin.isOne(gtin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"09506000134353", "950600013435", "123", "", "0950600013435a", "095060001343520"})
    void otherNumbersAreNot(String gtin) {
        assertThat(Gtin.isOne(gtin)).isFalse();
    }

    @Test
    void itIsKeptAsFourteenDigits() {
        assertThat(Gtin.padded("40170725")).isEqualTo("00000040170725");
    }
}
