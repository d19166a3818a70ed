package vn.solang.factcheck;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of itself: the day in its letterhead ({@code Hà Tĩnh, ngày 27 tháng 7 năm 2022}) and the period its
 * title is about ({@code Kết quả thực hiện … 6 tháng đầu năm 2022}).
 *
 * @param day null where the text has no letterhead, or its day is open
 * @param period null where no title names one
 * @param head the token behind the paragraphs in which letterhead and title stand
 */
record Frame(@Nullable LocalDate day, @Nullable Reported period, int head) {

    /** Words behind which a period is the one that is reported on. */
    private static final Phrases<String> RESULTS = Phrases.of("kết quả", "tình hình", "sơ kết", "tổng kết", "đánh giá");

    /** A letterhead and a title stand in the first paragraphs. */
    private static final int FIRST = 30;

    /** Words behind which a period is one to come. */
    private static final Phrases<String> AHEAD = Phrases.of("nhiệm vụ", "kế hoạch", "phương hướng");

    private static final Phrases<String> STRETCHES = Phrases.of("giai đoạn", "nhiệm kỳ");

    /** A heading is no longer than so many words and signs. */
    private static final int LONGEST_HEADING = 40;

    private static final int LONGEST_DAY_LINE = 20;
    private static final int LONGEST_TITLE = 60;

    /**
     * A period that is reported on.
     *
     * @param of which of its kind: the first or second half, the quarter; 1 of others
     */
    record Reported(Type type, int of, int year, Span span) {

        /** How long a period is. */
        enum Type {
            QUARTER,
            HALF,
            NINE_MONTHS,
            YEAR
        }

        LocalDate firstDay() {
            return switch (type) {
                case QUARTER -> LocalDate.of(year, 3 * of - 2, 1);
                case HALF -> LocalDate.of(year, 6 * of - 5, 1);
                case NINE_MONTHS, YEAR -> LocalDate.of(year, 1, 1);
            };
        }

        /** The same stretch of another year, or another one of its kind. */
        boolean contradicts(Reported title) {
            return type == title.type && (year != title.year || of != title.of);
        }
    }

    static Frame of(Tokens tokens) {
        LocalDate day = null;
        Reported period = null;
        boolean open = false;
        int start = 0;
        for (int paragraph = 0; paragraph < FIRST && start < tokens.size(); paragraph++) {
            int end = start;
            while (end < tokens.size() && !tokens.at(end).isBreak()) {
                end++;
            }
            if (day == null && end - start <= LONGEST_DAY_LINE) {
                day = letterhead(tokens, start, end);
            }
            boolean line = end - start <= LONGEST_TITLE
                    && end > start
                    && !tokens.at(end - 1).is(".");
            boolean title = line && !isHeading(tokens, start, end);
            if (period == null && !open && (title || isOpening(tokens, start, end))) {
                Optional<Reported> named = results(tokens, start, end);
                // a report on several years, and a plan, look back and ahead
                open = (title && named.isPresent() && years(tokens, start, end) > 1)
                        || (tokens.at(start).is("kế") && tokens.at(start + 1).is("hoạch"))
                        || (title && tokens.isAmong(start, end, STRETCHES));
                period = open ? null : named.orElse(null);
            }
            start = end + 1;
        }
        return new Frame(day, period, start);
    }

    /** The text's own number ({@code Số: 214/BC-UBND}), which is of the day in its letterhead; any other document as it is. */
    Claim.Citation dated(Claim.Citation citation, Tokens tokens) {
        int at = tokens.from(citation.span().start());
        LocalDate of = day;
        boolean own = citation.printedDate().isEmpty()
                && citation.year() == null
                && at < head
                && tokens.at(at).is("số")
                && tokens.isClauseEnd(at - 1);
        return own && of != null ? citation.of(of) : citation;
    }

    /** {@code Hà Tĩnh, ngày 27 tháng 7 năm 2022} at the end of a line. */
    private static @Nullable LocalDate letterhead(Tokens tokens, int start, int end) {
        for (int i = start + 2; i < end; i++) {
            boolean behindPlace = tokens.at(i).is("ngày") && tokens.at(i - 1).is(",") && tokens.isCapital(i - 2);
            Optional<Days.Found> day = behindPlace ? Days.at(tokens, i) : Optional.empty();
            if (day.isPresent() && day.get().end() == end) {
                return day.get().day();
            }
        }
        return null;
    }

