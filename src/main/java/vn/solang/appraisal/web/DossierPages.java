package vn.solang.appraisal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.appraisal.Act;
import vn.solang.appraisal.Contents;
import vn.solang.appraisal.Dossier;
import vn.solang.appraisal.Dossiers;
import vn.solang.appraisal.Listed;
import vn.solang.appraisal.NewDossiers;
import vn.solang.appraisal.Sessions;
import vn.solang.appraisal.Stage;
import vn.solang.appraisal.Whole;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.ocop.Framework;
import vn.solang.ocop.Product;
import vn.solang.ocop.SheetCriterion;
import vn.solang.ocop.SheetSection;
import vn.solang.ocop.Standing;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Fact;
import vn.solang.web.Link;
import vn.solang.web.Tone;

/** Makes the list of dossiers and the page of one. */
@Component
class DossierPages {

    private final Dossiers dossiers;
    private final NewDossiers beginnings;
    private final Sessions sessions;
    private final Units units;
    private final CurrentActor actor;

    DossierPages(Dossiers dossiers, NewDossiers beginnings, Sessions sessions, Units units, CurrentActor actor) {
        this.dossiers = dossiers;
        this.beginnings = beginnings;
        this.sessions = sessions;
        this.units = units;
        this.actor = actor;
    }

    /**
     * What was sent and not done.
     *
     * @param item the item a document was sent for; empty where none was
     * @param why the reason or the remark that was typed
     */
    record Sent(
            @Nullable Message problem,
            String item,
            DossierPage.Typed typed,
            List<DossierPage.Check> checks,
            String why) {
        static final Sent NOTHING = new Sent(null, "", DossierPage.Typed.NOTHING, List.of(), "");

        static Sent of(Message problem) {
            return new Sent(problem, "", DossierPage.Typed.NOTHING, List.of(), "");
        }
    }

    /** @param stage what the list is narrowed to; empty for all */
    DossierListPage list(String stage, Messages words) {
        List<Listed> shown = dossiers.all().stream()
                .filter(each -> stage.isEmpty() || each.dossier().stage().code().equals(stage))
                .toList();
        Map<UnitId, Unit> places = units.newest(
                shown.stream().map(each -> each.dossier().unit()).distinct().toList());
        Set<Integer> waiting =
                dossiers.waiting(shown.stream().map(Listed::dossier).toList());
        var say = new DossierWords(words);
        return new DossierListPage(
                Stream.concat(
                                Stream.of(new Choice("", words.say("dossier.list.all"), stage.isEmpty())),
                                Arrays.stream(Stage.values())
                                        .map(each -> new Choice(
                                                each.code(),
                                                words.say("dossier.stage." + each.code()),
                                                each.code().equals(stage))))
                        .toList(),
                words.say("dossier.list.told", shown.size(), waiting.size()),
                Stream.concat(
                                shown.stream()
                                        .filter(each ->
                                                waiting.contains(each.dossier().number())),
                                shown.stream()
                                        .filter(each ->
                                                !waiting.contains(each.dossier().number())))
                        .map(each -> row(each, places.get(each.dossier().unit()), waiting, say))
                        .toList());
    }

    private static DossierListPage.Row row(
            Listed listed, @Nullable Unit place, Set<Integer> waiting, DossierWords say) {
        Dossier dossier = listed.dossier();
        return new DossierListPage.Row(
                new Link(listed.product().name(), DossierController.href(dossier.number())),
                listed.product().producerName(),
                place == null ? "" : place.fullName(),
                say.occasion(dossier),
                VietnameseFormat.tableDate(dossier.expected()),
                say.stage(dossier.stage()),
                waiting.contains(dossier.number()),
                VietnameseFormat.moment(dossier.since()));
    }

