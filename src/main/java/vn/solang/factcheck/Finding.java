package vn.solang.factcheck;

import java.util.Locale;
import java.util.Optional;
import vn.solang.shared.Message;

/**
 * What cannot be true in a text, or is not as it should be written.
 *
 * @param message what is wrong, in one sentence with its arithmetic
 * @param suggestion what may stand there instead; empty where it does not follow from the text
 * @param wrong the words of the stretch that the suggestion stands for; empty where it stands for all of it
 */
public record Finding(Kind kind, Severity severity, Span span, Message message, String suggestion, String wrong) {

    /** A finding whose suggestion, if it has one, stands for the whole stretch. */
    public Finding(Kind kind, Severity severity, Span span, Message message, String suggestion) {
        this(kind, severity, span, message, suggestion, "");
    }

    /** The same finding, whose suggestion stands for some words of the stretch. */
    public Finding insteadOf(String words) {
        return new Finding(kind, severity, span, message, suggestion, words);
    }

    /** Where the suggestion may be put in; empty where there is none, or where its place cannot be told. */
    public Optional<Span> replaced(SourceText text) {
        if (suggestion.isEmpty()) {
            return Optional.empty();
        }
        if (wrong.isEmpty()) {
            return Optional.of(span);
        }
        int at = text.quote(span).lastIndexOf(wrong);
        return at < 0 ? Optional.empty() : Optional.of(new Span(span.start() + at, span.start() + at + wrong.length()));
    }

    /** What it is about; its word in the exchange format is its name in small letters with a hyphen. */
    public enum Kind {
        PERCENTAGE,
        SUM,
        LIST_COUNT,
        CONFLICT,
        CITATION,
        PLACE,
        DATE,
        PERIOD,
        PUNCTUATION,
        TERM,
        LEDGER;

        /** The word in the exchange format. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How bad it is. */
    public enum Severity {
        /** It cannot be true. */
        ERROR,
        /** It is most likely wrong, or cannot stand as it is. */
        WARNING,
        /** It is better written otherwise. */
        NOTE;

        /** The word in the exchange format. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
