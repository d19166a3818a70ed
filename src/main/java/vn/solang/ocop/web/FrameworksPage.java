package vn.solang.ocop.web;

import java.util.List;
import vn.solang.web.Link;

/**
 * The frameworks, the regimes and the rules of councils.
 *
 * @param councils sentences
 */
public record FrameworksPage(List<Line> frameworks, List<RegimeLine> regimes, List<CouncilLine> councils) {

    /**
     * A framework.
     *
     * @param sheets how many of its sheets may be scored by
     */
    public record Line(Link name, String code, String documents, String force, String parts, String sheets) {}

    /**
     * A regime.
     *
     * @param decides one entry for each number of stars
     */
    public record RegimeLine(
            String force, String document, String checks, List<String> decides, String valid, String confidence) {}

    /** The rules of councils of one province, or of all that have set none. */
    public record CouncilLine(String where, List<String> rules, List<Link> source) {}
}
