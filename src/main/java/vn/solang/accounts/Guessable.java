package vn.solang.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import vn.solang.shared.VietnameseText;

/**
 * What is guessed first: words of {@code reference/accounts/guessable.txt}, alone, repeated or beside each other, with
 * digits and signs around them. A list of leaked passwords would be longer and say the same of few more, since those are
 * shorter than what is asked for here.
 */
final class Guessable {

    /** As many signs as somebody must have thought of themselves. */
    private static final int LEAST_OWN = 6;

    private final List<String> words;

    private Guessable(List<String> words) {
        this.words = words;
    }

    static Guessable read() {
        try (var in = new ClassPathResource("reference/accounts/guessable.txt").getInputStream()) {
            return new Guessable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** True where hardly anything is left of it once the words are taken away, without regard to case and marks. */
    boolean isFirstGuessed(String password) {
        String left = VietnameseText.fold(password).replaceAll("[^a-z0-9]", "");
        if (left.isEmpty()) {
            return false;
        }
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left.length() < LEAST_OWN;
    }
}
