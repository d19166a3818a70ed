package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds shares and what they are shares of: {@code 82/97 xã (chiếm 84,5% tổng số xã)}, {@code 177 xã (chiếm 97,3% tổng số
 * xã)}, {@code 4.522 xã đã đạt chuẩn, chiếm tỷ lệ 50,8%}, {@code 404/495 tiêu chí (đạt 81,6%)}, {@code 2.358 xã (26,43%)}.
 */
final class Percentages {

    /** Words that may stand between a number and its share. */
    private static final Set<String> BETWEEN = Set.of(
            "chiếm", "bằng", "đạt", "tỷ", "tỉ", "lệ", "tương", "đương", "khoảng", "gần", "hơn", "trên", "xấp", "xỉ",
            "tức", "(", ",", "là", "với", "dưới", "-", "–", "ứng");

    /** Words that say that a share of the number before follows. */
    private static final Set<String> BINDING = Set.of("chiếm", "bằng", "(", "tỷ", "tỉ", "đương", "ứng");

    /** Words behind which a share says how something grew, not what it is a part of. */
    private static final Set<String> MOVING = Set.of("tăng", "giảm", "vượt", "thêm");

    /** Words behind a share that name no other whole; any other word is what it is a share of ({@code 30% diện tích}). */
    private static final Set<String> OPEN = Set.of(
            "tổng", "số", "trong", "cả", "toàn", "của", "và", "thì", "nhưng", "tăng", "giảm", "đạt", "đã", "là", "tại",
            "ở", "trên", "vào", "theo", "các", "xã", "huyện", "thôn", "hộ");

    /** Words behind which a number says where things are, and not how many. */
    private static final Set<String> WHERE = Set.of("thuộc", "của", "ở", "tại");

    private static final Phrases<String> PLANS = Phrases.of("kế hoạch", "chỉ tiêu", "đăng ký", "dự toán");

    private static final int FARTHEST = 12;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final List<Quantity> quantities;

