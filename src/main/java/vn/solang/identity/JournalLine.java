package vn.solang.identity;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the journal as it is read.
 *
 * @param at when it was written
 * @param account the number of who acted; 0 for the program and for visitors
 * @param actor their name then
 * @param place from where
 * @param act what was done, as a word of the code
 * @param subject what it was done to
 * @param changes what it changed, in the order they were told
 */
public record JournalLine(
        long id,
        Instant at,
        long account,
        String actor,
        String place,
        String act,
        String subject,
        List<Change> changes) {

    public JournalLine {
        changes = List.copyOf(changes);
    }
}
