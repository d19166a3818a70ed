package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Claim.Growth;

/**
 * Finds how things grew: {@code tăng từ 40 lên 50 sản phẩm, tăng 25%}, {@code đạt 50 sản phẩm, tăng 10 sản phẩm so với
 * năm trước (40 sản phẩm)}, {@code gấp 2,13 lần}, {@code đạt 102% kế hoạch (200 sản phẩm)}.
 */
final class Growths {

    private static final Set<String> UP = Set.of("lên", "thành");
    private static final Set<String> DOWN = Set.of("xuống");
    private static final Phrases<String> PLANS = Phrases.of("kế hoạch", "mục tiêu", "chỉ tiêu", "dự toán");

    private static final Phrases<String> YEARLY =
            Phrases.of("bình quân", "trung bình", "mỗi năm", "hằng năm", "hàng năm", "trong đó");

    /** Words of ranks, which grow as their numbers shrink. */
    private static final Phrases<String> RANKS = Phrases.of("hạng", "thứ", "vị trí", "chỉ số");

    /** What may stand between a sign and the change of what stands before it. */
    private static final Set<String> LEADS = Set.of(
            "tăng", "giảm", "gấp", "đạt", "bằng", "vượt", "thêm", "khoảng", "gần", "hơn", "trên", "và", "đã", "ước");

    /** How far a change may stand behind what it is a change of, in words and signs. */
    private static final int FARTHEST = 8;

    private final Tokens tokens;
    private final List<Quantity> quantities;

    Growths(Tokens tokens, List<Quantity> quantities) {
        this.tokens = tokens;
        this.quantities = quantities;
    }

    /**
     * What something was and what it came to.
     *
     * @param way a word that says whether it grew; empty where none does
     */
    record Move(Quantity before, Quantity after, String way) {

        boolean isUp() {
            return UP.contains(way) || way.equals("tăng");
        }

        boolean isDown() {
            return DOWN.contains(way) || way.equals("giảm");
        }
    }

    /**
     * A change beside what it is a change of.
     *
     * @param change the number that says how much
     * @param before null where the text does not say
     * @param after null likewise
     */
    record Told(
            Growth claim,
            Quantity change,
            @Nullable Quantity before,
            @Nullable Quantity after) {}

    /** {@code từ A … lên B}. */
    List<Move> moves() {
        List<Move> found = new ArrayList<>();
        for (int i = 0; i + 1 < quantities.size(); i++) {
            Quantity before = quantities.get(i);
            Quantity after = quantities.get(i + 1);
            String way = way(before, after);
            if (way != null) {
                found.add(new Move(before, after, way));
            }
        }
        return found;
    }

    private @Nullable String way(Quantity before, Quantity after) {
        int from = before.first() - 1;
        boolean fits = tokens.at(from).is("từ")
                && isSame(before, after)
                && before.over() == null
                && after.over() == null
                && tokens.areInOneClause(from, after.first())
                // 15 tiêu chí trở lên
                && !tokens.at(before.end()).is("trở");
        if (!fits || tokens.isInClause(from, RANKS)) {
            return null;
        }
        String verb = tokens.at(from - 1).key();
        String way = verb.equals("tăng") || verb.equals("giảm") ? verb : "";
        for (int i = before.end(); i < after.first(); i++) {
            String key = tokens.at(i).key();
            if (i > before.end() + FARTHEST) {
                return null;
            }
            if (UP.contains(key) || DOWN.contains(key)) {
                return way.isEmpty() ? key : way;
            }
        }
        boolean left = tokens.at(after.first() - 1).is("còn");
        return way.isEmpty() || !left ? null : way;
    }

    /** One may leave its unit to the other: {@code từ 40 lên 50 sản phẩm}. */
    private static boolean isSame(Quantity before, Quantity after) {
        return before.type() == after.type() ? before.unit().equals(after.unit()) : before.type() == Quantity.Type.BARE;
    }

