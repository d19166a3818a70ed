package vn.solang.ocop.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.CouncilRules;
import vn.solang.ocop.Framework;
import vn.solang.ocop.OcopRules;
import vn.solang.ocop.Regime;
import vn.solang.ocop.Rules;
import vn.solang.ocop.Sheet;
import vn.solang.ocop.SheetCriterion;
import vn.solang.ocop.SheetSection;
import vn.solang.ocop.StarBands;
import vn.solang.reporting.Moments;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Fact;
import vn.solang.web.Force;
import vn.solang.web.Link;
import vn.solang.web.Sources;

/** Makes the pages of the rules products are scored by. */
@Component
class FrameworkPages {

    private static final String ALL = "/ocop/frameworks";

    private final OcopRules rules;
    private final Moments moments;

    FrameworkPages(OcopRules rules, Moments moments) {
        this.rules = rules;
        this.moments = moments;
    }

    FrameworksPage all(@Nullable String known, Messages words) {
        Rules rules = rules(known);
        return new FrameworksPage(
                rules.frameworks().reversed().stream()
                        .map(framework -> new FrameworksPage.Line(
                                new Link(framework.name(), address(framework)),
                                framework.code(),
                                String.join("; ", framework.documents()),
                                Force.words(words, framework.from(), framework.until()),
                                parts(framework),
                                words.say(
                                        "ocop.framework.usable",
                                        usable(framework),
                                        framework.sheets().size())))
                        .toList(),
                rules.regimes().reversed().stream()
                        .map(regime -> regime(words, regime))
                        .toList(),
                rules.councils().stream()
                        .map(council -> council(words, council))
                        .toList());
    }

    FrameworkPage one(String code, @Nullable String known, Messages words) {
        Framework framework = framework(code, known);
        Map<String, List<Sheet>> industries = framework.sheets().stream()
                .collect(Collectors.groupingBy(Sheet::industry, TreeMap::new, Collectors.toList()));
        return new FrameworkPage(
                List.of(new Link(words.say("ocop.frameworks.title"), ALL)),
                framework.name(),
                Force.words(words, framework.from(), framework.until()),
                List.of(
                        Fact.of(words.say("ocop.framework.documents"), String.join("; ", framework.documents())),
                        Fact.of(words.say("ocop.framework.parts"), parts(framework)),
                        Fact.of(
                                words.say("ocop.framework.confidence"),
                                words.say("ocop.confidence." + framework.confidence()))),
                Sources.links(
                        (framework.note() + " " + words.say("ocop.framework.source", framework.source())).strip()),
                bands(words, framework.stars()),
                framework.dossier().stream()
                        .map(item -> new FrameworkPage.Item(item.code(), item.title(), item.what(), item.required()))
                        .toList(),
                industries.entrySet().stream()
                        .map(industry -> new FrameworkPage.Industry(
                                industry.getKey(),
                                industry.getValue().stream()
                                        .map(sheet -> new FrameworkPage.Row(
                                                new Link(sheet.name(), address(framework) + "/" + sheet.code()),
                                                sheet.group(),
                                                words.say(
                                                        "ocop.sheet.criteria",
                                                        sheet.answered().count()),
                                                sheet.incomplete()))
                                        .toList()))
                        .toList());
    }

