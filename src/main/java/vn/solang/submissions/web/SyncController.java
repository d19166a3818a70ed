package vn.solang.submissions.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import vn.solang.files.Attachment;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.Refusal;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.NotSignedIn;
import vn.solang.shared.Rejected;
import vn.solang.shared.Told;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.submissions.Edit;
import vn.solang.submissions.Outcome;
import vn.solang.submissions.Proofs;
import vn.solang.submissions.Submissions;

/**
 * What the script of the form sends and asks for. Refusals are data as well, each with its one sentence; other failures
 * are answered as those of all pages are.
 */
@Controller
@ResponseBody
class SyncController {

    private static final int MOST_EDITS = 500;

    private final Submissions submissions;
    private final Proofs evidence;
    private final SyncStates states;
    private final EntryPages entries;

    SyncController(Submissions submissions, Proofs evidence, SyncStates states, EntryPages entries) {
        this.submissions = submissions;
        this.evidence = evidence;
        this.states = states;
        this.entries = entries;
    }

    /**
     * What the script sends.
     *
     * @param since the newest change it has seen
     */
    record Sent(List<SentEdit> edits, long since) {

        Sent {
            edits = edits == null ? List.of() : List.copyOf(edits);
        }
    }

    /** One edit of it. */
    record SentEdit(
            UUID id,
            String measure,
            @Nullable String text,
            @Nullable String note,
            long base) {

        /** True where it names no measure that could be: the database holds no such signs. */
        boolean isUnreadable() {
            return measure != null && measure.chars().anyMatch(Character::isISOControl);
        }
    }

    /** How each edit was answered, in the order they were sent, and what stands now. */
    record Answer(List<Answered> outcomes, SyncStates.State state) {}

    /**
     * How one edit was answered.
     *
     * @param kind {@code saved}, {@code warned}, {@code refused} or {@code conflicted}
     * @param said the sentences
     * @param version what the next edit must name
     * @param shown the value that stands there
     * @param who changed it, and {@code at} when; empty unless it is a conflict
     */
    record Answered(
            UUID id,
            String measure,
            String kind,
            List<String> said,
            long version,
            String shown,
            String who,
            String at) {}

    /** A file that was attached. */
    record AttachedFile(String name, String href) {}

    /**
     * Why nothing was done.
     *
     * @param signIn true where signing in helps
     */
    record Failure(boolean signIn, String said) {}

    @Needs(Permission.ENTER)
    @PostMapping("/entry/{round}/{unitCode}/sync")
    Answer sync(@PathVariable int round, @PathVariable String unitCode, @RequestBody Sent sent, Locale language) {
        if (sent.edits().size() > MOST_EDITS) {
            throw new Rejected("submissions.too-many-edits", String.valueOf(MOST_EDITS));
        }
        if (sent.edits().stream().anyMatch(SentEdit::isUnreadable)) {
            throw new Rejected("submissions.unreadable");
        }
        UnitId unit = unit(round, unitCode);
        Messages words = Messages.in(language);
        List<Answered> outcomes = submissions
                .save(
                        round,
                        unit,
                        sent.edits().stream()
                                .map(edit -> new Edit(
                                        Objects.requireNonNullElseGet(edit.id(), UUID::randomUUID),
                                        Objects.requireNonNullElse(edit.measure(), ""),
                                        edit.text(),
                                        edit.note(),
                                        edit.base()))
                                .toList())
                .stream()
                .map(outcome -> answered(outcome, words))
                .toList();
        return new Answer(outcomes, states.of(round, unit, sent.since(), "", entries.sayings(language)));
    }

    /** @param group whose verdicts are asked for too; empty for none */
    @Needs(Permission.READ)
    @GetMapping("/entry/{round}/{unitCode}/state")
    SyncStates.State state(
            @PathVariable int round,
            @PathVariable String unitCode,
            @RequestParam(defaultValue = "0") long since,
            @RequestParam(defaultValue = "") String group,
            Locale language) {
        return states.of(round, unit(round, unitCode), since, group, entries.sayings(language));
    }

    /** Takes one file as evidence; sent again, it stays one. */
    @Needs(Permission.ENTER)
    @PostMapping("/entry/{round}/{unitCode}/evidence")
    AttachedFile evidence(
            @PathVariable int round,
            @PathVariable String unitCode,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        UnitId unit = unit(round, unitCode);
        Attachment attached = evidence.attach(round, unit, measure, EvidenceController.sent(file), "");
        return new AttachedFile(
                attached.file().name(), "/files/" + attached.file().id());
    }

    private UnitId unit(int round, String code) {
        return submissions.unit(round, code).id();
    }

    private static Answered answered(Outcome outcome, Messages words) {
        return switch (outcome) {
            case Outcome.Saved(UUID id, String measure, long version, String shown) ->
                new Answered(id, measure, "saved", List.of(), version, shown, "", "");
            case Outcome.Warned(UUID id, String measure, List<Message> warnings) ->
                new Answered(
                        id, measure, "warned", warnings.stream().map(words::say).toList(), 0, "", "", "");
            case Outcome.Refused(UUID id, String measure, Message reason) ->
                new Answered(id, measure, "refused", List.of(Refusal.bare(reason, words)), 0, "", "", "");
            case Outcome.Conflicted theirs ->
                new Answered(
                        theirs.id(),
                        theirs.measure(),
                        "conflicted",
                        List.of(),
                        theirs.version(),
                        theirs.theirs(),
                        theirs.who(),
                        VietnameseFormat.moment(theirs.at()));
        };
    }

    @ExceptionHandler({NotSignedIn.class, Forbidden.class, NotFound.class, Conflict.class, Rejected.class})
    ResponseEntity<Failure> told(Told told, Locale language) {
        HttpStatus status = switch (told) {
            case NotSignedIn _ -> HttpStatus.UNAUTHORIZED;
            case Forbidden _ -> HttpStatus.FORBIDDEN;
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case Conflict _ -> HttpStatus.CONFLICT;
            case Rejected _ -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return failed(status, told, language);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Failure> unreadable(Exception unread, Locale language) {
        return failed(HttpStatus.BAD_REQUEST, "submissions.unreadable", language);
    }

    @ExceptionHandler
    ResponseEntity<Failure> tooLarge(MaxUploadSizeExceededException large, Locale language) {
        return failed(HttpStatus.CONTENT_TOO_LARGE, "web.error.too-large", language);
    }

    private static ResponseEntity<Failure> failed(HttpStatusCode status, Told told, Locale language) {
        return ResponseEntity.status(status)
                .body(new Failure(
                        status.isSameCodeAs(HttpStatus.UNAUTHORIZED),
                        Messages.in(language).say(told.told())));
    }

    private static ResponseEntity<Failure> failed(HttpStatusCode status, String key, Locale language) {
        return ResponseEntity.status(status)
                .body(new Failure(false, Messages.in(language).say(key)));
    }
}
