package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds totals and their parts: {@code 326 sản phẩm, trong đó 1 …, 29 …, 296 …}, {@code 12/14 xã …, hai xã còn lại}, and
 * shares that make up a whole ({@code cơ cấu: 47%, 33,5% và 19,5%}).
 */
final class Sums {

    /**
     * Parts as they stand in a text.
     *
     * @param closed true where {@code và} stands before the last one, so that no other is left out
     */
    record Parts(Claim.Sum claim, List<Quantity> parts, boolean closed, boolean hedged, Kind kind) {}

    /** How parts belong together. */
    enum Kind {
        /** {@code trong đó}: there may be others. */
        AMONG,
        /** {@code gồm}: there are no others. */
        MADE_OF,
        /** Shares of one whole. */
        SHARES,
        /** {@code còn lại}. */
        REST,
        /** Behind the total, in brackets. */
        BRACKETED
    }

    /** How far behind a number it may stand which class it counts. */
    private static final int FARTHEST_CLASS = 9;

    /** A sentence of more words and signs is a table on one line. */
    private static final int LONGEST = 200;

    /** Words that say that shares are of one whole. */
    private static final Phrases<String> STRUCTURES = Phrases.of("cơ cấu", "tỷ trọng");

    /** Words that say that each share is of a whole of its own. */
    private static final Phrases<String> OTHERS = Phrases.of("tỷ lệ", "hoàn thành", "trong đó");

    /** Shares of one whole that come to more are shares of several. */
    private static final BigDecimal MOST = BigDecimal.valueOf(115);

    /** Words behind which a number says how something moved, or whose things are counted: no total, and no part of one. */
    static final Set<String> ASIDES = Set.of("tăng", "giảm", "thêm", "của", "thuộc", "tại", "cho");

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final List<Quantity> quantities;

