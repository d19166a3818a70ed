package vn.solang.factcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Claim.Count;
import vn.solang.factcheck.Claim.Percentage;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/**
 * Shares that do not fit their numbers: a share of a stated whole that comes to something else, one that no whole allows,
 * and one that contradicts the whole that the text itself adds up to ({@code 177 xã (97,3%) … còn 4 xã chưa đạt}).
 */
final class RateCheck implements Check {

    /** Within so many points of a share, what is wrong is how it was rounded. */
    private static final BigDecimal CLOSE = new BigDecimal("0.05");

    /** Units of which a place has a fixed number, so that no more of them can have reached something. */
    private static final Set<String> OF_FIXED_NUMBER = Set.of(
            "xã",
            "phường",
            "thị trấn",
            "huyện",
            "thị xã",
            "thành phố",
            "tỉnh",
            "thôn",
            "tiêu chí",
            "đơn vị cấp huyện",
            "đơn vị cấp xã");

    /** Words that say that a number is held against what was planned or asked for. */
    private static final Phrases<String> PLANNED = Phrases.of(
            "kế hoạch", "chỉ tiêu", "mục tiêu", "dự toán", "đăng ký", "vượt", "giao", "đề ra", "lộ trình", "dự kiến");

    private static final Phrases<String> GROWN = Phrases.of(
            "tăng", "so với", "gấp", "cùng kỳ", "của năm", "hoàn thành", "thực hiện", "bằng", "thu", "huy động");

    /** How far before a share it may stand what the share is of. */
    private static final int FARTHEST_RATE = 14;

    /** A whole that the text adds up to. */
    private record Added(Percentage share, Count left, BigDecimal whole) {}

    @Override
    public void check(Article article, Consumer<Finding> found) {
        article.quantities().forEach(each -> over(article.tokens(), each, found));
        Map<String, Added> added = added(article);
        for (Percentage share : article.percentages()) {
            if (isOverWhole(article, share)) {
                found.accept(new Finding(
                        Kind.PERCENTAGE,
                        Severity.ERROR,
                        share.span(),
                        share.wholeUnit().isEmpty()
                                ? Message.of("factcheck.rate.over-all", printed(share))
                                : Message.of("factcheck.rate.over-whole", printed(share), share.wholeUnit()),
                        ""));
                continue;
            }
            BigDecimal part = share.numerator();
            if (part == null || part.signum() == 0 || share.hedge() != Hedge.EXACT) {
                continue;
            }
            BigDecimal whole = share.denominator();
            BigDecimal told = whole != null && share.origin() == Percentage.Origin.TEXT
                    ? whole
                    : toldBefore(article, share, part);
            if (told != null) {
                against(share, part, told, found);
            } else if (!share.isOfMoney()
                    && (!share.wholeUnit().isEmpty() || !share.unit().isEmpty())) {
                Added total = share.wholeUnit().isEmpty() ? null : added.get(share.wholeUnit());
                if (total == null || !against(share, part, total, found)) {
                    possible(share, part, found);
                }
            }
        }
    }

    /** {@code trong tổng số 182 xã, có 178 xã …}: the whole that the clause begins with; null where it does not. */
    private static @Nullable BigDecimal toldBefore(Article article, Percentage share, BigDecimal part) {
        Tokens tokens = article.tokens();
        int at = tokens.from(share.span().start());
        List<Count> larger = article
                .counts(tokens.at(tokens.clauseStart(at)).start(), share.span().start())
                .stream()
                .filter(count -> count.unit().equals(share.unit()) && count.hedge() == Hedge.EXACT)
                .filter(count -> count.value().compareTo(part) > 0)
                .toList();
        // of several it is not known which is the whole
        boolean one = larger.size() == 1
                && isWhole(tokens, tokens.from(larger.getFirst().span().start()), at);
        return one ? larger.getFirst().value() : null;
    }

    private static boolean isWhole(Tokens tokens, int first, int at) {
        return tokens.areInOneClause(first, at)
                && tokens.at(first - 1).is("số")
                && tokens.at(first - 2).is("tổng")
                && tokens.at(first - 3).is("trong");
    }

