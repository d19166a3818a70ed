package vn.solang.units.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.NameChoices;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.NavigationItem;
import vn.solang.web.NavigationItem.Group;

/** What names that may be several units mean. */
@Controller
@Needs(Permission.DECIDE)
class NameController {

    private final NameChoices choices;
    private final Units units;
    private final Journal journal;

    NameController(NameChoices choices, Units units, Journal journal) {
        this.choices = choices;
        this.units = units;
        this.journal = journal;
    }

    @Bean
    static NavigationItem namesPlace() {
        return new NavigationItem("units.names.nav", "/names", 93, Permission.DECIDE, Group.MANAGING);
    }

    @GetMapping("/names")
    @Needs(Permission.DECIDE)
    String list(Locale language, Model model) {
        model.addAttribute("page", page("", language));
        return "units/names";
    }

    /** @param unit the number of the unit chosen; 0 takes a choice back */
    @PostMapping("/names")
    @Needs(Permission.DECIDE)
    ModelAndView choose(
            @RequestParam(defaultValue = "0") int owner,
            @RequestParam(defaultValue = "") String written,
            @RequestParam(defaultValue = "0") int unit,
            Locale language) {
        try {
            if (unit == 0) {
                choices.forget(new UnitId(owner), written);
            } else {
                choices.choose(new UnitId(owner), written, new UnitId(unit));
            }
            return new ModelAndView("redirect:/names");
        } catch (Rejected refused) {
            Messages words = Messages.in(language);
            var view = new ModelAndView("units/names", "page", page(words.say(refused.told()), language));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private NamesPage page(String problem, Locale language) {
        Messages words = Messages.in(language);
        Instant now = journal.lastKnown().orElse(Instant.EPOCH);
        List<NameChoices.Undecided> undecided = choices.undecided();
        List<NameChoices.Chosen> chosen = choices.chosen();
        Map<UnitId, Unit> owners = units.newest(java.util.stream.Stream.concat(
                        undecided.stream().map(NameChoices.Undecided::owner),
                        chosen.stream().map(NameChoices.Chosen::owner))
                .distinct()
                .toList());
        return new NamesPage(
                problem,
                undecided.stream()
                        .map(each -> new NamesPage.Waiting(
                                each.owner().value(),
                                each.written(),
                                each.shown(),
                                name(owners, each.owner()),
                                words.say("units.names.place", each.file(), Integer.toString(each.line())),
                                VietnameseFormat.tableDate(each.day()),
                                each.candidates().stream()
                                        .map(unit -> new NamesPage.Candidate(
                                                unit.id().value(),
                                                "%s (%s)"
                                                        .formatted(
                                                                units.pathName(unit, new AsOf(each.day(), now)),
                                                                unit.code())))
                                        .toList()))
                        .toList(),
                chosen.stream()
                        .map(each -> new NamesPage.Chosen(
                                each.owner().value(),
                                each.written(),
                                name(owners, each.owner()),
                                "%s (%s)"
                                        .formatted(
                                                each.unit().fullName(),
                                                each.unit().code()),
                                words.say("criteria.confirm.by", each.who(), VietnameseFormat.moment(each.at()))))
                        .toList());
    }

    private static String name(Map<UnitId, Unit> owners, UnitId owner) {
        Unit unit = owners.get(owner);
        return unit == null ? "" : unit.fullName();
    }
}
