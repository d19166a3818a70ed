package vn.solang.appraisal.web;

import java.util.List;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * Sessions, and the form that opens one.
 *
 * @param problem what was wrong with what was sent; empty where nothing was
 * @param seats whose councils the reader may hold sessions of; empty for whoever holds none
 * @param name as it was sent
 * @param held as it was sent
 */
public record SessionListPage(String problem, List<Choice> seats, String name, String held, List<Row> rows) {

    /**
     * A session.
     *
     * @param numbers how many members and dossiers it has
     * @param own what the reader is in it; empty where they are nothing
     */
    public record Row(Link session, String seat, String day, String stage, String numbers, String own) {}

    public SessionListPage {
        seats = List.copyOf(seats);
        rows = List.copyOf(rows);
    }
}