    /** {@code 19/18 xã}: more than there are. */
    private static void over(Tokens tokens, Quantity each, Consumer<Finding> found) {
        BigDecimal whole = each.over();
        boolean fixed = OF_FIXED_NUMBER.contains(each.unit()) && !tokens.isInClause(each.number(), PLANNED);
        if (whole != null && fixed && each.value().compareTo(whole) > 0) {
            found.accept(new Finding(
                    Kind.PERCENTAGE,
                    Severity.ERROR,
                    tokens.span(each.first(), each.end() - 1),
                    Message.of("factcheck.rate.over", number(each.value()), number(whole), each.unit()),
                    ""));
        }
    }

    /** {@code đạt 105% số xã}: of a whole that is named, and not of what was planned or was before. */
    private static boolean isOverWhole(Article article, Percentage share) {
        Tokens tokens = article.tokens();
        int at = tokens.from(share.span().start());
        boolean over = share.printed().compareTo(Shares.ALL) > 0;
        if (!over || (share.wholeUnit().isEmpty() && whole(article, at).isEmpty())) {
            return false;
        }
        return !tokens.isInClause(at, PLANNED) && !tokens.isInClause(at, GROWN);
    }

    /** {@code tỷ lệ hộ dùng điện đạt 101%}: what the share is of; empty where it may be more than all. */
    private static String whole(Article article, int at) {
        Tokens tokens = article.tokens();
        int start = Math.max(tokens.clauseStart(at), at - FARTHEST_RATE);
        for (int i = at - 1;
                i >= start && !tokens.at(i).isNumber() && !tokens.at(i).is(",");
                i--) {
            if (tokens.at(i).is("lệ")
                    && (tokens.at(i - 1).is("tỷ") || tokens.at(i - 1).is("tỉ"))) {
                return tokens.isAmong(i + 1, i + 2, article.lexicon().wholes) ? tokens.words(i - 1, at - 1) : "";
            }
        }
        return "";
    }

    /** A share of a whole that stands beside it. */
    private static void against(Percentage share, BigDecimal part, BigDecimal whole, Consumer<Finding> found) {
        if (whole.signum() == 0) {
            return;
        }
        BigDecimal exact = Shares.of(part, whole);
        BigDecimal rounded = exact.setScale(share.decimals(), RoundingMode.HALF_UP);
        BigDecimal off = exact.subtract(share.printed()).abs();
        if (rounded.compareTo(share.printed()) == 0) {
            return;
        }
        boolean cut = exact.setScale(share.decimals(), RoundingMode.DOWN).compareTo(share.printed()) == 0;
        boolean close = off.compareTo(CLOSE) <= 0;
        found.accept(new Finding(
                        Kind.PERCENTAGE,
                        close ? Severity.NOTE : cut ? Severity.WARNING : Severity.ERROR,
                        share.span(),
                        Message.of(
                                cut ? "factcheck.rate.cut" : "factcheck.rate.wrong",
                                number(part),
                                number(whole),
                                digits(exact, share.decimals() + 2),
                                number(rounded),
                                printed(share)),
                        number(rounded) + "%")
                .insteadOf(printed(share) + "%"));
    }

    /** A share whose whole the text adds up to. @return true where it does not fit */
    private static boolean against(Percentage share, BigDecimal part, Added total, Consumer<Finding> found) {
        BigDecimal exact = Shares.of(part, total.whole());
        BigDecimal rounded = exact.setScale(share.decimals(), RoundingMode.HALF_UP);
        if (rounded.compareTo(share.printed()) == 0) {
            return false;
        }
        boolean own = share.span().equals(total.share().span());
        Shares.Wholes allowed = Shares.rounded(part, share.printed(), share.decimals());
        found.accept(new Finding(
                        Kind.PERCENTAGE,
                        own ? Severity.ERROR : Severity.WARNING,
                        share.span(),
                        Message.of(
                                allowed.isEmpty() ? "factcheck.rate.added-none" : "factcheck.rate.added",
                                number(value(total.share())) + " + "
                                        + number(total.left().value()),
                                number(total.whole()),
                                share.wholeUnit(),
                                number(part),
                                number(rounded),
                                printed(share),
                                range(allowed)),
                        number(rounded) + "%")
                .insteadOf(printed(share) + "%"));
        return true;
    }

