package vn.solang.appraisal;

import java.time.LocalDate;
import java.util.List;
import vn.solang.ocop.Framework;
import vn.solang.ocop.Product;
import vn.solang.ocop.Regime;
import vn.solang.ocop.Sheet;
import vn.solang.ocop.SheetCriterion;

/**
 * A dossier with what goes with it.
 *
 * @param sealed the versions that were handed in, the newest first
 */
public record Whole(
        Dossier dossier,
        Product product,
        Framework framework,
        Sheet sheet,
        Regime regime,
        Contents contents,
        List<Act> acts,
        List<Sealed> sealed) {
    public Whole {
        acts = List.copyOf(acts);
        sealed = List.copyOf(sealed);
    }

    /** True where the framework asks for an item and this product cannot leave it out. */
    public boolean requires(Framework.DossierItem item) {
        return item.required() && (!item.sample() || sheet.sampled());
    }

    /** The criteria that have no answer yet. */
    public List<SheetCriterion> unanswered() {
        return sheet.answered()
                .filter(criterion -> !contents.answers().containsKey(criterion.code()))
                .toList();
    }

    /** The items that are asked for and not there. */
    public List<Framework.DossierItem> missing() {
        return framework.dossier().stream()
                .filter(item -> requires(item) && contents.of(item.code()).isEmpty())
                .toList();
    }

    /** The documents that hold no more on a day. */
    public List<Contents.Paper> expired(LocalDate day) {
        return contents.papers().stream()
                .filter(paper -> paper.isExpiredOn(day))
                .toList();
    }
}
