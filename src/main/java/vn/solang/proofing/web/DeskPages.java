package vn.solang.proofing.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.proofing.Edition;
import vn.solang.proofing.GeneratedTexts;
import vn.solang.proofing.Manuscript;
import vn.solang.proofing.Proofreading;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/** Makes the list of what lies on the desk. */
@Component
class DeskPages {

    private static final int A_PAGE = 25;
    private static final int RENEWABLE = 200;

    private final Proofreading proofreading;
    private final GeneratedTexts generated;
    private final Units units;
    private final CurrentActor actor;

    DeskPages(Proofreading proofreading, GeneratedTexts generated, Units units, CurrentActor actor) {
        this.proofreading = proofreading;
        this.generated = generated;
        this.units = units;
        this.actor = actor;
    }

    /**
     * What was sent and not taken.
     *
     * @param problem null where nothing was sent
     */
    record Sent(@Nullable Message problem, String title, String unit, String of) {
        static final Sent NOTHING = new Sent(null, "", "", "");
    }

    /**
     * A report that is to be generated.
     *
     * @param problem null where none was asked for
     * @param unit its code, or its number
     */
    record Asked(@Nullable Message problem, String unit, String period) {
        static final Asked NOTHING = new Asked(null, "", "");
    }

    DeskPage page(int page, Sent sent, Asked asked, Messages words) {
        int first = Math.max(0, page - 1) * A_PAGE;
        Proofreading.Desk desk = proofreading.list(first, A_PAGE);
        Map<UnitId, Unit> places =
                units.newest(desk.manuscripts().stream().map(Manuscript::unit).collect(Collectors.toSet()));
        boolean more = first + desk.manuscripts().size() < desk.all();
        return new DeskPage(
                words.say("proofing.desk.told", desk.all()),
                drop(sent, words),
                generate(asked, words),
                desk.manuscripts().stream()
                        .map(each -> row(each, places.get(each.unit()), words))
                        .toList(),
                page > 1 ? new Link(words.say("proofing.desk.newer"), "/proofing?page=" + (page - 1)) : null,
                more ? new Link(words.say("proofing.desk.older"), "/proofing?page=" + (Math.max(1, page) + 1)) : null);
    }

    private DeskPage.Drop drop(Sent sent, Messages words) {
        return new DeskPage.Drop(
                sent.problem() == null ? "" : words.say(sent.problem()),
                sent.title(),
                proofreading.places().stream()
                        .map(each -> choice(each.id().value(), each.titleName(), sent.unit()))
                        .toList(),
                Stream.concat(
                                Stream.of(new Choice("", words.say("proofing.desk.new-text"), false)),
                                proofreading.list(0, RENEWABLE).manuscripts().stream()
                                        .map(each -> choice(each.number(), each.title(), sent.of())))
                        .toList(),
                Proofreading.LARGEST >> 20);
    }

    private DeskPage.@Nullable Generate generate(Asked asked, Messages words) {
        List<Unit> places = actor.may(Permission.READ_REPORTS) ? generated.places() : List.of();
        return places.isEmpty()
                ? null
                : new DeskPage.Generate(
                        asked.problem() == null ? "" : words.say(asked.problem()),
                        places.stream()
                                .map(each -> choice(
                                        each.id().value(),
                                        each.titleName(),
                                        each.code().equals(asked.unit())
                                                ? String.valueOf(each.id().value())
                                                : asked.unit()))
                                .toList(),
                        periods(asked.period()));
    }

    /** The periods of reports; the one that ended last is chosen where none was asked for. */
    private List<Choice> periods(String asked) {
        List<GeneratedTexts.Offered> offered = generated.periods();
        String chosen = asked.isEmpty()
                ? offered.stream()
                        .filter(GeneratedTexts.Offered::over)
                        .findFirst()
                        .map(each -> each.period().code())
                        .orElse("")
                : asked;
        return offered.stream()
                .map(each -> new Choice(
                        each.period().code(), each.name(), each.period().code().equals(chosen)))
                .toList();
    }

    private static Choice choice(int value, String text, String chosen) {
        String code = Integer.toString(value);
        return new Choice(code, text, code.equals(chosen));
    }

    private static DeskPage.Row row(Manuscript each, @Nullable Unit place, Messages words) {
        Edition newest = each.newest();
        return new DeskPage.Row(
                new Link(each.title(), "/proofing/" + each.number()),
                newest.name(),
                place == null ? "" : place.titleName(),
                words.say("proofing.version", newest.version()),
                counts(newest, words),
                words.say("proofing.by", newest.by(), VietnameseFormat.moment(newest.at())));
    }

    static String counts(Edition edition, Messages words) {
        return edition.found().all() == 0
                ? words.say("proofing.counts.none")
                : words.say(
                        "proofing.counts",
                        edition.found().errors(),
                        edition.found().warnings(),
                        edition.found().notes());
    }
}