    /** A share that no whole allows. */
    private static void possible(Percentage share, BigDecimal part, Consumer<Finding> found) {
        // more than all is held against something else, as a plan
        if (part.stripTrailingZeros().scale() > 0
                || share.printed().compareTo(Shares.ALL) > 0
                || !Shares.rounded(part, share.printed(), share.decimals()).isEmpty()) {
            return;
        }
        BigDecimal near = Shares.implied(part, share.printed());
        if (near == null || near.signum() == 0) {
            return;
        }
        Shares.Wholes cut = Shares.cut(part, share.printed(), share.decimals());
        BigDecimal whole = cut.isEmpty() ? near.max(part) : cut.least();
        BigDecimal exact = Shares.of(part, whole);
        boolean close = exact.subtract(share.printed()).abs().compareTo(CLOSE) <= 0;
        String rounded = number(exact.setScale(share.decimals(), RoundingMode.HALF_UP));
        found.accept(new Finding(
                        Kind.PERCENTAGE,
                        close ? Severity.NOTE : cut.isEmpty() ? Severity.ERROR : Severity.WARNING,
                        share.span(),
                        Message.of(
                                cut.isEmpty() ? "factcheck.rate.impossible" : "factcheck.rate.impossible-cut",
                                number(part),
                                printed(share),
                                number(whole),
                                digits(exact, share.decimals() + 2),
                                rounded),
                        cut.isEmpty() ? "" : rounded + "%")
                .insteadOf(printed(share) + "%"));
    }

    /** By the unit of the whole: what has been reached and what is left of it, in one paragraph. */
    private static Map<String, Added> added(Article article) {
        Map<String, Added> added = new HashMap<>();
        Tokens tokens = article.tokens();
        for (Percentage share : article.percentages()) {
            BigDecimal part = share.numerator();
            if (part == null || share.wholeUnit().isEmpty() || share.origin() == Percentage.Origin.TEXT) {
                continue;
            }
            int end = tokens.at(article.tokens()
                            .paragraphEnd(tokens.from(share.span().start())))
                    .start();
            left(article, share, end)
                    .ifPresent(left ->
                            added.putIfAbsent(share.wholeUnit(), new Added(share, left, part.add(left.value()))));
        }
        return added;
    }

    private static Optional<Count> left(Article article, Percentage share, int end) {
        Tokens tokens = article.tokens();
        int reached = tokens.from(share.span().start());
        return article.counts().stream()
                .filter(count ->
                        count.sense() == Count.Sense.LEFT && count.what().startsWith("chưa đạt chuẩn"))
                .filter(count -> Sameness.isOfOneThing(
                        tokens, reached, tokens.from(count.span().start())))
                .filter(count -> count.unit().equals(share.wholeUnit()) && count.hedge() == Hedge.EXACT)
                .filter(count -> count.span().start() > share.span().end()
                        && count.span().start() < end)
                .findFirst();
    }

    private static BigDecimal value(Percentage share) {
        @Nullable BigDecimal part = share.numerator();
        return part == null ? BigDecimal.ZERO : part;
    }

    private static String range(Shares.Wholes wholes) {
        return wholes.least().compareTo(wholes.most()) == 0
                ? number(wholes.least())
                : "%s đến %s".formatted(number(wholes.least()), number(wholes.most()));
    }

    private static String printed(Percentage share) {
        return VietnameseFormat.number(share.printed());
    }

    private static String number(BigDecimal value) {
        return VietnameseFormat.number(value);
    }

    private static String digits(BigDecimal value, int decimals) {
        return VietnameseFormat.number(value.setScale(decimals, RoundingMode.HALF_UP));
    }
}
