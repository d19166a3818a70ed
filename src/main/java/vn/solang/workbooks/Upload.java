package vn.solang.workbooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was sent.
 *
 * @param account who sent it; 0 for the program itself
 * @param applied when its edits were made; null while it waits for the word of who sent it
 */
@SuppressWarnings("ArrayRecordComponent")
record Upload(
        UUID id,
        int round,
        long account,
        String name,
        byte[] body,
        Instant at,
        @Nullable Instant applied) {}
