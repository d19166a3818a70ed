package vn.solang.proofing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.solang.proofing.Marked;

/**
 * What is shown of the findings of a text; empty for all.
 *
 * @param kind the word of a kind
 * @param severity the word of a severity
 * @param state the word of a state
 * @param only {@code found} to leave out paragraphs without a finding that is shown
 */
record Filter(String kind, String severity, String state, String only) {

    static final Filter NOTHING = new Filter("", "", "", "");

    static String code(Marked.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    boolean keeps(Marked each) {
        return (kind.isEmpty() || each.finding().kind().code().equals(kind))
                && (severity.isEmpty() || each.finding().severity().code().equals(severity))
                && (state.isEmpty() || code(each.state()).equals(state));
    }

    boolean leavesOut() {
        return only.equals("found");
    }

    /** The parameters that ask for the same again, with {@code ?}; empty where nothing is asked. */
    String query() {
        List<String> asked = new ArrayList<>();
        add(asked, "kind", kind);
        add(asked, "severity", severity);
        add(asked, "state", state);
        add(asked, "only", only);
        return asked.isEmpty() ? "" : "?" + String.join("&", asked);
    }

    private static void add(List<String> asked, String name, String value) {
        // words of ours only: nothing else is carried along
        if (value.matches("[a-z-]{1,20}")) {
            asked.add(name + "=" + value);
        }
    }
}
