package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds communes with the district they are said to be in ({@code xã A, huyện B}, {@code xã A (thị xã B)}, and in lists),
 * and districts with their province ({@code huyện A, tỉnh B}).
 */
final class Places {

    /** A word for a kind of place, and how many words it has. */
    private record Type(String name, int words) {}

    private Places() {}

    static List<Claim.Place> find(Tokens tokens, List<Listing> listings) {
        List<Claim.Place> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean commune = tokens.at(i).is("xã")
                    && !tokens.at(i - 1).is("thị")
                    && !tokens.at(i - 1).is("tác");
            boolean district = tokens.at(i).is("huyện");
            if ((!commune && !district) || !tokens.isCapital(i + 1)) {
                continue;
            }
            int end = names(tokens, i + 1);
            Token sign = tokens.at(end);
            int behind =
                    sign.is(",") || sign.is("(") || sign.is("–") || sign.is("-") || sign.is("thuộc") ? end + 1 : end;
            Type type = commune ? district(tokens, behind) : province(tokens, behind);
            String parent = "";
            int last = end - 1;
            if (type != null && tokens.isCapital(behind + type.words())) {
                int stop = names(tokens, behind + type.words());
                parent = tokens.words(behind + type.words(), stop - 1);
                last = stop - 1;
            }
            if (commune || !parent.isEmpty()) {
                found.add(new Claim.Place(
                        tokens.span(i, last), tokens.words(i + 1, end - 1), commune ? "xã" : "huyện", parent));
            }
            i = commune && !parent.isEmpty() ? behind - 1 : end - 1;
        }
        for (Listing listing : listings) {
            if (listing.count().unit().equals("xã")) {
                listing.items()
                        .forEach(item -> found.add(new Claim.Place(item.span(), item.name(), "xã", item.parent())));
            }
        }
        return found;
    }

    private static @Nullable Type district(Tokens tokens, int at) {
        String two = tokens.at(at).key() + " " + tokens.at(at + 1).key();
        return tokens.at(at).is("huyện")
                ? new Type("huyện", 1)
                : two.equals("thị xã") || two.equals("thành phố") ? new Type(two, 2) : null;
    }

    private static @Nullable Type province(Tokens tokens, int at) {
        return tokens.at(at).is("tỉnh") ? new Type("tỉnh", 1) : null;
    }

    private static int names(Tokens tokens, int first) {
        int end = first;
        while (tokens.isCapital(end) && end < first + 5) {
            end++;
        }
        return end;
    }
}