    Percentages(Lexicon lexicon, Tokens tokens, List<Quantity> quantities) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.quantities = quantities;
    }

    List<Claim.Percentage> find() {
        List<Claim.Percentage> found = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            Quantity share = quantities.get(i);
            if (share.isShare()) {
                Quantity before = part(i);
                Quantity part = before == null ? behind(i) : before;
                String whole = whole(share.end());
                int first = before == null ? share.first() : before.first();
                int last = before == null && part != null ? part.end() : share.end();
                found.add(new Claim.Percentage(
                        tokens.span(first, last - 1),
                        share.value(),
                        share.decimals(),
                        share.hedge() == Hedge.EXACT && part != null ? part.hedge() : share.hedge(),
                        part == null ? null : printed(part.value(), part),
                        part == null || part.over() == null ? null : printed(part.over(), part),
                        part == null || part.over() == null
                                ? Claim.Percentage.Origin.NONE
                                : Claim.Percentage.Origin.TEXT,
                        part == null ? "" : unit(part),
                        whole));
            }
        }
        return found;
    }

    /** A number in the unit it is told in, and not in đồng. */
    private static BigDecimal printed(BigDecimal value, Quantity part) {
        return part.isMoney() ? value.divide(part.scale()).stripTrailingZeros() : value;
    }

    /** What is counted; of money as it is told: {@code triệu đồng}. */
    private String unit(Quantity part) {
        int first = part.end();
        while (part.isMoney() && tokens.at(first - 1).isWord()) {
            first--;
        }
        return part.isMoney() ? tokens.words(first, part.end() - 1) : part.unit();
    }

    /** {@code 62,4% số xã (5.177 xã)}, {@code 68,2% (5.615/8.233 xã)}: in brackets right behind; null where nothing is. */
    private @Nullable Quantity behind(int index) {
        if (index + 1 >= quantities.size()) {
            return null;
        }
        Quantity share = quantities.get(index);
        Quantity each = quantities.get(index + 1);
        String whole = whole(share.end());
        int bracket = each.first() - 1;
        while (BETWEEN.contains(tokens.at(bracket).key()) && !tokens.at(bracket).is("(") && bracket > share.end()) {
            bracket--;
        }
        boolean told = each.over() != null || bracket < each.first() - 1;
        boolean fits = each.isCount()
                && !isRateOfOthers(share, each)
                && tokens.at(bracket).is("(")
                && tokens.at(each.end()).is(")")
                && !MOVING.contains(tokens.at(share.first() - 1).key())
                && (told
                        ? bracket - share.end() <= (tokens.at(each.first() - 1).is("đương") ? FARTHEST : 4)
                        : whole.equals(each.unit()));
        for (int i = share.end(); fits && i < bracket; i++) {
            fits = tokens.at(i).isWord()
                    && !tokens.at(i).is("so")
                    && !tokens.at(i).is("kế");
        }
        return fits || isExplained(share, each) ? each : null;
    }

    /** {@code tỷ lệ hộ dùng nước sạch đạt 85,2% (10/12 xã)}: the share is of other things. */
    private boolean isRateOfOthers(Quantity share, Quantity each) {
        for (int i = share.first() - 1; i > share.first() - FARTHEST; i--) {
            if (tokens.at(i).is("lệ")) {
                Phrases.Found<String> unit = lexicon.unitsOfCount.at(tokens, i + 1);
                return unit != null && !unit.meaning().equals(each.unit());
            }
        }
        return false;
    }

    /** {@code 20% số xã, tức 26 xã trong tổng số 122 xã}: the share is told again as a fraction. */
    private boolean isExplained(Quantity share, Quantity fraction) {
        boolean told = tokens.at(fraction.first() - 1).is("tức")
                || (tokens.at(fraction.first() - 1).is("là")
                        && tokens.at(fraction.first() - 2).is("tức"));
        return told
                && fraction.isCount()
                && fraction.over() != null
                && tokens.areInOneClause(share.first(), fraction.first())
                && !MOVING.contains(tokens.at(share.first() - 1).key())
                && (whole(share.end()).isEmpty() || whole(share.end()).equals(fraction.unit()));
    }

    /** The number a share is told of. */
    private @Nullable Quantity part(int index) {
        Quantity share = quantities.get(index);
        int at = share.first() - 1;
        boolean bound = false;
        while (BETWEEN.contains(tokens.at(at).key())) {
            String key = tokens.at(at).key();
            if (MOVING.contains(tokens.at(at - 1).key()) && !key.equals("(")) {
                return null;
            }
            bound |= BINDING.contains(key);
            at--;
        }
        boolean aside = bound && tokens.at(at).is(")") && tokens.at(at + 1).is(",");
        if (aside) {
            // 4 xã (A, B, C và D), chiếm 36,4%
            at = opening(at) - 1;
        }
        String whole = whole(share.end());
        Token behind = tokens.at(share.end());
        boolean planned = isOfPlan(share.end());
        boolean other = whole.isEmpty() && behind.isWord() && !OPEN.contains(behind.key());
        if ((other && !planned) || isOfOtherTotal(share.end())) {
            return null;
        }
        for (int i = index - 1; i >= 0; i--) {
            Quantity each = quantities.get(i);
            if (aside && (each.first() > at || isAmong(each))) {
                continue;
            }
            if (at - each.end() >= FARTHEST || isParted(each.end(), at)) {
                return null;
            }
            boolean adjacent = each.end() - 1 == at;
            boolean fits = (each.isCount() || (each.isMoney() && (each.over() != null || bound)))
                    && (whole.isEmpty()
                            || whole.equals(each.unit())
                            || each.unit().isEmpty())
                    && (each.over() != null || bound)
                    && !isQualifier(each, share)
                    && !isRank(each)
                    && !isOfPlace(share.end())
                    && !isWhole(each);
            if (isInterrupted(each.end(), at)) {
                return null;
            }
            boolean told = each.over() != null && bound(at + 1, share.first());
            if (fits && (adjacent || told || binds(at + 1, share.first()))) {
                return !planned || isPlan(each, share) ? each : null;
            }
            if (each.isShare()) {
                return null;
            }
        }
        return null;
    }

    /** A word between two places says that a share of what stands before follows. */
    private boolean binds(int from, int to) {
        for (int i = from; i < to; i++) {
            String key = tokens.at(i).key();
            if (key.equals("chiếm")
                    || key.equals("(")
                    || key.equals("đương")
                    || key.equals("ứng")
                    || key.equals("lệ")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 64% của toàn tỉnh}: of what there is, the text does not say. */
    private boolean isOfPlace(int at) {
        int place = tokens.at(at).is("của") ? at + 1 : at;
        return tokens.at(place).is("toàn") || tokens.at(place).is("cả");
    }

    /** {@code vị trí 3/13}: which of them, and not how many. */
    private boolean isRank(Quantity each) {
        Token before = tokens.at(each.first() - 1);
        return before.is("trí") || before.is("thứ") || before.is("hạng") || before.is("xếp") || before.is("đứng");
    }

    /** {@code trong đó 2 xã …}: a part of what the share is told of. */
    private boolean isAmong(Quantity each) {
        return tokens.at(each.first() - 1).is("đó")
                && tokens.at(each.first() - 2).is("trong");
    }

    /** The bracket that one closes, in its paragraph. */
    private int opening(int bracket) {
        int at = bracket;
        while (at > 0 && !tokens.at(at).is("(") && !tokens.at(at).isBreak()) {
            at--;
        }
        return at;
    }

    /** Another clause begins between two places: {@code 7 thôn, đồng bào dân tộc thiểu số chiếm 80%}. */
    private boolean isInterrupted(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (tokens.at(i).is(",") || tokens.at(i).is("(")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 100% theo kế hoạch}: a share of what was planned. */
    private boolean isOfPlan(int at) {
        return tokens.isAmong(at, Math.min(at + 5, tokens.clauseEnd(at)), PLANS);
    }

    /** {@code 62% tổng vốn}: a share of a total that is of no things that are counted. */
    private boolean isOfOtherTotal(int at) {
        return tokens.at(at).is("tổng")
                && tokens.at(at + 1).isWord()
                && whole(at).isEmpty()
                && !tokens.at(at + 1).is("số");
    }

    /** True where the whole of a fraction is what was planned: of money, or because the share says so. */
    private static boolean isPlan(Quantity fraction, Quantity share) {
        return fraction.over() != null
                && (fraction.isMoney()
                        || Shares.fits(fraction.value(), fraction.over(), share.value(), share.decimals()));
    }

    /** {@code …, đạt tỷ lệ 62,4%}: behind a comma or in brackets, a share of the fraction before. */
    private boolean bound(int from, int to) {
        return from < to && (tokens.at(from).is(",") || tokens.at(from).is("("));
    }

    /** {@code trong tổng số 150 cán bộ}: what others are shares of. */
    private boolean isWhole(Quantity each) {
        boolean of = tokens.at(each.first() - 1).is("số");
        return of
                && (tokens.at(each.first() - 2).is("trong")
                        || tokens.at(each.first() - 2).is("tổng"))
                && each.over() == null;
    }

    /** {@code dưới 5 tiêu chí}, {@code thuộc 49 tỉnh}: says which things are counted, and is not what is counted. */
    private boolean isQualifier(Quantity each, Quantity share) {
        boolean all = each.over() != null
                && each.value().compareTo(each.over()) == 0
                && share.value().compareTo(Shares.ALL) != 0;
        return (each.unit().equals("tiêu chí") && (each.over() == null || all))
                || WHERE.contains(tokens.at(each.first() - 1).key());
    }

    /** A sentence or a part of it ends between two places. */
    private boolean isParted(int from, int to) {
        for (int i = from; i <= to; i++) {
            Token token = tokens.at(i);
            if (token.isBreak() || token.is(".") || token.is(";") || token.is(":") || token.is(")")) {
                return true;
            }
        }
        return false;
    }

    /** The unit in {@code tổng số xã}, {@code số hộ} behind a share; empty where none is. */
    private String whole(int at) {
        int unit = at;
        if (tokens.at(unit).is("tổng")) {
            unit++;
        }
        if (tokens.at(unit).is("số")) {
            unit++;
        }
        if (unit == at) {
            return "";
        }
        Phrases.Found<String> found = lexicon.unitsOfCount.at(tokens, unit);
        return found == null ? "" : found.meaning();
    }
}
