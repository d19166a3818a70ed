package vn.solang.appraisal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.appraisal.Contents;
import vn.solang.appraisal.Scoring;
import vn.solang.appraisal.Sealed;
import vn.solang.appraisal.Session;
import vn.solang.appraisal.Whole;
import vn.solang.ocop.Framework;
import vn.solang.ocop.Gate;
import vn.solang.ocop.SheetCriterion;
import vn.solang.ocop.SheetOption;
import vn.solang.ocop.SheetSection;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Link;

/** Makes the sheet of a member for one product. */
@Component
class ScorePages {

    private final Scoring scoring;

    ScorePages(Scoring scoring) {
        this.scoring = scoring;
    }

    static String href(int session, int dossier) {
        return SessionWords.href(session) + "/score/" + dossier;
    }

    /**
     * What was sent and refused.
     *
     * @param said the words of an interest
     */
    record Sent(
            Map<String, Integer> options,
            Map<String, Boolean> struck,
            String said,
            @Nullable Message problem) {
        static final Sent NOTHING = new Sent(Map.of(), Map.of(), "", null);

        static Sent interest(String said, Message problem) {
            return new Sent(Map.of(), Map.of(), said, problem);
        }
    }

    /** A sheet with what is marked in it. */
    private record Sheeted(Whole whole, Map<String, Integer> options, Map<String, Boolean> struck, Messages words) {}

    ScorePage of(int session, int dossier, Sent sent, Messages words) {
        Scoring.Own own = scoring.own(session, dossier);
        Map<String, Integer> options = new HashMap<>(own.options());
        options.putAll(sent.options());
        Map<String, Boolean> struck = new HashMap<>(own.struck());
        struck.putAll(sent.struck());
        var sheeted = new Sheeted(own.whole(), options, struck, words);
        boolean scored =
                own.session().stage() == Session.Stage.SCORING && !own.item().done();
        boolean open = scored && own.handedIn() == null;
        boolean editable = open && Boolean.FALSE.equals(own.conflict());
        return new ScorePage(
                List.of(
                        new Link(words.say("session.list.title"), SessionWords.SESSIONS),
                        new Link(own.session().name(), SessionWords.href(session))),
                href(session, dossier),
                own.whole().product().name(),
                words.say(
                        "score.about",
                        own.whole().product().producerName(),
                        own.sheet().name(),
                        dossier,
                        own.item().round()),
                own.whole().sealed().stream()
                        .filter(version -> version.version() == own.item().version())
                        .map(Sealed::sha256)
                        .findFirst()
                        .orElse(""),
                sent.problem() == null ? "" : words.say(sent.problem()),
                open && own.conflict() == null,
                scored && Boolean.FALSE.equals(own.conflict()),
                interest(own, words),
                sent.said(),
                state(own, words),
                editable,
                SheetWords.points(total(own, options)),
                left(own, options, struck),
                firstLeft(own, options, struck),
                own.whole().framework().parts().stream()
                        .map(part -> part(part, own, sheeted))
                        .filter(part -> !part.sections().isEmpty())
                        .toList(),
                papers(own.whole(), words));
    }

    private static String interest(Scoring.Own own, Messages words) {
        if (own.conflict() == null) {
            return "";
        }
        return own.conflict() ? words.say("score.interest.is", own.said()) : words.say("score.interest.none");
    }

    private static String state(Scoring.Own own, Messages words) {
        if (own.handedIn() != null) {
            return words.say(
                    "score.state.handed-in", SheetWords.points(own.handedIn().total()));
        }
        if (own.item().done() || own.session().stage() != Session.Stage.SCORING) {
            return words.say(
                    own.session().stage() == Session.Stage.PREPARING ? "score.state.early" : "score.state.late");
        }
        if (own.conflict() == null) {
            return words.say("score.state.undeclared");
        }
        if (own.conflict()) {
            return words.say("score.state.biased");
        }
        return own.item().round() == 1
                ? ""
                : words.say("score.state.again", own.item().round());
    }