    DossierPage one(int number, Sent sent, Messages words) {
        Whole whole = dossiers.get(number);
        Dossier dossier = whole.dossier();
        var say = new DossierWords(words);
        boolean open = dossier.stage().isOpen() && actor.may(Permission.ENTER, dossier.unit());
        boolean check = dossiers.mayCheck(whole);
        boolean holds = actor.may(Permission.HOLD_SESSIONS, dossier.unit());
        boolean advise = holds && dossier.stage() == Stage.ADVISING;
        return new DossierPage(
                number,
                whole.product().name(),
                say.stage(dossier.stage()),
                List.of(new Link(words.say("dossier.nav"), "/ocop/dossiers")),
                sent.problem() == null ? "" : words.say(sent.problem()),
                facts(whole, say),
                say.next(whole),
                dossier.stage().isOpen() ? left(whole, words) : List.of(),
                beginnings.leftOut(dossier).stream()
                        .map(paper -> words.say("dossier.left-out", paper.fileName(), day(paper.expires())))
                        .toList(),
                parts(whole, words),
                whole.framework().dossier().stream()
                        .map(item -> item(whole, item, sent, words))
                        .toList(),
                open,
                dossier.version(),
                new DossierPage.Acts(open, check, advise, check || advise || (holds && dossier.stage() == Stage.READY)),
                check ? checks(whole, sent) : List.of(),
                sent.why(),
                whole.acts().reversed().stream().map(say::act).toList(),
                whole.sealed().stream()
                        .map(each -> new DossierPage.Seal(
                                String.valueOf(each.version()),
                                VietnameseFormat.moment(each.at()),
                                each.sha256(),
                                each.isWhole()))
                        .toList());
    }

    private List<Fact> facts(Whole whole, DossierWords say) {
        Dossier dossier = whole.dossier();
        Messages words = say.words();
        List<Fact> facts = new ArrayList<>();
        Product product = whole.product();
        facts.add(
                Fact.of(words.say("dossier.product"), new Link(product.name(), "/ocop/products/" + product.number())));
        facts.add(Fact.of(words.say("ocop.product.producer"), product.producerName()));
        Unit place = units.newest(List.of(dossier.unit())).get(dossier.unit());
        facts.add(Fact.of(words.say("ocop.product.place"), place == null ? "" : place.titleName()));
        facts.add(Fact.of(words.say("dossier.occasion"), say.occasion(dossier)));
        facts.add(Fact.of(words.say("dossier.expected"), VietnameseFormat.tableDate(dossier.expected())));
        facts.add(Fact.of(
                words.say("dossier.sheet"),
                new Link(
                        whole.framework().name() + ": " + whole.sheet().name(),
                        "/ocop/frameworks/" + dossier.framework() + "/" + dossier.sheet())));
        certificate(whole, words).ifPresent(facts::add);
        Integer origin = dossier.origin();
        if (origin != null) {
            facts.add(Fact.of(
                    words.say("dossier.origin"),
                    new Link(words.say("dossier.number", String.valueOf(origin)), DossierController.href(origin))));
        }
        return facts;
    }

