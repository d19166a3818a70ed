package vn.solang.factcheck;

import java.util.Set;
import java.util.TreeSet;

/**
 * Whether two numbers of a text speak of one thing: the level of the standard and the places that their clauses name. What
 * was reached is held against what is left only where both are the same.
 */
final class Sameness {

    private static final Set<String> KINDS = Set.of("huyện", "xã", "tỉnh", "thôn");

    /** Words that say that a standard was reached. */
    private static final Phrases<String> REACHED = Phrases.of("đạt chuẩn", "nhiệm vụ");

    private Sameness() {}

    /** True where the clause of a token speaks of reaching a standard. */
    static boolean isOfStandard(Tokens tokens, int index) {
        return tokens.isInClause(index, REACHED);
    }

    /** True where the clauses of two tokens name the same level and the same places. */
    static boolean isOfOneThing(Tokens tokens, int first, int second) {
        return level(tokens, first).equals(level(tokens, second))
                && places(tokens, first).equals(places(tokens, second));
    }

    /** The level of the standard a clause names; empty for the first one, which is named by no word. */
    static String level(Tokens tokens, int index) {
        int start = tokens.clauseStart(index);
        int end = tokens.clauseEnd(index);
        // what stands behind a comma speaks of the number behind that
        for (int i = index; i < end && !tokens.at(i).is(","); i++) {
            String level = level(tokens.at(i), tokens.at(i + 1));
            if (!level.isEmpty()) {
                return level;
            }
        }
        for (int i = index - 1; i >= start && !tokens.at(i).is(","); i--) {
            String level = level(tokens.at(i), tokens.at(i + 1));
            if (!level.isEmpty()) {
                return level;
            }
        }
        return "";
    }

    private static String level(Token first, Token second) {
        return first.is("nâng") && second.is("cao")
                ? "nâng cao"
                : first.is("kiểu") && second.is("mẫu") ? "kiểu mẫu" : "";
    }

    /** Where what is said of a number begins: with the clause, or where a total is told behind other things. */
    private static int start(Tokens tokens, int index) {
        for (int i = index - 1; i > tokens.clauseStart(index); i--) {
            if (tokens.at(i).is("nâng")
                    || (tokens.at(i).is("tổng") && tokens.at(i + 1).is("số"))) {
                return i;
            }
        }
        return tokens.clauseStart(index);
    }

    /** Places named before a number in its clause: {@code huyện Hương Khê}, {@code toàn tỉnh}. */
    static Set<String> places(Tokens tokens, int index) {
        Set<String> places = new TreeSet<>();
        for (int i = start(tokens, index); i < index; i++) {
            boolean kind = tokens.depth(i) == 0 && KINDS.contains(tokens.at(i).key());
            if (kind && tokens.isCapital(i + 1)) {
                places.add(tokens.at(i + 1).key());
            }
        }
        return places;
    }
}
