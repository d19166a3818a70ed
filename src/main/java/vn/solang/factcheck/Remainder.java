package vn.solang.factcheck;

import java.math.BigDecimal;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/** What is left of a whole of which a part was reached, beside what a text says is left. */
final class Remainder {

    private Remainder() {}

    /** True where a text says that something else is left. */
    static boolean isContradicted(Quantity reached, Claim.Count left) {
        return reached.rest().signum() >= 0 && left.value().compareTo(reached.rest()) != 0;
    }

    /** Tells that it does. */
    static Finding contradicted(Quantity reached, Claim.Count left) {
        return new Finding(
                        Kind.CONFLICT,
                        Severity.ERROR,
                        left.span(),
                        Message.of(
                                "factcheck.conflict.left",
                                number(reached.value()),
                                number(reached.rest().add(reached.value())),
                                number(reached.rest()),
                                number(left.value())),
                        number(reached.rest()))
                .insteadOf(number(left.value()));
    }

    private static String number(BigDecimal value) {
        return VietnameseFormat.number(value);
    }
}
