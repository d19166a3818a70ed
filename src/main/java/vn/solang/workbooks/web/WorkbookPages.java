package vn.solang.workbooks.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.submissions.Line;
import vn.solang.submissions.Round;
import vn.solang.submissions.Rounds;
import vn.solang.submissions.Submissions;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Link;
import vn.solang.workbooks.Reading;
import vn.solang.workbooks.Workbooks;

/** Sets workbooks into words. */
@Component
class WorkbookPages {

    private static final int MEGABYTE = 1024 * 1024;

    private final Rounds rounds;
    private final Submissions submissions;
    private final Units units;

    WorkbookPages(Rounds rounds, Submissions submissions, Units units) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.units = units;
    }

    WorkbookPage of(int number, @Nullable String wrong, Locale language) {
        Messages words = Messages.in(language);
        Round round = rounds.get(number);
        List<Link> downloads = new ArrayList<>();
        Map<Unit, List<Unit>> groups = groups(round);
        groups.forEach((district, below) -> {
            if (below.size() > 1) {
                downloads.add(new Link(
                        words.say("workbooks.page.download", district.fullName()),
                        "/entry/%d/workbook.xlsx?unit=%s".formatted(number, district.code())));
            }
        });
        groups.values().stream()
                .flatMap(List::stream)
                .forEach(unit -> downloads.add(new Link(
                        words.say("workbooks.page.download", unit.fullName()),
                        "/entry/%d/workbook.xlsx?unit=%s".formatted(number, unit.code()))));
        return new WorkbookPage(
                rounds.title(round),
                List.of(new Link(words.say("submissions.nav.entry"), "/entry")),
                downloads,
                "/entry/%d/workbook".formatted(number),
                Workbooks.LARGEST / MEGABYTE,
                wrong);
    }

    /** The units whose values the reader may enter in the round, by the unit above them. */
    private Map<Unit, List<Unit>> groups(Round round) {
        List<Unit> mine = submissions.mine().stream()
                .filter(line -> line.round().number() == round.number())
                .map(Line::unit)
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        AsOf asOf = new AsOf(round.period().lastDay(), round.since());
        var parents = units.parents(mine, asOf);
        Map<Unit, List<Unit>> groups = new LinkedHashMap<>();
        for (Unit unit : mine) {
            Unit above = unit.parent() == null ? unit : parents.getOrDefault(unit.parent(), unit);
            groups.computeIfAbsent(above, each -> new ArrayList<>()).add(unit);
        }
        return groups;
    }

    /** The units a workbook is asked of: one, or all below it that the reader enters for. */
    List<Unit> units(int number, String code) {
        Map<Unit, List<Unit>> groups = groups(rounds.get(number));
        for (Map.Entry<Unit, List<Unit>> group : groups.entrySet()) {
            if (group.getKey().code().equals(code)) {
                return group.getValue();
            }
        }
        return List.of(submissions.unit(number, code));
    }

    PreviewPage of(Reading reading, Locale language) {
        Messages words = Messages.in(language);
        int round = reading.round().number();
        String self = "/entry/%d/workbook/%s".formatted(round, reading.id());
        long taken = reading.count(Reading.Fate.TAKEN);
        boolean nothing = reading.units().stream()
                .allMatch(unit -> unit.cells().isEmpty() && unit.refused().isEmpty());
        String told = nothing
                ? words.say("workbooks.preview.nothing")
                : reading.applied()
                        ? words.say("workbooks.preview.done", taken)
                        : words.say(
                                "workbooks.preview.counts",
                                taken,
                                reading.count(Reading.Fate.UNUSUAL),
                                reading.count(Reading.Fate.CONFLICT),
                                reading.count(Reading.Fate.REFUSED));
        return new PreviewPage(
                words.say(reading.applied() ? "workbooks.preview.done-title" : "workbooks.preview.title"),
                List.of(
                        new Link(words.say("submissions.nav.entry"), "/entry"),
                        new Link(rounds.title(reading.round()), "/entry/%d/workbook".formatted(round))),
                told,
                reading.applied(),
                reading.flawed() ? new Link(words.say("workbooks.preview.flawed"), self + ".xlsx") : null,
                reading.applied() || taken == 0 ? null : self,
                reading.units().stream()
                        .filter(unit ->
                                !unit.cells().isEmpty() || !unit.refused().isEmpty())
                        .map(unit -> new PreviewPage.OfUnit(
                                unit.unit().fullName(),
                                unit.refused(),
                                unit.cells().stream()
                                        .map(cell -> new PreviewPage.Line(
                                                cell.cell(),
                                                cell.name(),
                                                cell.before().isEmpty() ? "–" : cell.before(),
                                                cell.after().isEmpty() ? "–" : cell.after(),
                                                words.say(fate(cell.fate(), reading.applied())),
                                                cell.why()))
                                        .toList()))
                        .toList());
    }

    private static String fate(Reading.Fate fate, boolean applied) {
        return switch (fate) {
            case TAKEN -> applied ? "workbooks.fate.done" : "workbooks.fate.taken";
            case UNUSUAL -> "workbooks.fate.unusual";
            case CONFLICT -> "workbooks.fate.conflict";
            case REFUSED -> "workbooks.fate.refused";
        };
    }
}
