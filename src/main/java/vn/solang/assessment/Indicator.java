package vn.solang.assessment;

/**
 * A measured quantity the report can speak of ({@code reference/assessment/indicators.yaml}).
 *
 * @param aim a target in words, with {@code {bound}} for its value; empty where the name has to do
 */
public record Indicator(String code, String name, String aim) {

    /**
     * Words a section of the report says of values.
     *
     * @param text with an indicator's code between braces where its figure stands
     * @param cited number and symbol of the document the sentence rests on; empty for none
     */
    record Sentence(String place, String text, String cited) {}
}