    /** The first period behind a word for results, in a stretch of tokens; empty where none is named. */
    static Optional<Reported> results(Tokens tokens, int start, int end) {
        boolean named = false;
        for (int i = start; i < end; i++) {
            if ((tokens.at(i).is("so") && tokens.at(i + 1).is("với")) || AHEAD.at(tokens, i) != null) {
                named = false;
            } else if (RESULTS.at(tokens, i) != null) {
                named = true;
            } else if (named) {
                Optional<Reported> period = at(tokens, i);
                if (period.isPresent()) {
                    return period;
                }
            }
        }
        return Optional.empty();
    }

    /** A short line with a number or a letter before it that is no sentence. */
    static boolean isHeading(Tokens tokens, int start, int end) {
        if (end - start > LONGEST_HEADING
                || end - start < 3
                || tokens.at(end - 1).is(".")
                || tokens.at(end - 1).is(";")) {
            return false;
        }
        Token mark = tokens.at(start);
        boolean numeral = tokens.isCapital(start) && mark.end() - mark.start() <= 4;
        return ((mark.isNumber() || numeral) && tokens.at(start + 1).is(".")) || mark.is("phần");
    }

    /** How many years a line names before it speaks of what is to come. */
    private static int years(Tokens tokens, int start, int end) {
        Set<Integer> years = new HashSet<>();
        for (int i = start; i < end && !tokens.isAmong(i, i + 1, AHEAD); i++) {
            int year = Days.small(tokens, i, 2100);
            if (YearsReader.isYear(year) && !tokens.at(i - 1).is("/")) {
                years.add(year);
            }
        }
        return years.size();
    }

    /** {@code … báo cáo kết quả … như sau:}. */
    static boolean isOpening(Tokens tokens, int start, int end) {
        return end - start > 4
                && tokens.at(end - 1).is(":")
                && tokens.at(end - 2).is("sau")
                && tokens.at(end - 3).is("như");
    }

    /** The period that begins at a token. */
    private static Optional<Reported> at(Tokens tokens, int index) {
        String first = tokens.at(index).key();
        String second = tokens.at(index + 1).key();
        if (second.equals("tháng") && (first.equals("6") || first.equals("sáu"))) {
            boolean last = tokens.at(index + 2).is("cuối");
            return tokens.at(index + 2).is("đầu") || last
                    ? reported(Reported.Type.HALF, last ? 2 : 1, tokens, index, index + 3)
                    : Optional.empty();
        }
        if (second.equals("tháng") && (first.equals("9") || first.equals("chín"))) {
            return reported(
                    Reported.Type.NINE_MONTHS,
                    1,
                    tokens,
                    index,
                    index + (tokens.at(index + 2).is("đầu") ? 3 : 2));
        }
        if (first.equals("quý")) {
            int quarter = switch (second) {
                case "i", "1" -> 1;
                case "ii", "2" -> 2;
                case "iii", "3" -> 3;
                case "iv", "4" -> 4;
                default -> 0;
            };
            return quarter == 0 ? Optional.empty() : reported(Reported.Type.QUARTER, quarter, tokens, index, index + 2);
        }
        // a year that is neither the end of a day nor of a stretch
        return first.equals("năm")
                        && !tokens.at(index + 2).is("-")
                        && !tokens.at(index + 2).is("–")
                ? reported(Reported.Type.YEAR, 1, tokens, index, index)
                : Optional.empty();
    }

    /** A period whose year stands behind {@code năm} or a stroke at a token. */
    private static Optional<Reported> reported(Reported.Type type, int of, Tokens tokens, int first, int at) {
        boolean named = tokens.at(at).is("năm") || tokens.at(at).is("/");
        int year = named ? Days.small(tokens, at + 1, 2100) : -1;
        return YearsReader.isYear(year)
                ? Optional.of(new Reported(type, of, year, tokens.span(first, at + 1)))
                : Optional.empty();
    }
}
