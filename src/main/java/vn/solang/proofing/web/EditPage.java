package vn.solang.proofing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Link;

/**
 * Some paragraphs of a text, to be corrected.
 *
 * @param version the version they are of
 * @param problem why the last correction was not kept; empty where it was
 * @param told what was found in the whole version
 * @param which the paragraphs that are shown, of how many
 * @param nothing why nothing can be corrected; empty where it can
 * @param previous null on the first page
 * @param next null on the last page
 */
public record EditPage(
        int number,
        int version,
        String title,
        List<Link> parents,
        String problem,
        String told,
        String which,
        String nothing,
        List<Field> fields,
        @Nullable Link previous,
        @Nullable Link next) {

    public EditPage {
        parents = List.copyOf(parents);
        fields = List.copyOf(fields);
    }

    /**
     * A paragraph.
     *
     * @param line the number of its line, counted from 0
     * @param rows how high it is
     * @param label what it is called
     * @param notes what was found in it
     */
    public record Field(int line, String text, int rows, String label, List<Note> notes) {
        public Field {
            notes = List.copyOf(notes);
        }
    }

    /** Something that was found in a paragraph. */
    public record Note(String severity, String head, String quote, String sentence, String suggestion) {}
}
