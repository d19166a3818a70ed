package vn.solang.web;

import java.util.List;

/** A labelled fact of a definition list; several values stand on lines of their own. */
public record Fact(String label, List<Link> values) {

    public Fact {
        values = List.copyOf(values);
    }

    public static Fact of(String label, String value) {
        return new Fact(label, List.of(Link.plain(value)));
    }

    public static Fact of(String label, Link value) {
        return new Fact(label, List.of(value));
    }
}
