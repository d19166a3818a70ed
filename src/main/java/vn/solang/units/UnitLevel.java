package vn.solang.units;

import java.util.Set;

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

    /** The types a unit of this level may be of; “thành phố” is one of provinces and of districts. */
    public Set<String> types() {
        return switch (this) {
            case PROVINCE -> Set.of("tỉnh", "thành phố");
            case DISTRICT -> Set.of("huyện", "quận", "thị xã", "thành phố");
            case COMMUNE -> Set.of("xã", "phường", "thị trấn", "đặc khu");
            case VILLAGE -> Set.of("thôn", "bản", "ấp", "tổ dân phố", "khu phố", "làng", "buôn", "khối");
        };
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