    Sums(Lexicon lexicon, Tokens tokens, List<Quantity> quantities) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.quantities = quantities;
    }

    List<Parts> find() {
        List<Parts> found = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            among(i, found);
            rest(i, found);
            bracketed(i, found);
        }
        shares(found);
        return found;
    }

    /** A number, {@code trong đó}, and numbers of the same unit up to the end of the sentence. */
    private void among(int index, List<Parts> found) {
        Quantity total = quantities.get(index);
        if (total.type() == Quantity.Type.BARE || index + 1 >= quantities.size() || isAside(total)) {
            return;
        }
        int marker = marker(total, quantities.get(index + 1).first());
        if (marker < 0
                || !tokens.areInOneClause(marker, quantities.get(index + 1).first())) {
            return;
        }
        boolean complete = tokens.at(marker).is("gồm");
        boolean classes = !tokens.at(marker).is("trong") && !complete;
        List<Quantity> parts = new ArrayList<>();
        boolean hedged = total.hedge() != Hedge.EXACT;
        int end = sentenceEnd(marker);
        if (end - marker > LONGEST || isDivided(marker + 2, end)) {
            return;
        }
        for (int i = index + 1; i < quantities.size() && quantities.get(i).first() < end; i++) {
            Quantity each = quantities.get(i);
            boolean same = each.type() == total.type() && each.unit().equals(total.unit()) && each.over() == null;
            if (same && !isAside(each) && (complete || !isBracketed(marker, each.first()))) {
                parts.add(each);
                hedged |= each.hedge() != Hedge.EXACT;
            }
        }
        if (complete && areOfKinds(index, marker, end)) {
            return;
        }
        boolean nested = (complete || classes) && parts.stream().anyMatch(each -> isBracketed(marker, each.first()));
        if (parts.size() < 2 || nested || (classes && !areClasses(parts))) {
            return;
        }
        if (total.isShare() && isStructure(parts)) {
            addShares(parts, found);
            return;
        }
        Quantity last = parts.getLast();
        if (isBracketed(total.first(), marker) || tokens.at(total.end()).is(")") || mayOverlap(parts)) {
            return;
        }
        boolean closed = complete || areClasses(parts);
        for (int i = parts.get(parts.size() - 2).end(); i < last.first(); i++) {
            closed |= tokens.at(i).is("và");
        }
        boolean open = tokens.at(last.end()).is("…") || tokens.at(end - 1).is("…");
        found.add(new Parts(
                new Claim.Sum(
                        tokens.span(total.first(), last.end() - 1),
                        total.value(),
                        parts.stream().map(Quantity::value).toList(),
                        total.unit()),
                parts,
                closed && !open,
                hedged,
                complete ? Kind.MADE_OF : Kind.AMONG));
    }

    /**
     * Where the parts of a total begin: at {@code trong đó} or {@code gồm}, or, where they must be classes, at a colon or
     * behind {@code trong 20 xã}. Below 0 where they do not.
     */
    private int marker(Quantity total, int to) {
        boolean ended = false;
        for (int i = total.end(); i < Math.min(to, total.end() + LONGEST); i++) {
            if (tokens.at(i).isBreak()) {
                return -1;
            }
            ended |= tokens.isClauseEnd(i);
            if (tokens.at(i).is("trong") && tokens.at(i + 1).is("đó")) {
                return i;
            }
            if (!ended && (tokens.at(i).is("gồm") || (tokens.at(i).is(":") && total.isCount()))) {
                return i;
            }
        }
        boolean within = total.isCount() && tokens.at(total.first() - 1).is("trong");
        return within ? total.end() : -1;
    }

    /** Classes that have nothing in common: by stars, by how many criteria are met; each another one. */
    private boolean areClasses(List<Quantity> parts) {
        Set<String> classes = new HashSet<>();
        return parts.stream().allMatch(each -> {
            for (int i = each.end() + 1;
                    i < each.end() + FARTHEST_CLASS
                            && !tokens.isClauseEnd(i)
                            && !tokens.at(i).is(",");
                    i++) {
                boolean named = tokens.at(i).is("sao")
                        || (tokens.at(i).is("tiêu") && tokens.at(i + 1).is("chí"));
                if (named && tokens.at(i - 1).isNumber()) {
                    return classes.add(tokens.at(i - 1).key());
                }
                if (tokens.at(i).is("%") && isBand(each.end())) {
                    return classes.add(tokens.words(each.end(), i));
                }
            }
            return false;
        });
    }

    /** Among what {@code gồm} lists stands something of another unit: {@code 87 công trình, gồm 45 công trình …, 12 nhà …}. */
    private boolean areOfKinds(int index, int marker, int end) {
        Quantity total = quantities.get(index);
        for (int i = index + 1; i < quantities.size() && quantities.get(i).first() < end; i++) {
            Quantity each = quantities.get(i);
            boolean counted = each.isCount()
                    || (each.type() == Quantity.Type.BARE
                            && tokens.at(each.end()).isWord());
            Token before = tokens.at(each.first() - 1);
            boolean item = before.is(",") || before.is(";") || before.is("và") || before.is("gồm") || before.is(":");
            boolean other = counted && !each.unit().equals(total.unit());
            if (total.isCount() && other && item && tokens.depth(each.first()) <= tokens.depth(marker)) {
                return true;
            }
        }
        return false;
    }

    /** {@code từ 90% trở lên}, {@code dưới 70%}. */
    private boolean isBand(int at) {
        return tokens.at(at).is("từ")
                || tokens.at(at).is("dưới")
                || tokens.at(at).is("trên");
    }

    /** A part is divided again. */
    private boolean isDivided(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.at(i).is("gồm")
                    || (tokens.at(i).is("trong") && tokens.at(i + 1).is("đó"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAside(Quantity each) {
        return ASIDES.contains(tokens.at(each.first() - 1).key());
    }

    /** A bracket opens between two places and does not close. */
    private boolean isBracketed(int from, int to) {
        return tokens.depth(to) > tokens.depth(from);
    }

    /** Groups that may have members in common: levels, and what is said of things of any group. */
    private boolean mayOverlap(List<Quantity> parts) {
        return !areClasses(parts)
                && parts.stream().anyMatch(each -> {
                    int end = each.end();
                    while (end < each.end() + FARTHEST_CLASS
                            && !tokens.isClauseEnd(end)
                            && !tokens.at(end).is(",")) {
                        end++;
                    }
                    int start = each.first();
                    while (start > each.first() - 4 && tokens.at(start - 1).isWord()) {
                        start--;
                    }
                    return tokens.isAmong(each.end(), end, lexicon.overlap)
                            || (each.isMoney() && tokens.isAmong(start, each.first(), lexicon.overlap));
                });
    }

    /** {@code 12/14 xã đạt chuẩn, hai xã còn lại}; {@code 475/583 thôn, số còn lại 108}. */
    private void rest(int index, List<Parts> found) {
        Quantity part = quantities.get(index);
        BigDecimal whole = part.over();
        if (whole == null || index + 1 >= quantities.size()) {
            return;
        }
        Quantity next = quantities.get(index + 1);
        boolean near = next.first() - part.end() < 20 && next.over() == null && sentenceEnd(part.end()) > next.first();
        boolean left = near
                && ((tokens.at(next.end()).is("còn")
                                && tokens.at(next.end() + 1).is("lại"))
                        || (tokens.at(next.first() - 1).is("lại")
                                && tokens.at(next.first() - 2).is("còn")));
        if (left && (next.unit().equals(part.unit()) || next.unit().isEmpty())) {
            found.add(new Parts(
                    new Claim.Sum(
                            tokens.span(part.first(), next.end() - 1),
                            whole,
                            List.of(part.value(), next.value()),
                            part.unit()),
                    List.of(part, next),
                    true,
                    part.hedge() != Hedge.EXACT || next.hedge() != Hedge.EXACT,
                    Kind.REST));
        }
    }

    /** {@code 20 sản phẩm (1 sản phẩm …, 17 sản phẩm …, 2 sản phẩm …)}: nothing else stands in the brackets. */
    private void bracketed(int index, List<Parts> found) {
        Quantity total = quantities.get(index);
        if (!total.isCount() || total.unit().isEmpty() || index + 2 >= quantities.size()) {
            return;
        }
        int open = total.end();
        while (open < quantities.get(index + 1).first()
                && !tokens.at(open).is("(")
                && !tokens.at(open).isBreak()
                && !tokens.at(open).is(".")) {
            open++;
        }
        if (!tokens.at(open).is("(")) {
            return;
        }
        int close = open;
        while (close < open + LONGEST
                && !tokens.at(close).is(")")
                && !tokens.at(close).isBreak()
                && !tokens.at(close).is("…")) {
            close++;
        }
        List<Quantity> parts = new ArrayList<>();
        for (int i = index + 1; i < quantities.size() && quantities.get(i).first() < close; i++) {
            if (quantities.get(i).type() != Quantity.Type.BARE) {
                parts.add(quantities.get(i));
            }
        }
        boolean whole = tokens.at(close).is(")")
                && parts.size() >= 2
                && startsItems(parts, open)
                && !mayOverlap(parts)
                && parts.stream().allMatch(each -> isPartOf(each, total));
        if (whole) {
            found.add(new Parts(
                    new Claim.Sum(
                            tokens.span(total.first(), close),
                            total.value(),
                            parts.stream().map(Quantity::value).toList(),
                            total.unit()),
                    parts,
                    true,
                    total.hedge() != Hedge.EXACT,
                    Kind.BRACKETED));
        }
    }

    private static boolean isPartOf(Quantity part, Quantity total) {
        return part.isCount()
                && part.over() == null
                && part.hedge() == Hedge.EXACT
                && part.unit().equals(total.unit());
    }

    /** Each number stands at the head of an item. */
    private boolean startsItems(List<Quantity> parts, int open) {
        return parts.stream().allMatch(each -> {
            Token before = tokens.at(each.first() - 1);
            return each.first() == open + 1 || before.is(",") || before.is(";") || before.is("và") || before.is("có");
        });
    }

    /** Three shares or more of one sentence, the first of them behind {@code chiếm}, {@code cơ cấu} or {@code tỷ trọng}. */
    private void shares(List<Parts> found) {
        int i = 0;
        while (i < quantities.size()) {
            Quantity first = quantities.get(i);
            List<Quantity> run = new ArrayList<>();
            boolean structure = tokens.isAmong(tokens.clauseStart(first.first()), first.first(), STRUCTURES);
            int end = structure ? pointEnd(first.first()) : sentenceEnd(first.first());
            while (i < quantities.size() && quantities.get(i).first() < end) {
                run.add(quantities.get(i));
                i++;
            }
            List<Quantity> shares = run.stream()
                    .filter(each -> each.isShare() && each.hedge() == Hedge.EXACT)
                    .toList();
            if (shares.size() >= 3
                    && shares.size() == run.stream().filter(Quantity::isShare).count()
                    && isStructure(shares)) {
                addShares(shares, found);
            }
        }
    }

    private void addShares(List<Quantity> shares, List<Parts> found) {
        found.add(new Parts(
                new Claim.Sum(
                        tokens.span(shares.getFirst().first(), shares.getLast().end() - 1),
                        BigDecimal.valueOf(100),
                        shares.stream().map(Quantity::value).toList(),
                        "%"),
                shares,
                true,
                false,
                Kind.SHARES));
    }

    private boolean isStructure(List<Quantity> shares) {
        int from = shares.getFirst().first();
        int start = from;
        while (start > from - 25
                && !tokens.at(start - 1).isBreak()
                && !tokens.at(start - 1).is(".")) {
            start--;
        }
        if (tokens.isAmong(start, shares.getLast().end(), STRUCTURES)) {
            return isSteady(shares, from);
        }
        // one "chiếm" for all of them, and hardly more than everything
        int shared = 0;
        for (int i = start; i < shares.getLast().end(); i++) {
            shared += tokens.at(i).is("chiếm") ? 1 : 0;
        }
        BigDecimal sum = shares.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return shared == 1
                && sum.compareTo(MOST) <= 0
                && !tokens.isAmong(start, shares.getLast().end(), OTHERS)
                && isSteady(shares, from);
    }

    /** Nothing says that the shares are levels or changes. */
    private boolean isSteady(List<Quantity> shares, int from) {
        for (int i = from; i < shares.getLast().end(); i++) {
            String key = tokens.at(i).key();
            if (key.equals("tăng")
                    || key.equals("giảm")
                    || key.equals("so")
                    || key.equals("đạt")
                    || key.equals("năm")) {
                return false;
            }
        }
        return true;
    }

    /** The full stop that ends a sentence, or the end of the paragraph. */
    private int pointEnd(int from) {
        int at = sentenceEnd(from);
        while (tokens.at(at).is(";")) {
            at = sentenceEnd(at + 1);
        }
        return at;
    }

    /** The token that ends a sentence: a full stop or a semicolon that no number follows, or the end of the paragraph. */
    private int sentenceEnd(int from) {
        int at = from;
        while (!tokens.at(at).isBreak() && at < tokens.size()) {
            if ((tokens.at(at).is(".") || tokens.at(at).is(";"))
                    && !tokens.at(at + 1).isNumber()) {
                return at;
            }
            at++;
        }
        return at;
    }
}
