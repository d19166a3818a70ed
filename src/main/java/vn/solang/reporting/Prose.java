package vn.solang.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.solang.shared.VietnameseFormat;

/** A paragraph in the making: words and bound figures in the order they are read. */
public final class Prose {

    private final List<Inline> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    public Prose say(String text) {
        words.append(text);
        return this;
    }

    /** Words as they stand in the ledger, which the report tells and does not make. */
    public Prose recorded(String text) {
        if (!text.isEmpty()) {
            flush();
            runs.add(new Inline.Recorded(text));
        }
        return this;
    }

    /** The figure's number as documents print it: {@code 178}, {@code 7.236}; {@code 04} is never padded. */
    public Prose value(Figure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            throw new IllegalStateException("an unknown figure cannot be printed: " + figure.key());
        }
        return bound(figure, Inline.Part.VALUE, VietnameseFormat.number(value));
    }

    /** A rate as {@code 97,8%}. */
    public Prose rate(Figure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            throw new IllegalStateException("an unknown rate cannot be printed: " + figure.key());
        }
        return bound(figure, Inline.Part.RATE, VietnameseFormat.percent(value));
    }

    /** The whole a figure is counted out of. */
    public Prose denominator(Figure figure) {
        Integer whole = figure.denominator();
        if (whole == null) {
            throw new IllegalStateException("a figure without a whole: " + figure.key());
        }
        return bound(figure, Inline.Part.DENOMINATOR, VietnameseFormat.number(whole));
    }

    /** The names behind a figure. */
    public Prose list(Figure figure, String names) {
        return bound(figure, Inline.Part.LIST, names);
    }

    public Prose cite(int document, String citation) {
        flush();
        runs.add(new Inline.Cited(document, citation));
        return this;
    }

    public Prose bound(Figure figure, Inline.Part part, String shown) {
        flush();
        runs.add(new Inline.Bound(figure, part, shown));
        return this;
    }

    public List<Inline> runs() {
        flush();
        return List.copyOf(runs);
    }

    /** An item of an enumeration with this text. */
    public Block.Item item(String mark) {
        return new Block.Item(mark, runs());
    }

    public Block.Paragraph paragraph() {
        return new Block.Paragraph(runs());
    }

    /** The first letter in capitals, as at the head of a sentence. */
    public static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void flush() {
        if (!words.isEmpty()) {
            runs.add(new Inline.Words(words.toString()));
            words.setLength(0);
        }
    }
}
