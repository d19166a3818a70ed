package vn.solang.ideas;

import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseText;

/** Lines that people type: names, numbers and symbols of documents, sources of money. */
final class Lines {

    private static final int LONGEST = 200;

    private Lines() {}

    /**
     * A line in one form of letters; may be empty.
     *
     * @param tooLong the key of the sentence that refuses, told how long it is and may be
     * @throws Rejected where it is too long
     */
    static String of(String written, String tooLong) {
        String line = VietnameseText.line(written);
        if (line.length() > LONGEST) {
            throw new Rejected(tooLong, line.length(), LONGEST);
        }
        return line;
    }

    /** The same where something must be said. @throws Rejected where nothing is, or too much */
    static String required(String written, String missing) {
        String line = of(written, missing);
        if (line.isEmpty()) {
            throw new Rejected(missing, 0, LONGEST);
        }
        return line;
    }
}
