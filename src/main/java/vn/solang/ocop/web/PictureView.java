package vn.solang.ocop.web;

import vn.solang.ocop.ProductPicture;

/** A picture of a product as a page shows it. */
public record PictureView(String address, int width, int height, String alt, String holder) {

    static PictureView large(ProductPicture picture) {
        return of(picture, picture.large());
    }

    static PictureView small(ProductPicture picture) {
        return of(picture, picture.small());
    }

    private static PictureView of(ProductPicture picture, ProductPicture.Size size) {
        return new PictureView(
                "/ocop/pictures/" + size.sha256(), size.width(), size.height(), picture.alt(), picture.holder());
    }
}
