package vn.solang.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.solang.ocop.Authority;
import vn.solang.ocop.OcopRules;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.ocop.Rules;
import vn.solang.ocop.Standing;
import vn.solang.reporting.Block;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;
import vn.solang.shared.AsOf;
import vn.solang.units.Units;

/** Section III: products whose stars are the country's to give, which a province has put forward and that wait for it. */
@Component
class CountryPart implements ReportPart {

    private final CouncilRepository sessions;
    private final Products products;
    private final OcopRules rules;
    private final Units units;

    CountryPart(CouncilRepository sessions, Products products, OcopRules rules, Units units) {
        this.sessions = sessions;
        this.products = products;
        this.rules = rules;
        this.units = units;
    }

    @Override
    public String place() {
        return "III";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Block> write(ReportRequest request) {
        AsOf asOf = request.asOf();
        if (!units.path(request.unit(), asOf).getFirst().id().equals(request.unit())) {
            return List.of();
        }
        Map<Integer, CouncilRepository.Proposed> waiting = waiting(request);
        Map<Integer, Product> known = products.of(waiting.keySet(), asOf);
        waiting.keySet().retainAll(known.keySet());
        if (waiting.isEmpty()) {
            return List.of();
        }
        Figure figure = new Figure(
                "ocop.before-country",
                BigDecimal.valueOf(waiting.size()),
                "sản phẩm",
                null,
                null,
                List.of(),
                waiting.values().stream().map(each -> (long) each.dossier()).toList(),
                null,
                Figure.State.FIRM,
                "",
                Map.of("period", request.period().code()),
                asOf,
                List.of());
        return List.of(new Prose()
                .say("Đề nghị Trung ương đánh giá, phân hạng ")
                .value(figure)
                .say(" sản phẩm OCOP tỉnh đã đề xuất: ")
                .list(
                        figure,
                        waiting.keySet().stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .map(Product::name)
                                .collect(Collectors.joining(", ")))
                .say(".")
                .item("-"));
    }

    /** By the product, what the province's sessions put forward last and nothing was decided on since. */
    private Map<Integer, CouncilRepository.Proposed> waiting(ReportRequest request) {
        AsOf asOf = request.asOf();
        Map<Integer, CouncilRepository.Proposed> waiting = new LinkedHashMap<>();
        for (CouncilRepository.Proposed each : sessions.proposed(request.unit(), asOf)) {
            waiting.remove(each.product());
            waiting.put(each.product(), each);
        }
        Rules known = rules.at(asOf.knownAt());
        waiting.values().removeIf(each -> !InForce.isTheCountrys(known, each));
        Map<Integer, List<Standing>> histories = products.histories(waiting.keySet(), asOf);
        waiting.values()
                .removeIf(each -> histories.getOrDefault(each.product(), List.of()).stream()
                        .anyMatch(said -> answers(said, each, asOf.validAt())));
        return waiting;
    }

    /** True where the country recognised it after the session, with whatever stars, and whatever became of that. */
    private static boolean answers(Standing said, CouncilRepository.Proposed proposed, LocalDate day) {
        return said.kind() == Standing.Kind.RECOGNISED
                && (said.authority().isEmpty() || said.authority().equals(Authority.COUNTRY.code()))
                && (said.starts() == null || !said.starts().isAfter(day))
                && said.until() != null
                && said.until().isAfter(proposed.held());
    }
}
