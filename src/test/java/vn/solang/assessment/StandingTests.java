package vn.solang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.solang.assessment.Verdict.MET;
import static vn.solang.assessment.Verdict.NOT_APPLICABLE;
import static vn.solang.assessment.Verdict.NOT_MET;
import static vn.solang.assessment.Verdict.UNKNOWN;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Verdicts of wholes, and what makes them provisional. */
class StandingTests {

    @Test
    void oneNotMetDecidesHoweverMuchIsUnknown() {
        assertThat(Verdict.all(List.of(MET, UNKNOWN, NOT_MET))).isEqualTo(NOT_MET);
        assertThat(Verdict.all(List.of(MET, UNKNOWN, NOT_APPLICABLE))).isEqualTo(UNKNOWN);
        assertThat(Verdict.all(List.of(MET, NOT_APPLICABLE))).isEqualTo(MET);
        assertThat(Verdict.all(List.of(NOT_APPLICABLE))).isEqualTo(NOT_APPLICABLE);
        assertThat(Verdict.all(List.of())).isEqualTo(UNKNOWN);
    }

    @Test
    void aFirmFailureIsFirmBesideAProvisionalOne() {
        Standing firm = Standing.of(NOT_MET);
        Standing provisional = Standing.of(NOT_MET).resting(true, false);
        assertThat(provisional.provisional()).isTrue();
        assertThat(Standing.all(List.of(firm, provisional)).provisional()).isFalse();
        assertThat(Standing.all(List.of(Standing.of(MET), provisional)).provisional())
                .isTrue();
    }

    @Test
    void whatIsUnknownAnywayIsNotProvisional() {
        Standing unknown =
                Standing.all(List.of(Standing.UNKNOWN, Standing.of(MET).resting(true, true)));
        assertThat(unknown.verdict()).isEqualTo(UNKNOWN);
        assertThat(unknown.provisional()).isFalse();
        assertThat(unknown.demo()).isFalse();
    }

    /** Learning what was unknown never turns a decided verdict into another. */
    @Property
    void learningMoreNeverOverturnsWhatWasDecided(
            @ForAll @Size(min = 1, max = 8) List<Verdict> parts, @ForAll Verdict learnt) {
        Verdict before = Verdict.all(parts);
        List<Verdict> after =
                parts.stream().map(each -> each == UNKNOWN ? learnt : each).toList();
        if (before != UNKNOWN) {
            assertThat(Verdict.all(after)).isEqualTo(before);
        }
    }
}
