package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
        /** {@code trong đó}. */
        AMONG,
        /** Shares of one whole. */
        SHARES,
        /** {@code còn lại}. */
        REST,
        /** Behind the total, in brackets. */
        BRACKETED
    }

    private final Tokens tokens;
    private final List<Quantity> quantities;

    Sums(Tokens tokens, List<Quantity> quantities) {
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
        if (total.type() == Quantity.Type.BARE || index + 1 >= quantities.size()) {
            return;
        }
        int marker = marker(total.end(), quantities.get(index + 1).first());
        if (marker < 0) {
            return;
        }
        List<Quantity> parts = new ArrayList<>();
        boolean hedged = total.hedge() != Hedge.EXACT;
        int end = sentenceEnd(marker);
        for (int i = index + 1; i < quantities.size() && quantities.get(i).first() < end; i++) {
            Quantity each = quantities.get(i);
            if (each.type() == total.type() && each.unit().equals(total.unit()) && each.over() == null) {
                parts.add(each);
                hedged |= each.hedge() != Hedge.EXACT;
            }
        }
        if (parts.size() < 2) {
            return;
        }
        if (total.isShare() && isStructure(parts)) {
            addShares(parts, found);
            return;
        }
        Quantity last = parts.getLast();
        boolean closed = false;
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
                Kind.AMONG));
    }

    private int marker(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (tokens.at(i).isBreak()) {
                return -1;
            }
            if (tokens.at(i).is("trong") && tokens.at(i + 1).is("đó")) {
                return i;
            }
        }
        return -1;
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
        while (!tokens.at(close).is(")")
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
            int end = sentenceEnd(first.first());
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
        boolean structure = false;
        for (int i = from - 1;
                i > from - 25 && !tokens.at(i).isBreak() && !tokens.at(i).is(".");
                i--) {
            String key = tokens.at(i).key();
            structure |= key.equals("chiếm")
                    || (key.equals("cơ") && tokens.at(i + 1).is("cấu"))
                    || (key.equals("tỷ") && tokens.at(i + 1).is("trọng"));
        }
        if (!structure) {
            return false;
        }
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

    /** The token that ends a sentence: a full stop before a capital, or the end of the paragraph. */
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
