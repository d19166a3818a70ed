package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.solang.shared.VietnameseText;

/**
 * Two ways in which texts say what a document is about.
 *
 * @param first as it stands; may be empty
 * @param second likewise
 */
record Titles(String first, String second) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    /** Words at the head that say what the document does and not what it is about. */
    private static final Set<String> HEADS = Set.of(
            "về", "việc", "quy", "định", "phê", "duyệt", "ban", "hành", "sửa", "đổi", "hướng", "dẫn", "công", "bố");

    /** What is issued once: documents of these kinds of titles are not issued twice on one day. */
    private static final Set<String> PROGRAMMES =
            Set.of("chương trình", "đề án", "kế hoạch", "bộ tiêu", "quy chế", "quy định", "danh mục", "chiến lược");

    private static final int FEWEST = 6;

    /** True where neither goes on where the other stops. Abbreviations do not count. */
    boolean differ() {
        List<String> one = words(first);
        List<String> two = words(second);
        int common = Math.min(one.size(), two.size());
        return common >= 2 && !one.subList(0, common).equals(two.subList(0, common));
    }

    /** True where both are the same and about something that is issued once. */
    boolean areOfOneProgramme() {
        List<String> one = words(first);
        return one.size() >= FEWEST && one.equals(words(second)) && PROGRAMMES.contains(one.get(0) + " " + one.get(1));
    }

    private static List<String> words(String title) {
        List<String> words = new ArrayList<>();
        boolean head = true;
        for (String word : BLANKS.split(title.replaceAll("\\p{P}", " ").strip(), -1)) {
            String key = Counts.full(VietnameseText.normalTone(word).toLowerCase(Locale.ROOT));
            head &= HEADS.contains(key) && !PROGRAMMES.contains(key);
            if (!head && !key.isEmpty()) {
                words.addAll(BLANKS.splitAsStream(key).toList());
            }
        }
        return words;
    }
}
