package vn.solang.appraisal.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.solang.appraisal.Contents;
import vn.solang.appraisal.Dossiers;
import vn.solang.appraisal.Whole;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.ocop.Framework;
import vn.solang.ocop.SheetCriterion;
import vn.solang.ocop.SheetOption;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/** Makes the page of a part of a dossier's score sheet, and reads what it sends. */
@Component
class DossierPartPages {

    private static final String ANSWER = "a.";
    private static final String PAPER = "paper.";
    private static final String PAGE = "page.";

    private final Dossiers dossiers;
    private final CurrentActor actor;

    DossierPartPages(Dossiers dossiers, CurrentActor actor) {
        this.dossiers = dossiers;
        this.actor = actor;
    }

    /** What was sent and not taken. */
    record Sent(@Nullable Message problem, MultiValueMap<String, String> fields) {
        static final Sent NOTHING = new Sent(null, new LinkedMultiValueMap<>());

        String field(String name) {
            return Objects.requireNonNullElse(fields.getFirst(name), "");
        }
    }

    /** The answers that were sent, by the criterion's place. */
    static Map<String, Integer> answers(MultiValueMap<String, String> sent) {
        Map<String, Integer> answers = new HashMap<>();
        sent.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(ANSWER) && !value.isEmpty()) {
                answers.put(name.substring(ANSWER.length()), number(value, "appraisal.no-option-number"));
            }
        });
        return answers;
    }

    /** The proofs that were added; a page without a document is refused. */
    static List<Contents.Proof> proofs(MultiValueMap<String, String> sent) {
        List<Contents.Proof> proofs = new ArrayList<>();
        sent.toSingleValueMap().forEach((name, page) -> {
            if (name.startsWith(PAGE)) {
                String criterion = name.substring(PAGE.length());
                String paper = Objects.requireNonNullElse(sent.getFirst(PAPER + criterion), "");
                if (!paper.isEmpty()) {
                    proofs.add(new Contents.Proof(
                            0,
                            criterion,
                            number(paper, "appraisal.no-paper"),
                            page.isBlank() ? null : number(page, "appraisal.page"),
                            ""));
                } else if (!page.isBlank()) {
                    throw new Rejected("appraisal.page-of-nothing", page);
                }
            }
        });
        return proofs;
    }

    private static int number(String text, String refusal) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            throw new Rejected(refusal, text);
        }
    }

    DossierPartPage page(int number, String part, Sent sent, Messages words) {
        Whole whole = dossiers.get(number);
        List<Framework.Part> parts = whole.framework().parts().stream()
                .filter(each -> !DossierPages.criteria(whole, each.code()).isEmpty())
                .toList();
        int at = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).code().equals(part))
                .findFirst()
                .orElseThrow(() -> new NotFound("appraisal.no-part", part));
        String href = DossierController.href(number);
        Framework.Part shown = parts.get(at);
        List<SheetCriterion> criteria = DossierPages.criteria(whole, part);
        return new DossierPartPage(
                shown.name(),
                List.of(
                        new Link(words.say("dossier.nav"), "/ocop/dossiers"),
                        new Link(whole.product().name(), href)),
                sent.problem() == null ? "" : words.say(sent.problem()),
                href + "/parts/" + part,
                words.say("dossier.part.answered", DossierPages.answered(whole, criteria), criteria.size())
                        + " · "
                        + words.say(
                                "dossier.part.points",
                                SheetWords.points(DossierPages.points(whole, criteria)),
                                SheetWords.points(shown.most())),
                whole.dossier().stage().isOpen()
                        && actor.may(Permission.ENTER, whole.dossier().unit()),
                whole.sheet().sections().stream()
                        .filter(section -> section.part().equals(part))
                        .map(section -> new DossierPartPage.Section(
                                SheetWords.numbered(section.no(), section.name()),
                                SheetWords.points(section.most()),
                                section.criteria().stream()
                                        .flatMap(SheetCriterion::all)
                                        .map(criterion -> criterion(whole, criterion, sent, words))
                                        .toList()))
                        .toList(),
                papers(whole, words),
                at == 0 ? null : link(parts.get(at - 1), href),
                at == parts.size() - 1 ? null : link(parts.get(at + 1), href));
    }

    private static Link link(Framework.Part part, String href) {
        return new Link(part.name(), href + "/parts/" + part.code());
    }

    private static List<Choice> papers(Whole whole, Messages words) {
        return Stream.concat(
                        Stream.of(new Choice("", words.say("dossier.proof.none"), false)),
                        whole.contents().papers().stream()
                                .filter(paper -> paper.file() != null)
                                .map(paper -> new Choice(
                                        String.valueOf(paper.number()), paper.item() + ". " + paper.fileName(), false)))
                .toList();
    }

    private static DossierPartPage.Criterion criterion(
            Whole whole, SheetCriterion criterion, Sent sent, Messages words) {
        String typed = sent.field(ANSWER + criterion.code());
        Integer kept = whole.contents().answers().get(criterion.code());
        String chosen = typed.isEmpty() ? (kept == null ? "" : String.valueOf(kept)) : typed;
        List<SheetOption> options = criterion.options();
        return new DossierPartPage.Criterion(
                "c-" + criterion.code().replace('.', '-'),
                criterion.code(),
                criterion.no(),
                criterion.name(),
                SheetWords.points(criterion.most()),
                criterion.gate() == null
                        ? ""
                        : words.say("ocop.gate." + criterion.gate().code()),
                criterion.note(),
                IntStream.range(0, options.size())
                        .mapToObj(i -> new DossierPartPage.Option(
                                String.valueOf(i + 1),
                                SheetWords.points(options.get(i).points()),
                                options.get(i).text(),
                                String.valueOf(i + 1).equals(chosen)))
                        .toList(),
                kept == null
                        ? ""
                        : "%s (%s)"
                                .formatted(
                                        options.get(kept - 1).text(),
                                        SheetWords.points(options.get(kept - 1).points())),
                proofs(whole, criterion.code(), words),
                sent.field(PAPER + criterion.code()),
                sent.field(PAGE + criterion.code()));
    }

    /** What proves a criterion, each opened at its page. */
    static List<DossierPartPage.Proof> proofs(Whole whole, String criterion, Messages words) {
        return whole.contents().proofs().stream()
                .filter(proof -> proof.criterion().equals(criterion))
                .flatMap(proof -> whole.contents().paper(proof.paper()).stream()
                        .map(paper ->
                                new DossierPartPage.Proof(proof.number(), document(proof, paper, words), proof.note())))
                .toList();
    }

    private static Link document(Contents.Proof proof, Contents.Paper paper, Messages words) {
        Integer page = proof.page();
        String address = SheetWords.address(paper, page);
        if (address == null) {
            return Link.plain(words.say("dossier.paper.sample"));
        }
        return new Link(
                page == null
                        ? paper.fileName()
                        : words.say("dossier.proof.page", paper.fileName(), String.valueOf(page)),
                address);
    }
}
