package vn.solang.web;

/** Counts, as a bean, what waits for whoever reads a page at a place of the navigation; asked for every page. */
public interface NavigationCount {

    /** The place it counts for. */
    String href();

    /** How much waits there. */
    int count();
}
