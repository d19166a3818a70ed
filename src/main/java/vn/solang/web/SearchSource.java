package vn.solang.web;

import java.util.List;
import java.util.Locale;

/** What a module lets readers find by name; names are compared with and without their marks. */
public interface SearchSource {

    /** The message key of what is found here, such as {@code web.search.units}. */
    String key();

    /** Smaller comes first. */
    int order();

    /** Best first, exact marks before folded ones; at most {@code limit}. */
    List<SearchPage.Hit> find(String query, int limit, Locale language);
}
