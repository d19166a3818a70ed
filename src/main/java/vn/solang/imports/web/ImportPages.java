package vn.solang.imports.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.solang.identity.Kept;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.ImportAct;
import vn.solang.imports.ImportActs;
import vn.solang.imports.KeptWords;
import vn.solang.imports.UndoOutcome;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Chip;
import vn.solang.web.Link;
import vn.solang.web.Tone;

/** Makes the pages of imports. */
@Component
class ImportPages {

    /** How a row is refused whose name may be several units. */
    private static final String SEVERAL = "import.unit.several";

    private static final int LISTED = 500;
    private static final int NAMED = 3;

    private final ImportActs acts;

    ImportPages(ImportActs acts) {
        this.acts = acts;
    }

    ImportListPage list(Locale language) {
        Messages words = Messages.in(language);
        return new ImportListPage(acts.all().stream()
                .map(act -> new ImportListPage.Row(
                        new Link(Long.toString(act.entry()), "/imports/" + act.entry()),
                        VietnameseFormat.moment(act.at()),
                        by(act, words),
                        names(act, words),
                        VietnameseFormat.number(act.rows()),
                        state(act, words)))
                .toList());
    }

    ImportPage show(long entry, Locale language) {
        Messages words = Messages.in(language);
        ImportAct act = acts.get(entry);
        ImportAct.Undoing undoing = act.undoing();
        boolean stands = undoing == null && !act.shipped();
        return new ImportPage(
                words.say("imports.page.one", Long.toString(entry)),
                words.say(
                        "imports.page.by",
                        by(act, words),
                        VietnameseFormat.moment(act.at()),
                        VietnameseFormat.number(act.rows())),
                state(act, words),
                List.of(new Link(words.say("imports.page.title"), "/imports")),
                act.files().stream()
                        .map(file -> new ImportPage.File(
                                file.file(), file.format(), VietnameseFormat.number(file.rows()), file.sha256()))
                        .toList(),
                stands ? "/imports/" + entry + "/undo" : null,
                undoing == null
                        ? ""
                        : words.say(
                                "imports.page.undone-by",
                                undoing.by(),
                                VietnameseFormat.moment(undoing.at()),
                                undoing.reason()),
                undoing == null ? List.of() : undoing.kept());
    }

    UndoPage undo(long entry, Locale language) {
        Messages words = Messages.in(language);
        UndoOutcome outcome = acts.preview(entry);
        int more = outcome.kept().size() - LISTED;
        String title = words.say("imports.page.undo-one", Long.toString(entry));
        return new UndoPage(
                title,
                List.of(
                        new Link(words.say("imports.page.title"), "/imports"),
                        new Link(words.say("imports.page.one", Long.toString(entry)), "/imports/" + entry)),
                "/imports/" + entry + "/undo",
                VietnameseFormat.number(outcome.restored()),
                VietnameseFormat.number(outcome.removed()),
                VietnameseFormat.number(outcome.kept().size()),
                outcome.kept().stream()
                        .limit(LISTED)
                        .map(kept -> row(kept, words))
                        .toList(),
                more > 0 ? words.say("imports.kept.more", VietnameseFormat.number(more)) : "");
    }

    UploadPage checked(List<FileOutcome> outcomes, String token, Locale language) {
        Messages words = Messages.in(language);
        boolean whole = outcomes.stream().allMatch(file -> file.rejected().isEmpty());
        boolean partly =
                outcomes.stream().anyMatch(file -> file.rows() > file.rejected().size());
        return new UploadPage(
                words.say("imports.upload.checked"),
                words.say(
                        whole
                                ? "imports.upload.all-good"
                                : partly ? "imports.upload.some-bad" : "imports.upload.all-bad"),
                token,
                whole,
                partly,
                outcomes.stream().map(file -> file(file, words)).toList());
    }

    private static UploadPage.File file(FileOutcome outcome, Messages words) {
        int more = outcome.rejected().size() - LISTED;
        return new UploadPage.File(
                outcome.file(),
                outcome.format(),
                words.say(
                        "imports.upload.file",
                        VietnameseFormat.number(outcome.accepted()),
                        VietnameseFormat.number(outcome.rows()),
                        VietnameseFormat.number(outcome.rejected().size())),
                outcome.rejected().stream()
                        .limit(LISTED)
                        .map(refusal -> words.say(refusal.reason()))
                        .toList(),
                more > 0 ? words.say("imports.kept.more", VietnameseFormat.number(more)) : "",
                outcome.rejected().stream()
                        .anyMatch(refusal -> refusal.reason().key().equals(SEVERAL)));
    }

    private static UndoPage.Row row(Kept kept, Messages words) {
        return new UndoPage.Row(
                KeptWords.kind(kept, words),
                kept.key(),
                words.say("imports.kept." + kept.reason().name().toLowerCase(Locale.ROOT)));
    }

    /** Who loaded it; the program is named as the journal names it. */
    private static String by(ImportAct act, Messages words) {
        return act.shipped() ? words.sayOr("journal.actor." + act.by(), act.by()) : act.by();
    }

    private static Chip state(ImportAct act, Messages words) {
        if (act.shipped()) {
            return new Chip(Tone.NEUTRAL, words.say("imports.page.shipped"));
        }
        return act.undoing() == null
                ? new Chip(Tone.BASE, words.say("imports.page.stands"))
                : new Chip(Tone.NOT_MET, words.say("imports.page.undone"));
    }

    private static String names(ImportAct act, Messages words) {
        String named =
                act.files().stream().limit(NAMED).map(ImportAct.Taken::file).collect(Collectors.joining(", "));
        int more = act.files().size() - NAMED;
        return more > 0 ? named + " " + words.say("imports.kept.more", Integer.toString(more)) : named;
    }
}
