package vn.solang.reporting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** Every figure the modules can answer for a unit and period, beside what was published. */
@Service
@Needs(Permission.PUBLIC)
public class Figures {

    private final List<FigureSource> sources;
    private final PublishedFigures published;

    Figures(List<FigureSource> sources, PublishedFigures published) {
        this.sources = sources;
        this.published = published;
    }

    public List<Figure> of(UnitId unit, Period period, AsOf asOf) {
        List<Figure> figures = sources.stream()
                .flatMap(source -> source.figures(unit, period, asOf).stream())
                .toList();
        return published.beside(figures, unit, period, asOf);
    }

    public Optional<Figure> find(String key, UnitId unit, Period period, AsOf asOf) {
        return of(unit, period, asOf).stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst();
    }
}
