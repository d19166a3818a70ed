package vn.solang.web;

import org.jspecify.annotations.Nullable;

/** Words that lead somewhere; plain words where {@code href} is null. */
public record Link(String text, @Nullable String href) {

    public static Link plain(String text) {
        return new Link(text, null);
    }
}
