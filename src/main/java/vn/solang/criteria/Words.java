package vn.solang.criteria;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.VietnameseText;

/** Values that are written as words: yes and no, and the places of a grade. */
public final class Words {

    private static final Map<String, BigDecimal> YES_NO = Map.ofEntries(
            Map.entry("yes", BigDecimal.ONE),
            Map.entry("true", BigDecimal.ONE),
            Map.entry("có", BigDecimal.ONE),
            Map.entry("đạt", BigDecimal.ONE),
            Map.entry("no", BigDecimal.ZERO),
            Map.entry("false", BigDecimal.ZERO),
            Map.entry("không", BigDecimal.ZERO),
            Map.entry("không đạt", BigDecimal.ZERO),
            Map.entry("chưa đạt", BigDecimal.ZERO));

    private Words() {}

    /** The number a word stands for, where it is one of the measure's. */
    public static Optional<BigDecimal> value(String text, @Nullable Measure measure) {
        String word = VietnameseText.nfc(text).strip().toLowerCase(Locale.ROOT);
        if (measure != null && measure.type() == Measure.Type.GRADE) {
            for (int place = 0; place < measure.grades().size(); place++) {
                if (measure.grades().get(place).toLowerCase(Locale.ROOT).equals(word)) {
                    return Optional.of(BigDecimal.valueOf(place + 1L));
                }
            }
            return Optional.empty();
        }
        boolean yesNo = measure == null || measure.type() == Measure.Type.YES_NO;
        return yesNo ? Optional.ofNullable(YES_NO.get(word)) : Optional.empty();
    }
}
