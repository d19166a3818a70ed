package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers with their units: {@code 2.358 xã}, {@code hơn 15.000 tỷ đồng}, {@code 26,43%}, {@code 12/14 xã},
 * {@code 52 xã/136 xã}, {@code hai huyện}. What was taken as part of a citation or a day is left alone.
 */
final class Quantities {

    /** How many words may stand between a number with its unit and the whole it is of. */
    private static final int FARTHEST_WHOLE = 4;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final BitSet taken;

    Quantities(Lexicon lexicon, Tokens tokens, BitSet taken) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.taken = taken;
    }

    /** All, in the order of the text. */
    List<Quantity> find() {
        List<Quantity> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (taken.get(i)) {
                continue;
            }
            Token token = tokens.at(i);
            Quantity quantity = token.isNumber() ? digits(i) : token.isWord() ? word(i) : null;
            if (quantity != null) {
                found.add(quantity);
                i = quantity.end() - 1;
            }
        }
        return found;
    }

    private @Nullable Quantity digits(int at) {
        Optional<Numeral> read = Numeral.of(tokens.at(at).key());
        if (read.isEmpty() || isYear(at) || isGluedBehind(at)) {
            return null;
        }
        Numeral numeral = read.get();
        int next = at + 1;
        if (tokens.at(next).is("%")) {
            return quantity(at, at, next + 1, numeral.value(), numeral.decimals(), Quantity.Type.SHARE, "%", null);
        }
        if (tokens.at(next).is("/") && !tokens.at(next).spaced()) {
            Quantity fraction = fraction(at, numeral, next + 1);
            if (fraction != null) {
                return fraction;
            }
        }
        Phrases.Found<BigDecimal> money = lexicon.money.at(tokens, next);
        if (money != null) {
            // 450 tỷ đồng/600 tỷ đồng
            Token slash = tokens.at(money.end());
            Optional<Numeral> sum = slash.is("/") && tokens.at(money.end() + 1).isNumber()
                    ? Numeral.of(tokens.at(money.end() + 1).key())
                    : Optional.empty();
            Phrases.Found<BigDecimal> same = sum.isPresent() ? lexicon.money.at(tokens, money.end() + 2) : null;
            if (sum.isPresent() && same != null) {
                return money(
                        at,
                        same.end(),
                        numeral,
                        money.meaning(),
                        sum.get().value().multiply(same.meaning()));
            }
            return money(at, money.end(), numeral, money.meaning(), null);
        }
        Quantity part = outOf(at, numeral);
        if (part != null) {
            return part;
        }
        Phrases.Found<String> unit = lexicon.unitsOfCount.at(tokens, next);
        if (unit != null) {
            // 52 xã/136 xã
            Token slash = tokens.at(unit.end());
            Optional<Numeral> whole = slash.is("/") && tokens.at(unit.end() + 1).isNumber()
                    ? Numeral.of(tokens.at(unit.end() + 1).key())
                    : Optional.empty();
            Phrases.Found<String> same = whole.isPresent() ? lexicon.unitsOfCount.at(tokens, unit.end() + 2) : null;
            if (whole.isPresent() && same != null && same.meaning().equals(unit.meaning())) {
                return quantity(
                        at,
                        at,
                        same.end(),
                        numeral.value(),
                        numeral.decimals(),
                        Quantity.Type.COUNT,
                        unit.meaning(),
                        whole.get().value());
            }
            return quantity(
                    at, at, unit.end(), numeral.value(), numeral.decimals(), Quantity.Type.COUNT, unit.meaning(), null);
        }
        return quantity(at, at, next, numeral.value(), numeral.decimals(), Quantity.Type.BARE, "", null);
    }

    private Quantity money(int at, int end, Numeral numeral, BigDecimal scale, @Nullable BigDecimal over) {
        return new Quantity(
                at,
                at,
                end,
                numeral.value().multiply(scale),
                numeral.decimals(),
                hedge(at),
                Quantity.Type.MONEY,
                "đồng",
                scale,
                over);
    }

    /**
     * {@code 12 xã trong tổng số 18 xã}, {@code 177 trên tổng số 182 xã}, {@code 22 hộ trên 1.760 hộ}, {@code 84 trong 118
     * xã}; null where nothing of the kind follows.
     */
    private @Nullable Quantity outOf(int at, Numeral part) {
        Phrases.Found<String> own = lexicon.unitsOfCount.at(tokens, at + 1);
        int word = own == null ? at + 1 : own.end();
        int of = of(word, own != null);
        if (of < 0 || tokens.at(at - 1).is("thứ") || !tokens.at(of).isNumber()) {
            return null;
        }
        Optional<Numeral> whole = Numeral.of(tokens.at(of).key());
        Phrases.Found<String> unit = lexicon.unitsOfCount.at(tokens, of + 1);
        // hộ nghèo of hộ
        boolean other = own != null
                && unit != null
                && !own.meaning().equals(unit.meaning())
                && !own.meaning().startsWith(unit.meaning() + " ");
        if (whole.isEmpty() || unit == null || other) {
            return null;
        }
        boolean total = tokens.at(of - 1).is("số");
        if (!total && part.value().compareTo(whole.get().value()) > 0) {
            return null;
        }
        return quantity(
                at,
                at,
                unit.end(),
                part.value(),
                part.decimals(),
                Quantity.Type.COUNT,
                unit.meaning(),
                whole.get().value());
    }

    /**
     * The number of the whole behind {@code trong} or {@code trên}; below 0 where there is none.
     *
     * @param counted true where the unit stands before, so that what it is may be told too ({@code 648 hộ nghèo trên tổng số
     *     1.200 hộ})
     */
    private int of(int word, boolean counted) {
        int at = word;
        while (counted && at < word + FARTHEST_WHOLE && tokens.at(at).isWord() && !isOf(at)) {
            at++;
        }
        if (!isOf(at)) {
            return -1;
        }
        int total = tokens.at(at + 1).is("tổng") ? at + 2 : at + 1;
        if (tokens.at(total).is("số")) {
            return total + 1;
        }
        return total == at + 1 && at == word ? total : -1;
    }

    private boolean isOf(int at) {
        return tokens.at(at).is("trong") || tokens.at(at).is("trên");
    }

    /** {@code 12/14 xã}, {@code 09/13}; not {@code 3/2022}, which is a month. */
    private @Nullable Quantity fraction(int at, Numeral part, int second) {
        if (!tokens.at(second).isNumber() || tokens.at(second).spaced()) {
            return null;
        }
        Optional<Numeral> whole = Numeral.of(tokens.at(second).key());
        if (whole.isEmpty() || tokens.at(second + 1).is("/")) {
            return null;
        }
        Phrases.Found<BigDecimal> money = lexicon.money.at(tokens, second + 1);
        if (money != null) {
            return money(
                    at, money.end(), part, money.meaning(), whole.get().value().multiply(money.meaning()));
        }
        Phrases.Found<String> unit = lexicon.unitsOfCount.at(tokens, second + 1);
        boolean month = unit == null && Days.small(tokens, second, 2100) >= 1945;
        boolean day = unit == null
                && whole.get().value().compareTo(BigDecimal.valueOf(12)) <= 0
                && (tokens.at(at - 1).is("ngày")
                        || tokens.at(at - 1).is("sáng")
                        || tokens.at(at - 1).is("chiều"));
        boolean more = part.value().compareTo(whole.get().value()) > 0;
        if (month || day || (more && (unit == null || isDay(part, whole.get())))) {
            return null;
        }
        return quantity(
                at,
                at,
                unit == null ? second + 1 : unit.end(),
                part.value(),
                part.decimals(),
                Quantity.Type.COUNT,
                unit == null ? "" : unit.meaning(),
                whole.get().value());
    }

    /** {@code 27/7 huyện Hương Khê …}: more than the whole, and such numbers as days and months have. */
    private static boolean isDay(Numeral day, Numeral month) {
        return day.value().compareTo(BigDecimal.valueOf(31)) <= 0
                && month.value().compareTo(BigDecimal.valueOf(12)) <= 0;
    }

    /** {@code sáu xã}: only right before a unit, and neither {@code một}, which is an article, nor {@code năm}, the year. */
    private @Nullable Quantity word(int at) {
        Optional<Numeral> numeral = Numeral.ofWord(tokens.at(at).key());
        if (numeral.isEmpty()) {
            return null;
        }
        int times = switch (tokens.at(at + 1).key()) {
            case "trăm" -> 100;
            case "nghìn", "ngàn" -> 1000;
            default -> 1;
        };
        boolean one = times == 1;
        String key = tokens.at(at).key();
        if (one && (key.equals("một") || key.equals("năm"))) {
            return null;
        }
        Phrases.Found<String> unit = lexicon.unitsOfCount.at(tokens, one ? at + 1 : at + 2);
        return unit == null || tokens.at(at - 1).is("thứ")
                ? null
                : quantity(
                        at,
                        at,
                        unit.end(),
                        numeral.get().value().multiply(BigDecimal.valueOf(times)),
                        0,
                        Quantity.Type.COUNT,
                        unit.meaning(),
                        null);
    }

    private Quantity quantity(
            int first,
            int number,
            int end,
            BigDecimal value,
            int decimals,
            Quantity.Type type,
            String unit,
            @Nullable BigDecimal over) {
        return new Quantity(first, number, end, value, decimals, hedge(first), type, unit, BigDecimal.ONE, over);
    }

    private Hedge hedge(int first) {
        for (int from = first - 2; from < first; from++) {
            Phrases.Found<Hedge> found = from < 0 ? null : lexicon.hedges.at(tokens, from);
            if (found != null && found.end() == first && !isMovement(from)) {
                return found.meaning();
            }
        }
        return Hedge.EXACT;
    }

    /** {@code lên đến 50}, {@code đến 50}: where something comes to, which is exact. */
    private boolean isMovement(int at) {
        String key = tokens.at(at).key();
        return key.equals("đến") || key.equals("tới") || key.equals("từ");
    }

    /** A number behind {@code năm} or {@code tháng}, or four digits that are a year by themselves. */
    private boolean isYear(int at) {
        int year = Days.small(tokens, at, 2100);
        if (year < 0) {
            return false;
        }
        String before = tokens.at(at - 1).key();
        if (before.equals("năm") || before.equals("tháng") || before.equals("ngày") || before.equals("quý")) {
            return year > 0 && lexicon.unitsOfCount.at(tokens, at + 1) == null;
        }
        return year >= 1945
                && lexicon.unitsOfCount.at(tokens, at + 1) == null
                && lexicon.money.at(tokens, at + 1) == null
                && !tokens.at(at + 1).is("%");
    }

    /** Digits that are a part of a name, such as {@code ST25} or {@code NL5}. */
    private boolean isGluedBehind(int at) {
        Token before = tokens.at(at - 1);
        return before.isWord()
                && !tokens.at(at).spaced()
                && before.end() == tokens.at(at).start();
    }
}
