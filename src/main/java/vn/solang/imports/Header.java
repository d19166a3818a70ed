package vn.solang.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseText;

/** The names of a table's columns, in their order. */
record Header(List<String> columns, Map<String, Integer> places) {

    private static final String DELIMITERS = ",;\t";

    Header {
        columns = List.copyOf(columns);
        places = Map.copyOf(places);
    }

    /** @throws Rejected where a column has no name, or the name of another one */
    static Header of(String file, List<String> cells) {
        var columns = new ArrayList<String>();
        var places = new HashMap<String, Integer>();
        for (String cell : cells) {
            String name = VietnameseText.nfc(cell).toLowerCase(Locale.ROOT);
            String place = Integer.toString(columns.size() + 1);
            if (name.isEmpty()) {
                throw new Rejected("import.header.empty", file, place);
            }
            if (places.putIfAbsent(name, columns.size()) != null) {
                throw new Rejected("import.header.duplicate", file, name, place);
            }
            columns.add(name);
        }
        return new Header(columns, places);
    }

    /** The delimiter that stands most often, outside quotes, in the first line that says anything. */
    static char delimiter(String start) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        String line = start.stripLeading();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int delimiter = DELIMITERS.indexOf(c);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && delimiter >= 0) {
                counts[delimiter]++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }
}
