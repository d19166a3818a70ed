package vn.solang.web;

/**
 * A place a module adds to the navigation, as a bean; what has no bean is not shown.
 *
 * @param key the message key of its label
 * @param href the path, without parameters
 * @param order smaller comes first
 */
public record NavigationItem(String key, String href, int order) {

    /** True where a path belongs to this place. */
    boolean holds(String path) {
        return path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
    }
}
