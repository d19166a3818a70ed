package vn.solang.web;

import vn.solang.identity.Permission;

/**
 * A place a module adds to the navigation, as a bean; what has no bean is not shown.
 *
 * @param key the message key of its label
 * @param href the path, without parameters
 * @param order smaller comes first
 * @param needs the permission without which it is not shown
 * @param group where in the navigation it stands
 * @param count how much there waits for whoever reads the page; 0 for nothing
 */
public record NavigationItem(String key, String href, int order, Permission needs, Group group, int count) {

    /** The parts of the navigation. */
    public enum Group {
        /** What everybody looks up. */
        READING,
        /** The OCOP programme: behind one word. */
        OCOP,
        /** What people do day by day (công việc). */
        WORK,
        /** What is done now and then, by few: behind one word (quản lý). */
        MANAGING
    }

    public NavigationItem(String key, String href, int order, Permission needs, Group group) {
        this(key, href, order, needs, group, 0);
    }

    public NavigationItem(String key, String href, int order, Permission needs) {
        this(key, href, order, needs, Group.READING, 0);
    }

    /** The same with how much waits there. */
    NavigationItem with(int waiting) {
        return new NavigationItem(key, href, order, needs, group, waiting);
    }

    /** True where a path belongs to this place. */
    boolean holds(String path) {
        return path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
    }
}
