package vn.solang.accounts.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.JournalLine;
import vn.solang.identity.JournalReader;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;

/** Sets entries of the journal into words. */
@Component
class JournalPages {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT).withZone(VietnameseFormat.HERE);

    private final CurrentActor actor;

    JournalPages(CurrentActor actor) {
        this.actor = actor;
    }

    /** @param address of this page, to which the number to go on before is added */
    JournalPage of(String title, String told, List<JournalLine> lines, String address, Messages words) {
        boolean linksPeople = actor.may(Permission.READ_JOURNAL);
        String older = lines.size() < JournalReader.PAGE
                ? null
                : address + (address.contains("?") ? "&" : "?") + "before="
                        + lines.getLast().id();
        return new JournalPage(
                title,
                told,
                lines.stream().map(line -> line(line, linksPeople, words)).toList(),
                older);
    }

    private static JournalPage.Line line(JournalLine line, boolean linksPeople, Messages words) {
        return new JournalPage.Line(
                Long.toString(line.id()),
                MOMENT.format(line.at()),
                line.account() == 0 ? words.sayOr("journal.actor." + line.actor(), line.actor()) : line.actor(),
                linksPeople && line.account() != 0 ? "/journal?account=" + line.account() : null,
                line.place(),
                words.sayOr("journal.act." + line.act(), line.act()),
                line.subject(),
                line.changes().stream().map(change -> changed(change, words)).toList());
    }

    private static JournalPage.Changed changed(Change change, Messages words) {
        return new JournalPage.Changed(
                words.sayOr("journal.kind." + change.kind(), change.kind()) + " " + change.key(),
                told(change.before()),
                told(change.after()));
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}
