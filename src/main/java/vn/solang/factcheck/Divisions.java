package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds totals that are divided whole, part by part: by things of several kinds ({@code 96 chủ thể, gồm 41 hợp tác xã, 18
 * doanh nghiệp và 37 hộ}), money in one sentence ({@code 120 tỷ đồng, chia theo nguồn: …; …; …}), and an item for each part,
 * a line each.
 */
final class Divisions {

    /** How far behind a total the word that divides it may stand. */
    private static final int FARTHEST_WORD = 4;

    private static final Phrases<String> PARTIAL = Phrases.of(
            "một số", "chủ yếu", "kết quả", "thực hiện", "giải ngân", "ngoài", "tập trung", "nhiều", "chi", "thu");

    /** Words of what does not belong to the total. */
    private static final Phrases<String> OUTSIDE = Phrases.of("kế hoạch", "ngoài", "dự kiến");

    /** Words behind which a part is divided again, or only a rest is told. */
    private static final Phrases<String> AGAIN = Phrases.of("trong đó", "còn lại", "riêng");

    /** Units of what a thing is as long or as large as, and not made of. */
    private static final Set<String> MEASURES = Set.of("km", "ha", "tấn");

    /** Units of things that belong to several groups at once, item by item. */
    private static final Set<String> OVERLAPPING = Set.of(
            "người", "hộ", "hộ nghèo", "hộ cận nghèo", "cán bộ", "lao động", "học sinh", "xã", "thôn", "hội viên");

    /** How far behind a word that divides the colon may stand. */
    private static final int FARTHEST_COLON = 6;

    /** How far behind the last part words may stand that tell a rest. */
    private static final int LONGEST_REST = 20;

    /** More parts are a table on one line. */
    private static final int MOST = 64;

    /** What stands right before a part. */
    private static final Set<String> BEFORE = Set.of(",", ";", "và", "gồm", ":");

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final List<Quantity> quantities;

