package vn.solang.proofing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * A text that is checked before it goes out (văn bản soát xét).
 *
 * @param unit whose text it is
 * @param heldOn the day for which its claims are held against the ledger; null where they are not
 * @param newest its newest version
 */
public record Manuscript(
        int number, UnitId unit, String title, @Nullable LocalDate heldOn, Edition newest) {}
