package vn.solang.reporting;

/** A run of a paragraph: plain words, or words bound to what they rest on. */
public sealed interface Inline {

    /** The text as printed. */
    String shown();

    /** Words that claim no figure. */
    record Words(String shown) implements Inline {}

    /** Words as somebody recorded them: what a task, a recommendation or a difficulty says. */
    record Recorded(String shown) implements Inline {}

    /**
     * A number or a list of names tied to a figure.
     *
     * @param part which face of the figure is printed
     */
    record Bound(Figure figure, Part part, String shown) implements Inline {}

    /** A citation tied to a document of the register. */
    record Cited(long document, String shown) implements Inline {}

    /** Which face of a figure is printed. */
    enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR,
        RATE,
        LIST
    }
}
