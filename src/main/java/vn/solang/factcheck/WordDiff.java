package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.List;

/** What changes between two texts, word by word. */
final class WordDiff {

    /**
     * A stretch of the old text and what comes in its place. Places are characters of the old text.
     *
     * @param words may be empty; the stretch may be empty too, but not both
     */
    record Edit(int start, int end, String words) {}

    /** Longer texts are compared at their ends alone. */
    private static final int MOST_COMPARISONS = 4_000_000;

    private WordDiff() {}

    /** The edits that make one text of another, in its order. */
    static List<Edit> between(String old, String now) {
        List<String> from = words(old);
        List<String> to = words(now);
        int head = 0;
        while (head < Math.min(from.size(), to.size()) && from.get(head).equals(to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(from.size(), to.size()) - head
                && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        int place = String.join("", from.subList(0, head)).length();
        return edits(from.subList(head, from.size() - tail), to.subList(head, to.size() - tail), place);
    }

    /** The same edit without what its two sides have in common at their ends, in whole letters. */
    static Edit trimmed(String old, Edit edit) {
        String was = old.substring(edit.start(), edit.end());
        String now = edit.words();
        int shorter = Math.min(was.length(), now.length());
        int head = 0;
        while (head < shorter && was.charAt(head) == now.charAt(head)) {
            head++;
        }
        while (head > 0 && !(isBoundary(was, head) && isBoundary(now, head))) {
            head--;
        }
        int tail = 0;
        while (tail < shorter - head && was.charAt(was.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        while (tail > 0 && !(isBoundary(was, was.length() - tail) && isBoundary(now, now.length() - tail))) {
            tail--;
        }
        return new Edit(edit.start() + head, edit.end() - tail, now.substring(head, now.length() - tail));
    }

    private static boolean isBoundary(String text, int at) {
        return at >= text.length()
                || (!Character.isLowSurrogate(text.charAt(at))
                        && Character.getType(text.codePointAt(at)) != Character.NON_SPACING_MARK);
    }

    private static List<Edit> edits(List<String> from, List<String> to, int place) {
        List<Edit> edits = new ArrayList<>();
        if ((long) from.size() * to.size() > MOST_COMPARISONS) {
            String was = String.join("", from);
            edits.add(new Edit(place, place + was.length(), String.join("", to)));
            return edits;
        }
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                int alike = alike(from.get(i), to.get(j));
                common[i][j] = Math.max(
                        alike == 0 ? 0 : common[i + 1][j + 1] + alike, Math.max(common[i + 1][j], common[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        int start = place;
        int end = place;
        var words = new StringBuilder();
        while (i < from.size() || j < to.size()) {
            int alike = i < from.size() && j < to.size() ? alike(from.get(i), to.get(j)) : 0;
            if (alike > 0 && common[i][j] == common[i + 1][j + 1] + alike) {
                boolean same = from.get(i).equals(to.get(j));
                if (same) {
                    add(edits, start, end, words);
                    start = end + from.get(i).length();
                } else {
                    words.append(to.get(j));
                }
                end += from.get(i).length();
                i++;
                j++;
            } else if (j == to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
                end += from.get(i++).length();
            } else {
                words.append(to.get(j++));
            }
        }
        add(edits, start, end, words);
        return edits;
    }

    /** How much one word is worth being kept as, or put in the place of, the other; 0 where the two are strangers. */
    private static int alike(String one, String other) {
        if (one.equals(other)) {
            return one.isBlank() ? 1 : 6;
        }
        if (one.equalsIgnoreCase(other)) {
            return 4;
        }
        return hasDigit(one) && hasDigit(other) ? 3 : 0;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static void add(List<Edit> edits, int start, int end, StringBuilder words) {
        if (end > start || !words.isEmpty()) {
            edits.add(new Edit(start, end, words.toString()));
            words.setLength(0);
        }
    }

    /** Words, and the white space between them. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length()
                    || Character.isWhitespace(text.charAt(at)) != Character.isWhitespace(text.charAt(at - 1))) {
                words.add(text.substring(start, at));
                start = at;
            }
        }
        return words;
    }
}
