package vn.solang.submissions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Message;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.submissions.Edit;
import vn.solang.submissions.Outcome;
import vn.solang.submissions.Proofs;
import vn.solang.submissions.Submissions;

/** Takes evidence from the form where no script sends it. */
@Controller
class EvidenceController {

    private final Submissions submissions;
    private final Proofs evidence;
    private final GroupPages groups;

    EvidenceController(Submissions submissions, Proofs evidence, GroupPages groups) {
        this.submissions = submissions;
        this.evidence = evidence;
        this.groups = groups;
    }

    /** Saves what else was typed on the page, so that nothing of it is lost. */
    @Needs(Permission.ENTER)
    @PostMapping("/entry/{round}/{unitCode}/{group}/evidence")
    ModelAndView attach(
            @PathVariable int round,
            @PathVariable String unitCode,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Locale language) {
        UnitId unit = submissions.unit(round, unitCode).id();
        List<Edit> edits = List.copyOf(GroupPages.edits(sent).values());
        List<Outcome> outcomes = new ArrayList<>(edits.isEmpty() ? List.of() : submissions.save(round, unit, edits));
        if (files.values().stream().flatMap(List::stream).allMatch(MultipartFile::isEmpty)) {
            // what became of the value itself is said first
            outcomes.addFirst(new Outcome.Refused(UUID.randomUUID(), measure, Message.of("submissions.no-file")));
            outcomes.removeIf(
                    each -> each instanceof Outcome.Saved && each.measure().equals(measure));
        } else {
            groups.attach(round, unit, files);
        }
        if (outcomes.stream().allMatch(outcome -> outcome instanceof Outcome.Saved) && !GroupPages.isUndecided(sent)) {
            return new ModelAndView(back(round, unitCode, group, measure));
        }
        var view = new ModelAndView(
                "submissions/group", "page", groups.again(round, unit, group, sent, outcomes, language));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @Needs(Permission.ENTER)
    @PostMapping("/entry/{round}/{unitCode}/{group}/evidence/{attachment}/detach")
    String detach(
            @PathVariable int round,
            @PathVariable String unitCode,
            @PathVariable String group,
            @PathVariable long attachment,
            @RequestParam(defaultValue = "") String measure) {
        evidence.detach(round, submissions.unit(round, unitCode).id(), measure, attachment);
        return back(round, unitCode, group, measure);
    }

    private static String back(int round, String unitCode, String group, String measure) {
        return "redirect:" + EntryPages.href(round, unitCode) + "/" + group + "#" + GroupPages.id(measure);
    }

    /** A file as it came. @throws Rejected where none did */
    static Proofs.Sent sent(@Nullable MultipartFile file) {
        if (file == null || name(file).isEmpty()) {
            throw new Rejected("submissions.no-file");
        }
        return new Proofs.Sent(name(file), file);
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
