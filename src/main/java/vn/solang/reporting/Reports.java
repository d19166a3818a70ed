package vn.solang.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** What other modules, pages and commands may ask of periodic reports. */
@Service
@Needs(Permission.PUBLIC)
public class Reports {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII");

    private final List<ReportPart> parts;
    private final List<FigureSource> sources;
    private final Figures figures;
    private final ReportKinds kinds;
    private final Units units;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    Reports(
            List<ReportPart> parts,
            List<FigureSource> sources,
            Figures figures,
            ReportKinds kinds,
            Units units,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.parts = parts.stream()
                .sorted(Comparator.comparing(ReportPart::place).thenComparingInt(ReportPart::order))
                .toList();
        this.sources = sources;
        this.figures = figures;
        this.kinds = kinds;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Makes a report from one snapshot of the ledger.
     *
     * @param validAt empty for the last day of the period
     * @param knownAt empty for all that is known now
     * @throws Rejected where the kind does not cover the period, or the moment lies before the ledger began or ahead
     * @throws NotFound where no unit had the code on the day
     */
    public Report make(
            String kindCode, String unitCode, Period period, Optional<LocalDate> validAt, Optional<Instant> knownAt) {
        knownAt.ifPresent(journal::settle);
        return Objects.requireNonNull(
                snapshot.execute(status -> inSnapshot(kindCode, unitCode, period, validAt, knownAt)));
    }

    private Report inSnapshot(
            String kindCode, String unitCode, Period period, Optional<LocalDate> validAt, Optional<Instant> knownAt) {
        ReportKind kind = kinds.get(kindCode);
        if (!kind.covers(period)) {
            throw new Rejected("report.kind.other-period", kind.code(), period.code());
        }
        Instant now = journal.lastKnown().orElseThrow(() -> new Rejected("report.ledger-empty"));
        AsOf today = new AsOf(validAt.orElse(period.lastDay()), now);
        Unit asked = units.getByCode(unitCode, today);
        requireKnown(asked, today, knownAt);
        AsOf asOf = new AsOf(today.validAt(), knownAt.orElse(now));
        Unit unit = units.get(asked.id(), asOf);
        var request = new ReportRequest(kind, unit.id(), period, asOf, tellUntil(kind, period, asOf));
        Map<String, List<Block>> written = new LinkedHashMap<>();
        for (ReportPart part : parts) {
            List<Block> blocks = part.write(request);
            if (!blocks.isEmpty()) {
                written.computeIfAbsent(part.place(), place -> new ArrayList<>())
                        .addAll(blocks);
            }
        }
        List<Figure> answered = figures.of(unit.id(), period, asOf);
        List<Block.Paragraph> opening =
                opening(written.getOrDefault("opening", List.of()), kind, unit, period, written);
        List<Block> body = body(kind, period, written);
        return Endings.finished(new Report(
                kind.code(),
                Report.Form.REPORT,
                unit.code(),
                period,
                asOf,
                rules(answered),
                letterhead(unit, asOf, kind, period),
                subject(kind, period, written),
                opening,
                body,
                allFigures(answered, body)));
    }

    /** All that is known now. */
    public Optional<Instant> lastKnown() {
        return journal.lastKnown();
    }

    private void requireKnown(Unit unit, AsOf today, Optional<Instant> knownAt) {
        Instant first = sources.stream()
                .flatMap(source -> source.firstKnown(unit.id(), today).stream())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new Rejected("report.nothing-known", unit.fullName()));
        if (knownAt.isPresent() && knownAt.get().isBefore(first)) {
            throw new Rejected("report.known-at.before-first", unit.fullName(), local(first));
        }
        if (knownAt.isPresent() && knownAt.get().isAfter(clock.instant().plusSeconds(1))) {
            throw new Rejected("report.known-at.ahead", local(knownAt.get()));
        }
    }

    /** A moment as it can be asked for again. */
    private String local(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime().toString();
    }

    private static LocalDate tellUntil(ReportKind kind, Period period, AsOf asOf) {
        boolean ofWholePeriod = asOf.validAt().equals(period.lastDay());
        return ofWholePeriod ? asOf.validAt().plusDays(kind.tellDays()) : asOf.validAt();
    }

