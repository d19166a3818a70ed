package vn.solang.units;

/** The levels of the administrative tree; since 1/7/2025 no district stands between commune and province. */
public enum UnitLevel {
    PROVINCE(1),
    DISTRICT(2),
    COMMUNE(3),
    VILLAGE(4);

    private final int number;

    UnitLevel(int number) {
        this.number = number;
    }

    /** The number in files and in the database: 1 province to 4 village. */
    public int number() {
        return number;
    }

    /** True where units of a level may stand right under units of this one: a village only under a commune. */
    boolean mayHold(int below) {
        return below == VILLAGE.number ? this == COMMUNE : number < below;
    }

    /** The level of a number. */
    public static UnitLevel of(int number) {
        return values()[number - 1];
    }
}
