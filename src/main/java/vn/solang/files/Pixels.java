package vn.solang.files;

/** The size of a picture, from its header: a small file may promise more than any memory holds. */
final class Pixels {

    private static final long MOST = 50_000_000;
    private static final long MOST_DRAWN = 30_000_000;

    private Pixels() {}

    /** @throws Unreadable for more than 50 megapixels, or none */
    static void require(long width, long height) throws Unreadable {
        require(width, height, MOST, "pixels");
    }

    /** @throws Unreadable for more than 30 megapixels, or none: what is drawn anew is unpacked whole */
    static void requireDrawable(long width, long height) throws Unreadable {
        require(width, height, MOST_DRAWN, "shown-pixels");
    }

    private static void require(long width, long height, long most, String kind) throws Unreadable {
        if (width <= 0 || height <= 0) {
            throw Unreadable.damaged();
        }
        if (width > most || height > most || width * height > most) {
            throw new Unreadable(kind);
        }
    }
}