    SheetPage sheet(String code, String set, @Nullable String known, Messages words) {
        Framework framework = framework(code, known);
        Sheet sheet = framework.sheet(set).orElseThrow(() -> new NotFound("ocop.sheet.none", set));
        return new SheetPage(
                List.of(
                        new Link(words.say("ocop.frameworks.title"), ALL),
                        new Link(framework.code(), address(framework))),
                sheet.name(),
                List.of(sheet.industry(), sheet.group(), sheet.agency(), String.join("; ", framework.documents()))
                        .stream()
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" · ")),
                sheet.incomplete(),
                framework.parts().stream()
                        .map(part -> new SheetPage.Part(
                                "part-" + part.code().toLowerCase(Locale.ROOT),
                                words.say("ocop.sheet.part", part.code(), part.name()),
                                most(words, part.most()),
                                sheet.sections().stream()
                                        .filter(section -> section.part().equals(part.code()))
                                        .map(section -> section(words, section))
                                        .toList()))
                        .toList());
    }

    private static SheetPage.Section section(Messages words, SheetSection section) {
        return new SheetPage.Section(
                numbered(section.no(), section.name()),
                most(words, section.most()),
                section.criteria().stream()
                        .flatMap(SheetCriterion::all)
                        .map(criterion -> new SheetPage.Row(
                                criterion.code(),
                                criterion.no(),
                                criterion.name(),
                                VietnameseFormat.number(criterion.most()),
                                criterion.note(),
                                Optional.ofNullable(criterion.gate())
                                        .map(gate -> words.say("ocop.gate." + gate.code()))
                                        .orElse(null),
                                criterion.options().stream()
                                        .map(option -> new SheetPage.Option(
                                                VietnameseFormat.number(option.points()), option.text()))
                                        .toList()))
                        .toList());
    }

    private static FrameworksPage.RegimeLine regime(Messages words, Regime regime) {
        return new FrameworksPage.RegimeLine(
                Force.words(words, regime.from(), regime.until()),
                regime.document(),
                words.say("ocop.authority." + regime.checkedBy().code())
                        + (regime.communeChecks().isEmpty() ? "" : ": " + String.join("; ", regime.communeChecks())),
                regime.decidedBy().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> words.say(
                                "ocop.regime.decides",
                                each.getKey(),
                                words.say("ocop.authority." + each.getValue().code())))
                        .toList(),
                words.say("ocop.regime.months", regime.validMonths()),
                words.say("ocop.confidence." + regime.confidence()));
    }

    private static FrameworksPage.CouncilLine council(Messages words, CouncilRules council) {
        Integer decimals = council.decimals();
        return new FrameworksPage.CouncilLine(
                council.province().isEmpty()
                        ? words.say("ocop.council.general")
                        : words.say("ocop.council.province", council.province()),
                List.of(
                        words.say("ocop.council.quorum", council.quorumPercent()),
                        words.say("ocop.council.spread", VietnameseFormat.number(council.greatestSpread())),
                        decimals == null
                                ? words.say("ocop.council.unrounded")
                                : words.say("ocop.council.rounded", decimals)),
                Sources.links(council.source()));
    }

    private static List<FrameworkPage.Band> bands(Messages words, StarBands stars) {
        List<FrameworkPage.Band> shown = new ArrayList<>();
        List<StarBands.Band> bands = stars.bands();
        for (int i = bands.size() - 1; i >= 0; i--) {
            StarBands.Band band = bands.get(i);
            shown.add(new FrameworkPage.Band(
                    words.say("ocop.stars", band.stars()),
                    i == bands.size() - 1
                            ? words.say("ocop.stars.from", VietnameseFormat.number(band.from()))
                            : words.say(
                                    "ocop.stars.below",
                                    VietnameseFormat.number(band.from()),
                                    VietnameseFormat.number(bands.get(i + 1).from())),
                    band.certified()));
        }
        return shown;
    }

    private Framework framework(String code, @Nullable String known) {
        return rules(known).framework(code).orElseThrow(() -> new NotFound("ocop.framework.none", code));
    }

    private Rules rules(@Nullable String known) {
        return rules.at(moments.of(Optional.empty(), null, known).knownAt());
    }

    private static long usable(Framework framework) {
        return framework.sheets().stream().filter(Sheet::isUsable).count();
    }

    private static String parts(Framework framework) {
        return framework.parts().stream()
                .map(part -> part.code() + " " + VietnameseFormat.number(part.most()))
                .collect(Collectors.joining(", "));
    }

    private static String most(Messages words, BigDecimal points) {
        return words.say("ocop.sheet.points", VietnameseFormat.number(points));
    }

    private static String numbered(String no, String name) {
        return no.isEmpty() ? name : no + ". " + name;
    }

    private static String address(Framework framework) {
        return ALL + "/" + framework.code();
    }
}
