package vn.solang.overview.web;

import java.util.List;
import vn.solang.web.Asking;
import vn.solang.web.Link;
import vn.solang.web.Provenance;

/**
 * One figure opened; other pages take its {@code #provenance} to their side.
 *
 * @param title the figure as a sentence
 * @param parents breadcrumbs
 */
public record FigurePage(String title, String asOf, List<Link> parents, Asking asking, Provenance provenance) {

    public FigurePage {
        parents = List.copyOf(parents);
    }
}
