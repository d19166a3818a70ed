package vn.solang.submissions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of one value that somebody asks for.
 *
 * @param id given by its sender; the same id is the same edit, however often it arrives
 * @param measure the code of the measure
 * @param text as it was typed; empty takes the value away
 * @param note beside it; what is unusual is taken only with one
 * @param base the version of the value its editor saw; 0 where they saw none
 */
public record Edit(
        UUID id,
        String measure,
        @Nullable String text,
        @Nullable String note,
        long base) {}
