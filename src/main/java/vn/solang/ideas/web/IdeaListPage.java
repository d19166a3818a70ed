package vn.solang.ideas.web;

import java.util.List;
import vn.solang.web.Asking;
import vn.solang.web.Chip;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/**
 * The ideas of a reader's places.
 *
 * @param funnel how many came how far, each step out of those registered
 * @param told how many there are
 */
public record IdeaListPage(Asking asking, List<Fact> funnel, String told, List<Row> rows) {

    /**
     * An idea.
     *
     * @param waits true where the reader is to act
     */
    public record Row(
            Link product, String producer, String place, String kind, String received, Chip stage, boolean waits) {}
}
