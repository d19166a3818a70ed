package vn.solang.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.factcheck.Statements.Name;
import vn.solang.factcheck.Statements.Statement;
import vn.solang.reporting.Figure;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;

/** Holds the names listed behind a count against the units of the ledger's figure. */
final class Naming {

    private final LedgerFigures figures;
    private final Results results;

    Naming(LedgerFigures figures, Results results) {
        this.figures = figures;
        this.results = results;
    }

    void check(Statement statement, Figure figure, Asking.Asked asked, Severity severity) {
        Rule rule = asked.rule();
        List<Unit> counted = figures.counted(figure).stream()
                .filter(unit -> rule.types().isEmpty() || rule.types().contains(unit.type()))
                .toList();
        boolean ofUnits =
                counted.size() == figure.units().size() || !rule.types().isEmpty();
        boolean none = figure.value() != null && figure.value().signum() == 0;
        boolean counts = none || !counted.isEmpty();
        if (statement.names().isEmpty() || !ofUnits || !counts || rule.level() > 3) {
            return;
        }
        Set<String> own = counted.stream().map(unit -> key(unit.name())).collect(Collectors.toSet());
        Set<String> written =
                statement.names().stream().map(name -> key(name.name())).collect(Collectors.toSet());
        List<Name> others = statement.names().stream()
                .filter(name -> !own.contains(key(name.name())))
                .toList();
        if (!counted.isEmpty() && others.size() == statement.names().size() && others.size() > 1) {
            // a list of something else, such as the districts the communes are in
            return;
        }
        Backing backing = figures.backing(figure, rule.types());
        for (Name other : others) {
            results.contradicted(
                    severity,
                    other.span(),
                    Message.of(
                            "reconciliation.listed",
                            other.name(),
                            Counting.number(BigDecimal.valueOf(counted.size())),
                            rule.name(),
                            asked.scope().fullName(),
                            VietnameseFormat.date(asked.day()),
                            Counting.page(figure, asked)),
                    "",
                    backing);
        }
        List<String> missing = counted.stream()
                .filter(unit -> !written.contains(key(unit.name())))
                .map(Unit::name)
                .toList();
        if (!statement.open() && !missing.isEmpty()) {
            results.contradicted(
                    severity,
                    statement.span(),
                    Message.of(
                            "reconciliation.missing",
                            String.join(", ", missing),
                            Counting.number(BigDecimal.valueOf(counted.size())),
                            rule.name(),
                            asked.scope().fullName(),
                            VietnameseFormat.date(asked.day()),
                            Counting.page(figure, asked)),
                    "",
                    backing);
        }
    }

    /** Marks that slipped are another check's. */
    private static String key(String name) {
        return VietnameseText.fold(name);
    }
}
