package vn.solang.web;

import vn.solang.identity.Permission;

/**
 * A place a module adds to the navigation, as a bean; what has no bean is not shown.
 *
 * @param key the message key of its label
 * @param href the path, without parameters
 * @param order smaller comes first
 * @param needs the permission without which it is not shown
 */
public record NavigationItem(String key, String href, int order, Permission needs) {

    /** True where a path belongs to this place. */
    boolean holds(String path) {
        return path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
    }
}
