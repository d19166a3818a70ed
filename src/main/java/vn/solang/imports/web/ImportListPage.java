package vn.solang.imports.web;

import java.util.List;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/** The journal of imports, the newest first. */
public record ImportListPage(List<Row> rows) {

    public ImportListPage {
        rows = List.copyOf(rows);
    }

    /** One import: its number leads to its page. */
    public record Row(Link number, String at, String by, String files, String rows, Chip state) {}
}
