package vn.solang.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.solang.reporting.Block;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;
import vn.solang.reporting.Vocabulary;
import vn.solang.shared.VietnameseFormat;

/**
 * Section I.1: what was issued within the period, by the centre and by the province; what the province carries out from
 * earlier; and what is being drafted. Decisions that only recognise titles are told with the titles.
 */
@Component
class DocumentsPart implements ReportPart {

    private final Documents documents;
    private final Vocabulary vocabulary;

    DocumentsPart(Documents documents, Vocabulary vocabulary) {
        this.documents = documents;
        this.vocabulary = vocabulary;
    }

    @Override
    public String place() {
        return "I.1";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Block> write(ReportRequest request) {
        LocalDate day = request.asOf().validAt();
        List<LegalDocument> all = documents.of(request.unit(), day, request.asOf()).stream()
                .filter(document -> !document.subject().startsWith("công nhận"))
                .filter(document -> !document.citedIn().contains("opening"))
                .sorted(Comparator.comparing(LegalDocument::issuedOn).thenComparing(LegalDocument::symbol))
                .toList();
        Predicate<LegalDocument> within =
                document -> !document.issuedOn().isBefore(request.period().from());
        Predicate<LegalDocument> central = DocumentsPart::isCentral;
        List<Block> blocks = new ArrayList<>();
        said(blocks, "- Trung ương ban hành trong kỳ: ", all.stream().filter(central.and(within)));
        said(
                blocks,
                "- Tỉnh ban hành trong kỳ: ",
                all.stream().filter(central.negate().and(within)));
        said(
                blocks,
                "- Văn bản ban hành trước kỳ, tiếp tục thực hiện: ",
                all.stream()
                        .filter(within.negate())
                        .filter(document -> document.citedIn().stream().anyMatch(place -> place.startsWith("I."))));
        drafts(blocks, request);
        return blocks;
    }

    private static void said(List<Block> blocks, String lead, java.util.stream.Stream<LegalDocument> documents) {
        List<LegalDocument> list = documents.toList();
        if (list.isEmpty()) {
            return;
        }
        var prose = new Prose().say(lead.substring(2));
        for (int i = 0; i < list.size(); i++) {
            prose.say(i == 0 ? "" : "; ").cite(list.get(i).id(), list.get(i).fullCitation());
        }
        blocks.add(prose.say(".").item("-"));
    }

    private void drafts(List<Block> blocks, ReportRequest request) {
        List<Draft> drafts = documents.drafts(request.unit(), request.tellUntil(), request.asOf()).stream()
                .filter(draft -> !draft.kind().equals("plan") || !draft.title().contains("Mỗi xã một sản phẩm"))
                .toList();
        for (Draft draft : drafts) {
            boolean later = draft.stateOn().isAfter(request.asOf().validAt());
            blocks.add(new Prose()
                    .say("Về ")
                    .recorded(decapitalised(draft.title()))
                    .say(": ")
                    .say(later ? "sau kỳ báo cáo, đến ngày " + VietnameseFormat.date(draft.stateOn()) + ", " : "")
                    .say(
                            draft.stateOn().isBefore(request.period().from())
                                    ? "đến ngày " + VietnameseFormat.date(draft.stateOn()) + " "
                                    : "")
                    .say(vocabulary.vietnamese(draft.state()))
                    .say(" (" + vocabulary.vietnamese("lead") + ": ")
                    .recorded(draft.lead())
                    .say(").")
                    .item("-"));
        }
    }

    /** The centre's issuers are not of any province. */
    private static boolean isCentral(LegalDocument document) {
        return document.issuer().startsWith("Thủ tướng")
                || document.issuer().startsWith("Chính phủ")
                || document.issuer().startsWith("Quốc hội")
                || document.issuer().startsWith("Bộ ")
                || document.issuer().contains("Trung ương");
    }

    /** A title within a sentence keeps its capital where it is a name or an abbreviation. */
    private static String decapitalised(String title) {
        boolean abbreviation = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        return abbreviation ? title : title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
    }
}
