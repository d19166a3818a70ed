package vn.solang.analytics;

import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.UnitLevel;

/**
 * Which units are asked about: the country, all provinces or districts of it, a province, or its districts.
 *
 * @param level that of the units; 0 for the country
 * @param province the one they belong to, or are; null for those of the whole country
 */
public record Scope(int level, @Nullable Integer province) {

    /** The country as one. */
    public static final Scope COUNTRY = new Scope(0, null);

    /** All districts or provinces of the country. @throws Rejected {@code analytics.level} for communes and villages, which are made of nothing here */
    public static Scope of(UnitLevel level) {
        if (level != UnitLevel.PROVINCE && level != UnitLevel.DISTRICT) {
            throw new Rejected("analytics.level");
        }
        return new Scope(level.number(), null);
    }

    /** A province itself. */
    public static Scope province(UnitId province) {
        return new Scope(UnitLevel.PROVINCE.number(), province.value());
    }

    /** The districts of a province. */
    public static Scope districts(UnitId province) {
        return new Scope(UnitLevel.DISTRICT.number(), province.value());
    }
}
