package vn.solang.assessment.web;

import java.util.List;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/** How far a district or province is from the standards of its own. */
public record ReadinessPage(
        String title, String asOf, List<Link> parents, Asking asking, List<Block> blocks, Link table) {

    public ReadinessPage {
        parents = List.copyOf(parents);
        blocks = List.copyOf(blocks);
    }

    /**
     * One set that decides on a standard.
     *
     * @param headline how many requirements are met; with a share of the whole only where all of them are known
     * @param frame a warning where only the frame of the set is known; empty for none
     * @param kinds the requirements by verdict
     * @param obstacles the units below that stand in the way
     */
    public record Block(
            Link set,
            String document,
            String headline,
            Chip verdict,
            List<Badge> badges,
            String frame,
            List<Kind> kinds,
            List<Obstacle> obstacles,
            Lacking lacking) {
        public Block {
            badges = List.copyOf(badges);
            kinds = List.copyOf(kinds);
            obstacles = List.copyOf(obstacles);
        }
    }

    /** The requirements of one verdict. */
    public record Kind(Chip verdict, boolean open, List<Entry> entries) {
        public Kind {
            entries = List.copyOf(entries);
        }
    }

    /** A requirement and what each of its parts came to. */
    public record Entry(String code, Link name, List<Badge> badges, List<String> parts) {
        public Entry {
            badges = List.copyOf(badges);
            parts = List.copyOf(parts);
        }
    }

    /** Units below that keep a requirement from being met, each with what it lacks. */
    public record Obstacle(String code, Link name, String count, List<Link> units) {
        public Obstacle {
            units = List.copyOf(units);
        }
    }
}
