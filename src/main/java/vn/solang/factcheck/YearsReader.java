package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds stretches of years ({@code giai đoạn 2021 – 2025}), broken ones ({@code 202-2025}) too. */
final class YearsReader {

    private final Tokens tokens;
    private final BitSet taken;

    YearsReader(Tokens tokens, BitSet taken) {
        this.tokens = tokens;
        this.taken = taken;
    }

    List<Claim.Years> find() {
        List<Claim.Years> found = new ArrayList<>();
        for (int i = 0; i < tokens.size() - 2; i++) {
            Token sign = tokens.at(i + 1);
            if (taken.get(i) || !tokens.at(i).isNumber() || !(sign.is("-") || sign.is("–") || sign.is("—"))) {
                continue;
            }
            int from = Days.small(tokens, i, 9999);
            int until = Days.small(tokens, i + 2, 9999);
            // giai đoạn từ 2016-2020
            int word = tokens.at(i - 1).is("từ") ? i - 2 : i - 1;
            boolean named = tokens.at(word).is("đoạn") || tokens.at(word).is("kỳ");
            boolean years = isYear(from) && isYear(until);
            boolean broken = named && (isYear(from) || isYear(until)) && from >= 100 && until >= 100;
            if (years || broken) {
                found.add(new Claim.Years(tokens.span(i, i + 2), from, until));
                taken.set(i, i + 3);
                i += 2;
            }
        }
        return found;
    }

    static boolean isYear(int number) {
        return number >= 1945 && number <= 2100;
    }
}
