package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds lists of names behind a number: in brackets, behind {@code gồm}, {@code là} or a colon. Names are parted by commas,
 * semicolons and {@code và}; behind a dash or in brackets stands the place a group of them is in.
 */
final class Listings {

    private static final Set<String> TYPES =
            Set.of("xã", "phường", "huyện", "thôn", "xóm", "bản", "ấp", "các", "tỉnh", "tx", "tp");

    /** Units behind which {@code là} begins a list of names. */
    private static final Set<String> PLACES =
            Set.of("xã", "phường", "huyện", "thị xã", "thành phố", "tỉnh", "thôn", "đơn vị cấp huyện", "đơn vị cấp xã");

    private static final int FARTHEST = 14;

    private final Tokens tokens;
    private final List<Quantity> quantities;

    Listings(Tokens tokens, List<Quantity> quantities) {
        this.tokens = tokens;
        this.quantities = quantities;
    }

    List<Listing> find() {
        List<Listing> found = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            Quantity count = quantities.get(i);
            int next = next(i);
            if (count.isCount() && count.hedge() == Hedge.EXACT && !isOfOthers(i)) {
                behind(count, next).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Where another number begins; one that says which things are counted ({@code giải ngân dưới 25%}) is passed over. */
    private int next(int index) {
        for (int i = index + 1; i < quantities.size(); i++) {
            Quantity each = quantities.get(i);
            Token behind = tokens.at(tokens.at(each.end()).is(",") ? each.end() + 1 : each.end());
            boolean which = each.isShare()
                    && (each.hedge() == Hedge.OVER || each.hedge() == Hedge.UNDER)
                    && (behind.is("gồm") || behind.is("(") || behind.is(":") || behind.is("là"));
            if (!which) {
                return each.first();
            }
        }
        return tokens.size();
    }

    /** {@code 2 xã 19 tiêu chí (A, B)}: names of what reached the criteria, or of the criteria. */
    private boolean isOfOthers(int index) {
        Quantity before = index == 0 ? null : quantities.get(index - 1);
        return quantities.get(index).unit().equals("tiêu chí")
                && before != null
                && PLACES.contains(before.unit())
                && tokens.areInOneClause(before.first(), quantities.get(index).first());
    }

    private Optional<Listing> behind(Quantity count, int next) {
        int end = Math.min(next, count.end() + FARTHEST);
        for (int at = count.end(); at < end; at++) {
            Token token = tokens.at(at);
            if (token.isBreak() || token.is(".") || token.is(";")) {
                return Optional.empty();
            }
            if (token.is("(")) {
                Optional<Listing> bracketed = list(count, at + 1, true);
                if (bracketed.isPresent() && !isAbbreviation(at)) {
                    return bracketed;
                }
                at = closing(at, end);
                continue;
            }
            if (isOfOtherKind(count, at)) {
                return Optional.empty();
            }
            boolean opens = token.is("gồm") || token.is(":") || (token.is("là") && PLACES.contains(count.unit()));
            if (opens) {
                int first = tokens.at(at + 1).is(":") || tokens.at(at + 1).is("có") ? at + 2 : at + 1;
                return list(count, first, tokens.at(first).is("("))
                        .filter(listing -> listing.items().size() > 1);
            }
        }
        return Optional.empty();
    }

    /** {@code 12 xã thuộc các huyện: …}: the names are of where they are. */
    private boolean isOfOtherKind(Quantity count, int at) {
        Token kind = tokens.at(at - 1);
        boolean places = tokens.at(at).is(":") && tokens.at(at - 2).is("các") && (kind.is("huyện") || kind.is("tỉnh"));
        return places && !count.unit().equals(kind.key());
    }

    /** {@code (NTM)} tells how what stands before is shortened. */
    private boolean isAbbreviation(int bracket) {
        return tokens.at(bracket + 2).is(")") && tokens.isAcronym(bracket + 1);
    }

    /** The bracket that closes one; where none does before another place, that place. */
    private int closing(int bracket, int end) {
        int at = bracket;
        while (at < end && !tokens.at(at).is(")")) {
            at++;
        }
        return at;
    }

    /** The list that begins at a token; empty where something of it is no name. */
    private Optional<Listing> list(Quantity count, int first, boolean bracketed) {
        int start = bracketed && tokens.at(first).is("(") ? first + 1 : first;
        List<Listing.Item> items = new ArrayList<>();
        int group = 0;
        int at = start;
        boolean open = tokens.at(at).is("như");
        if (open) {
            at++;
        }
        while (true) {
            Item item = item(at, isOfCommunes(count));
            if (item == null) {
                return Optional.empty();
            }
            boolean full = BigDecimal.valueOf(items.size() + 1L).compareTo(count.value()) == 0;
            boolean clause = !bracketed && !full && !items.isEmpty() && isClause(at, item.end());
            if (clause) {
                at--;
                break;
            }
            items.add(new Listing.Item(
                    tokens.span(item.first(), item.last()), tokens.words(item.first(), item.last()), item.parent()));
            if (!item.parent().isEmpty()) {
                for (int i = group; i < items.size() - 1; i++) {
                    Listing.Item each = items.get(i);
                    items.set(i, new Listing.Item(each.span(), each.name(), item.parent()));
                }
                group = items.size();
            }
            at = item.end();
            Token sign = tokens.at(at);
            if (sign.is("…") || (sign.is(".") && tokens.at(at + 1).is("."))) {
                open = true;
                break;
            }
            // a bracket that closes too early: the list goes on with names and another bracket
            boolean early = bracketed
                    && sign.is(")")
                    && tokens.at(at + 1).is(",")
                    && items.size() < count.value().intValue()
                    && goesOn(at + 2);
            if (early) {
                at += 2;
            } else if ((sign.is(",") || sign.is(";"))
                    && (tokens.at(at + 1).is("…") || tokens.at(at + 1).is("."))) {
                open = true;
                break;
            } else if (!bracketed
                    && BigDecimal.valueOf(items.size()).compareTo(count.value()) == 0
                    && !sign.is("và")
                    && !((sign.is(";") || sign.is(",")) && goesOn(at + 1))) {
                break;
            } else if (sign.is(",") || sign.is(";") || sign.is("và")) {
                boolean last = sign.is("và") || tokens.at(at + 1).is("và");
                at += tokens.at(at + 1).is("và") ? 2 : 1;
                if (!bracketed && !startsName(at)) {
                    // "và 3 xã khác", ", v.v.": there are others
                    open |= last || tokens.at(at).isNumber() || tokens.at(at).is("v");
                    break;
                }
            } else if (bracketed && !sign.is(")") && !sign.isBreak() && !sign.is(";")) {
                return Optional.empty();
            } else {
                break;
            }
        }
        return Optional.of(
                new Listing(count, tokens.span(count.first(), Math.max(count.first(), at - 1)), items, open));
    }

    /** A name: its tokens without what kind of place it is, the place it is in, and the token behind it. */
    private record Item(int first, int last, String parent, int end) {}

    private @Nullable Item item(int index, boolean communes) {
        int first = skipTypes(index);
        int end = first;
        while (tokens.isCapital(end) || (end > first && tokens.at(end).isNumber())) {
            end++;
        }
        if (end == first || end - first > 7) {
            return null;
        }
        int last = end - 1;
        Token sign = tokens.at(end);
        boolean dash = sign.is("–") || sign.is("-") || sign.is("—");
        if (dash
                || sign.is("(")
                || sign.is("thuộc")
                || sign.is("huyện")
                || (sign.is(",") && isParent(end + 1, communes))) {
            int parent = sign.is("huyện") ? end : end + 1;
            int name = skipTypes(parent);
            int stop = name;
            while (tokens.isCapital(stop)) {
                stop++;
            }
            if (stop > name && (dash || sign.is("(") || name > parent)) {
                int behind = sign.is("(") && tokens.at(stop).is(")") ? stop + 1 : stop;
                return sign.is("(") && behind == stop
                        ? null
                        : new Item(first, last, tokens.words(name, stop - 1), behind);
            }
            return dash || sign.is("(") ? null : new Item(first, last, "", end);
        }
        return new Item(first, last, "", end);
    }

    /** {@code , huyện X}: the place of the name before, and no other name. */
    private boolean isParent(int index, boolean communes) {
        boolean town = communes
                && ((tokens.at(index).is("thị") && tokens.at(index + 1).is("xã"))
                        || (tokens.at(index).is("thành") && tokens.at(index + 1).is("phố")));
        return town
                ? tokens.isCapital(index + 2)
                : tokens.at(index).is("huyện") && tokens.isCapital(index + 1) && !tokens.isCapital(index);
    }

    private static boolean isOfCommunes(Quantity count) {
        return count.unit().equals("xã")
                || count.unit().equals("phường")
                || count.unit().equals("thị trấn");
    }

    /** What begins behind a comma with a capital and goes on in small letters is a clause and no name of the list. */
    private boolean isClause(int first, int end) {
        Token behind = tokens.at(end);
        return !tokens.at(first - 1).is("và")
                && behind.isWord()
                && !tokens.isCapital(end)
                && !behind.is("và")
                && !behind.is("thuộc")
                && !behind.is("huyện");
    }

    private boolean startsName(int index) {
        return tokens.isCapital(skipTypes(index));
    }

    private boolean goesOn(int index) {
        Item item = item(index, false);
        return item != null && !item.parent().isEmpty();
    }

    private int skipTypes(int index) {
        int at = index;
        while (true) {
            String key = tokens.at(at).key();
            if ((key.equals("thị")
                            && (tokens.at(at + 1).is("xã") || tokens.at(at + 1).is("trấn")))
                    || (key.equals("thành") && tokens.at(at + 1).is("phố"))) {
                at += 2;
            } else if (tokens.at(at).isWord() && TYPES.contains(key)) {
                at++;
            } else {
                return at;
            }
        }
    }
}
