package vn.solang.imports;

import java.util.List;
import vn.solang.identity.Entry;

/** A table that a module knows how to load, recognised by its columns. */
public interface TableFormat {

    /**
     * What a table of this format looks like.
     *
     * @param name the name in {@code docs/formats.md}, such as {@code recognitions}
     * @param order formats are loaded in this order within one import, since later ones stand on earlier ones: units first
     * @param required the columns that must be there; the format with the most of them present wins
     * @param optional columns that may be there besides; any other is refused, so that a misspelt one is never silently
     *     lost
     */
    record Shape(String name, int order, List<String> required, List<String> optional) {
        public Shape {
            required = List.copyOf(required);
            optional = List.copyOf(optional);
        }
    }

    Shape shape();

    /**
     * Checks every row and writes the accepted ones within the caller's transaction. Rows that cannot be taken are
     * refused through the table, which goes on with the next; the caller decides whether anything is kept.
     *
     * @return the number of rows accepted
     */
    int load(Table table, Entry entry);
}
