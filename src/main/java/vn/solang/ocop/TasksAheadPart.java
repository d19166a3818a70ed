package vn.solang.ocop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.ProductRepository.Decided;
import vn.solang.reporting.Block;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;
import vn.solang.shared.Message;

/** Section II: certificates that run out in the period that follows, and upgrades that were proposed. */
@Component
class TasksAheadPart implements ReportPart {

    /** More names than these say nothing in a sentence. */
    private static final int MOST_NAMES = 20;

    private final ProductRepository products;
    private final ProgrammeFigures programme;

    TasksAheadPart(ProductRepository products, ProgrammeFigures programme) {
        this.products = products;
        this.programme = programme;
    }

    @Override
    public String place() {
        return "II";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Block> write(ReportRequest request) {
        List<Block> items = new ArrayList<>();
        renewals(request, items);
        upgrades(request, items);
        if (items.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose().say("Đối với Chương trình Mỗi xã một sản phẩm:").paragraph());
        blocks.addAll(items);
        return blocks;
    }

    /** Certificates that hold on the day and do not hold to the end of the next period; those that may not are told apart. */
    private void renewals(ReportRequest request, List<Block> items) {
        LocalDate end = request.kind().nextEnds(request.period());
        List<Decided> held = products
                .recognised(
                        programme.owner(request.unit(), request.asOf()),
                        programme.below(request.unit(), request.asOf()),
                        request.asOf())
                .stream()
                .filter(each -> each.product().validity() == Validity.VALID)
                .toList();
        List<Decided> certain =
                held.stream().filter(each -> endsBy(most(each), end)).toList();
        List<Decided> unclear = held.stream()
                .filter(each -> !endsBy(most(each), end) && endsBy(least(each), end))
                .toList();
        String next = request.kind().nextOf(request.period());
        if (!certain.isEmpty()) {
            Figure figure = figure("ocop.expiring", certain, end, request);
            var prose = new Prose()
                    .say("Hướng dẫn chủ thể lập hồ sơ đánh giá lại ")
                    .value(figure)
                    .say(" sản phẩm có giấy chứng nhận hết hạn trong " + next);
            named(prose, figure, certain);
            items.add(prose.say(".").item("-"));
        }
        if (!unclear.isEmpty()) {
            Figure figure = figure("ocop.expiring-unclear", unclear, end, request);
            items.add(new Prose()
                    .say("Xác định ngày hết hạn của ")
                    .value(figure)
                    .say(" sản phẩm có giấy chứng nhận có thể hết hạn trong " + next
                            + " (trong sổ chưa rõ ngày quyết định).")
                    .item("-"));
        }
    }

    private static void named(Prose prose, Figure figure, List<Decided> products) {
        if (products.size() <= MOST_NAMES) {
            prose.say(": ")
                    .list(
                            figure,
                            products.stream().map(each -> each.product().name()).collect(Collectors.joining(", ")));
        }
    }

    /** Those proposed for a time that goes on after the day. */
    private void upgrades(ReportRequest request, List<Block> items) {
        List<MarketFact> proposed = programme.facts(request.unit(), request.period(), request.asOf()).stream()
                .filter(fact -> fact.kind() == MarketFact.Kind.UPGRADE_PROPOSAL)
                .filter(fact -> fact.last().isAfter(request.asOf().validAt()))
                .toList();
        if (proposed.isEmpty()) {
            return;
        }
        Map<String, Figure> known = programme.figures(request.unit(), request.period(), request.asOf()).stream()
                .collect(Collectors.toMap(Figure::key, Function.identity(), (first, _) -> first));
        Figure figure = known.get(ProgrammeFigures.key(MarketFact.Kind.UPGRADE_PROPOSAL));
        if (figure != null) {
            items.add(new Prose()
                    .say("Hoàn thiện hồ sơ, tổ chức đánh giá các sản phẩm đề xuất nâng hạng sao: ")
                    .list(
                            figure,
                            proposed.stream()
                                    .map(MarketFact::name)
                                    .filter(name -> !name.isEmpty())
                                    .distinct()
                                    .collect(Collectors.joining(", ")))
                    .say(".")
                    .item("-"));
        }
    }

    private static Figure figure(String key, List<Decided> of, LocalDate end, ReportRequest request) {
        return new Figure(
                key,
                BigDecimal.valueOf(of.size()),
                "sản phẩm",
                null,
                null,
                List.of(),
                of.stream().map(Decided::standing).toList(),
                null,
                Figure.State.FIRM,
                "",
                Map.of("period", request.period().code(), "until", end.toString()),
                request.asOf(),
                List.<Message>of());
    }

    private static boolean endsBy(@Nullable LocalDate day, LocalDate end) {
        return day != null && !day.isAfter(end);
    }

    private static @Nullable LocalDate least(Decided each) {
        Standing newest = each.product().newest();
        return newest == null ? null : newest.expiresLeast();
    }

    private static @Nullable LocalDate most(Decided each) {
        Standing newest = each.product().newest();
        return newest == null ? null : newest.expiresMost();
    }
}
