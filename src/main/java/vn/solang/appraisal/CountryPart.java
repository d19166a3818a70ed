package vn.solang.appraisal;

import java.math.BigDecimal;
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
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<Integer, Product> known = products.of(waiting.keySet(), asOf);
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

    /** By the product, what the province's sessions put forward and nothing was decided on since. */
    private Map<Integer, CouncilRepository.Proposed> waiting(ReportRequest request) {
        AsOf asOf = request.asOf();
        Rules known = rules.at(asOf.knownAt());
        List<CouncilRepository.Proposed> proposed = sessions.proposed(request.unit(), asOf).stream()
                .filter(each -> InForce.regime(known, each.held())
                        .decides(each.stars())
                        .filter(authority -> authority == Authority.COUNTRY)
                        .isPresent())
                .toList();
        Map<Integer, Product> found = products.of(
                proposed.stream().map(CouncilRepository.Proposed::product).collect(Collectors.toSet()), asOf);
        Map<Integer, CouncilRepository.Proposed> waiting = new LinkedHashMap<>();
        for (CouncilRepository.Proposed each : proposed) {
            Product product = found.get(each.product());
            if (product != null && !isDecided(product, each)) {
                waiting.put(each.product(), each);
            }
        }
        return waiting;
    }

    private static boolean isDecided(Product product, CouncilRepository.Proposed proposed) {
        Standing newest = product.newest();
        return newest != null
                && newest.until() != null
                && newest.until().isAfter(proposed.held())
                && Objects.equals(newest.stars(), proposed.stars());
    }
}
