package vn.solang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.solang.criteria.Catalogues;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.reporting.Figure;
import vn.solang.reporting.FigureSource;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;

/** What other modules, pages and commands may ask about measured values, targets and difficulties. */
@Service
@Needs(Permission.PUBLIC)
public class Measures implements FigureSource {

    private final MeasureRepository repository;
    private final FactRepository facts;
    private final Catalogues catalogues;
    private final Units units;

    Measures(MeasureRepository repository, FactRepository facts, Catalogues catalogues, Units units) {
        this.repository = repository;
        this.facts = facts;
        this.catalogues = catalogues;
        this.units = units;
    }

    @Override
    public List<Figure> figures(UnitId unit, Period period, AsOf asOf) {
        String code = units.get(unit, asOf).code();
        Map<Integer, Origin> origins = new HashMap<>();
        List<Figure> figures = new ArrayList<>();
        facts.book(unit, period, asOf).answers(unit, answer -> {
            if (answer.applies()) {
                Origin origin = origins.computeIfAbsent(answer.origin(), facts::origin);
                figures.add(figure(answer, catalogues.code(answer.measure()), origin, code, asOf));
            }
        });
        figures.sort(Comparator.comparing(Figure::key));
        return figures;
    }

    private static Figure figure(FactBook.Recorded answer, String measure, Origin origin, String unit, AsOf asOf) {
        String period = answer.period().code();
        return new Figure(
                measure,
                answer.value(),
                origin.measure(),
                null,
                null,
                List.of(unit),
                List.of(answer.fact()),
                null,
                origin.demo() ? Figure.State.DEMO : Figure.State.FIRM,
                "",
                Map.of("indicator", measure, "period", period),
                asOf,
                origin.source().isEmpty()
                        ? List.of()
                        : List.of(Message.of("figure.note.source", period, origin.source())));
    }

    @Override
    public Optional<Instant> firstKnown(UnitId unit, AsOf asOf) {
        return facts.firstKnown(unit);
    }

    @Override
    public Optional<LocalDate> newestDay(UnitId unit) {
        return facts.newestDay(unit);
    }

    /** A unit's targets due on the day or later, nearest first. */
    public List<Target> targets(UnitId unit, AsOf asOf) {
        return repository.targets(unit, asOf);
    }

    /** The difficulties in a province's books for a period, in the order they were entered. */
    public List<Difficulty> difficulties(UnitId owner, Period period, AsOf asOf) {
        return repository.difficulties(owner, period, asOf);
    }
}
