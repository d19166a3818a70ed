package vn.solang.workbooks;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Measure;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;

/** What stands in a cell, as a person would type it into the form. */
final class Written {

    /** Read as “không áp dụng” wherever a value may be that. */
    static final String NONE = "không áp dụng";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Written() {}

    /** A value that was entered. */
    static String of(Measure measure, @Nullable BigDecimal value) {
        if (value == null) {
            return NONE;
        }
        return switch (measure.type()) {
            case YES_NO -> Messages.vietnamese().say(value.signum() == 0 ? "assess.word.no" : "assess.word.yes");
            case GRADE -> measure.grade(value).orElse(number(value));
            case PERCENT, NUMBER, COUNT -> number(value);
        };
    }

    private static String number(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return VietnameseFormat.typed(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    /** What was found in a cell. */
    sealed interface Found {

        /** A text, as it would be typed; empty for an empty cell. */
        record Text(String text) implements Found {}

        /** Something that is no value. */
        record Bad(Message why) implements Found {}
    }

    /** @param cell null where there is none */
    static Found in(@Nullable Cell cell, Measure measure) {
        if (cell == null) {
            return new Found.Text("");
        }
        return switch (cell.getCellType()) {
            case BLANK, _NONE -> new Found.Text("");
            case STRING -> new Found.Text(VietnameseText.line(cell.getStringCellValue()));
            case BOOLEAN -> new Found.Text(cell.getBooleanCellValue() ? "1" : "0");
            case FORMULA -> new Found.Bad(Message.of("workbooks.cell.formula"));
            case ERROR -> new Found.Bad(Message.of("workbooks.cell.error"));
            case NUMERIC -> number(cell, measure);
        };
    }

    private static Found number(Cell cell, Measure measure) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return new Found.Bad(Message.of("workbooks.cell.date"));
        }
        BigDecimal value = new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue()));
        String format = cell.getCellStyle().getDataFormatString();
        if (format != null && format.toLowerCase(Locale.ROOT).contains("%")) {
            if (!measure.unit().startsWith("%")) {
                return new Found.Bad(Message.of("workbooks.cell.percent"));
            }
            value = value.multiply(HUNDRED);
        }
        return new Found.Text(number(value));
    }
}
