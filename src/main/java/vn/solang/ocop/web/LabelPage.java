package vn.solang.ocop.web;

import java.util.List;
import vn.solang.web.Link;
import vn.solang.web.QrCode;

/**
 * A sheet of labels, to be printed on A4.
 *
 * @param columns how many labels stand side by side: the end of the name of a style
 * @param warnings why labels of some products tell no stars
 */
public record LabelPage(
        List<Link> parents,
        String title,
        String action,
        String unit,
        int columns,
        int copies,
        List<String> warnings,
        List<Label> labels) {

    /**
     * A label.
     *
     * @param stars in words; empty unless the certificate holds
     * @param stated until when the certificate holds, or that it does not, or that it is not known
     * @param address what the picture says, in letters
     */
    public record Label(String name, String producer, String stars, String stated, QrCode picture, String address) {}
}
