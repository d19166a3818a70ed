package vn.solang.reconciliation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.solang.shared.VietnameseText;

/** Words without signs, in small letters, what has a short form in one: the form in which texts and tables are compared. */
final class Words {

    private static final Map<String, String> SHORTENED = Map.of(
            "ntm", "nông thôn mới",
            "ntmnc", "nông thôn mới nâng cao",
            "ntmkm", "nông thôn mới kiểu mẫu");

    private Words() {}

    static String of(String text) {
        String bare = VietnameseText.normalTone(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]+", " ");
        return Stream.of(bare.strip().split(" "))
                .map(word -> SHORTENED.getOrDefault(word, word))
                .collect(Collectors.joining(" "))
                .replace("mỗi xã một sản phẩm", "ocop")
                .replace("mục tiêu quốc gia", "mtqg");
    }

    static boolean holds(String words, Collection<String> phrases) {
        return phrases.stream().anyMatch(phrase -> holds(words, phrase));
    }

    static boolean holds(String words, String phrase) {
        return (" " + words + " ").contains(" " + phrase + " ");
    }

    static boolean ends(String words, Collection<String> phrases) {
        return phrases.stream().anyMatch(phrase -> ends(words, phrase));
    }

    static boolean ends(String words, String phrase) {
        return words.equals(phrase) || words.endsWith(" " + phrase);
    }

    static boolean begins(String words, String phrase) {
        return words.equals(phrase) || words.startsWith(phrase + " ");
    }

    /** What stands behind the last of some phrases; all of it where there is none. */
    static String behindLast(String words, Collection<String> phrases) {
        String padded = " " + words + " ";
        int from = phrases.stream()
                .mapToInt(phrase -> {
                    int at = padded.lastIndexOf(" " + phrase + " ");
                    return at < 0 ? 0 : at + phrase.length() + 1;
                })
                .max()
                .orElse(0);
        return padded.substring(from).strip();
    }

    /** The words without a phrase they begin with. */
    static String behind(String words, String phrase) {
        return words.substring(phrase.length()).strip();
    }

    /** The words, and what is left of them without any of some phrases at their head. */
    static Set<String> without(String words, Collection<String> heads) {
        Set<String> all = new LinkedHashSet<>();
        all.add(words);
        for (String head : heads) {
            if (begins(words, head)) {
                all.addAll(without(behind(words, head), heads));
            }
        }
        return all;
    }

    /** What is left of the words without any of some phrases at their end. */
    static String withoutEnd(String words, Collection<String> ends) {
        String left = words;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String end : ends) {
                if (ends(left, end)) {
                    left = left.substring(0, left.length() - end.length()).strip();
                    changed = true;
                }
            }
        }
        return left;
    }
}
