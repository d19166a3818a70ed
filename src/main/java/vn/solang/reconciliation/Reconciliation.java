package vn.solang.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.solang.criteria.Catalogues;
import vn.solang.criteria.Indicator;
import vn.solang.criteria.Measure;
import vn.solang.documents.Documents;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.SourceText;
import vn.solang.factcheck.Statements;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.reporting.Figures;
import vn.solang.reporting.PrintedFigures;
import vn.solang.reporting.Reports;
import vn.solang.shared.AsOf;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Holds what a text claims against the ledger. What the ledger cannot answer is not told. */
@Service
@Needs(Permission.PUBLIC)
public class Reconciliation {

    /** What a file begins with that may hold figures of ours. */
    private static final byte[] ZIP = {'P', 'K'};

    private final Wordings words = new Wordings();
    private final Figures figures;
    private final PrintedFigures printed;
    private final Reports reports;
    private final Units units;
    private final Documents documents;
    private final Catalogues catalogues;

    Reconciliation(
            Figures figures,
            PrintedFigures printed,
            Reports reports,
            Units units,
            Documents documents,
            Catalogues catalogues) {
        this.figures = figures;
        this.printed = printed;
        this.reports = reports;
        this.units = units;
        this.documents = documents;
        this.catalogues = catalogues;
    }

    /**
     * The instants a text is held against the ledger for: the last day of the period its title names, and all that is known
     * now.
     *
     * @param validAt empty to ask the title
     * @throws Rejected where the title names no period, or the ledger knows nothing
     */
    public AsOf asOf(SourceText text, Optional<LocalDate> validAt) {
        LocalDate day = validAt.or(() -> Title.of(text.chars()).map(Period::lastDay))
                .orElseThrow(() -> new Rejected("reconciliation.no-period"));
        return new AsOf(day, reports.lastKnown().orElseThrow(() -> new Rejected("report.ledger-empty")));
    }

    /**
     * Holds a text against the ledger.
     *
     * @param unitCode of the unit that reports
     * @throws NotFound where no unit had the code on the day
     */
    public Reconciled check(FactCheck.Checked checked, String unitCode, AsOf asOf) {
        return check(checked, List.of(), unitCode, asOf);
    }

    /**
     * Holds a file against the ledger: its text, and the figures that were bound into it where it was generated here.
     *
     * @param file what was read as the text
     * @param unitCode of the unit that reports
     * @throws NotFound where no unit had the code on the day
     */
    public Reconciled check(FactCheck.Checked checked, byte[] file, String unitCode, AsOf asOf) {
        return check(checked, bound(checked.text(), file), unitCode, asOf);
    }

    /** What a file generated here says of itself: figures somebody wrote over. It needs no ledger. */
    public static List<Finding> edited(SourceText text, byte[] file) {
        if (!mayHoldFigures(text, file)) {
            return List.of();
        }
        try {
            return Controls.edited(text, PrintedFigures.of(file));
        } catch (Rejected _) {
            // a Word file of others, whose lists are none of ours
            return List.of();
        }
    }

    private List<PrintedFigures.Again> bound(SourceText text, byte[] file) {
        if (!mayHoldFigures(text, file)) {
            return List.of();
        }
        try {
            return printed.again(file);
        } catch (Rejected _) {
            // likewise
            return List.of();
        }
    }

    private Reconciled check(FactCheck.Checked checked, List<PrintedFigures.Again> bound, String unitCode, AsOf asOf) {
        Unit unit = units.getByCode(unitCode, asOf);
        List<Unit> path = units.path(unit.id(), asOf);
        Unit province = path.isEmpty() ? unit : path.getFirst();
        String chars = checked.text().chars();
        Optional<Period> titled =
                Title.of(chars).filter(period -> !period.from().isAfter(asOf.validAt()));
        Period period = titled.or(() -> Title.endingOn(asOf.validAt()))
                .orElseGet(() -> Period.parse(Integer.toString(asOf.validAt().getYear())));
        var results = new Results();
        var ledger = new LedgerFigures(figures, units, asOf);
        List<Statements.Statement> statements = Statements.of(checked.text());
        var around = new Surroundings(chars, checked.claims(), statements);
        var asking = new Asking(
                words,
                around,
                new Localities(units, unit, UnitLevel.DISTRICT, asOf),
                period,
                titled.isPresent(),
                asOf.validAt());
        new Counting(asking, ledger, checked.claims(), results).check(statements);
        if (titled.isPresent()) {
            var values = new ValueAsking(
                    words,
                    values(asOf),
                    around,
                    new Localities(units, unit, UnitLevel.COMMUNE, asOf),
                    period,
                    asOf.validAt());
            new Valuing(values, ledger, chars, results).check(statements);
        }
        new Placing(units, asOf, province, results).check(chars, checked.claims(), checked.findings());
        new Citing(
                        words,
                        documents.of(province.id(), LocalDate.of(Period.LATEST, 1, 1), asOf),
                        province.name(),
                        asOf,
                        results)
                .check(chars, checked.claims());
        Controls.check(checked.text(), bound, ledger, results);
        return results.all();
    }

    /** What asks for measured values: the words of the table, and the names of shares in the catalogue. */
    private List<ValueRule> values(AsOf asOf) {
        List<ValueRule> all = new ArrayList<>(words.values);
        for (Indicator each : catalogues.at(asOf.knownAt()).indicators()) {
            if (each.measure().type() == Measure.Type.PERCENT) {
                all.add(ValueRule.of(
                        List.of(each.code()),
                        each.measure().unit(),
                        BigDecimal.ONE,
                        List.of(Words.of(each.name())),
                        List.of(""),
                        true,
                        each.name()));
            }
        }
        return all;
    }

    private static boolean mayHoldFigures(SourceText text, byte[] file) {
        return !text.bound().isEmpty() && file.length > ZIP.length && file[0] == ZIP[0] && file[1] == ZIP[1];
    }
}
