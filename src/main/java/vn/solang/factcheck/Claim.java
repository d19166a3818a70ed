package vn.solang.factcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.VietnameseFormat;

/** What a text says that can be checked, and where. */
public sealed interface Claim {

    /** Where the text says it. */
    Span span();

    /** The word for it in the exchange format. */
    String kind();

    /**
     * A number of things, such as {@code có thêm 4 xã đạt chuẩn}.
     *
     * @param unit what is counted, in its standard word
     * @param what the words behind the unit, in small letters and without abbreviations; may be empty
     * @param sense how it stands to other numbers
     */
    record Count(Span span, BigDecimal value, Hedge hedge, String unit, String what, Sense sense) implements Claim {

        /** How a count stands to others. */
        public enum Sense {
            /** What there is. */
            STOCK,
            /** What came to it ({@code có thêm}). */
            MORE,
            /** What it came to ({@code nâng tổng số … lên}). */
            RAISED,
            /** What is still missing ({@code còn … chưa}). */
            LEFT
        }

        @Override
        public String kind() {
            return "count";
        }
    }

    /**
     * A share.
     *
     * @param printed in per cent
     * @param decimals how many digits stand behind the comma
     * @param numerator what it is the share of; null where the text does not say
     * @param denominator the whole; null where it is not known
     * @param origin where the whole comes from
     * @param unit what is counted, or the unit of money; empty where nothing is
     * @param wholeUnit the unit named behind the share ({@code tổng số xã}); empty where none is
     */
    record Percentage(
            Span span,
            BigDecimal printed,
            int decimals,
            Hedge hedge,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Origin origin,
            String unit,
            String wholeUnit)
            implements Claim {

        /** Where a whole comes from. */
        public enum Origin {
            /** It stands in the text beside the share. */
            TEXT,
            /** It is the only one, or the middle one, that shares of the text allow. */
            IMPLIED,
            NONE
        }

        /** True for a share of a sum of money, which is no whole number of things. */
        boolean isOfMoney() {
            return Stream.of("đồng", "tỷ", "tỉ", "triệu").anyMatch(unit::endsWith);
        }

        /** The same share of a whole that follows from others; unchanged for null. */
        Percentage of(@Nullable BigDecimal whole) {
            return whole == null
                    ? this
                    : new Percentage(span, printed, decimals, hedge, numerator, whole, Origin.IMPLIED, unit, wholeUnit);
        }

        @Override
        public String kind() {
            return "percentage";
        }
    }

    /**
     * Parts and their total.
     *
     * @param unit of all of them
     * @param parts as the text gives them; of a list, one for each member
     */
    record Sum(Span span, BigDecimal total, List<BigDecimal> parts, String unit) implements Claim {
        public Sum {
            parts = List.copyOf(parts);
        }

        /** What the parts come to. */
        public BigDecimal sum() {
            return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public String kind() {
            return "sum";
        }
    }

    /**
     * A document that is cited.
     *
     * @param type in small letters; empty where the text does not say
     * @param number as it stands
     * @param symbol number and symbol without blanks; empty where the number stands alone
     * @param year in the symbol; null without one
     * @param date of the document; null where the text does not say
     * @param printedDate as it stands, or as {@link VietnameseFormat#date} has it where it stands in the letterhead; may be empty
     * @param issuer empty where it is neither said nor follows from the symbol
     * @param articles {@code Điều}, {@code khoản}, {@code điểm} before it; may be empty
     * @param relation what the text does with it ({@code thay thế}, {@code căn cứ}); may be empty
     * @param title what it is said to be about, behind it; may be empty
     * @param numbered true where {@code số} stands before the number
     * @param wellFormed false where the symbol is none by Nghị định 30/2020/NĐ-CP
     */
    record Citation(
            Span span,
            String type,
            String number,
            String symbol,
            @Nullable Integer year,
            @Nullable LocalDate date,
            String printedDate,
            String issuer,
            String articles,
            String relation,
            String title,
            boolean numbered,
            boolean wellFormed)
            implements Claim {

        /** The same document, of a day that stands elsewhere in the text. */
        Citation of(LocalDate day) {
            return new Citation(
                    span,
                    type,
                    number,
                    symbol,
                    year,
                    day,
                    VietnameseFormat.date(day),
                    issuer,
                    articles,
                    relation,
                    title,
                    numbered,
                    wellFormed);
        }

        @Override
        public String kind() {
            return "citation";
        }
    }

    /**
     * A place.
     *
     * @param type in small letters; empty where the text does not say
     * @param parent the place it is said to be in; empty where none is
     */
    record Place(Span span, String name, String type, String parent) implements Claim {
        @Override
        public String kind() {
            return "place";
        }
    }

    /**
     * A stretch of years.
     *
     * @param from the first
     * @param until the last
     */
    record Years(Span span, int from, int until) implements Claim {
        @Override
        public String kind() {
            return "period";
        }
    }

    /**
     * A sum of money.
     *
     * @param value in đồng
     */
    record Money(Span span, BigDecimal value, Hedge hedge) implements Claim {
        @Override
        public String kind() {
            return "money";
        }
    }

    /**
     * What is to be reached: {@code phấn đấu đến năm 2025 có 100% số xã đạt chuẩn}.
     *
     * @param value in the unit; in per cent where that is {@code %}, in đồng where it is {@code đồng}
     * @param by the year until which; null where the text does not say
     */
    record Target(
            Span span,
            BigDecimal value,
            Hedge hedge,
            String unit,
            @Nullable Integer by) implements Claim {
        @Override
        public String kind() {
            return "target";
        }
    }

    /**
     * How something grew or shrank: {@code từ 40 lên 50 sản phẩm, tăng 25%}, {@code gấp 2,13 lần}, {@code đạt 102% kế
     * hoạch}.
     *
     * @param before what it was, or what was planned; null where the text does not say
     * @param after what it came to; null likewise
     * @param change by how much, without a sign: in per cent, in times, or in the unit
     * @param down true where it is told to have shrunk
     * @param unit of {@code before} and {@code after}; may be empty
     */
    record Growth(
            Span span,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            BigDecimal change,
            Measure measure,
            boolean down,
            String unit)
            implements Claim {

        /** In what a change is told. */
        public enum Measure {
            /** In per cent of what it was, or, of shares, in points. */
            PERCENT,
            /** How many times what it was. */
            TIMES,
            /** In per cent of what was planned. */
            PLAN,
            /** In the unit itself. */
            DIFFERENCE
        }

        @Override
        public String kind() {
            return measure == Measure.DIFFERENCE ? "sum" : "percentage";
        }
    }
}
