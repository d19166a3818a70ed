package vn.solang.ocop.web;

import java.util.List;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * Complaints about products.
 *
 * @param states what may be asked for
 */
public record ComplaintsPage(List<Link> parents, String title, List<Choice> states, String told, List<Row> rows) {

    /**
     * A complaint.
     *
     * @param from the way it came and what whoever sent it is
     * @param due until when it is to be answered, or when it was
     */
    public record Row(
            Link product,
            String place,
            String received,
            String from,
            String content,
            String handler,
            Chip state,
            String due) {}
}
