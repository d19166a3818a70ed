package vn.solang.appraisal.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.solang.appraisal.Act;
import vn.solang.appraisal.Dossier;
import vn.solang.appraisal.Stage;
import vn.solang.appraisal.Whole;
import vn.solang.ocop.Authority;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Chip;
import vn.solang.web.Tone;

/** How a dossier stands, in words. */
final class DossierWords {

    private final Messages words;

    DossierWords(Messages words) {
        this.words = words;
    }

    Messages words() {
        return words;
    }

    Chip stage(Stage stage) {
        Tone tone = switch (stage) {
            case DRAFT -> Tone.PLANNED;
            case RETURNED -> Tone.NOT_MET;
            case CHECKING, ADVISING, SCORED, CLOSED -> Tone.NEUTRAL;
            case READY -> Tone.BASE;
        };
        return new Chip(tone, words.say("dossier.stage." + stage.code()));
    }

    String occasion(Dossier dossier) {
        return words.say("dossier.occasion." + dossier.occasion().code());
    }

    /** What is to be done now, by whom. */
    String next(Whole whole) {
        Stage stage = whole.dossier().stage();
        return stage == Stage.CHECKING && whole.regime().checkedBy() == Authority.COMMUNE
                ? words.say("dossier.next.checking-commune")
                : words.say("dossier.next." + stage.code());
    }

    /** Something that was done with it. */
    String act(Act act) {
        String done = words.say(
                "dossier.act." + act.kind().name().toLowerCase(Locale.ROOT),
                act.by(),
                VietnameseFormat.moment(act.at()));
        String found = act.found().stream().map(this::found).collect(Collectors.joining("; "));
        return List.of(done, act.said(), found).stream()
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    private String found(Act.Found found) {
        String said = words.say(found.met() ? "dossier.found.met" : "dossier.found.not-met", found.content());
        return found.said().isEmpty() ? said : said + " (" + found.said() + ")";
    }

    static String moment(Instant at) {
        return VietnameseFormat.moment(at);
    }
}
