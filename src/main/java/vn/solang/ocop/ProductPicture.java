package vn.solang.ocop;

/**
 * A picture of a product.
 *
 * @param id of the version that says so
 * @param large the larger size, which names the picture
 * @param alt what it shows, for who does not see it
 * @param holder who holds the right to it
 * @param shown false where it was hidden
 */
public record ProductPicture(long id, int product, Size large, Size small, String alt, String holder, boolean shown) {

    /**
     * One of its sizes.
     *
     * @param sha256 of its content
     */
    public record Size(String sha256, int width, int height) {}
}
