package vn.solang.ocop.web;

import java.util.List;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * Looks at products after their recognition.
 *
 * @param states what may be asked for, in the list of all
 */
public record ChecksPage(List<Link> parents, String title, List<Choice> states, String told, List<Row> rows) {

    /**
     * A look.
     *
     * @param day on which it was held, or is planned
     * @param next what is to be done by when; empty where nothing is
     */
    public record Row(Link product, String place, String day, String checker, Chip state, String found, String next) {}
}
