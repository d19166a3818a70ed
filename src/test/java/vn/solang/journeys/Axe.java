package vn.solang.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What axe finds on a page. The program of axe is put into a page once, however often the page is looked at, and only
 * what is told here leaves the browser: the whole of a result names every element that passed.
 */
final class Axe {

    private static final String SOURCE = AxeBuilder.getAxeScript();

    private static final Map<String, Object> ALL =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    private static final Map<String, Object> COLOURS = Map.of("type", "rule", "values", List.of("color-contrast"));

    private static final String LOOK = """
            rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] }).then(found => ({
              passed: found.passes.map(rule => rule.id),
              violated: found.violations.flatMap(rule =>
                  rule.nodes.slice(0, 3).map(node => `${rule.id}: ${node.html} ${node.failureSummary}`))
            }))
            """;

    private Axe() {}

    /**
     * Rules that were examined with an element that passes, and the rules that are broken, each with up to three
     * elements that break it.
     */
    record Found(List<?> passed, List<?> violated) {}

    /** Looks by all rules of WCAG 2.2 AA. */
    static Found on(Page page) {
        return look(page, ALL);
    }

    /** Looks at contrasts only: all that a change of colours can break. */
    static Found coloursOn(Page page) {
        return look(page, COLOURS);
    }

    private static Found look(Page page, Map<String, Object> rules) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SOURCE);
        }
        var found = (Map<?, ?>) page.evaluate(LOOK, rules);
        return new Found(list(found.get("passed")), list(found.get("violated")));
    }

    private static List<?> list(@Nullable Object told) {
        if (told instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("axe told " + told);
    }
}
