package vn.solang.criteria;

/**
 * What a threshold rests on.
 *
 * @param certainty how sure a recollection is: {@code high}, {@code medium}, {@code low}; empty where nothing is said
 * @param source where it was read or by whom it is remembered: a decision, an address
 * @param page of the document that confirms it; empty for none
 */
public record Basis(Confidence confidence, String certainty, String source, String page) {

    /** How far a threshold can be trusted. */
    public enum Confidence {
        /** Compared with the official table by an officer, who named document and page. */
        CONFIRMED,
        /** Read in a document that cites the decision. */
        READ,
        /** Remembered, not compared with the official table: what rests on it is provisional. */
        RECALLED,
        /** Made up for demonstration. */
        DEMO
    }

    /** True where a verdict that rests on it is provisional. */
    public boolean provisional() {
        return confidence == Confidence.RECALLED;
    }

    public boolean demo() {
        return confidence == Confidence.DEMO;
    }
}
