package vn.solang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.solang.reporting.Figure;
import vn.solang.reporting.FigureSource;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;

/** What other modules, pages and commands may ask about measured values, targets and difficulties. */
@Service
public class Measures implements FigureSource {

    private final MeasureRepository repository;
    private final Units units;

    Measures(MeasureRepository repository, Units units) {
        this.repository = repository;
        this.units = units;
    }

    @Override
    public List<Figure> figures(UnitId unit, Period period, AsOf asOf) {
        String code = units.get(unit, asOf).code();
        return repository.answering(unit, period, asOf).stream()
                .map(fact -> new Figure(
                        fact.indicator(),
                        fact.value(),
                        fact.measure(),
                        null,
                        null,
                        List.of(code),
                        List.of(fact.id()),
                        null,
                        Figure.State.FIRM,
                        "",
                        Map.of("indicator", fact.indicator(), "period", fact.period()),
                        asOf,
                        fact.source().isEmpty()
                                ? List.of()
                                : List.of(Message.of("figure.note.source", fact.period(), fact.source()))))
                .toList();
    }

    @Override
    public Optional<Instant> firstKnown(UnitId unit, AsOf asOf) {
        return repository.firstKnown(unit);
    }

    @Override
    public Optional<LocalDate> newestDay(UnitId unit) {
        return repository.newestDay(unit);
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
