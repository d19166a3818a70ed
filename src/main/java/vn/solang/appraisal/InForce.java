package vn.solang.appraisal;

import java.time.LocalDate;
import vn.solang.ocop.Authority;
import vn.solang.ocop.Framework;
import vn.solang.ocop.Regime;
import vn.solang.ocop.Rules;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;

/** The rules of a day; a day without them is refused. */
final class InForce {

    private InForce() {}

    /** Who checks and decides. @throws Rejected where nothing says so for the day */
    static Regime regime(Rules known, LocalDate day) {
        return known.regimeOn(day).orElseThrow(() -> none(day));
    }

    /** By what is scored. @throws Rejected where nothing says so for the day */
    static Framework framework(Rules known, LocalDate day) {
        return known.frameworkOn(day).orElseThrow(() -> none(day));
    }

    /** True where a product got so many stars that the country decides on them, by the regime of the session's day. */
    static boolean isTheCountrys(Rules known, CouncilRepository.Proposed proposed) {
        Integer stars = proposed.stars();
        return stars != null
                && regime(known, proposed.held())
                        .decides(stars)
                        .filter(authority -> authority == Authority.COUNTRY)
                        .isPresent();
    }

    /** That nothing says so for a day. */
    static Rejected none(LocalDate day) {
        return new Rejected("appraisal.no-regime", VietnameseFormat.tableDate(day));
    }
}
