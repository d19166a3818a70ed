package vn.solang.overview.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.overview.Sight;
import vn.solang.overview.Sights;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Link;
import vn.solang.web.Provenance;

/** A figure opened down to the decisions behind it. Open to everyone. */
@Controller
@Needs(Permission.PUBLIC)
class FigureController {

    private final Sights sights;
    private final Provenances provenances;
    private final Askings askings;

    FigureController(Sights sights, Provenances provenances, Askings askings) {
        this.sights = sights;
        this.provenances = provenances;
        this.askings = askings;
    }

    @GetMapping("/figures/{key}")
    String figure(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        Sight sight = sights.of(sights.asked(unit, period, at, known, language));
        Provenance provenance = provenances.of(key, sight);
        model.addAttribute(
                "page",
                new FigurePage(
                        provenances.title(provenance),
                        sight.words()
                                .say(
                                        "overview.figure.as-of",
                                        sight.place().titleName(),
                                        VietnameseFormat.tableDate(sight.asOf().validAt())),
                        List.of(new Link(
                                sight.place().fullName(),
                                "/?unit=" + sight.place().code() + "&at="
                                        + sight.asOf().validAt())),
                        askings.day(
                                "/figures/" + key,
                                sight,
                                Map.of(
                                        "unit",
                                        sight.place().code(),
                                        "period",
                                        sight.period().code())),
                        provenance));
        return "overview/figure";
    }
}
