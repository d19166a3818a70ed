package vn.solang.ocop;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that runs out soon, may have run out, or ran out within a year and was not renewed.
 *
 * @param months within how many it runs out for certain; 0 unless it does
 */
public record Expiry(Product product, State state, int months) {

    /** What can be said of it. */
    public enum State {
        /** It runs out within some months. */
        SOON,
        /** Its last day lies between two days, or is not known, so that it may run out, or may have. */
        UNCLEAR,
        /** It has run out. */
        PAST
    }

    /** What can be said of a product on a day; empty where its certificate holds for longer, or ran out longer ago. */
    static Optional<Expiry> of(Product product, LocalDate day, RenewalRules rules) {
        Standing newest = product.newest();
        if (newest == null) {
            return Optional.empty();
        }
        return switch (newest.kind()) {
            case EXPIRED -> past(product, newest.until(), day);
            case RECOGNISED -> running(product, newest.expiresLeast(), newest.expiresMost(), day, rules);
            default -> Optional.empty();
        };
    }

    private static Optional<Expiry> running(
            Product product, @Nullable LocalDate least, @Nullable LocalDate most, LocalDate day, RenewalRules rules) {
        if (least == null || most == null) {
            return Optional.of(new Expiry(product, State.UNCLEAR, 0));
        }
        if (most.isBefore(day)) {
            return past(product, most, day);
        }
        if (least.isBefore(day)) {
            return Optional.of(new Expiry(product, State.UNCLEAR, 0));
        }
        Optional<Expiry> certain = rules.months().reversed().stream()
                .filter(months -> !most.isAfter(day.plusMonths(months)))
                .findFirst()
                .map(months -> new Expiry(product, State.SOON, months));
        return certain.isPresent() || least.isAfter(day.plusMonths(rules.longest()))
                ? certain
                : Optional.of(new Expiry(product, State.UNCLEAR, 0));
    }

    private static Optional<Expiry> past(Product product, @Nullable LocalDate last, LocalDate day) {
        return last == null || last.isBefore(day.minusYears(1))
                ? Optional.empty()
                : Optional.of(new Expiry(product, State.PAST, 0));
    }
}
