package vn.solang.files;

/** A content that is not what its beginning promises: cut short, or made to mislead. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final String kind;

    /** @param kind the end of the key of its sentence, {@code files.refused.<kind>} */
    Unreadable(String kind) {
        super(kind);
        this.kind = kind;
    }

    static Unreadable damaged() {
        return new Unreadable("damaged");
    }

    String kind() {
        return kind;
    }
}
