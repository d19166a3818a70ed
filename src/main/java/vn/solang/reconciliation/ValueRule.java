package vn.solang.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A measured value and the words that ask for it.
 *
 * @param keys of its figure; where the ledger answers several, it is in doubt which is meant
 * @param unit what the number must be in: {@code %}, {@code đồng}, or what is counted
 * @param scale how many đồng the unit of the figure has; 1 of all else
 * @param subjects what may stand before the number, from the head of its sentence
 * @param wholes of a share, what may stand behind it
 * @param behind what stands right behind the number, one of these; an empty one where nothing has to
 * @param sure false of what the ledger evaluates and nobody decided: it warns only
 * @param name what it is called
 */
record ValueRule(
        List<String> keys,
        String unit,
        BigDecimal scale,
        List<Pattern> subjects,
        List<String> wholes,
        List<String> behind,
        boolean sure,
        String name) {

    private static final String SHARE_OF = "tỷ lệ ";

    ValueRule {
        keys = List.copyOf(keys);
        subjects = List.copyOf(subjects);
        wholes = List.copyOf(wholes);
        behind = List.copyOf(behind);
    }

    /** @param phrases what may stand before the number; {@code …} stands for any words */
    static ValueRule of(
            List<String> keys,
            String unit,
            BigDecimal scale,
            List<String> phrases,
            List<String> behind,
            boolean sure,
            String name) {
        return new ValueRule(
                keys,
                unit,
                scale,
                phrases.stream()
                        .map(phrase -> Pattern.compile(Pattern.quote(phrase).replace("…", "\\E.*\\Q")))
                        .toList(),
                phrases.stream()
                        .filter(phrase -> unit.equals("%") && phrase.startsWith(SHARE_OF))
                        .map(phrase -> phrase.substring(SHARE_OF.length()))
                        .toList(),
                behind,
                sure,
                name);
    }
}