    /**
     * All changes that are told, in the order of the text.
     *
     * @param moves as {@link #moves} finds them
     */
    List<Told> find(List<Move> moves) {
        List<Told> found = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            Quantity change = quantities.get(i);
            String verb = verb(change);
            Growth.Measure measure = measure(change, verb);
            if (measure == null) {
                continue;
            }
            boolean down = verb.equals("giảm");
            if (isYearly(i == 0 ? 0 : quantities.get(i - 1).end(), change)) {
                continue;
            }
            Move move = move(moves, i, change);
            Compared compared = behind(i, measure);
            if (compared == null && move != null && !isAgainstOther(move, change)) {
                compared = new Compared(move.before(), move.after());
            }
            compared = compared != null || move != null ? compared : ahead(i);
            Quantity before = compared == null ? null : compared.before();
            Quantity after = compared == null ? null : compared.after();
            found.add(new Told(
                    new Growth(
                            tokens.span(
                                    after == null ? change.first() - 1 : Math.min(after.first(), change.first()),
                                    change.end() - 1),
                            before == null ? null : scaled(before, after),
                            after == null ? null : after.value(),
                            change.value(),
                            measure,
                            down,
                            after == null ? "" : after.unit()),
                    change,
                    before,
                    after));
        }
        return found;
    }

    /** What it was, in the unit of what it came to: {@code từ 1,2 lên 1,5 tỷ đồng}. */
    private static @Nullable BigDecimal scaled(Quantity before, @Nullable Quantity after) {
        // a bare number beside money would have to be brought to đồng first
        return after != null && before.type() != after.type() && after.isMoney() ? null : before.value();
    }

    private String verb(Quantity change) {
        int at = change.first() - 1;
        while (change.hedge() != Hedge.EXACT
                && at > change.first() - 3
                && !isVerb(tokens.at(at).key())) {
            at--;
        }
        return isVerb(tokens.at(at).key()) ? tokens.at(at).key() : "";
    }

    private static boolean isVerb(String key) {
        return key.equals("tăng")
                || key.equals("giảm")
                || key.equals("gấp")
                || key.equals("đạt")
                || key.equals("bằng")
                || key.equals("vượt");
    }

    private Growth.@Nullable Measure measure(Quantity change, String verb) {
        boolean plan = isPlan(change.end());
        return switch (verb) {
            case "tăng", "giảm" ->
                change.isShare()
                        ? Growth.Measure.PERCENT
                        : (change.isCount() && change.over() == null) || change.isMoney()
                                ? Growth.Measure.DIFFERENCE
                                : null;
            case "vượt" -> change.isShare() && plan ? Growth.Measure.PERCENT : null;
            case "đạt", "bằng" -> change.isShare() && plan ? Growth.Measure.PLAN : null;
            case "gấp" -> tokens.at(change.end()).is("lần") ? Growth.Measure.TIMES : null;
            default -> null;
        };
    }

    private boolean isPlan(int at) {
        int from = tokens.at(at).is("so") && tokens.at(at + 1).is("với") ? at + 2 : at;
        return PLANS.at(tokens, from) != null;
    }

    /** {@code bình quân mỗi năm giảm 0,6%}, {@code tăng 7%/năm}, {@code trong đó tăng 3 sản phẩm}: not the whole change. */
    private boolean isYearly(int from, Quantity change) {
        int start = Math.max(from, tokens.clauseStart(change.first()));
        Token behind = tokens.at(change.end());
        return tokens.isAmong(start, change.first(), YEARLY) || behind.is("/") || behind.is("mỗi") || behind.is("hằng");
    }

    /** {@code từ 45 … năm 2020 lên 58 …, tăng 8% so với năm 2022}: the change may be against another time than the move. */
    private boolean isAgainstOther(Move move, Quantity change) {
        if (!isCompared(change.end())) {
            return false;
        }
        Set<Integer> own = years(move.before().first(), move.after().first());
        Set<Integer> other = years(change.end(), Math.min(change.end() + FARTHEST, tokens.clauseEnd(change.end())));
        return Collections.disjoint(own, other);
    }

    private boolean isCompared(int at) {
        return (tokens.at(at).is("so") && tokens.at(at + 1).is("với"))
                || (tokens.at(at).is("cùng") && tokens.at(at + 1).is("kỳ"));
    }

    private Set<Integer> years(int from, int to) {
        Set<Integer> years = new HashSet<>();
        for (int i = from; i < to; i++) {
            int year = Days.small(tokens, i, 2100);
            if (YearsReader.isYear(year)) {
                years.add(year);
            }
        }
        return years;
    }

    /** Between a change and the sign before it stands nothing that could have grown itself: {@code , lợi nhuận tăng 25%}. */
    private boolean isBare(int from, Quantity change) {
        int at = change.first() - 1;
        while (at >= from && LEADS.contains(tokens.at(at).key())) {
            at--;
        }
        return at < from
                || tokens.at(at).is(",")
                || tokens.at(at).is(")")
                || tokens.at(at).is("(");
    }

    /** What something was and what it came to. */
    private record Compared(Quantity before, Quantity after) {}

    /** {@code 60 sản phẩm, tăng 20% so với năm 2021 (50 sản phẩm)}: what it was stands behind the change. */
    private @Nullable Compared behind(int index, Growth.Measure measure) {
        if (index == 0 || index + 1 >= quantities.size()) {
            return null;
        }
        Quantity change = quantities.get(index);
        Quantity base = quantities.get(index + 1);
        // 60 sản phẩm (chiếm 40%), tăng 20% …
        boolean aside = index > 1
                && quantities.get(index - 1).isShare()
                && !base.isShare()
                && tokens.depth(quantities.get(index - 1).first()) > tokens.depth(change.first());
        Quantity own = quantities.get(aside ? index - 2 : index - 1);
        boolean another = quantities.subList(Math.max(0, index - 4), index).stream()
                .anyMatch(each -> each.isCount()
                        && each.value().compareTo(base.value()) == 0
                        && tokens.areInOneClause(each.first(), change.first()));
        boolean near = aside
                ? tokens.areInOneClause(own.first(), change.first()) && change.first() - own.end() <= 2 * FARTHEST
                : isNear(own.end(), change.first());
        return !another
                        && isBase(change, base, measure)
                        && own.type() == base.type()
                        && own.unit().equals(base.unit())
                        && near
                        && isBare(own.end(), change)
                ? new Compared(base, own)
                : null;
    }

    /** {@code 60 sản phẩm, so với 50 sản phẩm của năm 2021 thì tăng 20%}: what it was stands before the change. */
    private @Nullable Compared ahead(int index) {
        if (index < 2) {
            return null;
        }
        Quantity change = quantities.get(index);
        Quantity base = quantities.get(index - 1);
        Quantity own = quantities.get(index - 2);
        boolean compared = tokens.at(base.first() - 1).is("với")
                && tokens.at(base.first() - 2).is("so")
                && own.type() == base.type()
                && own.unit().equals(base.unit())
                && own.over() == null
                && base.over() == null
                && tokens.areInOneClause(own.first(), change.first())
                && base.first() - own.end() <= FARTHEST
                && change.first() - base.end() <= FARTHEST
                && !isCompared(change.end());
        return compared ? new Compared(base, own) : null;
    }

    /** The move a change is told of, right behind it. */
    private @Nullable Move move(List<Move> moves, int index, Quantity change) {
        if (index == 0) {
            return null;
        }
        Quantity last = quantities.get(index - 1);
        return moves.stream()
                .filter(each -> each.after().equals(last) && isNear(last.end(), change.first()))
                .findFirst()
                .orElse(null);
    }

    private boolean isNear(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isClauseEnd(i)) {
                return false;
            }
        }
        return to - from <= FARTHEST;
    }

    /** {@code so với năm 2021 (40 sản phẩm)}, {@code kế hoạch (200 sản phẩm)}: in brackets right behind. */
    private boolean isBase(Quantity change, Quantity base, Growth.Measure measure) {
        boolean compared = measure == Growth.Measure.PLAN || isPlan(change.end());
        for (int i = change.end(); i < base.first(); i++) {
            if (tokens.isClauseEnd(i) || i > change.end() + 2 * FARTHEST) {
                return false;
            }
            compared |= tokens.at(i).is("so") && tokens.at(i + 1).is("với");
        }
        return compared
                && tokens.at(base.first() - 1).is("(")
                && tokens.at(base.end()).is(")");
    }
}
