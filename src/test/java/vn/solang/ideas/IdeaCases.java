package vn.solang.ideas;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.solang.accounts.People;

/** Ideas that tests of pages begin with, made by the program itself. */
public final class IdeaCases {

    /** The day on which their forms are received. */
    public static final LocalDate RECEIVED = LocalDate.of(2022, 4, 12);

    private static int made;

    private final Ideas ideas;
    private final BusinessPlans plans;
    private final Supports supports;
    private final YearPlans years;
    private final People people;

    public IdeaCases(ApplicationContext context) {
        this.ideas = context.getBean(Ideas.class);
        this.plans = context.getBean(BusinessPlans.class);
        this.supports = context.getBean(Supports.class);
        this.years = context.getBean(YearPlans.class);
        this.people = new People(context);
    }

    /** An idea of a commune that was just registered. */
    public int registered(String commune) {
        int n = ++made;
        Form form = new Form(
                Form.Kind.NEW,
                "Rượu nếp xem " + n,
                "ruou-trang",
                "Tổ hợp tác xem " + n,
                "group",
                "rượu nấu từ nếp của xã",
                "nếp của xã",
                "sáu hộ trong thôn",
                "tem nhãn",
                null,
                "",
                RECEIVED);
        return ideas.register(people.unit(commune), null, form, "", null);
    }

    /** An idea of a commune that its district sent back. */
    public int returned(String commune) {
        int idea = registered(commune);
        ideas.giveBack(idea, 1, RECEIVED.plusDays(3), "chưa nêu vùng nguyên liệu");
        return idea;
    }

    /** An idea of a commune that the province accepted. */
    public int accepted(String commune) {
        int idea = registered(commune);
        ideas.choose(idea, 1, RECEIVED.plusDays(10), "");
        ideas.accept(idea, 2, RECEIVED.plusDays(30), "88/KH-UBND", "");
        return idea;
    }

    /** An idea of a commune whose business plan was sent. */
    public int planned(String commune) {
        int idea = accepted(commune);
        plans.send(
                idea,
                3,
                RECEIVED.plusDays(60),
                new BusinessPlan(
                        0,
                        300_000_000,
                        100_000_000,
                        150_000_000,
                        50_000_000,
                        0,
                        500_000_000,
                        410_000_000,
                        null,
                        "",
                        ""),
                "",
                null);
        return idea;
    }

    /** An idea of a commune whose business plan was approved. */
    public int approved(String commune) {
        int idea = planned(commune);
        plans.approve(idea, 4, RECEIVED.plusDays(70), "12/QĐ-UBND", "");
        return idea;
    }

    /** An idea of a commune that is being carried out with support. */
    public int supported(String commune) {
        int idea = approved(commune);
        LocalDate day = RECEIVED.plusDays(80);
        supports.enter(idea, new Carried.Milestone(0, "lắp máy chiết chai", day, null));
        supports.enter(
                idea,
                new Carried.Support(
                        0, Carried.Support.Kind.PACKAGING, 40_000_000, "ngân sách huyện", "45/QĐ-UBND", day));
        supports.enter(idea, new Carried.Visit(0, day, Carried.Visit.Visitor.DISTRICT, "đã lắp máy"));
        return idea;
    }

    /** The plan of a province for a year, where there is none. */
    public void yearPlan(String province, int year) {
        if (years.find(people.unit(province), year).isEmpty()) {
            years.write(
                    people.unit(province),
                    year,
                    0,
                    new YearPlan.Said(
                            "88/KH-UBND",
                            LocalDate.of(year, 3, 29),
                            100,
                            40,
                            null,
                            5,
                            20_000_000_000L,
                            "",
                            List.of(new YearPlan.Months(YearPlan.Step.IDEAS, 4, 6))));
        }
    }
}
