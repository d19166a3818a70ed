package vn.solang.analytics.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.solang.analytics.Cell;
import vn.solang.analytics.OwnValue;
import vn.solang.assessment.ValueWords;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Indicator;
import vn.solang.criteria.Measure;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;

/** Values of one measure as people read them, and what they rest on. */
final class CellWords {

    private static final int DECIMALS = 2;

    private final Catalogue catalogue;
    private final Measure measure;
    private final Messages words;
    private final ValueWords values;

    CellWords(Catalogue catalogue, Measure measure, Messages words) {
        this.catalogue = catalogue;
        this.measure = measure;
        this.words = words;
        this.values = new ValueWords(catalogue, words);
    }

    ValueWords values() {
        return values;
    }

    /** What communes make together, with how many have a value; where none has, what was recorded for the unit. */
    ValuesPage.Value value(@Nullable Cell cell, @Nullable OwnValue own) {
        if (cell != null && cell.known().isPresent()) {
            return new ValuesPage.Value(made(cell, cell.known().get()), having(cell));
        }
        if (own != null) {
            return new ValuesPage.Value(own(own), words.say("analytics.values.own"));
        }
        return new ValuesPage.Value(null, cell == null || cell.communes() == null ? "" : having(cell));
    }

    /** What was recorded of a commune. */
    ValuesPage.Value value(@Nullable OwnValue own) {
        return new ValuesPage.Value(own == null ? null : own(own), "");
    }

    String own(OwnValue own) {
        BigDecimal value = own.value();
        return value == null ? words.say("analytics.values.not-applicable") : values.value(measure, value);
    }

    /** On how many communes a value rests and how it was made of theirs. */
    String rests(Cell cell) {
        if (cell.known().isEmpty() && cell.having() == 0) {
            return cell.communes() == null
                    ? words.say("analytics.values.rests-on-none")
                    : words.say("analytics.values.rests-on-none-of", VietnameseFormat.number(cell.communes()));
        }
        String way = words.say("analytics.way." + cell.way().name().toLowerCase(Locale.ROOT));
        return cell.communes() == null
                ? words.say("analytics.values.rests-open", VietnameseFormat.number(cell.having()), way)
                : words.say("analytics.values.rests", having(cell), way);
    }

    /** What a reader could take wrong. */
    List<String> notes(Cell cell) {
        List<String> notes = new ArrayList<>();
        if (cell.known().isEmpty()) {
            return notes;
        }
        boolean wanted = catalogue
                .indicator(measure.code())
                .filter(each -> each.rollUp() == Indicator.RollUp.RATIO)
                .isPresent();
        if (wanted && cell.way() == Cell.Way.MEAN) {
            notes.add(words.say("analytics.values.not-ratio"));
        }
        if (measure.type() == Measure.Type.GRADE && cell.way() == Cell.Way.MEAN) {
            notes.add(words.say("analytics.values.grades", String.join(" < ", measure.grades())));
        }
        return notes;
    }

    /** A share is of a hundred communes, and a mean of grades lies between their words. */
    private String made(Cell cell, BigDecimal value) {
        if (cell.way() == Cell.Way.SHARE) {
            return number(value) + "%";
        }
        return measure.type() == Measure.Type.GRADE ? number(value) : values.value(measure, value);
    }

    private static String having(Cell cell) {
        Integer communes = cell.communes();
        return VietnameseFormat.number(cell.having())
                + (communes == null ? "" : "/" + VietnameseFormat.number(communes));
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return VietnameseFormat.number(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
