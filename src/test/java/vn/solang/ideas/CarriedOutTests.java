package vn.solang.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.accounts.People;
import vn.solang.appraisal.NewDossiers;
import vn.solang.appraisal.Occasion;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Role;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.ocop.Validity;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;

/** An accepted idea: its business plan, with a return on the way, its support, and the dossier it ends in. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
class CarriedOutTests {

    private static final String COMMUNE = "18100";
    private static final LocalDate DAY = IdeaCases.RECEIVED.plusDays(60);

    private final Ideas ideas;
    private final BusinessPlans plans;
    private final Supports supports;
    private final Products products;
    private final NewDossiers dossiers;
    private final Units units;
    private final CurrentActor current;
    private final People people;
    private final IdeaCases cases;

    private Actor commune = Actor.VISITOR;
    private Actor district = Actor.VISITOR;

    CarriedOutTests(
            Ideas ideas,
            BusinessPlans plans,
            Supports supports,
            Products products,
            NewDossiers dossiers,
            Units units,
            CurrentActor current,
            ApplicationContext context) {
        this.ideas = ideas;
        this.plans = plans;
        this.supports = supports;
        this.products = products;
        this.dossiers = dossiers;
        this.units = units;
        this.current = current;
        this.people = new People(context);
        this.cases = new IdeaCases(context);
    }

    @BeforeEach
    void people() {
        commune = people.actor(Role.COMMUNE, COMMUNE);
        district = people.actor(Role.DISTRICT, "436");
    }

    @Test
    void aPlanIsSentReturnedCorrectedAndApprovedAndItsDossierBegins() {
        int number = cases.accepted(COMMUNE);
        as(commune, () -> plans.send(number, 3, DAY, plan(300, 100, 150, 50, 0), "", null));
        assertThat(idea(number).stage()).isEqualTo(Stage.PLAN_SENT);
        assertThatThrownBy(() -> as(commune, () -> plans.approve(number, 4, DAY, "", "")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(district, () -> plans.giveBack(number, 4, DAY, "")))
                .isInstanceOf(Rejected.class);
        as(district, () -> plans.giveBack(number, 4, DAY.plusDays(1), "chưa nêu nơi bán"));
        as(commune, () -> plans.send(number, 5, DAY.plusDays(5), plan(320, 120, 150, 50, 0), "", null));
        as(district, () -> plans.approve(number, 6, DAY.plusDays(9), "12/QĐ-UBND", ""));

        Idea approved = idea(number);
        assertThat(approved.stage()).isEqualTo(Stage.PLAN_APPROVED);
        assertThat(as(commune, () -> plans.of(number)))
                .extracting(BusinessPlan::capital)
                .containsExactly(320_000_000L, 300_000_000L);
        Product product = products.get(Objects.requireNonNull(approved.product()), ideas.now());
        assertThat(product.name()).isEqualTo(approved.form().name());
        assertThat(product.validity()).isEqualTo(Validity.NONE);

        int dossier = as(
                commune,
                () -> dossiers.renew(
                        product.number(),
                        people.unit(COMMUNE),
                        Occasion.FIRST,
                        approved.form().set(),
                        LocalDate.of(2022, 9, 15)));
        assertThat(dossier).isPositive();
    }

    @Test
    void theProductStandsInTheCommuneOfTheDayOfTheApproval() {
        int number = cases.planned(COMMUNE);
        LocalDate later = LocalDate.of(2025, 8, 4);
        Actor office = people.actor(Role.OFFICE, "42");
        as(office, () -> plans.approve(number, 4, later, "12/QĐ-UBND", ""));
        Integer product = Objects.requireNonNull(idea(number).product());
        UnitId home = products.get(product, ideas.now()).unit();
        assertThat(units.find(home, new AsOf(later, ideas.now().knownAt())))
                .hasValueSatisfying(ward -> assertThat(ward.fullName()).isEqualTo("phường Trần Phú"));
    }

    @Test
    void theSourcesAreTheCapital() {
        int number = cases.accepted(COMMUNE);
        assertThatThrownBy(() -> as(commune, () -> plans.send(number, 3, DAY, plan(300, 100, 150, 0, 0), "", null)))
                .isInstanceOfSatisfying(
                        Rejected.class, why -> assertThat(why.told().key()).isEqualTo("ideas.capital"));
        assertThatThrownBy(() -> as(commune, () -> plans.send(number, 3, DAY, plan(0, -10, 10, 0, 0), "", null)))
                .isInstanceOfSatisfying(
                        Rejected.class, why -> assertThat(why.told().key()).isEqualTo("ideas.bounds.plan"));
        assertThat(idea(number).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void supportIsSummedAndAMistakeCorrectedNotOverwritten() {
        int number = cases.approved(COMMUNE);
        as(district, () -> supports.enter(number, support(0, 40_000_000)));
        as(district, () -> supports.enter(number, support(0, 25_000_000)));
        assertThat(carried(number).granted()).isEqualTo(65_000_000);
        int second = carried(number).supports().getLast().number();
        as(district, () -> supports.enter(number, support(second, 15_000_000)));
        assertThat(carried(number).granted()).isEqualTo(55_000_000);
        assertThatThrownBy(() -> as(district, () -> supports.enter(number, support(second, 1))))
                .isInstanceOf(Conflict.class);
        int third = carried(number).supports().getLast().number();
        as(district, () -> supports.enter(number, support(third, 0)));
        assertThat(carried(number).granted()).isEqualTo(40_000_000);
        assertThatThrownBy(() -> as(district, () -> supports.enter(number, support(0, -1))))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> as(commune, () -> supports.enter(number, support(0, 1))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void milestonesAreMetAndVisitsToldOnlyOfAnApprovedPlan() {
        int early = cases.accepted(COMMUNE);
        assertThatThrownBy(() -> as(commune, () -> supports.enter(early, milestone(0, null))))
                .isInstanceOf(Rejected.class);
        int number = cases.approved(COMMUNE);
        as(commune, () -> supports.enter(number, milestone(0, null)));
        int first = carried(number).milestones().getFirst().number();
        as(commune, () -> supports.enter(number, milestone(first, DAY.plusDays(20))));
        assertThat(carried(number).milestones())
                .singleElement()
                .satisfies(met -> assertThat(met.done()).isEqualTo(DAY.plusDays(20)));
        as(
                commune,
                () -> supports.enter(
                        number, new Carried.Visit(0, DAY, Carried.Visit.Visitor.DISTRICT, "đã lắp máy chiết chai")));
        assertThat(carried(number).visits()).hasSize(1);
        Actor neighbour = people.actor(Role.COMMUNE, "18499");
        assertThatThrownBy(() -> as(neighbour, () -> supports.enter(number, milestone(0, null))))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({"1.200.000,1200000", "0,0", "350000000,350000000", "1 500 000,1500000"})
    void moneyIsReadAsWholeDong(String written, long amount) {
        assertThat(Dong.of(written, "Số tiền")).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,5", "12.00", "-5", "năm triệu", "1.2000", "99999999999999"})
    void whatIsNotWholeDongOrOutOfBoundsIsRefused(String written) {
        assertThatThrownBy(() -> Dong.of(written, "Số tiền")).isInstanceOf(Rejected.class);
    }

    private static BusinessPlan plan(long capital, long own, long loan, long support, long other) {
        long million = 1_000_000;
        return new BusinessPlan(
                0,
                capital * million,
                own * million,
                loan * million,
                support * million,
                other * million,
                500 * million,
                410 * million,
                null,
                "",
                "");
    }

    private static Carried.Support support(int corrects, long amount) {
        return new Carried.Support(
                corrects, Carried.Support.Kind.EQUIPMENT, amount, "ngân sách huyện", "45/QĐ-UBND", DAY.plusDays(12));
    }

    private static Carried.Milestone milestone(int corrects, @org.jspecify.annotations.Nullable LocalDate done) {
        return new Carried.Milestone(corrects, "lắp máy chiết chai", DAY.plusDays(30), done);
    }

    private Idea idea(int number) {
        return as(district, () -> ideas.get(number).idea());
    }

    private Carried carried(int number) {
        return as(commune, () -> supports.of(number));
    }

    private <T> T as(Actor actor, java.util.function.Supplier<T> act) {
        return current.as(actor, act::get);
    }

    private void as(Actor actor, Runnable act) {
        current.as(actor, () -> {
            act.run();
            return true;
        });
    }
}
