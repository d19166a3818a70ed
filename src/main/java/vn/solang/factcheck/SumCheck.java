package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/** Totals and parts that do not add up. */
final class SumCheck implements Check {

    private static final BigDecimal NEARLY = new BigDecimal("0.9");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    @Override
    public void check(Article article, Consumer<Finding> found) {
        for (Sums.Parts each : article.parts()) {
            check(each, found);
        }
    }

    private static void check(Sums.Parts parts, Consumer<Finding> found) {
        Claim.Sum claim = parts.claim();
        int compared = claim.sum().compareTo(claim.total());
        if (compared == 0) {
            return;
        }
        switch (parts.kind()) {
            case BRACKETED -> {
                if (!parts.hedged() && (compared > 0 || parts.parts().size() >= 3)) {
                    found.accept(finding(
                            compared > 0 ? Severity.ERROR : Severity.WARNING,
                            claim,
                            compared > 0 ? "factcheck.sum.more" : "factcheck.sum.less"));
                }
            }
            case REST -> {
                if (!parts.hedged()) {
                    found.accept(finding(Severity.ERROR, claim, "factcheck.sum.rest"));
                }
            }
            case SHARES -> {
                if (compared > 0 && over(claim.sum(), parts.parts())) {
                    found.accept(finding(Severity.ERROR, claim, "factcheck.sum.shares"));
                }
            }
            case AMONG -> {
                boolean lowered = parts.parts().stream().anyMatch(part -> part.hedge() == Hedge.UNDER);
                if (compared > 0 && !lowered && !raised(claim, parts)) {
                    found.accept(finding(Severity.ERROR, claim, "factcheck.sum.more"));
                } else if (compared < 0
                        && parts.closed()
                        && parts.parts().size() >= 3
                        && claim.sum().compareTo(claim.total().multiply(NEARLY)) >= 0) {
                    found.accept(finding(Severity.WARNING, claim, "factcheck.sum.less"));
                }
            }
        }
    }

    /** Shares that were each rounded may come to a little more than a hundred. */
    private static boolean over(BigDecimal sum, List<Quantity> shares) {
        BigDecimal slack =
                shares.stream().map(each -> Shares.half(each.decimals())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.subtract(slack).compareTo(BigDecimal.valueOf(100)) > 0;
    }

    /** A total that is said to be more than its number, or parts that overlap ({@code trong đó 40 xã …, có 12 xã …}). */
    private static boolean raised(Claim.Sum claim, Sums.Parts parts) {
        return (parts.hedged() && claim.sum().compareTo(claim.total().multiply(new BigDecimal("1.05"))) < 0)
                || !parts.closed();
    }

    private static Finding finding(Severity severity, Claim.Sum claim, String key) {
        boolean money = claim.unit().equals("đồng");
        return new Finding(
                Kind.SUM,
                severity,
                claim.span(),
                Message.of(
                        key,
                        claim.parts().stream().map(part -> number(part, money)).collect(Collectors.joining(" + ")),
                        number(claim.sum(), money),
                        money ? "triệu đồng" : claim.unit(),
                        number(claim.total(), money),
                        number(claim.total().subtract(claim.sum()).abs(), money)),
                "");
    }

    private static String number(BigDecimal value, boolean money) {
        BigDecimal shown = money ? value.divide(MILLION) : value;
        return VietnameseFormat.number(shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros());
    }
}
