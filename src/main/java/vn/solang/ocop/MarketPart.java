package vn.solang.ocop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.solang.documents.Documents;
import vn.solang.documents.Draft;
import vn.solang.reporting.Block;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Figures;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;
import vn.solang.reporting.Vocabulary;
import vn.solang.shared.Period;
import vn.solang.shared.VietnameseFormat;

/** Section I.2.2: the OCOP programme's plan, ideas, products and market. */
@Component
class MarketPart implements ReportPart {

    private static final String IDEAS = "ocop-ideas-accepted";

    private final MarketRepository repository;
    private final Documents documents;
    private final Figures figures;
    private final Vocabulary vocabulary;

    MarketPart(MarketRepository repository, Documents documents, Figures figures, Vocabulary vocabulary) {
        this.repository = repository;
        this.documents = documents;
        this.figures = figures;
        this.vocabulary = vocabulary;
    }

    @Override
    public String place() {
        return "I.2.2";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Block> write(ReportRequest request) {
        List<Block> blocks = new ArrayList<>();
        plan(request).ifPresent(blocks::add);
        figures.find(IDEAS, request.unit(), request.period(), request.asOf())
                .filter(Figure::known)
                .filter(ideas -> isOfTheYear(ideas, request))
                .ifPresent(ideas -> blocks.add(new Prose()
                        .say("Đã có ")
                        .value(ideas)
                        .say(" ý tưởng được xét chọn đủ điều kiện tham gia Chương trình OCOP năm "
                                + request.period().year() + ".")
                        .item("-")));
        List<MarketFact> events = repository.within(
                request.unit(),
                null,
                request.period().from(),
                request.period().until(),
                request.asOf().knownAt());
        listed(
                blocks,
                events,
                MarketFact.Kind.WELL_RECEIVED,
                "Sản phẩm mới được công nhận, được người tiêu dùng đánh giá cao: ");
        listed(
                blocks,
                events,
                MarketFact.Kind.UPGRADE_PROPOSAL,
                "Sản phẩm đề xuất nâng hạng sao trong năm " + request.period().year() + ": ");
        exports(blocks, events);
        fairs(blocks, events);
        listed(blocks, events, MarketFact.Kind.CONTRACT_OR_AGENT, "Sản phẩm ký được hợp đồng, mở được đại lý qua hội chợ: ");
        return blocks;
    }

    /** A value of an earlier year answers for a while, but it speaks of the ideas of its own year. */
    private static boolean isOfTheYear(Figure figure, ReportRequest request) {
        String period = figure.parameters().get("period");
        return period != null && Period.parse(period).year() == request.period().year();
    }

    private Optional<Block> plan(ReportRequest request) {
        return documents.drafts(request.unit(), request.tellUntil(), request.asOf()).stream()
                .filter(draft -> draft.kind().equals("plan") && draft.title().contains("Mỗi xã một sản phẩm"))
                .filter(draft -> !draft.stateOn().isBefore(request.period().from()))
                .map(this::planned)
                .findFirst();
    }

    private Block planned(Draft draft) {
        return new Prose()
                .say(draft.title() + ": " + vocabulary.vietnamese(draft.state()) + " (" + vocabulary.vietnamese("lead")
                        + ": " + draft.lead() + ").")
                .item("-");
    }

    private static void listed(List<Block> blocks, List<MarketFact> events, MarketFact.Kind kind, String lead) {
        List<String> products = events.stream()
                .filter(event -> event.kind() == kind)
                .map(MarketFact::name)
                .toList();
        if (!products.isEmpty()) {
            blocks.add(new Prose().say(lead + String.join(", ", products) + ".").item("-"));
        }
    }

    private void exports(List<Block> blocks, List<MarketFact> events) {
        List<MarketFact> exports =
                events.stream().filter(event -> event.kind() == MarketFact.Kind.EXPORT).toList();
        if (exports.isEmpty()) {
            return;
        }
        blocks.add(new Prose()
                .say("Sản phẩm có đơn hàng xuất khẩu: "
                        + exports.stream().map(this::export).collect(Collectors.joining("; ")) + ".")
                .item("-"));
    }

    private String export(MarketFact event) {
        String value = Optional.ofNullable(event.valueMillion())
                .map(million -> ", trị giá " + qualifier(event) + VietnameseFormat.money(million))
                .orElse(", chưa có số liệu trị giá");
        return "%s (xuất khẩu sang %s%s)".formatted(event.name(), event.partner(), value);
    }

    private String qualifier(MarketFact event) {
        String word = vocabulary.vietnamese(event.qualifier());
        return word.isEmpty() ? "" : word + " ";
    }

    private static void fairs(List<Block> blocks, List<MarketFact> events) {
        List<String> fairs = events.stream()
                .filter(event -> event.kind() == MarketFact.Kind.FAIR)
                .map(MarketFact::partner)
                .toList();
        if (!fairs.isEmpty()) {
            blocks.add(new Prose()
                    .say("Các cơ sở OCOP tham gia xúc tiến thương mại tại: " + String.join(", ", fairs) + ".")
                    .item("-"));
        }
    }
}
