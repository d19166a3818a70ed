package vn.solang.submissions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.files.web.AttachmentLine;
import vn.solang.web.Badge;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * One page of the form.
 *
 * @param problems what keeps it from being saved, in the words beside the fields
 * @param notice why nothing can be changed; empty where it can
 * @param entry the address of the unit in the round
 * @param no the number of the group
 * @param seen the newest change it shows
 * @param accepted what files may be handed in
 * @param after where saving and going on leads
 */
public record GroupPage(
        String title,
        String round,
        String action,
        boolean editable,
        String notice,
        List<Link> parents,
        List<Link> problems,
        List<Question> questions,
        @Nullable Link previous,
        @Nullable Link next,
        String entry,
        String no,
        long seen,
        String accepted,
        String after) {

    public GroupPage {
        parents = List.copyOf(parents);
        problems = List.copyOf(problems);
        questions = List.copyOf(questions);
    }

    /**
     * A requirement and its fields.
     *
     * @param asked what is asked of this unit; empty where not known
     * @param why which line of the table that is; empty where not known
     * @param sentence what can be said of it so far
     * @param against what its value is held against; null where that is not one value of one field
     */
    public record Question(
            String code,
            String name,
            String asked,
            String why,
            Chip verdict,
            List<Badge> badges,
            String sentence,
            @Nullable Against against,
            List<Field> fields) {
        public Question {
            badges = List.copyOf(badges);
            fields = List.copyOf(fields);
        }
    }

    /**
     * A threshold, for telling while somebody types; the verdict is the server's.
     *
     * @param measure the code of the measure
     * @param sign {@code >=}, {@code <=}, {@code =}, {@code >}, {@code <}
     * @param level with a full stop before its decimals
     */
    public record Against(String measure, String sign, String level) {}

    /**
     * One value.
     *
     * @param id of the box
     * @param choices what may be chosen; empty where the value is written
     * @param whole true where only digits are written
     * @param note beside it
     * @param base the version its editor sees
     * @param edit the id of the edit that sending makes
     * @param original what stood in the box when it was sent to the reader
     * @param originalNote the note then
     * @param last the last accepted value; empty where there is none
     * @param entered who entered it and when; empty where nobody did
     * @param comments what checkers asked for
     * @param problem what is wrong with it; empty where nothing is
     * @param conflict null where nobody else changed it
     * @param noteOpen true where the note is shown at once
     * @param least the least possible value, with a full stop before its decimals; empty where there is none
     * @param most the greatest possible value likewise
     * @param evidence the files that prove it
     */
    public record Field(
            String id,
            String code,
            String label,
            String hint,
            List<Choice> choices,
            boolean whole,
            String text,
            String note,
            long base,
            String edit,
            String original,
            String originalNote,
            String last,
            String entered,
            List<String> comments,
            String problem,
            @Nullable Conflict conflict,
            boolean noteOpen,
            String least,
            String most,
            List<AttachmentLine> evidence) {
        public Field {
            evidence = List.copyOf(evidence);
            choices = List.copyOf(choices);
            comments = List.copyOf(comments);
        }
    }

    /** Two values of one field. */
    public record Conflict(String mine, String theirs, String who) {}
}