    private static BigDecimal total(Scoring.Own own, Map<String, Integer> options) {
        return own.sheet()
                .answered()
                .map(criterion -> chosen(criterion, options))
                .filter(Objects::nonNull)
                .map(SheetOption::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable SheetOption chosen(SheetCriterion criterion, Map<String, Integer> options) {
        Integer option = options.get(criterion.code());
        return option == null || option < 1 || option > criterion.options().size()
                ? null
                : criterion.options().get(option - 1);
    }

    private static int left(Scoring.Own own, Map<String, Integer> options, Map<String, Boolean> struck) {
        long unanswered = own.sheet()
                .answered()
                .filter(criterion -> chosen(criterion, options) == null)
                .count();
        long unsaid = own.sheet()
                .gates()
                .filter(criterion -> !struck.containsKey(criterion.code()))
                .count();
        return Math.toIntExact(unanswered + unsaid);
    }

    private static String firstLeft(Scoring.Own own, Map<String, Integer> options, Map<String, Boolean> struck) {
        return own.sheet().sections().stream()
                .flatMap(section -> section.criteria().stream())
                .flatMap(SheetCriterion::all)
                .filter(criterion -> (!criterion.options().isEmpty() && chosen(criterion, options) == null)
                        || (criterion.gate() != null && !struck.containsKey(criterion.code())))
                .map(SheetCriterion::code)
                .findFirst()
                .orElse("");
    }

    private static ScorePage.Part part(Framework.Part part, Scoring.Own own, Sheeted sheeted) {
        return new ScorePage.Part(
                sheeted.words().say("ocop.sheet.part", part.code(), part.name()),
                SheetWords.most(part.most(), sheeted.words()),
                own.sheet().sections().stream()
                        .filter(section -> section.part().equals(part.code()))
                        .map(section -> section(section, sheeted))
                        .toList());
    }

    private static ScorePage.Section section(SheetSection section, Sheeted sheeted) {
        return new ScorePage.Section(
                SheetWords.numbered(section.no(), section.name()),
                SheetWords.most(section.most(), sheeted.words()),
                section.criteria().stream()
                        .flatMap(SheetCriterion::all)
                        .map(criterion -> row(criterion, sheeted))
                        .toList());
    }

    private static ScorePage.Row row(SheetCriterion criterion, Sheeted sheeted) {
        Gate gate = criterion.gate();
        Integer option = sheeted.options().get(criterion.code());
        List<ScorePage.Option> options = new ArrayList<>();
        for (int i = 0; i < criterion.options().size(); i++) {
            SheetOption each = criterion.options().get(i);
            options.add(new ScorePage.Option(
                    i + 1,
                    SheetWords.points(each.points()),
                    each.points().toPlainString(),
                    each.text(),
                    option != null && option == i + 1));
        }
        return new ScorePage.Row(
                criterion.code(),
                SheetWords.numbered(criterion.no(), criterion.name()),
                SheetWords.most(criterion.most(), sheeted.words()),
                criterion.note(),
                gate == null ? null : sheeted.words().say("ocop.gate." + gate.code()),
                sheeted.struck().get(criterion.code()),
                options,
                options.isEmpty() ? "" : answer(criterion, sheeted),
                proofs(criterion.code(), sheeted));
    }

    private static String answer(SheetCriterion criterion, Sheeted sheeted) {
        SheetOption answered = chosen(criterion, sheeted.whole().contents().answers());
        return answered == null
                ? sheeted.words().say("score.answer.none")
                : sheeted.words().say("score.answer", SheetWords.points(answered.points()), answered.text());
    }

    private static List<ScorePage.Proof> proofs(String code, Sheeted sheeted) {
        Contents contents = sheeted.whole().contents();
        return contents.proofs().stream()
                .filter(proof -> proof.criterion().equals(code))
                .flatMap(proof -> contents.paper(proof.paper()).stream()
                        .map(paper -> new ScorePage.Proof(
                                document(paper, proof.page(), sheeted.whole(), sheeted.words()),
                                where(proof, sheeted.words()))))
                .toList();
    }

    private static String where(Contents.Proof proof, Messages words) {
        return proof.page() == null
                ? proof.note()
                : proof.note().isEmpty()
                        ? words.say("score.proof.page", proof.page())
                        : words.say("score.proof.page-note", proof.page(), proof.note());
    }

    /** The document, opened at its page where its kind has pages that an address can name. */
    private static Link document(Contents.Paper paper, @Nullable Integer page, Whole whole, Messages words) {
        String address = SheetWords.address(paper, page);
        return address == null
                ? Link.plain(words.say("score.paper.sample", title(paper, whole)))
                : new Link(paper.fileName(), address);
    }

    private static List<ScorePage.Paper> papers(Whole whole, Messages words) {
        return whole.contents().papers().stream()
                .map(paper -> new ScorePage.Paper(document(paper, null, whole, words), about(paper, whole, words)))
                .toList();
    }

    private static String about(Contents.Paper paper, Whole whole, Messages words) {
        List<String> told = new ArrayList<>();
        told.add(title(paper, whole));
        told.add(paper.symbol());
        if (paper.expires() != null) {
            told.add(words.say("score.paper.until", VietnameseFormat.tableDate(paper.expires())));
        }
        told.add(paper.note());
        return told.stream().filter(each -> !each.isEmpty()).distinct().collect(Collectors.joining(" · "));
    }

    private static String title(Contents.Paper paper, Whole whole) {
        return whole.framework().dossier().stream()
                .filter(item -> item.code().equals(paper.item()))
                .map(Framework.DossierItem::title)
                .findFirst()
                .orElse(paper.item());
    }
}
