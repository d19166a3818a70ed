package vn.solang.submissions.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Measure;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.submissions.Form;
import vn.solang.web.Choice;

/** How a value is typed: what stands in its box, what may be chosen, what is said of its format. */
final class Inputs {

    /** The word that is read as “not applicable” whatever the language of the page. */
    static final String NONE = "không áp dụng";

    private Inputs() {}

    /** A value as it may be typed again; {@code 7,2360} where {@code 7,236} could be read in two ways. */
    static String text(@Nullable BigDecimal value) {
        return value == null ? NONE : VietnameseFormat.typed(value);
    }

    /** What may be chosen; empty where the value is written. */
    static List<Choice> choices(Form.Field field, String chosen, Messages words) {
        Measure measure = field.measure();
        List<Choice> choices = new ArrayList<>();
        switch (measure.type()) {
            case YES_NO -> {
                choices.add(choice("1", words.say("assess.word.yes"), chosen));
                choices.add(choice("0", words.say("assess.word.no"), chosen));
            }
            case GRADE -> {
                for (int i = 0; i < measure.grades().size(); i++) {
                    choices.add(choice(String.valueOf(i + 1), measure.grades().get(i), chosen));
                }
            }
            case PERCENT, NUMBER, COUNT -> {
                return List.of();
            }
        }
        if (field.optional()) {
            choices.add(choice(NONE, words.say("assess.verdict.not-applicable"), chosen));
        }
        choices.add(choice("", words.say("submissions.field.none"), chosen));
        return choices;
    }

    private static Choice choice(String value, String text, String chosen) {
        return new Choice(value, text, value.equals(chosen));
    }

    /** The unit of measure, an example, the bounds. */
    static String hint(Form.Field field, Messages words) {
        Measure measure = field.measure();
        List<String> parts = new ArrayList<>();
        if (!measure.unit().isEmpty()) {
            parts.add(words.say("submissions.field.unit", measure.unit()));
        }
        switch (measure.type()) {
            case PERCENT -> parts.add(words.say("submissions.field.percent"));
            case COUNT -> parts.add(words.say("submissions.field.count"));
            case NUMBER -> parts.add(words.say("submissions.field.number"));
            case YES_NO, GRADE -> {}
        }
        BigDecimal least = measure.least();
        BigDecimal most = measure.most();
        boolean written = measure.type() != Measure.Type.YES_NO && measure.type() != Measure.Type.GRADE;
        if (written && least != null && most != null) {
            parts.add(words.say(
                    "submissions.field.bounds", VietnameseFormat.number(least), VietnameseFormat.number(most)));
        }
        if (written && field.optional()) {
            parts.add(words.say("submissions.field.optional", NONE));
        }
        return String.join("; ", parts);
    }
}
