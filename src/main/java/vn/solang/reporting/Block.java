package vn.solang.reporting;

import java.util.List;

/** A paragraph of a document's body, or a table. */
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

    /** A line of its own in bold in the middle, such as {@code QUYẾT ĐỊNH:}. */
    record Centred(String text) implements Block {}

    /** What a decision rests on, in italics (căn cứ). */
    record Ground(String text) implements Block {}

    /**
     * A table with borders, whose head stands on every page it goes over.
     *
     * @param rows as many words each as there are columns
     */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {

        /**
         * A column.
         *
         * @param share of the width, beside the shares of the others
         * @param number true where it holds numbers, which stand at the right
         */
        public record Column(String head, int share, boolean number) {}

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
