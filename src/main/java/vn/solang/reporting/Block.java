package vn.solang.reporting;

import java.util.List;

/** A paragraph of a report's body. */
public sealed interface Block {

    /**
     * A heading of the outline.
     *
     * @param depth 1 for {@code I.}, 2 for {@code 1.}, 3 for {@code 2.1.}
     * @param number as printed, with its closing dot
     */
    record Heading(int depth, String number, String text) implements Block {}

    /** Running text, indented in its first line. */
    record Paragraph(List<Inline> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A point of an enumeration.
     *
     * @param mark what stands before it: {@code -}, {@code +} or {@code 1.}
     */
    record Item(String mark, List<Inline> runs) implements Block {
        public Item {
            runs = List.copyOf(runs);
        }
    }
}
