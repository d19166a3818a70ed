package vn.solang.ocop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.ProductRepository.Decided;
import vn.solang.reporting.Block;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportRequest;
import vn.solang.shared.VietnameseFormat;

/** What a report says of the register: what was recognised in its period, and how products stand on its day. */
@Component
class RegisterProse {

    /** More names than these say nothing in a sentence. */
    private static final int MOST_NAMES = 20;

    private final ProductRepository products;
    private final ProgrammeFigures programme;

    RegisterProse(ProductRepository products, ProgrammeFigures programme) {
        this.products = products;
        this.programme = programme;
    }

    List<Block> of(Map<String, Figure> figures, ReportRequest request) {
        List<Block> blocks = new ArrayList<>();
        act(figures, request, ProgrammeFigures.RECOGNISED, "được công nhận lần đầu", blocks);
        act(figures, request, ProgrammeFigures.UPGRADED, "được công nhận nâng hạng sao", blocks);
        act(figures, request, ProgrammeFigures.RE_EVALUATED, "được đánh giá, công nhận lại", blocks);
        states(figures, request, blocks);
        return blocks;
    }

    private void act(Map<String, Figure> figures, ReportRequest request, String key, String what, List<Block> blocks) {
        Figure figure = figures.get(key);
        Figure most = figures.get(key + ProgrammeFigures.MOST);
        Figure least = figures.get(key + ProgrammeFigures.LEAST);
        if (figure == null) {
            return;
        }
        String period = Prose.capitalised("trong " + request.kind().nameOf(request.period()));
        if (figure.known() && isSome(figure)) {
            var prose = new Prose().say(period + ", có ").value(figure).say(" sản phẩm " + what);
            String names = names(figure, request);
            if (!names.isEmpty()) {
                prose.say(": ").list(figure, names);
            }
            blocks.add(prose.say(".").item("-"));
        } else if (least != null && most != null) {
            var prose = new Prose().say(period + ", có ");
            if (isSome(least)) {
                prose.say("ít nhất ").value(least).say(", ");
            }
            blocks.add(prose.say("nhiều nhất ")
                    .value(most)
                    .say(" sản phẩm " + what + " (có sản phẩm chưa rõ ngày quyết định).")
                    .item("-"));
        }
    }

    private String names(Figure figure, ReportRequest request) {
        if (figure.facts().size() > MOST_NAMES) {
            return "";
        }
        return products
                .recognitions(
                        programme.owner(request.unit(), request.asOf()),
                        programme.below(request.unit(), request.asOf()),
                        request.period().from(),
                        request.period().until(),
                        request.asOf())
                .stream()
                .filter(each -> figure.facts().contains(each.standing()))
                .map(Decided::product)
                .map(product -> product.newest() == null || product.newest().stars() == null
                        ? product.name()
                        : product.name() + " (" + product.newest().stars() + " sao)")
                .collect(Collectors.joining(", "));
    }

    private static void states(Map<String, Figure> figures, ReportRequest request, List<Block> blocks) {
        Figure valid = figures.get(ProgrammeFigures.VALID);
        if (valid == null) {
            return;
        }
        var prose = new Prose()
                .say("Đến ngày " + VietnameseFormat.date(request.asOf().validAt()) + ", trong ")
                .denominator(valid)
                .say(" sản phẩm đã được công nhận có ")
                .value(valid)
                .say(" sản phẩm còn hạn");
        List<Stars> stars = List.of(
                new Stars(figures.get(ProgrammeFigures.VALID_STARS + 5), "hạng 5 sao"),
                new Stars(figures.get(ProgrammeFigures.VALID_STARS + 4), "hạng 4 sao"),
                new Stars(figures.get(ProgrammeFigures.VALID_STARS + 3), "hạng 3 sao"),
                new Stars(figures.get(ProgrammeFigures.UNRATED), "chưa rõ hạng"));
        told(prose, stars, " (", ")");
        told(
                prose,
                List.of(
                        new Stars(figures.get(ProgrammeFigures.EXPIRED), "đã hết hạn"),
                        new Stars(figures.get(ProgrammeFigures.REVOKED), "bị thu hồi giấy chứng nhận"),
                        new Stars(figures.get(ProgrammeFigures.UNCLEAR), "chưa rõ còn hạn hay không")),
                "; ",
                "");
        blocks.add(prose.say(".").item("-"));
    }

    /** A count with the words that follow it. */
    private record Stars(@Nullable Figure figure, String words) {}

    private static void told(Prose prose, List<Stars> counts, String before, String after) {
        String between = before;
        for (Stars each : counts) {
            if (each.figure() != null && isSome(each.figure())) {
                prose.say(between).value(each.figure()).say(" sản phẩm " + each.words());
                between = ", ";
            }
        }
        if (!between.equals(before)) {
            prose.say(after);
        }
    }

    private static boolean isSome(Figure figure) {
        return figure.value() != null && figure.value().signum() > 0;
    }
}
