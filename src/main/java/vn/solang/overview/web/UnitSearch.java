package vn.solang.overview.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.solang.imports.Imports;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Link;
import vn.solang.web.SearchPage;
import vn.solang.web.SearchSource;

/** Finds units by name on the day pages show by default, and on today where the name is only known then. */
@Component
class UnitSearch implements SearchSource {

    private final Units units;
    private final Moments moments;
    private final Imports imports;

    UnitSearch(Units units, Moments moments, Imports imports) {
        this.units = units;
        this.moments = moments;
        this.imports = imports;
    }

    @Override
    public String key() {
        return "overview.search.units";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<SearchPage.Hit> find(String query, int limit, Locale language) {
        AsOf usual = moments.of(imports.owners().stream().findFirst(), null, null);
        AsOf today = moments.of(Optional.empty(), null, null);
        List<Unit> found = units.search(query, usual);
        AsOf asOf = found.isEmpty() ? today : usual;
        return (found.isEmpty() ? units.search(query, today) : found)
                .stream()
                        .limit(limit)
                        .map(unit -> new SearchPage.Hit(
                                new Link(unit.titleName(), "/units/" + unit.code() + "?at=" + asOf.validAt()),
                                detail(unit, asOf, Messages.in(language)),
                                null))
                        .toList();
    }

    private String detail(Unit unit, AsOf asOf, Messages words) {
        String path = units.pathName(unit, asOf).replaceFirst("^[^,]*(, )?", "");
        String day = words.say("overview.search.on", VietnameseFormat.tableDate(asOf.validAt()));
        return path.isEmpty() ? day : path + " · " + day;
    }
}