    /** The certificate that came since, where it was recognised or came before the country. */
    private Optional<Fact> certificate(Whole whole, Messages words) {
        Standing newest = whole.product().newest();
        LocalDate day = newest == null ? null : newest.starts();
        if (newest == null
                || day == null
                || newest.kind() != Standing.Kind.RECOGNISED
                || !newest.isDated()
                || whole.dossier().stage() != Stage.CLOSED
                || day.isBefore(whole.dossier().expected())
                || !mayBeRecognised(whole)) {
            return Optional.empty();
        }
        Integer stars = newest.stars();
        return Optional.of(Fact.of(
                words.say("dossier.certificate"),
                Stream.of(
                                stars == null ? "" : words.say("ocop.stars", stars),
                                newest.document(),
                                VietnameseFormat.tableDate(day))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" · "))));
    }

    /** True where a decision on its product may have followed from it: not where it was closed without stars. */
    private boolean mayBeRecognised(Whole whole) {
        return whole.acts().stream().anyMatch(act -> act.kind() == Act.Kind.RECOGNISE)
                || sessions.isBeforeCountry(whole.dossier());
    }

    /** What is missing before it may be handed in. */
    private List<Link> left(Whole whole, Messages words) {
        List<Link> left = new ArrayList<>();
        for (Framework.Part part : whole.framework().parts()) {
            long open = criteria(whole, part.code()).stream()
                    .filter(criterion -> !whole.contents().answers().containsKey(criterion.code()))
                    .count();
            if (open > 0) {
                left.add(new Link(words.say("dossier.left.answers", part.name(), open), href(whole, part)));
            }
        }
        whole.missing().forEach(item -> left.add(new Link(item.title(), "#item-" + item.code())));
        whole.expired(whole.dossier().expected())
                .forEach(paper -> left.add(new Link(
                        words.say("dossier.left.expired", paper.fileName(), day(paper.expires())),
                        "#item-" + paper.item())));
        return left;
    }

    private static List<DossierPage.Part> parts(Whole whole, Messages words) {
        return whole.framework().parts().stream()
                .filter(part -> !criteria(whole, part.code()).isEmpty())
                .map(part -> {
                    List<SheetCriterion> criteria = criteria(whole, part.code());
                    Set<String> places =
                            criteria.stream().map(SheetCriterion::code).collect(Collectors.toSet());
                    return new DossierPage.Part(
                            new Link(part.name(), href(whole, part)),
                            words.say("dossier.part.answered", answered(whole, criteria), criteria.size()),
                            words.say(
                                    "dossier.part.points",
                                    SheetWords.points(points(whole, criteria)),
                                    SheetWords.points(part.most())),
                            words.say(
                                    "dossier.part.proofs",
                                    whole.contents().proofs().stream()
                                            .filter(proof -> places.contains(proof.criterion()))
                                            .count()));
                })
                .toList();
    }

    private static String href(Whole whole, Framework.Part part) {
        return DossierController.href(whole.dossier().number()) + "/parts/" + part.code();
    }

    /** The criteria of a part that are answered. */
    static List<SheetCriterion> criteria(Whole whole, String part) {
        return whole.sheet().sections().stream()
                .filter(section -> section.part().equals(part))
                .map(SheetSection::criteria)
                .flatMap(List::stream)
                .flatMap(SheetCriterion::answered)
                .toList();
    }

    static long answered(Whole whole, List<SheetCriterion> criteria) {
        return criteria.stream()
                .filter(criterion -> whole.contents().answers().containsKey(criterion.code()))
                .count();
    }

    /** The points of the producer's own answers. */
    static BigDecimal points(Whole whole, List<SheetCriterion> criteria) {
        return criteria.stream()
                .flatMap(criterion -> {
                    Integer option = whole.contents().answers().get(criterion.code());
                    return option == null
                            ? Stream.empty()
                            : Stream.of(criterion.options().get(option - 1).points());
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private DossierPage.Item item(Whole whole, Framework.DossierItem item, Sent sent, Messages words) {
        List<Contents.Paper> papers = whole.contents().of(item.code());
        return new DossierPage.Item(
                "item-" + item.code(),
                item.code(),
                item.title(),
                item.what(),
                state(whole, item, papers, words),
                item.sample(),
                papers.stream().map(paper -> paper(whole, paper, words)).toList(),
                sent.item().equals(item.code()) ? sent.typed() : DossierPage.Typed.NOTHING);
    }

    private static @Nullable Chip state(
            Whole whole, Framework.DossierItem item, List<Contents.Paper> papers, Messages words) {
        if (papers.isEmpty()) {
            return whole.requires(item) ? new Chip(Tone.NOT_MET, words.say("dossier.item.missing")) : null;
        }
        return papers.stream()
                        .anyMatch(paper -> paper.isExpiredOn(whole.dossier().expected()))
                ? new Chip(Tone.NOT_MET, words.say("dossier.item.expired"))
                : new Chip(Tone.BASE, words.say("dossier.item.there"));
    }

    private DossierPage.Paper paper(Whole whole, Contents.Paper paper, Messages words) {
        List<String> about = new ArrayList<>();
        about.add(paper.symbol());
        about.add(paper.issued() == null ? "" : words.say("dossier.paper.issued", day(paper.issued())));
        about.add(paper.expires() == null ? "" : words.say("dossier.paper.expires", day(paper.expires())));
        about.add(paper.note());
        String proves = whole.contents().proofs().stream()
                .filter(proof -> proof.paper() == paper.number())
                .map(Contents.Proof::criterion)
                .distinct()
                .collect(Collectors.joining(", "));
        about.add(proves.isEmpty() ? "" : words.say("dossier.paper.proves", proves));
        about.removeIf(String::isEmpty);
        String address = SheetWords.address(paper, null);
        return new DossierPage.Paper(
                paper.number(),
                address == null ? Link.plain(words.say("dossier.paper.sample")) : new Link(paper.fileName(), address),
                String.join(" · ", about),
                paper.sha256(),
                paper.isExpiredOn(whole.dossier().expected()));
    }

    private static List<DossierPage.Check> checks(Whole whole, Sent sent) {
        List<String> asked = whole.regime().communeChecks();
        return IntStream.range(0, asked.size())
                .mapToObj(i -> i < sent.checks().size()
                                && sent.checks().get(i).content().equals(asked.get(i))
                        ? sent.checks().get(i)
                        : new DossierPage.Check(asked.get(i), "", ""))
                .toList();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : VietnameseFormat.tableDate(day);
    }
}
