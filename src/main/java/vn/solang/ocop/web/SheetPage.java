package vn.solang.ocop.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Link;

/**
 * A score sheet, to be read.
 *
 * @param problem why nothing can be scored by it; empty where it can
 */
public record SheetPage(List<Link> parents, String title, String about, String problem, List<Part> parts) {

    /** A part with its sections. */
    public record Part(String id, String name, String most, List<Section> sections) {}

    /** A section. */
    public record Section(String name, String most, List<Row> rows) {}

    /**
     * A criterion.
     *
     * @param options empty where it is made of those behind it
     * @param gate the words of a knock-out condition; null where there is none
     */
    public record Row(
            String code,
            String no,
            String name,
            String most,
            String note,
            @Nullable String gate,
            List<Option> options) {}

    /** An answer. */
    public record Option(String points, String text) {}
}
