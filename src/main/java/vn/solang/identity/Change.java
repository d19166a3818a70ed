package vn.solang.identity;

import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * What an entry of the journal changed, before and after.
 *
 * @param unit the unit it concerns; null where none does
 * @param kind what was changed: {@code value}, {@code evidence}, {@code step}, {@code account}, …; its word on pages is
 *     {@code journal.kind.<kind>}
 * @param key which one: the code of a measure with its period, the name of an account
 * @param before as it was told to a person; null where there was none
 * @param after as it is told to a person; null where there is none any more
 */
public record Change(
        @Nullable UnitId unit,
        String kind,
        String key,
        @Nullable String before,
        @Nullable String after) {}
