package vn.solang.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.Imports;
import vn.solang.reporting.Moments;
import vn.solang.reporting.Report;
import vn.solang.reporting.ReportFile;
import vn.solang.reporting.ReportFiles;
import vn.solang.reporting.ReportKind;
import vn.solang.reporting.ReportKinds;
import vn.solang.reporting.Reports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Choice;
import vn.solang.web.Link;
import vn.solang.web.NavigationItem;

/** The periodic report on screen and as files. Open to everyone. */
@Controller
@Needs(Permission.READ_REPORTS)
class ReportController {

    private static final int YEARS_BACK = 3;

    private final Reports reports;
    private final ReportKinds kinds;
    private final ReportFiles files;
    private final Moments moments;
    private final Imports imports;
    private final Units units;
    private final CurrentActor actor;

    ReportController(
            Reports reports,
            ReportKinds kinds,
            ReportFiles files,
            Moments moments,
            Imports imports,
            Units units,
            CurrentActor actor) {
        this.reports = reports;
        this.kinds = kinds;
        this.files = files;
        this.moments = moments;
        this.imports = imports;
        this.units = units;
        this.actor = actor;
    }

    @Bean
    static NavigationItem reportsPlace() {
        return new NavigationItem("reporting.nav.reports", "/reports", 40, Permission.READ_REPORTS);
    }

    /** What a reader asked for. */
    private record Asked(String unit, Period period, ReportKind kind, AsOf asOf, boolean dated, boolean knownNamed) {

        String query() {
            return "unit=%s&period=%s&at=%s".formatted(unit, period.code(), asOf.validAt())
                    + (knownNamed ? "&known=" + asOf.knownAt() : "");
        }
    }

    @GetMapping("/reports")
    String show(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        Asked asked = asked(unit, period, at, known);
        Report report = make(asked);
        Messages words = Messages.in(language);
        model.addAttribute(
                "page",
                new ReportPage(
                        words.say("reporting.report.title", asked.kind().nameOf(asked.period())),
                        words.say(
                                "reporting.report.as-of",
                                VietnameseFormat.tableDate(report.asOf().validAt()),
                                StandalonePage.moment(report.asOf().knownAt())),
                        List.of(new Badge(Badge.Kind.DRAFT, words.say("reporting.report.draft"))),
                        asking(words, asked),
                        downloads(words, asked),
                        report,
                        "/figures",
                        asked.query(),
                        null));
        return "reporting/report";
    }

    @GetMapping("/reports/file.{format}")
    ResponseEntity<byte[]> file(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known) {
        ReportFile file = files.of(format);
        Asked asked = asked(unit, period, at, known);
        String name =
                "bao-cao-%s-%s.%s".formatted(asked.unit(), asked.period().code().toLowerCase(Locale.ROOT), format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.write(make(asked)));
    }

    private Report make(Asked asked) {
        return reports.make(
                asked.kind().code(),
                asked.unit(),
                asked.period(),
                Optional.of(asked.asOf().validAt()),
                asked.knownNamed() ? Optional.of(asked.asOf().knownAt()) : Optional.empty());
    }

    private Asked asked(@Nullable String unit, @Nullable String period, @Nullable String at, @Nullable String known) {
        Optional<UnitId> home = imports.owners().stream().findFirst();
        AsOf usual = moments.of(home, null, known);
        Period chosen = period == null || period.isBlank() ? newest(usual.validAt()) : Period.parse(period);
        ReportKind kind = kinds.all().stream()
                .filter(each -> each.covers(chosen))
                .findFirst()
                .orElseThrow(() -> new Rejected("report.period.no-kind", chosen.code()));
        boolean dated = at != null && !at.isBlank();
        AsOf asOf = dated ? moments.of(home, at, known) : usual.at(chosen.lastDay());
        String code = unit != null && !unit.isBlank()
                ? unit
                : home.flatMap(each -> units.find(each, asOf))
                        .map(Unit::code)
                        .orElseThrow(() -> new NotFound("overview.no-books"));
        actor.require(Permission.READ_REPORTS, units.getByCode(code, asOf).id());
        return new Asked(code, chosen, kind, asOf, dated, known != null && !known.isBlank());
    }

    /** The report that is written around a day: the half-year that ends on it, or the one before. */
    private static Period newest(LocalDate day) {
        Period half = Period.parse(day.getYear() + (day.getMonthValue() <= 6 ? "-H1" : "-H2"));
        return half.kind() == Period.Kind.HALF && half.from().getMonthValue() == 1
                ? half
                : Period.parse(Integer.toString(day.getYear()));
    }

    private Asking asking(Messages words, Asked asked) {
        List<Choice> periods = new ArrayList<>();
        int year = asked.period().year();
        for (int y = Math.min(year + 1, Period.LATEST); y >= Math.max(year - YEARS_BACK, Period.EARLIEST); y--) {
            for (String code : List.of(y + "", y + "-9M", y + "-H1", y + "-Q4", y + "-Q3", y + "-Q2", y + "-Q1")) {
                Period each = Period.parse(code);
                kinds.all().stream()
                        .filter(kind -> kind.covers(each))
                        .findFirst()
                        .ifPresent(
                                kind -> periods.add(new Choice(code, kind.nameOf(each), each.equals(asked.period()))));
            }
        }
        List<Choice> places = new ArrayList<>();
        for (UnitId owner : imports.owners()) {
            units.find(owner, asked.asOf()).ifPresent(province -> {
                places.add(new Choice(
                        province.code(), province.fullName(), province.code().equals(asked.unit())));
                units.below(owner, UnitLevel.DISTRICT, asked.asOf()).stream()
                        .sorted(java.util.Comparator.comparing(Unit::code))
                        .forEach(each -> places.add(new Choice(
                                each.code(), "– " + each.fullName(), each.code().equals(asked.unit()))));
            });
        }
        return new Asking(
                "/reports",
                List.of(
                        new Asking.Select("unit", words.say("overview.asking.unit"), places),
                        new Asking.Select("period", words.say("reporting.report.period"), periods)),
                List.of(),
                Map.of());
    }

    private static List<Link> downloads(Messages words, Asked asked) {
        return List.of(
                new Link(words.say("reporting.report.download.docx"), "/reports/file.docx?" + asked.query()),
                new Link(words.say("reporting.report.download.pdf"), "/reports/file.pdf?" + asked.query()),
                new Link(words.say("reporting.report.download.html"), "/reports/file.html?" + asked.query()),
                new Link(words.say("reporting.report.download.json"), "/reports/file.json?" + asked.query()));
    }
}
