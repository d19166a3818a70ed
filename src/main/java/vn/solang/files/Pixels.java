package vn.solang.files;

/** The size of a picture, from its header: a small file may promise more than any memory holds. */
final class Pixels {

    private static final long MOST = 50_000_000;

    private Pixels() {}

    /** @throws Unreadable for more than 50 megapixels, or none */
    static void require(long width, long height) throws Unreadable {
        if (width <= 0 || height <= 0) {
            throw Unreadable.damaged();
        }
        if (width > MOST || height > MOST || width * height > MOST) {
            throw new Unreadable("pixels");
        }
    }
}
