package vn.solang.appraisal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.solang.appraisal.Outcome;
import vn.solang.appraisal.Sequel;
import vn.solang.appraisal.Session;
import vn.solang.appraisal.Sessions;
import vn.solang.ocop.Sheet;
import vn.solang.ocop.SheetCriterion;
import vn.solang.shared.Messages;

/** What pages and documents say of sessions. */
final class SessionWords {

    static final String SESSIONS = "/ocop/sessions";

    private SessionWords() {}

    static String href(int number) {
        return SESSIONS + "/" + number;
    }

    static String stage(Session session, Messages words) {
        return words.say("session.stage." + session.stage().code());
    }

    static String post(Session.Post post, Messages words) {
        return words.say("session.post." + post.code());
    }

    static String sequel(Sequel sequel, Messages words) {
        return words.say("session.sequel." + sequel.code());
    }

    /**
     * An average as it is shown: as the council rounds it, else to two decimals, unless that would show a figure that gives
     * other stars.
     */
    static String average(Sessions.Order order, Outcome outcome) {
        BigDecimal counted = order.council().rounded(outcome.average());
        BigDecimal shown = order.council().decimals() == null ? counted.setScale(2, RoundingMode.HALF_UP) : counted;
        var stars = order.framework().stars();
        return SheetWords.points(stars.of(shown).equals(stars.of(counted)) ? shown : counted);
    }

    /** The names of criteria of a sheet, in its order. */
    static List<String> criteria(Sheet sheet, Set<String> codes) {
        Map<String, SheetCriterion> gates =
                sheet.gates().collect(Collectors.toMap(SheetCriterion::code, Function.identity()));
        return gates.values().stream()
                .filter(criterion -> codes.contains(criterion.code()))
                .sorted(java.util.Comparator.comparing(SheetCriterion::code))
                .map(SheetCriterion::name)
                .toList();
    }

    /** Why a product is scored again, in words; empty where it is not. */
    static String again(Sessions.Order order, Sheet sheet, Outcome outcome, Messages words) {
        if (outcome.kind() != Outcome.Kind.AGAIN) {
            return "";
        }
        return outcome.struck().isEmpty()
                ? words.say(
                        "session.again.spread",
                        SheetWords.points(outcome.least()),
                        SheetWords.points(outcome.most()),
                        SheetWords.points(outcome.most().subtract(outcome.least())),
                        SheetWords.points(order.council().greatestSpread()))
                : words.say("session.again.disputed", String.join("; ", criteria(sheet, outcome.struck())));
    }
}
