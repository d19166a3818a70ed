package vn.solang.overview.web;

import java.util.List;
import vn.solang.web.Link;

/**
 * Where the products of a province come from.
 *
 * @param day as an input takes it
 * @param about whose products, and by the bounds of which day
 * @param map the drawing; empty where no outlines are known
 * @param unplaced how many products stand in no district; empty for none
 */
public record ProductMapPage(String day, String about, String map, String unplaced, List<Row> rows) {

    /** A district: how many of its products hold a certificate, of how many that is not clear, how many are in the register. */
    public record Row(Link district, String valid, String unknown, String all) {}

    public ProductMapPage {
        rows = List.copyOf(rows);
    }
}
