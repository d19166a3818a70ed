package vn.solang.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as Vietnamese documents print them: {@code 7.236}, {@code 97,8}, {@code 27/4/2022}. */
public final class VietnameseFormat {

    /** The zone whose days and hours people here live by. */
    public static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(HERE);

    /** So many decimals after a comma could be thousands to whoever reads them back. */
    private static final int AMBIGUOUS_DECIMALS = 3;

    private VietnameseFormat() {}

    /** Groups thousands with a dot, decimals after a comma, as many decimals as the value carries. */
    public static String number(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append('.');
            }
            grouped.append(whole.charAt(i));
        }
        return (value.signum() < 0 ? "-" : "") + grouped + (point < 0 ? "" : "," + plain.substring(point + 1));
    }

    public static String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** {@code 97,8%}: no space before the sign. */
    public static String percent(BigDecimal value) {
        return number(value) + "%";
    }

    /** An amount given in triệu đồng, as {@code 350 triệu đồng} or {@code 1,25 tỷ đồng}. */
    public static String money(BigDecimal millionDong) {
        BigDecimal thousand = BigDecimal.valueOf(1000);
        if (millionDong.abs().compareTo(thousand) < 0) {
            return number(plain(millionDong)) + " triệu đồng";
        }
        return number(plain(millionDong.divide(thousand, 3, RoundingMode.HALF_UP))) + " tỷ đồng";
    }

    /** A date inside a sentence of a document: {@code 27/4/2022}; days and months of one digit as Nghị định 30/2020 prints them. */
    public static String date(LocalDate day) {
        return "%s/%s/%d".formatted(padded(day.getDayOfMonth(), 10), padded(day.getMonthValue(), 3), day.getYear());
    }

    /** A date in a table or on a page: always {@code dd/MM/yyyy}. */
    public static String tableDate(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** A moment in a table or on a page: {@code 30/06/2022 14:05}, by the clock of {@link #HERE}. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** The day of a moment {@link #HERE}. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, HERE);
    }

    /** A number as it may be typed again: {@code 45,5}; {@code 7,2360} where {@code 7,236} could be read in two ways. */
    public static String typed(BigDecimal value) {
        BigDecimal written = value.scale() == AMBIGUOUS_DECIMALS ? value.setScale(AMBIGUOUS_DECIMALS + 1) : value;
        return written.toPlainString().replace('.', ',');
    }

    private static String padded(int number, int below) {
        return number < below ? "0" + number : Integer.toString(number);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
