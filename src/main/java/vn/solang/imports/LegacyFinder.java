package vn.solang.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.solang.shared.Syllable;

/**
 * Looks for text that is legal Unicode and yet was typed in a legacy encoding: words that are no Vietnamese syllables
 * as they stand and become ones when read in that encoding.
 */
final class LegacyFinder {

    /** Legacy text, and the first line and cell it was met in. */
    record Found(LegacyText encoding, int line, String cell) {}

    /** Two different words on one line, or in a file with hardly any good words, are no accident; one may be a foreign name. */
    private static final int NO_ACCIDENT = 2;

    /** Keeps the memory of words already judged within bounds. */
    private static final int KNOWN_WORDS = 50_000;

    private static final Pattern NOT_IN_A_WORD = Pattern.compile("[\\x00-@\\[-`{-\\x7F\\u00A0]+");
    private static final Pattern BEYOND_LATIN = Pattern.compile(".*[ăđĩũơưĂĐĨŨƠƯ\\u0300-\\u0323\\u1EA0-\\u1EF9].*");

    private static final Pattern ODD_CAPITALS = Pattern.compile("(?=.*\\p{Ll}).+\\p{Lu}.*");

    private final Map<String, Set<LegacyText>> known = new HashMap<>();
    private final Map<LegacyText, Set<String>> words = new EnumMap<>(LegacyText.class);
    private final Map<LegacyText, Found> firsts = new EnumMap<>(LegacyText.class);

    /** Legacy words met so far, less all others beyond ASCII. */
    private long balance;

    /** Looks at the cells of one line, as they stand in the file. */
    Optional<Found> look(int line, List<String> cells) {
        Map<LegacyText, Set<String>> here = new EnumMap<>(LegacyText.class);
        for (String cell : cells) {
            for (String word : wordsBeyondAscii(cell)) {
                Set<LegacyText> encodings = encodings(word);
                balance += encodings.isEmpty() ? -1 : 1;
                for (LegacyText encoding : encodings) {
                    firsts.putIfAbsent(encoding, new Found(encoding, line, cell));
                    words.computeIfAbsent(encoding, e -> new HashSet<>()).add(word);
                    Set<String> together = here.computeIfAbsent(encoding, e -> new HashSet<>());
                    together.add(word);
                    if (together.size() >= NO_ACCIDENT) {
                        return Optional.of(new Found(encoding, line, cell));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The verdict on the file, once all its lines were seen. */
    Optional<Found> conclude() {
        return Arrays.stream(LegacyText.values())
                .filter(encoding -> words.getOrDefault(encoding, Set.of()).size() >= NO_ACCIDENT)
                .filter(encoding -> balance > 0)
                .findFirst()
                .map(firsts::get);
    }

    private Set<LegacyText> encodings(String word) {
        if (known.size() > KNOWN_WORDS) {
            known.clear();
        }
        if (BEYOND_LATIN.matcher(word).matches()) {
            return Set.of();
        }
        return known.computeIfAbsent(word, LegacyFinder::judge);
    }

    private static Set<LegacyText> judge(String word) {
        return Syllable.isShaped(word) ? Set.of() : soundIn(word);
    }

    /** The encodings that make a syllable of a word; where some give it odd capitals, like {@code HAỉ}, the others. */
    static Set<LegacyText> soundIn(String word) {
        Set<LegacyText> sound = EnumSet.noneOf(LegacyText.class);
        Set<LegacyText> evenlyCased = EnumSet.noneOf(LegacyText.class);
        for (LegacyText encoding : LegacyText.values()) {
            String read = encoding.read(word);
            if (Syllable.isSound(read)) {
                sound.add(encoding);
                if (!ODD_CAPITALS.matcher(read).matches()) {
                    evenlyCased.add(encoding);
                }
            }
        }
        return evenlyCased.isEmpty() ? sound : evenlyCased;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The words of a text that hold more than ASCII and at least one ASCII letter, so that signs and bullets are none. */
    static List<String> wordsBeyondAscii(String text) {
        if (isAscii(text)) {
            return List.of();
        }
        var words = new ArrayList<String>();
        for (String word : NOT_IN_A_WORD.split(text, -1)) {
            if (word.chars().anyMatch(c -> c >= 0x80) && word.chars().anyMatch(c -> c < 0x80)) {
                words.add(word);
            }
        }
        return words;
    }
}
