package vn.solang.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Role;
import vn.solang.ocop.IdeasAccepted;
import vn.solang.reporting.Figure;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** The plan of a year: its versions, who writes it, and how far it has come. */
@LedgerTest(writes = true)
class YearPlanTests {

    private final YearPlans plans;
    private final CurrentActor current;
    private final People people;
    private final IdeaCases cases;

    YearPlanTests(YearPlans plans, CurrentActor current, ApplicationContext context) {
        this.plans = plans;
        this.current = current;
        this.people = new People(context);
        this.cases = new IdeaCases(context);
    }

    @Test
    void aNewVersionTakesThePlaceOfTheLastAndBothAreKept() {
        Actor office = people.actor(Role.OFFICE, "42");
        UnitId province = people.unit("42");
        as(office, () -> plans.write(province, 2021, 0, said(180)));
        as(office, () -> plans.write(province, 2021, 1, said(150)));
        assertThatThrownBy(() -> as(office, () -> plans.write(province, 2021, 1, said(1))))
                .isInstanceOf(Conflict.class);
        assertThat(plans.years()).contains(2021);
        assertThat(plans.of(2021)).extracting(plan -> plan.said().ideas()).containsExactly(150, 180);
        assertThat(plans.find(province, 2021))
                .hasValueSatisfying(plan -> assertThat(plan.said().steps())
                        .containsExactly(new YearPlan.Months(YearPlan.Step.IDEAS, 4, 6)));
    }

    @Test
    void progressStandsBesideTheTargetsAndUnknownStaysUnknown() {
        UnitId province = people.unit("42");
        plans.write(province, 2022, 0, said(100));
        YearPlans.Progress progress = plans.progress(plans.find(province, 2022).orElseThrow());
        assertThat(progress.until()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(progress.ideas()).isNull();
        assertThat(keyOf(progress.loaded())).isEqualTo(IdeasAccepted.LOADED);
        cases.accepted("18499");
        YearPlan plan = plans.find(province, 2022).orElseThrow();
        YearPlans.Progress counted = plans.progress(plan);
        assertThat(keyOf(counted.ideas())).isEqualTo(IdeasAccepted.FIGURE);
        assertThat(keyOf(counted.loaded())).isEqualTo(IdeasAccepted.LOADED);
        plans.write(province, 2017, 0, said(null));
        assertThat(plans.progress(plans.find(province, 2017).orElseThrow()).ideas())
                .isNull();
    }

    @Test
    void aDistrictWritesItsOwnWhileItIsThere() {
        Actor district = people.actor(Role.DISTRICT, "444");
        UnitId own = people.unit("444");
        as(district, () -> plans.write(own, 2025, 0, said(10)));
        assertThat(plans.progress(plans.find(own, 2025).orElseThrow()).until()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThatThrownBy(() -> as(district, () -> plans.write(people.unit("42"), 2025, 0, said(10))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(district, () -> plans.write(own, 2026, 0, said(10))))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> as(
                        people.actor(Role.COMMUNE, "18499"), () -> plans.write(people.unit("18499"), 2022, 0, said(1))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void ofAYearToComeNothingIsReachedYet() {
        UnitId province = people.unit("42");
        plans.write(province, 2098, 0, said(100));
        YearPlans.Progress progress = plans.progress(plans.find(province, 2098).orElseThrow());
        assertThat(progress.until()).isBefore(LocalDate.of(2098, 1, 1));
        assertThat(progress.recognised()).isNull();
    }

    @Test
    void aDocumentThatIsNoLineIsRefused() {
        YearPlan.Said endless = new YearPlan.Said("8".repeat(201), null, null, null, null, null, null, "", List.of());
        assertThatThrownBy(() -> plans.write(people.unit("42"), 2020, 0, endless))
                .isInstanceOf(Rejected.class)
                .hasMessage("ideas.long.document");
    }

    private static @Nullable String keyOf(@Nullable Figure figure) {
        return figure == null ? null : figure.key();
    }

    private static YearPlan.Said said(@Nullable Integer ideas) {
        return new YearPlan.Said(
                "88/KH-UBND",
                LocalDate.of(2021, 3, 29),
                ideas,
                40,
                null,
                5,
                20_000_000_000L,
                "",
                List.of(new YearPlan.Months(YearPlan.Step.IDEAS, 4, 6)));
    }

    private void as(Actor actor, Runnable act) {
        current.as(actor, () -> {
            act.run();
            return true;
        });
    }
}
