package vn.solang.assessment;

import java.util.HashMap;
import java.util.Map;
import vn.solang.recognition.Holding;
import vn.solang.recognition.StandardCount;
import vn.solang.recognition.Titles;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;

/** The titles of the units below a place, as the books of recognition have them. */
final class TitleHolder implements Holder {

    private final Titles titles;
    private final Map<String, StandardCount> counts;
    private final Map<String, Map<UnitId, Verdict>> known = new HashMap<>();

    private TitleHolder(Titles titles, Map<String, StandardCount> counts) {
        this.titles = titles;
        this.counts = counts;
    }

    static TitleHolder of(Titles titles, Unit place, Period period, AsOf asOf) {
        return new TitleHolder(titles, titles.counts(place.id(), period, asOf));
    }

    @Override
    public Verdict holds(String standard, UnitId unit) {
        return known.computeIfAbsent(standard, this::verdicts).getOrDefault(unit, Verdict.UNKNOWN);
    }

    private Map<UnitId, Verdict> verdicts(String standard) {
        Map<UnitId, Verdict> verdicts = new HashMap<>();
        StandardCount count = titles.figures(standard).map(counts::get).orElse(null);
        if (count != null && count.recorded()) {
            count.holding().forEach((unit, holding) -> verdicts.put(unit.id(), verdict(holding)));
        }
        return verdicts;
    }

    private static Verdict verdict(Holding holding) {
        return switch (holding) {
            case HELD -> Verdict.MET;
            case NOT_HELD -> Verdict.NOT_MET;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }
}
