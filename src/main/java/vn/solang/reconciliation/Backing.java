package vn.solang.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Messages;

/**
 * What of the ledger a claim was held against.
 *
 * @param key of a figure; {@code document:} and its symbol of a document, {@code place} of a commune
 * @param value of the figure; null of what is no number
 * @param units codes, on the day, of the units counted
 * @param names of these units, or what the register says of the document or place
 * @param facts ids of the records it rests on
 */
public record Backing(
        String key,
        @Nullable BigDecimal value,
        List<String> units,
        List<String> names,
        List<Long> facts,
        LocalDate validAt,
        Instant knownAt) {

    /** So many names are told; the rest is counted. */
    private static final int MOST_NAMES = 12;

    public Backing {
        units = List.copyOf(units);
        names = List.copyOf(names);
        facts = List.copyOf(facts);
    }

    /** The first of the names behind a figure, and how many more there are; empty where there are none. */
    public static String told(List<String> names, Messages words) {
        if (names.isEmpty()) {
            return "";
        }
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES
                ? words.say("reconciliation.behind-more", first, names.size() - MOST_NAMES)
                : words.say("reconciliation.behind", first);
    }
}
