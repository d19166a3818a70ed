package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is to be reached: {@code phấn đấu đến năm 2025 có 100% số xã đạt chuẩn}, {@code dự kiến có thêm 1 huyện}. */
final class Targets {

    /** Words that say by themselves that a number behind them is to be reached. */
    private static final Phrases<String> AIMS = Phrases.of("phấn đấu", "mục tiêu", "dự kiến");

    private Targets() {}

    static List<Claim.Target> find(Tokens tokens, List<Quantity> quantities) {
        List<Claim.Target> found = new ArrayList<>();
        for (Quantity each : quantities) {
            int aim = each.type() == Quantity.Type.BARE || each.over() != null ? -1 : aim(tokens, each.first());
            if (aim >= 0) {
                found.add(new Claim.Target(
                        tokens.span(aim, each.end() - 1),
                        each.value(),
                        each.hedge(),
                        each.unit(),
                        year(tokens, aim, each.end())));
            }
        }
        return found;
    }

    /** Where the clause begins to speak of an aim; below 0 where it does not. */
    private static int aim(Tokens tokens, int first) {
        int start = tokens.clauseStart(first);
        for (int i = first - 1; i >= start; i--) {
            if (AIMS.at(tokens, i) != null) {
                return i;
            }
        }
        return -1;
    }

    /** The year named from the aim to the end of the clause; null without one. */
    private static @Nullable Integer year(Tokens tokens, int aim, int end) {
        Integer year = null;
        int last = Math.max(end, tokens.clauseEnd(end));
        for (int i = aim; i < last; i++) {
            int number = tokens.at(i).is("năm") ? Days.small(tokens, i + 1, 2100) : -1;
            if (YearsReader.isYear(number) && (year == null || i < end)) {
                year = number;
            }
        }
        return year;
    }
}
