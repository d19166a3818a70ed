package vn.solang.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Bound;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Comparison;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Part;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.shared.VietnameseFormat;

/** Values and thresholds as people read them: {@code 45,3%}, {@code ≥ 80%}, {@code đạt}, {@code Khá}. */
public final class ValueWords {

    private static final int DECIMALS = 2;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;

    private final Catalogue catalogue;
    private final Messages words;

    public ValueWords(Catalogue catalogue, Messages words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /** A value of what a part measures. */
    public String value(Part part, BigDecimal value) {
        return switch (part) {
            case Part.Measured measured -> value(measured.value(), measured.unit(), value);
            case Part.Every every -> value(every.value(), every.unit(), value);
            case Part.Share _ -> number(value) + "%";
            case Part.Meets _, Part.AllCriteria _, Part.Untold _ -> number(value);
        };
    }

    /** A value of a measure, or “không áp dụng” where there is none. */
    public String valueOrNone(Measure measure, @Nullable BigDecimal value) {
        return value == null ? words.say("assess.verdict.not-applicable") : value(measure, value);
    }

    /** A value of a measure. */
    public String value(Measure measure, BigDecimal value) {
        return value(new Formula.Of(measure.code()), measure.unit(), value);
    }

    private String value(Formula formula, String unit, BigDecimal value) {
        if (formula instanceof Formula.Of(String code)) {
            Measure measure = catalogue.measure(code).orElse(null);
            if (measure != null && measure.type() == Measure.Type.YES_NO) {
                return words.say(value.signum() == 0 ? "assess.word.no" : "assess.word.yes");
            }
            if (measure != null && measure.grade(value).isPresent()) {
                return measure.grade(value).get();
            }
        }
        return withUnit(value, unit);
    }

    /** What is asked for: the comparison and the level. */
    public String threshold(Part part, BigDecimal level) {
        Comparison comparison = part.against().map(Bound::comparison).orElse(Comparison.EQUALS);
        String sign = switch (comparison) {
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
            case ABOVE -> "> ";
            case BELOW -> "< ";
            case EQUALS -> "";
        };
        return sign + value(part, level);
    }

    /** A distance in a part's unit of measure. */
    public String gap(Part part, BigDecimal gap) {
        String unit = switch (part) {
            case Part.Measured measured -> measured.unit();
            case Part.Every every -> every.unit();
            case Part.Share _ -> "%";
            case Part.Meets _, Part.AllCriteria _, Part.Untold _ -> "";
        };
        return unit.equals("%")
                ? words.say("assess.points", number(gap))
                : unit.isEmpty() ? words.say("assess.steps", number(gap)) : withUnit(gap, unit);
    }

    /** A period as people say it: {@code 6 tháng đầu năm 2022}. */
    public String period(Period period) {
        String year = Integer.toString(period.lastDay().getYear());
        int month = period.lastDay().getMonthValue();
        return switch (period.kind()) {
            case MONTH -> words.say("assess.period.month", Integer.toString(month), year);
            case QUARTER -> words.say("assess.period.quarter." + (month / MONTHS_OF_QUARTER), year);
            case HALF ->
                words.say(month <= MONTHS_OF_HALF ? "assess.period.half.first" : "assess.period.half.last", year);
            case NINE_MONTHS -> words.say("assess.period.nine-months", year);
            case YEAR -> words.say("assess.period.year", year);
            case STAGE -> words.say("assess.period.stage", Integer.toString(period.year()), year);
        };
    }

    private static String withUnit(BigDecimal value, String unit) {
        if (unit.isEmpty()) {
            return number(value);
        }
        return unit.startsWith("%") ? number(value) + unit : number(value) + " " + unit;
    }

    private static String number(BigDecimal value) {
        BigDecimal rounded = value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value;
        BigDecimal plain = rounded.stripTrailingZeros();
        return VietnameseFormat.number(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
