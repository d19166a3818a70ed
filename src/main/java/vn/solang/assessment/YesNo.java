package vn.solang.assessment;

import java.util.Optional;
import java.util.Set;

/** The words offices write for yes and for no. */
final class YesNo {

    private static final Set<String> YES = Set.of("1", "đạt", "có", "yes", "true", "đúng");
    private static final Set<String> NO = Set.of("0", "chưa đạt", "không đạt", "không", "chưa", "no", "false", "sai");

    private YesNo() {}

    /** @param word in lower case; empty where it is neither */
    static Optional<Boolean> read(String word) {
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
