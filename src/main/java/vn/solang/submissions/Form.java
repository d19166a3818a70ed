package vn.solang.submissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solang.assessment.AcceptedValue;
import vn.solang.assessment.Evaluation;
import vn.solang.assessment.RequirementResult;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.Message;
import vn.solang.units.Unit;

/**
 * Everything the form of a unit in a round shows: what is asked, what is entered, what was accepted last, what that makes
 * of each requirement, and where the submission stands.
 *
 * @param submission null before anything was entered
 * @param version the version an act must name; 0 before anything was entered
 * @param evaluation what the unit would meet, were what is entered accepted
 * @param taking true where the round takes values today
 * @param disagreements by the code of a measure, with what its value does not agree; empty while all do
 */
public record Form(
        Round round,
        Unit unit,
        @Nullable Submission submission,
        int version,
        Procedure procedure,
        Rulebook rules,
        Evaluation evaluation,
        boolean taking,
        List<Group> groups,
        Map<String, Message> disagreements) {

    public Form {
        groups = List.copyOf(groups);
        disagreements = Map.copyOf(disagreements);
    }

    /** How far a group of the form is. */
    public enum State {
        /** There is nothing to enter in it: it follows from units below or from other sets. */
        NOTHING,
        NOT_STARTED,
        /** Something is entered, something is still missing. */
        STARTED,
        /** Everything asked for is entered. */
        FILLED,
        /** A checker asked to put something right that has not been changed since. */
        RETURNED,
        /** It is being checked. */
        WAITING,
        /** It was confirmed by its department. */
        CONFIRMED,
        ACCEPTED
    }

    /**
     * A page of the form.
     *
     * @param no the number of the criterion, or {@code conditions}, {@code besides}
     * @param name empty for those two
     * @param confirmed the confirmation that holds; null where none does
     */
    public record Group(
            String no,
            String name,
            String heading,
            State state,
            @Nullable Confirmed confirmed,
            List<Question> questions) {
        public Group {
            questions = List.copyOf(questions);
        }

        public List<Field> fields() {
            return questions.stream()
                    .flatMap(question -> question.fields().stream())
                    .toList();
        }

        /** The fields that must still be filled in. */
        public List<Field> missing() {
            return fields().stream().filter(Field::missing).toList();
        }
    }

    /** A requirement with its verdict so far, and the fields it is answered by; none where it follows from elsewhere. */
    public record Question(RequirementResult result, List<Field> fields) {
        public Question {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One value to be entered.
     *
     * @param input true where it is asked for only because another value follows from it
     * @param missing true where it must be entered and is not, and does not follow from what is
     * @param optional true where “không áp dụng” may be entered
     * @param last the recorded value that answers the period; null where there is none
     * @param current what is entered; null where nothing is
     * @param comments what the last return asks to be put right here
     * @param evidence how many files prove it
     */
    public record Field(
            Measure measure,
            boolean input,
            boolean missing,
            boolean optional,
            @Nullable AcceptedValue last,
            @Nullable Current current,
            List<Comment> comments,
            int evidence) {
        public Field {
            comments = List.copyOf(comments);
        }

        /** The version an edit of it must name. */
        public long version() {
            return current == null ? 0 : current.version();
        }

        /** True where a checker asked to put it right and nobody touched it since. */
        public boolean unanswered() {
            return comments.stream().anyMatch(comment -> version() < comment.entry());
        }
    }

    /** Where it stands; a draft before anything was entered. */
    public Stage stage() {
        return submission == null ? new Stage.Draft() : submission.stage();
    }

    /** True where its unit may change values now. */
    public boolean editable() {
        return taking && stage().editable();
    }

    /** The last day on which handing it in is in time. */
    public LocalDate due() {
        return round.due();
    }

    public Optional<Group> group(String no) {
        return groups.stream().filter(each -> each.no().equals(no)).findFirst();
    }

    /** All fields that must still be filled in. */
    public List<Field> missing() {
        return groups.stream().flatMap(group -> group.missing().stream()).toList();
    }

    /** All fields. */
    public Stream<Field> fields() {
        return groups.stream().flatMap(group -> group.fields().stream());
    }
}
