package vn.solang.files;

/**
 * A picture in two sizes, each kept as a JPEG that stands upright and tells nothing but what it shows.
 *
 * @param large the larger one, with its measures in pixels
 * @param small the one for lists
 */
public record Picture(Size large, Size small) {

    /** One of the sizes. */
    public record Size(Stored file, int width, int height) {}
}
