package vn.solang.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    public Backing {
        units = List.copyOf(units);
        names = List.copyOf(names);
        facts = List.copyOf(facts);
    }
}
