package vn.solang.ocop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.solang.documents.Documents;
import vn.solang.documents.Draft;
import vn.solang.reporting.Block;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Figures;
import vn.solang.reporting.Inline;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;
import vn.solang.reporting.Vocabulary;
import vn.solang.shared.Period;
import vn.solang.shared.VietnameseFormat;

/** Section I.2.2: the OCOP programme's plan, ideas, products and market. */
@Component
class MarketPart implements ReportPart {

    private final ProgrammeFigures programme;
    private final RegisterProse register;
    private final Documents documents;
    private final Figures figures;
    private final Vocabulary vocabulary;

    MarketPart(
            ProgrammeFigures programme,
            RegisterProse register,
            Documents documents,
            Figures figures,
            Vocabulary vocabulary) {
        this.programme = programme;
        this.register = register;
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

    /** The writing of one report. */
    private record Writing(Map<String, Figure> figures, List<MarketFact> facts, List<Block> blocks) {

        List<MarketFact> of(MarketFact.Kind kind) {
            return facts.stream().filter(fact -> fact.kind() == kind).toList();
        }

        /** The names of all of one kind, each once, bound to how many they are. */
        void listed(MarketFact.Kind kind, Function<MarketFact, String> name, String lead) {
            String names = of(kind).stream()
                    .map(name)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new))
                    .stream()
                    .collect(Collectors.joining(", "));
            Figure figure = figures.get(ProgrammeFigures.key(kind));
            if (!names.isEmpty() && figure != null) {
                blocks.add(new Prose().say(lead).list(figure, names).say(".").item("-"));
            }
        }
    }

    @Override
    public List<Block> write(ReportRequest request) {
        Map<String, Figure> known = figures.of(request.unit(), request.period(), request.asOf()).stream()
                .collect(Collectors.toMap(Figure::key, Function.identity(), (first, _) -> first));
        var writing = new Writing(
                known, programme.facts(request.unit(), request.period(), request.asOf()), new ArrayList<>());
        List<Block> blocks = writing.blocks();
        plan(request).ifPresent(blocks::add);
        ideas(known, request).ifPresent(blocks::add);
        blocks.addAll(register.of(known, request));
        writing.listed(
                MarketFact.Kind.WELL_RECEIVED,
                MarketFact::name,
                "Sản phẩm mới được công nhận, được người tiêu dùng đánh giá cao: ");
        writing.listed(
                MarketFact.Kind.UPGRADE_PROPOSAL,
                MarketFact::name,
                "Sản phẩm đề xuất nâng hạng sao trong năm " + request.period().year() + ": ");
        exports(writing);
        writing.listed(MarketFact.Kind.FAIR, MarketFact::partner, "Các cơ sở OCOP tham gia xúc tiến thương mại tại: ");
        writing.listed(MarketFact.Kind.BOOTH, MarketPart::atFair, "Sản phẩm, cơ sở có gian hàng tại hội chợ: ");
        writing.listed(
                MarketFact.Kind.CONTRACT_OR_AGENT,
                MarketPart::subject,
                "Sản phẩm ký được hợp đồng, mở được đại lý qua hội chợ: ");
        writing.listed(MarketFact.Kind.CONTRACT, this::signed, "Hợp đồng đã ký: ");
        writing.listed(MarketFact.Kind.AGENT, this::signed, "Đại lý đã mở: ");
        return blocks;
    }

    /**
     * The register of ideas answers where it holds one that was accepted in the period; otherwise what was loaded for the
     * year. Never both: what was loaded counts the same ideas.
     */
    private static Optional<Block> ideas(Map<String, Figure> known, ReportRequest request) {
        String year = " ý tưởng được xét chọn đủ điều kiện tham gia Chương trình OCOP năm "
                + request.period().year();
        Optional<Figure> counted =
                Optional.ofNullable(known.get(IdeasAccepted.FIGURE)).filter(Figure::known);
        if (counted.isPresent()) {
            return Optional.of(new Prose()
                    .say("Trong kỳ đã có ")
                    .value(counted.get())
                    .say(year + " (theo sổ ý tưởng).")
                    .item("-"));
        }
        return Optional.ofNullable(known.get(IdeasAccepted.LOADED))
                .filter(Figure::known)
                .filter(ideas -> isOfTheYear(ideas, request))
                .map(ideas ->
                        new Prose().say("Đã có ").value(ideas).say(year + ".").item("-"));
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
                .recorded(draft.title())
                .say(": " + vocabulary.vietnamese(draft.state()) + " (" + vocabulary.vietnamese("lead") + ": ")
                .recorded(draft.lead())
                .say(").")
                .item("-");
    }

    private void exports(Writing writing) {
        List<MarketFact> exports = writing.of(MarketFact.Kind.EXPORT);
        if (exports.isEmpty()) {
            return;
        }
        var prose = new Prose().say("Sản phẩm có đơn hàng xuất khẩu: ");
        String between = "";
        for (MarketFact fact : exports) {
            prose.say(between + subject(fact) + " (xuất khẩu");
            if (!fact.partner().isEmpty()) {
                prose.say(" sang " + fact.partner());
            }
            Figure value = writing.figures().get(ProgrammeFigures.EXPORT + fact.id());
            if (value != null && fact.valueMillion() != null) {
                prose.say(", trị giá ").bound(value, Inline.Part.VALUE, worth(fact));
            } else {
                prose.say(", chưa có số liệu trị giá");
            }
            prose.say(")");
            between = "; ";
        }
        writing.blocks().add(prose.say(".").item("-"));
    }

    private String worth(MarketFact fact) {
        if (fact.valueMillion() == null) {
            return "";
        }
        String word = vocabulary.vietnamese(fact.qualifier());
        return (word.isEmpty() ? "" : word + " ") + VietnameseFormat.money(fact.valueMillion());
    }

    private static String subject(MarketFact fact) {
        return fact.name().isEmpty() ? fact.producer() : fact.name();
    }

    private static String atFair(MarketFact fact) {
        return subject(fact) + " (" + fact.partner() + ")";
    }

    /** {@code Nước mắm Phú Sáng (Công ty A, 120 triệu đồng)}. */
    private String signed(MarketFact fact) {
        String with = List.of(fact.partner(), worth(fact)).stream()
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return with.isEmpty() ? subject(fact) : subject(fact) + " (" + with + ")";
    }
}
