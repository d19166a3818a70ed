package vn.solang.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Row;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.UnitResolution;
import vn.solang.units.Units;

/**
 * Recognitions, revocations and confirmations of standards, a row each. {@code counted_on} is not entered but computed
 * by the counting rule: where the file gives it and the rule gives another day, the row is refused; where no other date
 * is known, it is kept as the day a source states.
 */
@Component
class RecognitionsFormat implements TableFormat {

    private static final Set<String> CERTAINTIES = Set.of("read", "derived", "entered");
    private static final Map<String, Act> ACTS = Map.of(
            "recognise", new Act("recognised", false),
            "revoke", new Act("revoked", false),
            "confirm", new Act("confirmed", false),
            "withdraw", new Act("recognised", true),
            "withdraw-revoke", new Act("revoked", true),
            "withdraw-confirm", new Act("confirmed", true));

    /** What a row does; {@code withdrawn} where it takes back a record that was entered by mistake. */
    private record Act(String word, boolean withdrawn) {}

    private static final int MOST_ROUNDS = 99;

    private final Standards standards;
    private final Titles titles;
    private final Units units;
    private final Ledger ledger;

    RecognitionsFormat(Standards standards, Titles titles, Units units, Ledger ledger) {
        this.standards = standards;
        this.titles = titles;
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "recognitions",
                31,
                List.of("unit_code", "standard", "decision", "decided_on"),
                List.of(
                        "unit_name",
                        "attained_year",
                        "voted_on",
                        "counted_on",
                        "not_later_than",
                        "certainty",
                        "source",
                        "action",
                        "round"));
    }

    @Override
    public int load(Table table, Entry entry) {
        var resolution = new UnitResolution(units, entry.at(), table.owner());
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            Dates dates = Dates.read(row);
            Standard standard = standards
                    .find(row.text("standard"))
                    .orElseThrow(() -> row.bad(
                            "standard",
                            "import.standard.unknown",
                            String.join(
                                    ", ",
                                    standards.all().stream().map(Standard::code).toList())));
            LocalDate day = dates.first();
            Unit unit = resolution.resolve(row, "unit_code", "unit_name", day);
            checkType(row, standard, unit, day);
            String action = row.optionalText("action").orElse("recognise");
            Act act = Optional.ofNullable(ACTS.get(action))
                    .orElseThrow(() -> row.bad("action", "import.recognitions.action"));
            int round = row.optionalInteger("round").orElse(1);
            if (round < 1 || round > MOST_ROUNDS) {
                throw row.bad("round", "import.recognitions.round", Integer.toString(MOST_ROUNDS));
            }
            String certainty = row.optionalText("certainty").orElse("entered");
            if (!CERTAINTIES.contains(certainty)) {
                throw row.bad("certainty", "import.recognitions.certainty");
            }
            LocalDate stated = stated(row, dates, standard, unit, entry);
            duplicates.require(row, "unit_code", unit.id(), standard.code(), act.word(), round);
            rows.add(new Object[] {
                unit.id().value(),
                standard.code(),
                act.word(),
                act.withdrawn(),
                round,
                dates.attainedYear,
                dates.votedOn,
                row.optionalText("decision").orElse(""),
                dates.decidedOn,
                stated,
                dates.notLaterThan,
                certainty,
                row.optionalText("source").orElse("")
            });
        });
        ledger.record(
                entry,
                "recognition.record",
                List.of("unit", "standard", "act", "round"),
                List.of(
                        "unit",
                        "standard",
                        "act",
                        "withdrawn",
                        "round",
                        "attained_year",
                        "voted_on",
                        "decision",
                        "decided_on",
                        "stated_on",
                        "not_later_than",
                        "certainty",
                        "source"),
                rows);
        return rows.size();
    }

    /** @throws BadCell where the standard is not for units of this type */
    static void checkType(Row row, Standard standard, Unit unit, LocalDate day) {
        if (!standard.types().contains(unit.type())) {
            throw row.bad(
                    "standard",
                    "import.recognitions.type",
                    unit.fullName(),
                    String.join(", ", standard.types()),
                    VietnameseFormat.tableDate(day));
        }
    }

    /** The counted day, where it is the only one the file knows; a day that the rule contradicts is refused. */
    private @Nullable LocalDate stated(Row row, Dates dates, Standard standard, Unit unit, Entry entry) {
        LocalDate counted = dates.countedOn;
        if (counted == null) {
            return null;
        }
        UnitLevel level = standard.level();
        CountingRule rule = titles.findRule(provinceCode(unit, counted, entry), level, new AsOf(counted, entry.at()))
                .orElseThrow(() -> row.bad("counted_on", "import.recognitions.no-rule"));
        Optional<LocalDate> byRule = new Recognition(
                        0,
                        new UnitId(0),
                        standard.code(),
                        Recognition.Act.RECOGNISED,
                        dates.attainedYear,
                        dates.votedOn,
                        "",
                        dates.decidedOn,
                        null,
                        null,
                        "",
                        "")
                .countedOn(rule);
        if (byRule.isPresent() && !byRule.get().equals(counted)) {
            throw row.bad(
                    "counted_on",
                    "import.recognitions.counted",
                    VietnameseFormat.tableDate(byRule.get()),
                    rule.title());
        }
        return byRule.isPresent() ? null : counted;
    }

    private String provinceCode(Unit unit, LocalDate day, Entry entry) {
        return units.path(unit.id(), new AsOf(day, entry.at())).stream()
                .findFirst()
                .map(Unit::code)
                .orElse("");
    }

    /** The dates of a row. */
    private record Dates(
            @Nullable Integer attainedYear,
            @Nullable LocalDate votedOn,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate countedOn,
            @Nullable LocalDate notLaterThan) {

        static Dates read(Row row) {
            var year = row.optionalInteger("attained_year");
            if (year.isPresent() && (year.getAsInt() < 2010 || year.getAsInt() > 2100)) {
                throw row.bad("attained_year", "import.recognitions.year");
            }
            var dates = new Dates(
                    year.isPresent() ? Integer.valueOf(year.getAsInt()) : null,
                    row.optionalDate("voted_on").orElse(null),
                    row.optionalDate("decided_on").orElse(null),
                    row.optionalDate("counted_on").orElse(null),
                    row.optionalDate("not_later_than").orElse(null));
            LocalDate voted = dates.votedOn;
            LocalDate decided = dates.decidedOn;
            if (voted != null && decided != null && decided.isBefore(voted)) {
                throw row.bad(
                        "decided_on", "import.recognitions.decided-before-vote", VietnameseFormat.tableDate(voted));
            }
            if (dates.days().findFirst().isEmpty()) {
                throw row.bad("decided_on", "import.recognitions.no-date");
            }
            return dates;
        }

        private Stream<LocalDate> days() {
            return Stream.of(
                            Optional.ofNullable(votedOn),
                            Optional.ofNullable(decidedOn),
                            Optional.ofNullable(attainedYear).map(year -> LocalDate.of(year, 12, 31)),
                            Optional.ofNullable(countedOn),
                            Optional.ofNullable(notLaterThan))
                    .flatMap(Optional::stream);
        }

        /** The earliest day on which the unit must have existed. */
        LocalDate first() {
            return days().min(LocalDate::compareTo).orElseThrow();
        }
    }
}
