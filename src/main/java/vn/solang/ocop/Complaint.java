package vn.solang.ocop;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or a report about a product or its certificate (khiếu nại, phản ánh). Who sent it is told by kind only.
 *
 * @param id of the version that says so
 * @param number names it for ever; 0 of one that is to be entered
 * @param term the code of the term it is answered within from the day it was received
 * @param handler the unit or department that handles it
 * @param steps what was done about it, the first first
 */
public record Complaint(
        long id,
        int number,
        int product,
        LocalDate received,
        Channel channel,
        Sender sender,
        String term,
        String content,
        String handler,
        List<Step> steps) {

    public Complaint {
        steps = List.copyOf(steps);
    }

    /** The way it came. */
    public enum Channel {
        /** By telephone (điện thoại). */
        PHONE,
        /** By letter or mail (đơn, thư). */
        LETTER,
        /** Told at the office (trực tiếp). */
        IN_PERSON,
        /** Read in the press (báo chí). */
        PRESS,
        /** Passed on by another agency (cơ quan khác chuyển). */
        AGENCY;

        /** The word in tables and message keys. */
        public String code() {
            return word(this);
        }

        /** What such a word means; empty for any other. */
        public static Optional<Channel> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    /** What whoever sent it is. */
    public enum Sender {
        /** Somebody who bought or used it (người tiêu dùng). */
        CONSUMER,
        /** Somebody who makes it, or another product (chủ thể). */
        PRODUCER,
        /** An agency or an organisation (cơ quan, tổ chức). */
        AGENCY,
        /** Nobody says (không nêu tên). */
        ANONYMOUS;

        /** The word in tables and message keys. */
        public String code() {
            return word(this);
        }

        /** What such a word means; empty for any other. */
        public static Optional<Sender> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    /** What an answer may find. */
    public enum Outcome {
        /** All of it is right (đúng). */
        FOUNDED,
        /** Some of it is right (đúng một phần). */
        PARTLY,
        /** None of it is right (không đúng). */
        UNFOUNDED,
        /** Nothing can be said (chưa đủ căn cứ kết luận). */
        UNDECIDED;

        /** The word in tables and message keys. */
        public String code() {
            return word(this);
        }

        /** What such a word means; empty for any other. */
        public static Optional<Outcome> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    /** What was done about it once. */
    public sealed interface Step {

        /** The day it was done. */
        LocalDate day();

        /** The answer, or why it was taken up again. */
        String told();
    }

    /** It was answered. */
    public record Answered(LocalDate day, Outcome outcome, String told) implements Step {}

    /** It was taken up again; the days of the term count from then. */
    public record TakenUp(LocalDate day, String term, String told) implements Step {}

    /** Where it stands on a day. */
    public enum State {
        /** Not answered by the day it was due. */
        OVERDUE,
        /** Waits for its first answer. */
        RECEIVED,
        /** Waits for another answer. */
        REOPENED,
        /** It was answered. */
        ANSWERED;

        /** The word in addresses and message keys. */
        public String code() {
            return word(this);
        }
    }

    /** True where it waits for an answer. */
    public boolean isOpen() {
        return steps.isEmpty() || steps.getLast() instanceof TakenUp;
    }

    /** The last day to answer it, the first not being counted; empty where it is answered, or its term is not known. */
    public Optional<LocalDate> due(Rules rules) {
        if (steps.isEmpty()) {
            return rules.complaintTerm(term).map(known -> received.plusDays(known.days()));
        }
        return steps.getLast() instanceof TakenUp again
                ? rules.complaintTerm(again.term()).map(known -> again.day().plusDays(known.days()))
                : Optional.empty();
    }

    /** Where it stands on a day. */
    public State on(LocalDate day, @Nullable LocalDate due) {
        if (!isOpen()) {
            return State.ANSWERED;
        }
        if (due != null && due.isBefore(day)) {
            return State.OVERDUE;
        }
        return steps.isEmpty() ? State.RECEIVED : State.REOPENED;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
