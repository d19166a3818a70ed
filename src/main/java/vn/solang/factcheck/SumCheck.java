package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/** Totals and parts that do not add up. */
final class SumCheck implements Check {

    private static final BigDecimal NEARLY = new BigDecimal("0.9");
    /** Words behind which a sum is what something was taken from. */
    private static final Phrases<String> FROM = Phrases.of("trong", "từ");

    private static final Phrases<String> MEANS = Phrases.of("bình quân", "trung bình", "còn lại", "dự phòng", "tặng");

    private static final BigDecimal MOSTLY = new BigDecimal("0.75");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    @Override
    public void check(Article article, Consumer<Finding> found) {
        for (Sums.Parts each : article.parts()) {
            check(article, each, found);
        }
        apiece(article, found);
    }

    /** {@code 2 tỷ đồng cho 4 xã, mỗi xã 600 triệu đồng}: one sum of money, one number of things and what each gets. */
    private static void apiece(Article article, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        List<Quantity> all = article.quantities();
        for (Quantity each : all) {
            String unit = each.isMoney() && each.hedge() == Hedge.EXACT ? tokens.apiece(each.first()) : "";
            if (unit.isEmpty()) {
                continue;
            }
            List<Quantity> clause = all.stream()
                    .filter(other -> tokens.areInOneClause(each.first(), other.first()))
                    .toList();
            List<Quantity> money = clause.stream().filter(Quantity::isMoney).toList();
            List<Quantity> things = clause.stream()
                    .filter(other -> other.isCount() && other.unit().equals(unit))
                    .toList();
            if (money.size() != 2 || things.size() != 1) {
                continue;
            }
            Quantity total = money.getFirst().equals(each) ? money.getLast() : money.getFirst();
            Quantity number = things.getFirst();
            BigDecimal product = number.value().multiply(each.value());
            if (tokens.isAmong(tokens.clauseStart(total.first()), total.first(), FROM)
                    || tokens.isInClause(each.first(), MEANS)) {
                continue;
            }
            boolean exact = total.hedge() == Hedge.EXACT && number.hedge() == Hedge.EXACT && number.over() == null;
            if (exact && total.value().compareTo(each.value()) > 0 && product.compareTo(total.value()) != 0) {
                found.accept(new Finding(
                        Kind.SUM,
                        Severity.WARNING,
                        tokens.span(Math.min(total.first(), number.first()), Math.max(total.end(), each.end()) - 1),
                        Message.of(
                                "factcheck.sum.apiece",
                                tokens.words(number.first(), number.end() - 1),
                                tokens.words(each.first(), each.end() - 1),
                                number(product, true),
                                tokens.words(total.first(), total.end() - 1)),
                        ""));
            }
        }
    }

    private static void check(Article article, Sums.Parts parts, Consumer<Finding> found) {
        Claim.Sum claim = parts.claim();
        int compared = claim.sum().compareTo(claim.total());
        if (compared == 0 || isRounded(article, parts)) {
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
            case MADE_OF -> {
                boolean nearly = claim.sum().compareTo(claim.total().multiply(MOSTLY)) >= 0;
                if (!parts.hedged() && nearly) {
                    found.accept(finding(
                            compared > 0 ? Severity.ERROR : Severity.WARNING,
                            claim,
                            compared > 0 ? "factcheck.sum.more" : "factcheck.sum.less"));
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

    /** Numbers with decimals were rounded, each by half of its last digit at most. */
    private static boolean isRounded(Article article, Sums.Parts parts) {
        int start = article.tokens().from(parts.claim().span().start());
        BigDecimal slack = Stream.concat(parts.parts().stream(), article.quantities(start, start + 1).stream())
                .filter(each -> each.decimals() > 0 && !each.isShare())
                .map(each -> Shares.half(each.decimals()).multiply(each.scale()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.claim().sum().subtract(parts.claim().total()).abs().compareTo(slack) <= 0;
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
