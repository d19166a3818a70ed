package vn.solang.notices.web;

import java.util.List;
import vn.solang.web.Link;

/** The page of what one is told, the newest first. */
public record NoticePage(int unread, List<Row> rows) {

    public NoticePage {
        rows = List.copyOf(rows);
    }

    /** One notice: its sentence, which leads to what it tells of, and when it was told. */
    public record Row(long id, Link said, String at, boolean read) {}
}
