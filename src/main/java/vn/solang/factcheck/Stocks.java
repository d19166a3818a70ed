package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Claim.Count;

/**
 * Finds what a whole place has, told so that it can be held against the same thing told elsewhere in the text: {@code
 * đến nay toàn tỉnh có 177 xã đạt chuẩn nông thôn mới}.
 */
final class Stocks {

    /** Words that say that all of a place is meant. */
    private static final Phrases<String> WHOLES = Phrases.of(
            "toàn tỉnh",
            "cả tỉnh",
            "toàn huyện",
            "cả huyện",
            "toàn xã",
            "cả nước",
            "toàn quốc",
            "toàn thành",
            "toàn thị");

    /** Words behind which a part or another thing is told. */
    private static final Phrases<String> PARTS =
            Phrases.of("trong đó", "bình quân", "mỗi xã", "mỗi huyện", "so với", "từ năm");

    /** Words that say that another time is meant than now. */
    private static final Set<String> TIMES = Set.of("đầu", "cuối", "trước", "sau", "cũ", "ngoái", "qua", "kỳ");

    private Stocks() {}

    /**
     * What a whole place has.
     *
     * @param whole the place as far as it is said: {@code toàn tỉnh}
     * @param what said of the things counted; empty where nothing is, so that all of them are meant
     * @param names other words with a capital in the clause before it: places, mostly
     * @param days years and days named in the sentence
     * @param paragraph the first token of its paragraph
     */
    record Stock(Count count, String whole, String what, Set<String> names, Set<String> days, int paragraph) {

        /**
         * What a stock is told of, so that two of the same thing have the same value.
         *
         * @param paragraph the stock's own where the place is not named by {@code whole} alone: there is one province, but
         *     which district is meant changes with the text
         */
        record Thing(
                String unit,
                String what,
                String whole,
                int paragraph,
                Set<String> names,
                Set<String> days,
                boolean left) {}

        Thing thing() {
            return new Thing(count.unit(), what, whole, place(), names, days, isLeft());
        }

        private int place() {
            boolean one = whole.endsWith("tỉnh") || whole.endsWith("nước") || whole.endsWith("quốc");
            return one ? -1 : paragraph;
        }

        /** True where both speak of one place. */
        boolean isOfPlaceOf(Stock other) {
            return whole.equals(other.whole) && place() == other.place();
        }

        boolean isLeft() {
            return count.sense() == Count.Sense.LEFT;
        }
    }

    static List<Stock> find(Article article) {
        List<Stock> found = new ArrayList<>();
        for (Count count : article.counts()) {
            int at = article.tokens().from(count.span().start());
            boolean told = count.hedge() == Hedge.EXACT
                    && count.sense() != Count.Sense.MORE
                    && !article.text().isBound(count.span());
            String whole = told ? whole(article.tokens(), at) : null;
            if (whole != null && !article.isPlanned(at)) {
                String what =
                        count.sense() == Count.Sense.RAISED && count.what().isEmpty()
                                ? raised(article.tokens(), at)
                                : said(
                                        article.tokens(),
                                        article.tokens().from(count.span().end()));
                found.add(new Stock(
                        count,
                        whole,
                        what,
                        names(article.tokens(), at),
                        days(article.tokens(), at),
                        article.tokens().paragraphStart(at)));
            }
        }
        return found;
    }

    /** All that is said of a number, up to the next comma or the end of the clause. */
    private static String said(Tokens tokens, int from) {
        List<String> words = new ArrayList<>();
        for (int i = from;
                i < tokens.clauseEnd(from)
                        && !tokens.at(i).is(",")
                        && !tokens.at(i).is("(");
                i++) {
            words.add(Counts.full(tokens.at(i).key()));
        }
        return String.join(" ", words);
    }

    /** The whole that is named before a number in its clause; null where none is, or where only a part of it is told. */
    private static @Nullable String whole(Tokens tokens, int at) {
        String whole = null;
        int start = tokens.clauseStart(at);
        for (int i = at - 1; i >= start; i--) {
            if (PARTS.at(tokens, i) != null
                    || tokens.at(i).is("(")
                    || tokens.at(i).isNumber()) {
                return whole;
            }
            Phrases.Found<String> found = WHOLES.at(tokens, i);
            whole = found == null ? whole : found.meaning();
        }
        return whole;
    }

    /** {@code nâng tổng số xã đạt chuẩn đến nay lên 50 xã}: what stands between. */
    private static String raised(Tokens tokens, int at) {
        int start = tokens.clauseStart(at);
        for (int i = at - 1; i >= start; i--) {
            if (tokens.at(i).is("tổng") && tokens.at(i + 1).is("số")) {
                int end = i + 3;
                while (end < at
                        && !tokens.at(end).is("lên")
                        && !tokens.at(end).is("là")
                        && !tokens.at(end).is("đến")
                        && !tokens.at(end).is("toàn")) {
                    end++;
                }
                return Counts.what(tokens, i + 3, end);
            }
        }
        return "";
    }

    private static Set<String> names(Tokens tokens, int at) {
        Set<String> names = new TreeSet<>();
        int start = tokens.clauseStart(at);
        for (int i = at - 1; i > start; i--) {
            if (tokens.isCapital(i) && !tokens.isAcronym(i)) {
                names.add(tokens.at(i).key());
            }
        }
        return names;
    }

    private static Set<String> days(Tokens tokens, int at) {
        Set<String> days = new TreeSet<>();
        int end = tokens.clauseEnd(at);
        for (int i = tokens.clauseStart(at); i < end; i++) {
            boolean named = tokens.at(i - 1).is("năm")
                    || tokens.at(i - 1).is("/")
                    || tokens.at(i - 1).is("-")
                    || tokens.at(i - 1).is("tháng")
                    || tokens.at(i - 1).is("quý");
            boolean time =
                    TIMES.contains(tokens.at(i).key()) && !tokens.at(i + 1).is("tư");
            if ((tokens.at(i).isNumber() && named) || time) {
                days.add(tokens.at(i).key());
            }
        }
        return days;
    }
}
