package vn.solang.appraisal;

import vn.solang.ocop.Sheet;
import vn.solang.ocop.SheetCriterion;
import vn.solang.ocop.SheetOption;
import vn.solang.shared.Rejected;

/** The answers a score sheet allows. */
final class Options {

    private Options() {}

    /**
     * An answer.
     *
     * @param place of the criterion in the sheet
     * @param option which of its options, counted from 1
     * @throws Rejected where the sheet has no such criterion, or the criterion no such option
     */
    static SheetOption of(Sheet sheet, String place, int option) {
        SheetCriterion criterion =
                sheet.criterion(place).orElseThrow(() -> new Rejected("appraisal.no-criterion", place));
        if (option < 1 || option > criterion.options().size()) {
            throw new Rejected(
                    "appraisal.no-option",
                    criterion.name(),
                    option,
                    criterion.options().size());
        }
        return criterion.options().get(option - 1);
    }
}
