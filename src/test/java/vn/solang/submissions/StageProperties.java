package vn.solang.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullMarked;
import vn.solang.identity.Role;
import vn.solang.shared.Conflict;
import vn.solang.units.UnitLevel;

/** However people act, a submission is in one of its stages, and no step is skipped on the way to the ledger. */
@NullMarked
class StageProperties {

    enum Act {
        SUBMIT,
        PASS,
        RETURN
    }

    @Property
    void everyStepIsPassedBetweenTheLastHandingInAndTheLedger(
            @ForAll("procedures") Procedure procedure, @ForAll List<Act> acts) {
        Stage stage = new Stage.Draft();
        List<Integer> passed = new ArrayList<>();
        for (Act act : acts) {
            Stage before = stage;
            try {
                stage = switch (act) {
                    case SUBMIT -> before.submitted();
                    case PASS -> before.passed(procedure);
                    case RETURN -> before.returned();
                };
            } catch (Conflict refused) {
                assertThat(mayNot(before, act)).isTrue();
                continue;
            }
            assertThat(mayNot(before, act)).isFalse();
            switch (act) {
                case SUBMIT -> passed.clear();
                case PASS -> passed.add(((Stage.Waiting) before).step());
                case RETURN -> assertThat(stage.editable()).isTrue();
            }
            if (stage instanceof Stage.Waiting(int step)) {
                assertThat(step).isBetween(1, procedure.steps().size() - 1);
                assertThat(passed).hasSize(step - 1);
            }
            if (stage instanceof Stage.Accepted) {
                assertThat(passed)
                        .hasSize(procedure.steps().size() - 1)
                        .isSorted()
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Property
    void fromTheLedgerNothingLeadsAway(@ForAll("procedures") Procedure procedure) {
        Stage accepted = new Stage.Accepted();
        assertThat(accepted.editable()).isFalse();
        assertThatThrownBy(accepted::submitted).isInstanceOf(Conflict.class);
        assertThatThrownBy(accepted::returned).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> accepted.passed(procedure)).isInstanceOf(Conflict.class);
    }

    private static boolean mayNot(Stage stage, Act act) {
        return switch (act) {
            case SUBMIT -> !stage.editable();
            case PASS, RETURN -> !(stage instanceof Stage.Waiting);
        };
    }

    @Provide
    Arbitrary<Procedure> procedures() {
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(verifications -> Arbitraries.of(true, false).map(confirmed -> {
                    List<Step> steps = new ArrayList<>(List.of(new Step(Step.Kind.SUBMIT, Role.COMMUNE, null)));
                    for (int i = 0; i < verifications; i++) {
                        steps.add(new Step(Step.Kind.VERIFY, Role.DISTRICT, 5));
                    }
                    if (confirmed) {
                        steps.add(new Step(Step.Kind.CONFIRM, Role.DEPARTMENT, 5));
                    }
                    steps.add(new Step(Step.Kind.ACCEPT, Role.OFFICE, 5));
                    return new Procedure(
                            "any", "Bất kỳ", UnitLevel.COMMUNE, LocalDate.of(2020, 1, 1), null, "", false, steps);
                }));
    }
}
