package vn.solang.proofing;

import java.util.List;
import vn.solang.factcheck.SourceText;

/**
 * A version of a manuscript as it is read on the desk.
 *
 * @param edition the version
 * @param text as it was read, a line a paragraph
 * @param findings in the order of the text
 * @param confirmed how many claims the ledger confirms; 0 where it is not asked
 * @param editions all versions, the newest first
 */
public record Read(
        Manuscript manuscript,
        Edition edition,
        SourceText text,
        List<Marked> findings,
        int confirmed,
        List<Edition> editions) {

    public Read {
        findings = List.copyOf(findings);
        editions = List.copyOf(editions);
    }

    /** True where no newer version was laid down: only this one is answered and corrected. */
    public boolean isNewest() {
        return edition.version() == manuscript.newest().version();
    }
}
