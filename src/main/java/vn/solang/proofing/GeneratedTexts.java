package vn.solang.proofing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.InScope;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.reporting.Moments;
import vn.solang.reporting.ReportFiles;
import vn.solang.reporting.ReportKind;
import vn.solang.reporting.ReportKinds;
import vn.solang.reporting.Reports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Texts that begin as a report that the ledger generates. */
@Service
@Needs(Permission.PROOFREAD)
public class GeneratedTexts {

    private static final Messages WORDS = Messages.vietnamese();
    private static final int YEARS_BACK = 3;
    private static final List<String> PARTS_OF_A_YEAR = List.of("", "-9M", "-H1", "-Q4", "-Q3", "-Q2", "-Q1");

    private final Proofreading proofreading;
    private final Reports reports;
    private final ReportKinds kinds;
    private final ReportFiles files;
    private final Moments moments;
    private final Units units;
    private final CurrentActor actor;

    GeneratedTexts(
            Proofreading proofreading,
            Reports reports,
            ReportKinds kinds,
            ReportFiles files,
            Moments moments,
            Units units,
            CurrentActor actor) {
        this.proofreading = proofreading;
        this.reports = reports;
        this.kinds = kinds;
        this.files = files;
        this.moments = moments;
        this.units = units;
        this.actor = actor;
    }

    /**
     * A period that a report may be made for.
     *
     * @param name in Vietnamese, as reports call it
     * @param over true where it had ended on the last day with figures
     */
    public record Offered(Period period, String name, boolean over) {}

    /** The provinces and districts whose reports the reader may have. */
    public List<Unit> places() {
        Map<UnitId, Unit> places = new LinkedHashMap<>();
        for (Unit own : proofreading.places()) {
            if (own.level() != UnitLevel.COMMUNE && actor.may(Permission.READ_REPORTS, own.id())) {
                places.put(own.id(), own);
                units.everBelow(own.id()).stream()
                        .filter(each -> each.level() == UnitLevel.DISTRICT)
                        .forEach(each -> places.putIfAbsent(each.id(), each));
            }
        }
        return places.values().stream()
                .sorted(Comparator.comparing(Unit::level).thenComparing(Unit::code))
                .toList();
    }

    /** The periods around the last day with figures, the newest year first. */
    public List<Offered> periods() {
        Optional<UnitId> home = places().stream().findFirst().map(Unit::id);
        LocalDate day = moments.of(home, null, null).validAt();
        int year = day.getYear();
        List<Offered> offered = new ArrayList<>();
        for (int y = year + 1; y >= year - YEARS_BACK; y--) {
            for (String part : PARTS_OF_A_YEAR) {
                Period period = Period.parse(y + part);
                kind(period)
                        .ifPresent(kind -> offered.add(new Offered(
                                period, kind.nameOf(period), !period.lastDay().isAfter(day))));
            }
        }
        return offered;
    }

    /**
     * Generates the report of a unit and lays it on its desk.
     *
     * @return the number of the text
     * @throws Rejected where there is no such report
     */
    public int lay(@InScope UnitId unit, Period period) {
        actor.require(Permission.READ_REPORTS, unit);
        ReportKind kind = kind(period).orElseThrow(() -> new Rejected("report.period.no-kind", period.code()));
        AsOf then = moments.of(Optional.of(unit), period.lastDay().toString(), null);
        Unit reporting = units.get(unit, then);
        byte[] bytes = files.of("docx")
                .write(reports.make(kind.code(), reporting.code(), period, Optional.empty(), Optional.empty()));
        return proofreading.lay(
                unit,
                WORDS.say("proofing.report.title", kind.nameOf(period), reporting.titleName()),
                "bao-cao-%s-%s.docx".formatted(reporting.code(), period.code().toLowerCase(Locale.ROOT)),
                bytes);
    }

    private Optional<ReportKind> kind(Period period) {
        return kinds.all().stream().filter(kind -> kind.covers(period)).findFirst();
    }
}
