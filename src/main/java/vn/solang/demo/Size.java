package vn.solang.demo;

/** How many villages, households and people a unit has. */
record Size(int villages, int households, int people, int men) {

    static Size of(String code, boolean urban, Settings settings, Chance chance) {
        Settings.Sizes sizes = settings.sizes();
        int households = (urban ? sizes.urbanHouseholds() : sizes.households()).whole(chance, code, "households");
        int people = (int) (households * sizes.peoplePerHousehold().draw(chance, code, "people"));
        return new Size(sizes.villages().whole(chance, code, "villages"), households, people, (int)
                (people * chance.between(0.49, 0.51, code, "men")));
    }

    /** Half a year or so before. */
    Size earlier() {
        return new Size(villages, households * 993 / 1000, people * 995 / 1000, men * 995 / 1000);
    }

    /** A part of the population, such as those who work. */
    Size part(double share) {
        return new Size(villages, households, (int) (people * share), (int) (men * share));
    }

    int women() {
        return people - men;
    }
}
