package vn.solang.submissions.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.submissions.Checking;
import vn.solang.submissions.Outcome;
import vn.solang.submissions.Submissions;

/** Entering, handing in, checking and taking into the ledger. The face asks for the permission in the unit. */
@Controller
class EntryController {

    private final Submissions submissions;
    private final Checking checking;
    private final EntryPages entries;
    private final GroupPages groups;
    private final CheckPages checks;

    EntryController(
            Submissions submissions, Checking checking, EntryPages entries, GroupPages groups, CheckPages checks) {
        this.submissions = submissions;
        this.checking = checking;
        this.entries = entries;
        this.groups = groups;
        this.checks = checks;
    }

    @Needs(Permission.READ)
    @GetMapping("/entry")
    String list(Locale language, Model model) {
        model.addAttribute("page", entries.mine(language));
        return "submissions/list";
    }

    @Needs(Permission.READ)
    @GetMapping("/entry/{round}/{unitCode}")
    String tasks(@PathVariable int round, @PathVariable String unitCode, Locale language, Model model) {
        model.addAttribute("page", entries.tasks(round, unit(round, unitCode), language));
        return "submissions/tasks";
    }

    @Needs(Permission.READ)
    @GetMapping("/entry/{round}/{unitCode}/{group}")
    String group(
            @PathVariable int round,
            @PathVariable String unitCode,
            @PathVariable String group,
            Locale language,
            Model model) {
        model.addAttribute("page", groups.of(round, unit(round, unitCode), group, language));
        return "submissions/group";
    }

    @Needs(Permission.ENTER)
    @PostMapping("/entry/{round}/{unitCode}/{group}")
    ModelAndView save(
            @PathVariable int round,
            @PathVariable String unitCode,
            @PathVariable String group,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Locale language) {
        UnitId unit = unit(round, unitCode);
        List<Outcome> outcomes =
                submissions.save(round, unit, List.copyOf(GroupPages.edits(sent).values()));
        groups.attach(round, unit, files);
        boolean saved = outcomes.stream().allMatch(outcome -> outcome instanceof Outcome.Saved)
                && !GroupPages.isUndecided(sent);
        if (saved) {
            String href = EntryPages.href(round, unitCode);
            return new ModelAndView("redirect:"
                    + (sent.containsKey("on")
                            ? groups.after(round, unit, group)
                                    .map(next -> href + "/" + next)
                                    .orElse(href)
                            : href));
        }
        var view = new ModelAndView(
                "submissions/group", "page", groups.again(round, unit, group, sent, outcomes, language));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @Needs(Permission.READ)
    @GetMapping("/entry/{round}/{unitCode}/check")
    String check(@PathVariable int round, @PathVariable String unitCode, Locale language, Model model) {
        model.addAttribute("page", checks.answers(round, unit(round, unitCode), CheckPages.Sent.NOTHING, language));
        return "submissions/check";
    }

    @Needs(Permission.ENTER)
    @PostMapping("/entry/{round}/{unitCode}/check")
    ModelAndView submit(
            @PathVariable int round,
            @PathVariable String unitCode,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            Locale language) {
        UnitId unit = unit(round, unitCode);
        try {
            checking.submit(round, unit, version, why);
            return new ModelAndView("redirect:" + EntryPages.href(round, unitCode));
        } catch (Rejected refused) {
            return again(checks.answers(round, unit, new CheckPages.Sent(refused.told(), Map.of(), why), language));
        }
    }

    @Needs(Permission.READ)
    @GetMapping("/entry/{round}/{unitCode}/review")
    String review(@PathVariable int round, @PathVariable String unitCode, Locale language, Model model) {
        model.addAttribute("page", checks.review(round, unit(round, unitCode), CheckPages.Sent.NOTHING, language));
        return "submissions/check";
    }

    /** Forward, accept, confirm or return, as the button says; comments count for a return alone. */
    @Needs(Permission.READ)
    @PostMapping("/entry/{round}/{unitCode}/review")
    ModelAndView act(
            @PathVariable int round,
            @PathVariable String unitCode,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String why,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language) {
        UnitId unit = unit(round, unitCode);
        checking.requireChecker(unit);
        Map<String, String> comments = comments(sent);
        try {
            String place = "";
            switch (act) {
                case "forward" -> checking.forward(round, unit, version, why);
                case "accept" -> checking.accept(round, unit, version, why);
                case "return" -> checking.giveBack(round, unit, version, comments);
                default -> {
                    String no = act.replaceFirst("^confirm-", "");
                    checking.confirm(round, unit, version, no);
                    place = "#" + CheckPage.Group.id(no);
                }
            }
            return new ModelAndView("redirect:" + EntryPages.href(round, unitCode) + "/review" + place);
        } catch (Rejected refused) {
            return again(checks.review(round, unit, new CheckPages.Sent(refused.told(), comments, why), language));
        }
    }

    private static Map<String, String> comments(MultiValueMap<String, String> sent) {
        Map<String, String> comments = new HashMap<>();
        sent.forEach((name, values) -> {
            @Nullable String first = values.isEmpty() ? null : values.getFirst();
            if (name.startsWith("r.") && first != null && !first.isBlank()) {
                comments.put(name.substring(2), first);
            }
        });
        return comments;
    }

    private static ModelAndView again(CheckPage page) {
        var view = new ModelAndView("submissions/check", "page", page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private UnitId unit(int round, String code) {
        return submissions.unit(round, code).id();
    }
}
