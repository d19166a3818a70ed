package vn.solang.criteria.web;

import java.util.List;
import vn.solang.web.Asking;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/**
 * Two criteria sets side by side.
 *
 * @param summary how many requirements changed in which way
 */
public record ComparePage(
        String title,
        List<Link> parents,
        Asking asking,
        Link left,
        Link right,
        List<Fact> summary,
        List<Section> sections) {

    public ComparePage {
        parents = List.copyOf(parents);
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
    }

    /** How a requirement of one set stands to that of the other. */
    public enum Change {
        NEW("new"),
        DROPPED("dropped"),
        RAISED("raised"),
        LOWERED("lowered"),
        MIXED("mixed"),
        SAME("same"),
        OTHER("other"),
        UNKNOWN("unknown");

        private final String code;

        Change(String code) {
            this.code = code;
        }

        /** The change's name in style sheets and message keys. */
        public String code() {
            return code;
        }

        public String key() {
            return "criteria.change." + code;
        }
    }

    /** The requirements of one criterion of the newer set, or those dropped of one of the older. */
    public record Section(String name, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A requirement of either set, or one of both.
     *
     * @param left several where the newer one was made of several
     * @param sharing on what it rests that both ask for one quantity; empty where that is not said
     * @param succession on what it rests that the newer took the place of the older; empty where that is not said
     */
    public record Row(
            List<Side> left, List<Side> right, Change change, String words, List<Link> sharing, List<Link> succession) {
        public Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
            sharing = List.copyOf(sharing);
            succession = List.copyOf(succession);
        }
    }

    /** A requirement in one set. */
    public record Side(Link code, String name, List<AskedPart> asked) {
        public Side {
            asked = List.copyOf(asked);
        }
    }
}
