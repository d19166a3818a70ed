package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what numbers count: {@code có thêm 4 xã đạt chuẩn}, {@code còn 8 xã chưa đạt chuẩn}, {@code nâng tổng số … lên 50 xã}. */
final class Counts {

    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "ntm",
            "nông thôn mới",
            "ntmnc",
            "nông thôn mới nâng cao",
            "ntmkm",
            "nông thôn mới kiểu mẫu",
            "mtqg",
            "mục tiêu quốc gia");

    /** Words that end what is said of the things counted. */
    private static final Set<String> ENDS = Set.of(
            "và", "tại", "ở", "trong", "trên", "do", "với", "so", "là", "để", "từ", "theo", "chiếm", "tăng", "giảm",
            "của", "nhưng", "mà", "vào");

    private static final int LONGEST = 9;

    private Counts() {}

    static List<Claim.Count> find(Tokens tokens, List<Quantity> quantities) {
        List<Claim.Count> counts = new ArrayList<>();
        for (Quantity each : quantities) {
            if (each.isCount() && each.over() == null) {
                counts.add(new Claim.Count(
                        tokens.span(each.first(), each.end() - 1),
                        each.value(),
                        each.hedge(),
                        each.unit(),
                        what(tokens, each.end()),
                        sense(tokens, each)));
            }
        }
        return counts;
    }

    /** The words behind a unit, up to the end of the clause. */
    static String what(Tokens tokens, int from) {
        return what(tokens, from, from + LONGEST);
    }

    /** The words from one token up to another, or to the end of the clause before that. */
    static String what(Tokens tokens, int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Token token = tokens.at(i);
            if (!token.isWord() || ENDS.contains(token.key())) {
                break;
            }
            words.add(full(token.key()));
        }
        return String.join(" ", words);
    }

    /** A word, given by its key, written out where it is an abbreviation of the field. */
    static String full(String key) {
        return ABBREVIATIONS.getOrDefault(key, key);
    }

    private static Claim.Count.Sense sense(Tokens tokens, Quantity each) {
        int at = each.first() - 1;
        String before = tokens.at(at).key();
        if (before.equals("thêm")) {
            return Claim.Count.Sense.MORE;
        }
        if (before.equals("còn") && what(tokens, each.end()).startsWith("chưa")) {
            return Claim.Count.Sense.LEFT;
        }
        for (int i = at; i > at - 16 && !tokens.at(i).isBreak() && !tokens.at(i).is("."); i--) {
            if (tokens.at(i).is("nâng")
                    || (tokens.at(i).is("đưa") && tokens.at(i + 1).is("tổng"))) {
                return Claim.Count.Sense.RAISED;
            }
        }
        return Claim.Count.Sense.STOCK;
    }
}