    /** The code of the rules the figures were counted by, in the order of first use. */
    private static String rules(List<Figure> figures) {
        return figures.stream()
                .map(Figure::rule)
                .filter(rule -> !rule.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static List<Figure> allFigures(List<Figure> answered, List<Block> body) {
        Map<String, Figure> all = new LinkedHashMap<>();
        answered.forEach(figure -> all.put(figure.key(), figure));
        runs(body).forEach(run -> {
            if (run instanceof Inline.Bound bound) {
                all.putIfAbsent(bound.figure().key(), bound.figure());
            }
        });
        return List.copyOf(all.values());
    }

    /** The figures of a report's text, in its order. */
    static List<Inline.Bound> bound(Report report) {
        return Stream.concat(report.opening().stream(), report.body().stream())
                .flatMap(block -> runs(List.of(block)).filter(Inline.Bound.class::isInstance))
                .map(Inline.Bound.class::cast)
                .toList();
    }

    private static Stream<Inline> runs(List<Block> body) {
        return body.stream().flatMap(block -> switch (block) {
            case Block.Heading heading -> Stream.<Inline>empty();
            case Block.Paragraph paragraph -> paragraph.runs().stream();
            case Block.Item item -> item.runs().stream();
            case Block.Centred line -> Stream.<Inline>empty();
            case Block.Ground ground -> Stream.<Inline>empty();
            case Block.Table table -> Stream.<Inline>empty();
        });
    }

    private List<Block> body(ReportKind kind, Period period, Map<String, List<Block>> written) {
        List<Block> body = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> printed = new HashMap<>();
        for (ReportKind.Place place : kind.outline()) {
            boolean said = written.keySet().stream()
                    .anyMatch(each -> each.equals(place.place()) || each.startsWith(place.place() + "."));
            if (!said) {
                continue;
            }
            String above = place.place().contains(".")
                    ? place.place().substring(0, place.place().lastIndexOf('.'))
                    : "";
            int n = numbers.merge(above, 1, Integer::sum);
            String number = place.depth() == 1
                    ? ROMAN.get(n - 1) + "."
                    : place.depth() == 2 ? n + "." : printed.getOrDefault(above, "") + n + ".";
            printed.put(place.place(), number);
            body.add(new Block.Heading(place.depth(), number, fill(place.title(), kind, period, written)));
            body.addAll(written.getOrDefault(place.place(), List.of()));
        }
        return body;
    }

    private static String fill(String title, ReportKind kind, Period period, Map<String, List<Block>> written) {
        return title.replace("{PERIOD}", kind.nameOf(period).toUpperCase(Locale.ROOT))
                .replace("{NEXT}", kind.nextOf(period).toUpperCase(Locale.ROOT))
                .replace("{ocop-upper}", written.containsKey("I.2.2") ? ", CHƯƠNG TRÌNH MỖI XÃ MỘT SẢN PHẨM" : "");
    }

    private static List<String> subject(ReportKind kind, Period period, Map<String, List<Block>> written) {
        String subjects = programmes(kind, written);
        String name = kind.nameOf(period);
        if (!written.containsKey("II")) {
            return List.of("Kết quả thực hiện " + subjects, name);
        }
        String next = kind.nextOf(period);
        String year = " năm " + period.year();
        String first = name.endsWith(year) && next.endsWith(year) && name.contains("tháng")
                ? name.substring(
                        0, name.length() - Integer.toString(period.year()).length() - 1)
                : name;
        return List.of("Kết quả thực hiện " + subjects, first + ", nhiệm vụ trọng tâm " + next);
    }

    private static String programmes(ReportKind kind, Map<String, List<Block>> written) {
        return kind.outline().stream()
                .filter(place -> written.containsKey(place.place()))
                .map(ReportKind.Place::subject)
                .filter(subject -> !subject.isEmpty() && Character.isUpperCase(subject.charAt(0)))
                .collect(Collectors.joining(", "));
    }

    private static List<Block.Paragraph> opening(
            List<Block> grounds, ReportKind kind, Unit unit, Period period, Map<String, List<Block>> written) {
        List<Inline> runs = new ArrayList<>(runs(grounds).toList());
        String office = "Văn phòng Điều phối nông thôn mới " + unit.fullName();
        runs.addAll(new Prose()
                .say((runs.isEmpty() ? "" : ", ") + office + " báo cáo kết quả thực hiện " + programmes(kind, written)
                        + " " + kind.nameOf(period)
                        + (written.containsKey("II") ? ", nhiệm vụ trọng tâm " + kind.nextOf(period) : "")
                        + " như sau:")
                .runs());
        return List.of(new Block.Paragraph(runs));
    }

    private Report.Letterhead letterhead(Unit unit, AsOf asOf, ReportKind kind, Period period) {
        ReportKinds.LetterheadWords words = kinds.letterhead();
        String above = units.path(unit.id(), asOf).getFirst().fullName();
        String upper = unit.fullName().toUpperCase(Locale.ROOT);
        LocalDate written = tellUntil(kind, period, asOf);
        return new Report.Letterhead(
                words.superior().replace("{PLACE}", upper),
                words.issuer(),
                words.symbol(),
                "%s, ngày       tháng       năm %d".formatted(unit.name(), written.getYear()),
                words.signatory(),
                words.recipients(unit.level()).stream()
                        .map(line -> line.replace("{place}", unit.fullName()).replace("{above}", above))
                        .toList());
    }
}
