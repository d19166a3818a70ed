package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.List;

/** Finds communes with the district they are said to be in: {@code xã A, huyện B}, {@code xã A (huyện B)}, and in lists. */
final class Places {

    private Places() {}

    static List<Claim.Place> find(Tokens tokens, List<Listing> listings) {
        List<Claim.Place> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean commune = tokens.at(i).is("xã") && !tokens.at(i - 1).is("thị");
            if (!commune || !tokens.isCapital(i + 1)) {
                continue;
            }
            int end = names(tokens, i + 1);
            Token sign = tokens.at(end);
            int district =
                    sign.is(",") || sign.is("(") || sign.is("–") || sign.is("-") || sign.is("thuộc") ? end + 1 : end;
            String parent = "";
            int last = end - 1;
            if (tokens.at(district).is("huyện") && tokens.isCapital(district + 1)) {
                int stop = names(tokens, district + 1);
                parent = tokens.words(district + 1, stop - 1);
                last = stop - 1;
            }
            found.add(new Claim.Place(tokens.span(i, last), tokens.words(i + 1, end - 1), "xã", parent));
            i = last;
        }
        for (Listing listing : listings) {
            if (listing.count().unit().equals("xã")) {
                listing.items()
                        .forEach(item -> found.add(new Claim.Place(item.span(), item.name(), "xã", item.parent())));
            }
        }
        return found;
    }

    private static int names(Tokens tokens, int first) {
        int end = first;
        while (tokens.isCapital(end) && end < first + 5) {
            end++;
        }
        return end;
    }
}
