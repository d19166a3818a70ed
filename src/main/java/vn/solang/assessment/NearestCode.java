package vn.solang.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The code most like one that is not there, where one is much like it. */
final class NearestCode {

    /** Two of five letters wrong is another word. */
    private static final double ALIKE = 0.4;

    /** Nobody reads more suggestions than this, and each takes a look at all codes. */
    private static final int SOUGHT = 200;

    private final List<String> codes;
    private final Map<String, Optional<String>> found = new HashMap<>();

    NearestCode(List<String> codes) {
        this.codes = List.copyOf(codes);
    }

    Optional<String> to(String code) {
        if (found.size() >= SOUGHT || code.length() > 100) {
            return found.getOrDefault(code, Optional.empty());
        }
        return found.computeIfAbsent(code, this::seek);
    }

    private Optional<String> seek(String code) {
        return codes.stream()
                .min(Comparator.comparingInt((String each) -> changes(code, each))
                        .thenComparing(each -> each))
                .filter(each -> changes(code, each) <= ALIKE * Math.max(code.length(), each.length()));
    }

    /** How many letters must be put in, taken out or changed to make one word of the other. */
    private static int changes(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
