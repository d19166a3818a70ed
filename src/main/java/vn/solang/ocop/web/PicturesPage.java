package vn.solang.ocop.web;

import java.util.List;
import vn.solang.web.Link;

/**
 * The pictures of a product, for whoever puts them up.
 *
 * @param problem why what was sent was not kept; empty where nothing was refused
 * @param megabytes the largest file that is taken
 */
public record PicturesPage(
        List<Link> parents,
        String title,
        String action,
        String problem,
        String megabytes,
        List<Row> rows,
        String alt,
        String holder) {

    /**
     * One of them.
     *
     * @param action where it is changed
     */
    public record Row(PictureView picture, boolean shown, String action) {}
}
