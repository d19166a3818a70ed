package vn.solang.submissions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.submissions.Checking;
import vn.solang.submissions.Rounds;
import vn.solang.submissions.Submissions;
import vn.solang.units.Unit;
import vn.solang.web.FormDay;

/** What waits, one criterion of all units, and the rounds themselves. */
@Controller
class OfficeController {

    private final Submissions submissions;
    private final Checking checking;
    private final Rounds rounds;
    private final EntryPages entries;
    private final ConfirmPages confirms;
    private final RoundPages pages;
    private final CurrentActor actor;

    OfficeController(
            Submissions submissions,
            Checking checking,
            Rounds rounds,
            EntryPages entries,
            ConfirmPages confirms,
            RoundPages pages,
            CurrentActor actor) {
        this.submissions = submissions;
        this.checking = checking;
        this.rounds = rounds;
        this.entries = entries;
        this.confirms = confirms;
        this.pages = pages;
        this.actor = actor;
    }

    @Needs(Permission.READ)
    @GetMapping("/waiting")
    String waiting(Locale language, Model model) {
        model.addAttribute("page", entries.waiting(language));
        return "submissions/list";
    }

    @Needs(Permission.READ)
    @GetMapping("/confirm")
    String confirm(@RequestParam(defaultValue = "") String criterion, Locale language, Model model) {
        model.addAttribute("page", confirms.of(criterion, Map.of(), language));
        return "submissions/confirm";
    }

    /** Each unit that was ticked has an outcome of its own. */
    @Needs(Permission.READ)
    @PostMapping("/confirm")
    String confirm(
            @RequestParam String criterion,
            @RequestParam(required = false) @Nullable List<String> unit,
            Locale language,
            Model model) {
        if (!actor.may(Permission.CONFIRM)) {
            // the office confirms what no department was given
            actor.require(Permission.ACCEPT);
        }
        Messages words = Messages.in(language);
        int round = ConfirmPages.round(criterion);
        Map<UnitId, String> outcomes = new LinkedHashMap<>();
        for (String key : unit == null ? List.<String>of() : unit) {
            Unit found = submissions.unit(round, key.substring(0, Math.max(0, key.indexOf(':'))));
            outcomes.put(found.id(), confirmed(round, found, key, ConfirmPages.no(criterion), words));
        }
        model.addAttribute("page", confirms.of(criterion, outcomes, language));
        return "submissions/confirm";
    }

    private String confirmed(int round, Unit unit, String key, String no, Messages words) {
        Message why;
        try {
            checking.confirm(round, unit.id(), Integer.parseInt(ConfirmPages.no(key)), no);
            return words.say("submissions.confirm.done", unit.fullName());
        } catch (NumberFormatException _) {
            why = Message.of("submissions.stale");
        } catch (Conflict conflict) {
            why = conflict.told();
        } catch (Forbidden forbidden) {
            why = forbidden.told();
        } catch (Rejected rejected) {
            why = rejected.told();
        }
        return words.say("submissions.confirm.not-done", unit.fullName(), words.say(why));
    }

    @Needs(Permission.READ)
    @GetMapping("/rounds")
    String rounds(Locale language, Model model) {
        model.addAttribute("page", pages.of(RoundPages.Sent.NOTHING, language));
        return "submissions/rounds";
    }

    @Needs(Permission.READ)
    @GetMapping("/rounds/{number}")
    String round(@PathVariable int number, Locale language, Model model) {
        model.addAttribute("page", entries.ofRound(rounds.get(number), language));
        return "submissions/list";
    }

    @Needs(Permission.MANAGE_ROUNDS)
    @PostMapping("/rounds")
    ModelAndView open(
            @RequestParam String set,
            @RequestParam String owner,
            @RequestParam String period,
            @RequestParam String opens,
            @RequestParam String due,
            Locale language) {
        try {
            Period asked = Period.parse(period);
            rounds.open(rounds.province(owner, asked).id(), set, asked, FormDay.of(opens), FormDay.of(due));
            return new ModelAndView("redirect:/rounds");
        } catch (Rejected refused) {
            return again(set, owner, period, opens, due, refused.told(), language);
        } catch (Conflict there) {
            return again(set, owner, period, opens, due, there.told(), language);
        } catch (NotFound missing) {
            return again(set, owner, period, opens, due, missing.told(), language);
        }
    }

    private ModelAndView again(
            String set, String owner, String period, String opens, String due, Message why, Locale language) {
        var view = new ModelAndView(
                "submissions/rounds",
                "page",
                pages.of(new RoundPages.Sent(set, owner, period, opens, due, why), language));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @Needs(Permission.MANAGE_ROUNDS)
    @PostMapping("/rounds/{number}/close")
    String close(@PathVariable int number) {
        rounds.close(number);
        return "redirect:/rounds";
    }

    @Needs(Permission.MANAGE_ROUNDS)
    @PostMapping("/rounds/{number}/reopen")
    String reopen(@PathVariable int number, @RequestParam String due, @RequestParam(defaultValue = "") String reason) {
        rounds.reopen(number, FormDay.of(due), reason);
        return "redirect:/rounds";
    }
}
