package vn.solang.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a number is recorded for: an indicator, or a named input of one.
 *
 * @param key the narrow number facts are kept under; the same for a code for ever
 * @param code {@code clean-water}, or {@code clean-water.households} for an input
 * @param unit the unit of measure; empty for yes-no and grades
 * @param least the least value that can be; null where there is none
 * @param most the greatest value that can be; null where there is none
 * @param grades the words of a grade, worst first; empty for other types
 * @param computed how the value follows from inputs where it was not recorded itself; null where it does not
 * @param usual what values of it mostly are
 */
public record Measure(
        int key,
        String code,
        String name,
        Type type,
        String unit,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        List<String> grades,
        @Nullable Formula computed,
        Usual usual) {

    public Measure {
        grades = List.copyOf(grades);
    }

    /**
     * What values mostly are: what lies beyond is possible, but asks for a word of explanation.
     *
     * @param least the least usual value; null where the catalogue names none
     * @param most the greatest usual value; null where the catalogue names none
     * @param jump how many times its last value a value may be, or may be the other way round, before it is asked about;
     *     null where the catalogue does not say
     */
    public record Usual(
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable BigDecimal jump) {

        public static final Usual UNTOLD = new Usual(null, null, null);
    }

    /** What kind of number it is. */
    public enum Type {
        /** Of a hundred. */
        PERCENT,
        /** Any number in its unit. */
        NUMBER,
        /** A whole number of things. */
        COUNT,
        /** 1 for yes, 0 for no. */
        YES_NO,
        /** The place in a list of words, the worst being 1. */
        GRADE;

        /** As catalogue files write it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** True where what is recorded for one means the same for the other; better grades may be added behind the others. */
    boolean sameQuantity(Measure other) {
        return type == other.type
                && unit.equals(other.unit)
                && other.grades.size() >= grades.size()
                && other.grades.subList(0, grades.size()).equals(grades);
    }

    /** True where the value lies within its bounds. */
    public boolean possible(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }

    /** The word of a grade. */
    public Optional<String> grade(BigDecimal value) {
        int place = value.intValue();
        return type == Type.GRADE && place >= 1 && place <= grades.size()
                ? Optional.of(grades.get(place - 1))
                : Optional.empty();
    }
}
