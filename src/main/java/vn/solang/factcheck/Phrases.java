package vn.solang.factcheck;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.VietnameseText;

/**
 * Phrases, each standing for something, found at a token of a text: the longest one that fits.
 *
 * @param <T> what phrases stand for
 */
final class Phrases<T> {

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T meaning;
    }

    /**
     * A phrase of a text.
     *
     * @param end the token after its last
     */
    record Found<T>(T meaning, int end) {}

    private final Node<T> root = new Node<>();

    /** Phrases that stand for themselves. */
    static Phrases<String> of(String... phrases) {
        Phrases<String> all = new Phrases<>();
        for (String each : phrases) {
            all.add(each, each);
        }
        return all;
    }

    /** Adds a phrase of words and signs; the case of its letters does not count. */
    Phrases<T> add(String phrase, T meaning) {
        Node<T> node = root;
        Tokens tokens = new Tokens(VietnameseText.normalTone(phrase).toLowerCase(Locale.ROOT));
        for (int i = 0; i < tokens.size(); i++) {
            node = node.next.computeIfAbsent(tokens.at(i).key(), _ -> new Node<>());
        }
        node.meaning = meaning;
        return this;
    }

    /** The longest phrase that begins at a token; null where none does. */
    @Nullable Found<T> at(Tokens tokens, int index) {
        Node<T> node = root;
        Found<T> found = null;
        for (int i = index; ; i++) {
            Token token = tokens.at(i);
            node = token.isBreak() ? null : node.next.get(token.key());
            if (node == null) {
                return found;
            }
            if (node.meaning != null) {
                found = new Found<>(node.meaning, i + 1);
            }
        }
    }
}
