package vn.solang.ideas;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an idea says.
 *
 * @param set the set of products it belongs to, in the framework of the day it was received; empty where it is not known
 * @param producerKind one of {@link vn.solang.ocop.Product#PRODUCER_KINDS}; empty where it is not known
 * @param description the product and what is to become of it
 * @param materials where its raw materials come from
 * @param labour who works on it
 * @param support what support is needed
 * @param file the number of the scanned form; null without one
 * @param fileName empty without one
 * @param received the day on which the commune received it
 */
public record Form(
        Kind kind,
        String name,
        String set,
        String producer,
        String producerKind,
        String description,
        String materials,
        String labour,
        String support,
        @Nullable Long file,
        String fileName,
        LocalDate received) {

    /** Which form it is. */
    public enum Kind {
        /** Of a product that is to be made (Biểu 01). */
        NEW,
        /** Of one that is made already (Biểu 02). */
        EXISTING;

        /** The word in tables and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    Form with(@Nullable Long other) {
        return new Form(
                kind,
                name,
                set,
                producer,
                producerKind,
                description,
                materials,
                labour,
                support,
                other,
                fileName,
                received);
    }
}
