package vn.solang.ocop;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A look at a product after its recognition (hậu kiểm).
 *
 * @param id of the version that says so
 * @param number names it for ever; 0 of one that is to be entered
 * @param planned the day it is planned for, or was
 * @param adHoc true where it is not of the plan (đột xuất)
 * @param checker the unit or department that looks
 * @param held null while it is to come
 * @param found in words; may be empty while it is to come
 * @param result null while it is to come
 * @param remedyBy until when what was found is to be remedied; null where nothing is
 * @param remedied null while it was not
 */
public record PostCheck(
        long id,
        int number,
        int product,
        LocalDate planned,
        boolean adHoc,
        String checker,
        @Nullable LocalDate held,
        String found,
        @Nullable Result result,
        @Nullable LocalDate remedyBy,
        @Nullable LocalDate remedied) {

    /** What a look may come to. */
    public enum Result {
        /** Nothing is missing (đạt). */
        MET,
        /** Something is to be remedied by a day (khắc phục). */
        REMEDY,
        /** The certificate is to be withdrawn (đề nghị thu hồi). */
        WITHDRAW;

        /** The word in tables and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What such a word means; empty for any other. */
        public static Optional<Result> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    /** Where a look stands on a day. */
    public enum State {
        /** Planned for the day or later. */
        PLANNED,
        /** Planned for a day that has passed, or to be remedied by one. */
        OVERDUE,
        /** Something is being remedied. */
        REMEDY,
        /** The certificate is to be withdrawn. */
        WITHDRAW,
        /** Nothing was missing, or it was remedied. */
        DONE;

        /** The word in addresses and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands on a day. */
    public State on(LocalDate day) {
        if (result == null) {
            return planned.isBefore(day) ? State.OVERDUE : State.PLANNED;
        }
        return switch (result) {
            case MET -> State.DONE;
            case WITHDRAW -> State.WITHDRAW;
            case REMEDY -> {
                if (remedied != null) {
                    yield State.DONE;
                }
                yield remedyBy != null && remedyBy.isBefore(day) ? State.OVERDUE : State.REMEDY;
            }
        };
    }
}