    Divisions(Lexicon lexicon, Tokens tokens, List<Quantity> quantities) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.quantities = quantities;
    }

    List<Sums.Parts> find() {
        List<Sums.Parts> found = new ArrayList<>();
        for (int i = 0; i + 1 < quantities.size(); i++) {
            Quantity total = quantities.get(i);
            boolean whole = total.over() == null
                    && (total.isMoney() || total.isCount())
                    && !Sums.ASIDES.contains(tokens.at(total.first() - 1).key());
            if (whole) {
                kinds(i, found);
                places(i, found);
                sentence(i, found);
                lines(i, found);
            }
        }
        return found;
    }

    /** Behind {@code gồm}, each right behind a sign or {@code và}: things of several kinds. */
    private void kinds(int index, List<Sums.Parts> found) {
        Quantity total = quantities.get(index);
        int marker = before(quantities.get(index + 1).first(), total.end());
        if (marker < 0 || !lexicon.umbrellas.contains(total.unit()) || total.hedge() != Hedge.EXACT) {
            return;
        }
        List<Quantity> parts = new ArrayList<>();
        for (int i = index + 1;
                i < quantities.size()
                        && tokens.areInOneClause(marker, quantities.get(i).first());
                i++) {
            Quantity each = quantities.get(i);
            if (tokens.depth(each.first()) > tokens.depth(marker)) {
                continue;
            }
            if (parts.size() > MOST || !isThing(each) || each.hedge() != Hedge.EXACT) {
                return;
            }
            parts.add(each);
            if (tokens.at(each.first() - 1).is("và")) {
                break;
            }
        }
        Quantity last = parts.isEmpty() ? total : parts.getLast();
        boolean other = parts.stream()
                .anyMatch(each -> each.value().compareTo(total.value()) > 0 || MEASURES.contains(each.unit()));
        if (other || isContinued(index + parts.size() + 1, last)) {
            return;
        }
        boolean several = parts.stream().anyMatch(each -> !each.unit().equals(total.unit()));
        if (parts.size() >= 3
                && several
                && tokens.at(parts.getLast().first() - 1).is("và")) {
            found.add(parts(total, parts, Sums.Kind.MADE_OF));
        }
    }

    /** Behind {@code và} and its part the list goes on in the clause. */
    private boolean isContinued(int next, Quantity last) {
        return next < quantities.size()
                && tokens.areInOneClause(last.first(), quantities.get(next).first())
                && isThing(quantities.get(next));
    }

    /** {@code gồm} behind a total, with nothing but words between; below 0 where it does not stand there. */
    private int before(int next, int from) {
        for (int i = from; i < next && !tokens.isClauseEnd(i); i++) {
            if (tokens.at(i).is("gồm")) {
                return i;
            }
        }
        return -1;
    }

    /** A number at the head of an item, with what it counts behind it. */
    private boolean isThing(Quantity each) {
        boolean counted = each.isCount() || each.type() == Quantity.Type.BARE;
        return counted
                && each.over() == null
                && each.decimals() == 0
                && BEFORE.contains(tokens.at(each.first() - 1).key())
                && (each.isCount() || tokens.at(each.end()).isWord());
    }

    /** {@code 40 sản phẩm, phân theo địa bàn: Hương Khê 12, Can Lộc 9, Đức Thọ 19}: a number behind each name. */
    private void places(int index, List<Sums.Parts> found) {
        Quantity total = quantities.get(index);
        int colon =
                total.isCount() ? colon(total.end(), quantities.get(index + 1).first()) : -1;
        if (colon < 0) {
            return;
        }
        List<Quantity> parts = new ArrayList<>();
        int last = colon;
        for (int i = index + 1;
                i < quantities.size() && semicolons(last, quantities.get(i).first()) >= 0;
                i++) {
            Quantity each = quantities.get(i);
            boolean counted = each.type() == Quantity.Type.BARE || each.unit().equals(total.unit());
            boolean listed = parts.isEmpty() || BEFORE.contains(tokens.at(last).key());
            if (parts.size() > MOST
                    || !counted
                    || !listed
                    || !tokens.isCapital(each.first() - 1)
                    || each.over() != null) {
                return;
            }
            parts.add(each);
            last = each.end();
        }
        boolean larger = parts.stream().anyMatch(each -> each.value().compareTo(total.value()) > 0);
        if (parts.size() >= 3 && tokens.isClauseEnd(last) && !larger) {
            found.add(parts(total, parts, Sums.Kind.MADE_OF));
        }
    }

    /** Money behind a word that divides and a colon, one sum between two semicolons. */
    private void sentence(int index, List<Sums.Parts> found) {
        Quantity total = quantities.get(index);
        int colon =
                total.isMoney() ? colon(total.end(), quantities.get(index + 1).first()) : -1;
        if (colon < 0 || tokens.at(colon + 1).isBreak()) {
            return;
        }
        List<Quantity> parts = new ArrayList<>();
        int last = colon;
        for (int i = index + 1; i < quantities.size(); i++) {
            Quantity each = quantities.get(i);
            int signs = semicolons(last, each.first());
            if (signs < 0) {
                break;
            }
            if (each.isShare() && signs == 0 && !parts.isEmpty()) {
                continue;
            }
            if (parts.size() > MOST
                    || !each.isMoney()
                    || each.over() != null
                    || each.hedge() != Hedge.EXACT
                    || (signs != 1 && !parts.isEmpty())) {
                return;
            }
            parts.add(each);
            last = each.end();
        }
        int stop = last;
        while (!tokens.at(stop).isBreak()
                && !(tokens.at(stop).is(".") && !tokens.at(stop + 1).isNumber())) {
            stop++;
        }
        if (parts.size() >= 2 && !tokens.isAmong(colon, Math.min(stop, last + LONGEST_REST), AGAIN)) {
            found.add(parts(total, parts, Sums.Kind.MADE_OF));
        }
    }

    /** The colon behind a word that divides right behind a total, or at the head of the next sentence; below 0 without one. */
    private int colon(int from, int next) {
        int end = Math.min(next, tokens.paragraphEnd(from));
        for (int i = from; i < Math.min(end, from + FARTHEST_WORD); i++) {
            if (lexicon.divisions.at(tokens, i) != null) {
                for (int at = i; at < Math.min(end, i + FARTHEST_COLON); at++) {
                    if (tokens.at(at).is(":")) {
                        return isPartial(from, at) ? -1 : at;
                    }
                }
                return -1;
            }
        }
        return -1;
    }

    /** Words that say that not all is divided, or not this. */
    private boolean isPartial(int from, int to) {
        return tokens.isAmong(from, to, PARTIAL) || tokens.isAmong(from, to, lexicon.plans);
    }

    /** How many semicolons stand between two places; below 0 where the sentence ends between them. */
    private int semicolons(int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            if (tokens.at(i).isBreak()
                    || (tokens.at(i).is(".") && !tokens.at(i + 1).isNumber())) {
                return -1;
            }
            found += tokens.at(i).is(";") ? 1 : 0;
        }
        return found;
    }

    /** {@code … 120 tỷ đồng, trong đó:} and an item for each part, a line each. */
    private void lines(int index, List<Sums.Parts> found) {
        Quantity total = quantities.get(index);
        int end = total.end();
        boolean among = false;
        boolean complete = false;
        while (!tokens.at(end).isBreak()) {
            among |= tokens.at(end).is("trong") && tokens.at(end + 1).is("đó");
            complete |= tokens.at(end).is("gồm") || lexicon.divisions.at(tokens, end) != null;
            if (tokens.at(end).isNumber()) {
                return;
            }
            end++;
        }
        boolean partial =
                isPartial(total.end(), end) || tokens.isAmong(tokens.clauseStart(total.first()), end, lexicon.plans);
        if (!(among || complete) || !tokens.at(end - 1).is(":") || partial || OVERLAPPING.contains(total.unit())) {
            return;
        }
        List<Quantity> parts = new ArrayList<>();
        int item = end + 1;
        Token.Kind mark = tokens.at(item).kind();
        String sign = tokens.at(item).key();
        for (int i = index + 1; i < quantities.size() && content(item) > item; i++) {
            boolean inner = tokens.at(item).kind() != mark
                    || (mark == Token.Kind.SIGN && !tokens.at(item).is(sign));
            if (inner) {
                return;
            }
            Quantity each = quantities.get(i);
            int stop = tokens.paragraphEnd(item);
            if (each.first() < content(item)) {
                continue;
            }
            boolean same = each.type() == total.type() && each.unit().equals(total.unit()) && each.over() == null;
            boolean aside = Sums.ASIDES.contains(tokens.at(each.first() - 1).key());
            boolean other = tokens.isAmong(item, stop, lexicon.overlap) || tokens.isAmong(item, stop, OUTSIDE);
            if (each.first() >= stop || !same || aside || other) {
                return;
            }
            parts.add(each);
            item = stop + 1;
        }
        // trong đó: of things some may be left out, and some told twice
        if (parts.size() >= 2 && (complete || total.isMoney() || total.unit().equals("sản phẩm"))) {
            found.add(parts(total, parts, complete ? Sums.Kind.MADE_OF : Sums.Kind.AMONG));
        }
    }

    /** Where an item begins behind its dash, plus, dot, {@code a)} or {@code 1.}; the same place where it has none. */
    private int content(int first) {
        Token mark = tokens.at(first);
        if ("-–+•*".contains(mark.key())) {
            return first + 1;
        }
        boolean numbered = mark.isNumber() && tokens.at(first + 1).is(".");
        boolean lettered = (mark.isWord() || mark.isNumber())
                && mark.end() - mark.start() == 1
                && tokens.at(first + 1).is(")");
        return numbered || lettered ? first + 2 : first;
    }

    private Sums.Parts parts(Quantity total, List<Quantity> parts, Sums.Kind kind) {
        return new Sums.Parts(
                new Claim.Sum(
                        tokens.span(total.first(), parts.getLast().end() - 1),
                        total.value(),
                        parts.stream().map(Quantity::value).toList(),
                        total.unit()),
                parts,
                true,
                total.hedge() != Hedge.EXACT || parts.stream().anyMatch(each -> each.hedge() != Hedge.EXACT),
                kind);
    }
}
