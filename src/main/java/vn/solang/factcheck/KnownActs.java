package vn.solang.factcheck;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Claim.Citation;
import vn.solang.factcheck.Finding.Severity;

/** Acts of the centre that reports on the programmes cite: {@code acts.csv}. */
final class KnownActs {

    private static final Pattern NOUGHTS = Pattern.compile("^0+(?=\\d)");

    /**
     * An act.
     *
     * @param topic which of the national programmes it belongs to; empty where it is none, or several
     * @param sure false where no more than a news item or a report tells of it
     */
    record Act(String symbol, String type, LocalDate date, String topic, boolean sure) {

        Severity severity() {
            return sure ? Severity.ERROR : Severity.WARNING;
        }

        /** True where a symbol of its year is its own and no other act's. */
        boolean isOfYear(Citation citation) {
            LocalDate day = citation.date();
            Integer year = citation.year();
            return year != null ? year == date.getYear() : day != null && day.getYear() == date.getYear();
        }
    }

    private final Map<String, Act> acts = new HashMap<>();
    private final Phrases<String> topics = new Phrases<>();

    /** Words behind which a title speaks of something else. */
    private final Phrases<String> others = Phrases.of("trong đó", "lồng ghép", "gắn với", "kết hợp");

    KnownActs() {
        Lexicon.each(
                "acts",
                row -> acts.put(
                        key(row.getField("symbol")),
                        new Act(
                                row.getField("symbol"),
                                row.getField("type"),
                                LocalDate.parse(row.getField("date")),
                                row.getField("topic"),
                                row.getField("confidence").equals("high"))));
        Lexicon.each("topics", row -> topics.add(row.getField("phrase"), row.getField("topic")));
    }

    /** The act of a symbol; null where none is known. Numbers without a year begin anew each year. */
    @Nullable Act of(String symbol) {
        return acts.get(key(symbol));
    }

    /** True where a citation can be of no other act than one that is known. */
    boolean knows(Citation citation) {
        Act act = of(citation.symbol());
        return act != null && act.isOfYear(citation);
    }

    /** The acts of a day. */
    Stream<Act> on(LocalDate day) {
        return acts.values().stream().filter(each -> each.date().equals(day));
    }

    /** The one national programme a title names; empty where it names none, several, or something near to another. */
    String topic(String title) {
        Tokens tokens = new Tokens(title);
        Set<String> named = new HashSet<>();
        int at = 0;
        while (at < tokens.size() && others.at(tokens, at) == null) {
            Phrases.Found<String> found = topics.at(tokens, at);
            if (found != null) {
                named.add(found.meaning());
            }
            at = found == null ? at + 1 : found.end();
        }
        return named.size() == 1 ? named.iterator().next() : "";
    }

    private static String key(String symbol) {
        return NOUGHTS.matcher(symbol).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
