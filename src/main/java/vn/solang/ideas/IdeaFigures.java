package vn.solang.ideas;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.solang.ocop.IdeasAccepted;
import vn.solang.reporting.Figure;
import vn.solang.reporting.FigureSource;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/**
 * How many ideas were accepted within a period, resting on their numbers. Without one the register says nothing: it may
 * not have been kept then. An idea counts for its commune, and for the district and the province it was received under.
 */
@Component
class IdeaFigures implements FigureSource {

    private final IdeaRepository repository;

    IdeaFigures(IdeaRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Figure> figures(UnitId unit, Period period, AsOf asOf) {
        List<Long> accepted = accepted(unit, period, asOf);
        if (accepted.isEmpty()) {
            return List.of();
        }
        return List.of(new Figure(
                IdeasAccepted.FIGURE,
                BigDecimal.valueOf(accepted.size()),
                "ý tưởng",
                null,
                null,
                List.of(),
                accepted,
                null,
                Figure.State.FIRM,
                "",
                Map.of("period", period.code()),
                asOf,
                List.of()));
    }

    @Override
    public Optional<Instant> firstKnown(UnitId unit, AsOf asOf) {
        return Optional.empty();
    }

    /** The numbers of the ideas of a unit that were accepted within a period and not after the day. */
    private List<Long> accepted(UnitId unit, Period period, AsOf asOf) {
        LocalDate tomorrow = asOf.validAt().plusDays(1);
        LocalDate until = tomorrow.isBefore(period.until()) ? tomorrow : period.until();
        return repository.accepted(unit, period.from(), until, asOf.knownAt());
    }
}
