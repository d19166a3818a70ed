package vn.solang.proofing.web;

import java.util.List;
import vn.solang.web.Asking;
import vn.solang.web.Link;

/**
 * A version of a text, with what was found beside it.
 *
 * @param problem why the last act was not done; empty where it was
 * @param facts where it comes from, in one line
 * @param told how many findings there are, and how many are open
 * @param unread which parts of the file could not be read; empty where all was
 * @param held whether it is held against the ledger
 * @param asking what is shown of them
 * @param shown how many findings are shown of how many
 * @param older that a newer version is there, with the way to it; empty text on the newest
 * @param acts what may be done with the whole text
 * @param versions all, the newest first
 * @param newest the number of the version that new ones come after; 0 where this is not the newest
 * @param megabytes the largest file
 */
public record ReadingPage(
        int number,
        int version,
        String title,
        List<Link> parents,
        String problem,
        String facts,
        String told,
        String unread,
        Held held,
        Asking asking,
        String shown,
        Link older,
        List<Link> acts,
        List<Row> rows,
        List<Version> versions,
        int newest,
        int megabytes) {

    public ReadingPage {
        parents = List.copyOf(parents);
        acts = List.copyOf(acts);
        rows = List.copyOf(rows);
        versions = List.copyOf(versions);
    }

    /**
     * Whether the claims of a text are held against the ledger.
     *
     * @param told for which day, and how many are confirmed; empty where they are not
     * @param may true on the newest version, where that can be changed
     */
    public record Held(String told, boolean may) {}

    /** A version in the list of all. */
    public record Version(Link link, boolean current, String told) {}

    /**
     * A paragraph with what is found in it, or paragraphs that are left out.
     *
     * @param id the name of its place in the page
     * @param skipped how many paragraphs are left out here; empty for one that is shown
     * @param edit where it is corrected; empty where it cannot be
     */
    public record Row(String id, String skipped, List<Piece> pieces, List<Note> notes, String edit) {
        public Row {
            pieces = List.copyOf(pieces);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A stretch of a paragraph.
     *
     * @param severity the word of the worst finding it belongs to; empty for plain words
     * @param id where the mark of a finding begins; empty elsewhere
     * @param state what was said to that finding; empty where it is open
     * @param ends the numbers of the findings that end behind it
     */
    public record Piece(String text, String severity, String id, String state, List<Integer> ends) {
        public Piece {
            ends = List.copyOf(ends);
        }
    }

    /**
     * A finding in the margin.
     *
     * @param severity its word in style sheets
     * @param head kind and severity, in words
     * @param figure the address of the ledger's figure it speaks of; empty where it speaks of none
     * @param behind the names behind the figure of the ledger; empty where there are none
     * @param state what was said to it, by whom and when; empty where it is open
     * @param how what comes of it in the corrected file; empty where that is not asked
     * @param form what may be said to it
     * @param next the address of the next one that is shown; empty at the last
     */
    public record Note(
            int number,
            String severity,
            String head,
            String sentence,
            String figure,
            String suggestion,
            String behind,
            String stateCode,
            String state,
            String how,
            Form form,
            String next) {}

    /**
     * What may be said to a finding; nothing where {@code action} is empty.
     *
     * @param answers how many times it was answered
     */
    public record Form(String action, int answers, boolean accept, boolean dismiss, boolean reopen) {}
}
