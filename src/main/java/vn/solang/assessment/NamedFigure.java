package vn.solang.assessment;

/**
 * What a figure is called: a quantity of the catalogue, or one of {@code reference/assessment/figures.yaml}.
 *
 * @param aim a target in words, with {@code {bound}} for its value; empty where the name has to do
 */
public record NamedFigure(String code, String name, String aim) {

    /**
     * Words a section of the report says of values.
     *
     * @param text with an indicator's code between braces where its figure stands
     * @param cited number and symbol of the document the sentence rests on; empty for none
     */
    record Sentence(String place, String text, String cited) {}
}
