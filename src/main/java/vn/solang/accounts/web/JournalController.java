package vn.solang.accounts.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.accounts.Accounts;
import vn.solang.identity.Journal;
import vn.solang.identity.JournalReader;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** The journal: all of it, of one person, of one unit, of one thing. */
@Controller
class JournalController {

    private static final String END = "9223372036854775807";

    private final JournalReader reader;
    private final Journal journal;
    private final JournalPages pages;
    private final Accounts accounts;
    private final Units units;

    JournalController(JournalReader reader, Journal journal, JournalPages pages, Accounts accounts, Units units) {
        this.reader = reader;
        this.journal = journal;
        this.pages = pages;
        this.accounts = accounts;
        this.units = units;
    }

    @GetMapping("/journal")
    @Needs(Permission.READ_JOURNAL)
    String all(
            @RequestParam(defaultValue = END) long before,
            @RequestParam(required = false) @Nullable Long account,
            @RequestParam(defaultValue = "false") boolean verify,
            Locale language,
            Model model) {
        Messages words = Messages.in(language);
        if (account != null) {
            String name = accounts.nameOf(account).orElseThrow(() -> new NotFound("accounts.none"));
            model.addAttribute(
                    "page",
                    pages.of(
                            words.say("journal.of-account", name),
                            words.say("journal.told"),
                            reader.ofAccount(account, before),
                            "/journal?account=" + account,
                            words));
            return "accounts/journal";
        }
        model.addAttribute(
                "page",
                pages.of(
                        words.say("journal.title"),
                        verify ? verified(words) : words.say("journal.told"),
                        reader.before(before),
                        "/journal",
                        words));
        return "accounts/journal";
    }

    private String verified(Messages words) {
        var whole = journal.verify();
        Long broken = whole.broken();
        return broken == null ? words.say("journal.whole", whole.entries()) : words.say("journal.broken", broken);
    }

    @GetMapping("/journal/units/{id}")
    @Needs(Permission.READ)
    String ofUnit(
            @PathVariable int id,
            @RequestParam(defaultValue = END) long before,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String key,
            Locale language,
            Model model) {
        Messages words = Messages.in(language);
        var unit = new UnitId(id);
        var lines = kind.isEmpty() ? reader.ofUnit(unit, before) : reader.ofThing(unit, kind, key, before);
        Unit known = units.newest(java.util.List.of(unit)).get(unit);
        if (known == null) {
            throw new NotFound("accounts.no-unit");
        }
        String address = "/journal/units/%d".formatted(id);
        model.addAttribute(
                "page",
                pages.of(
                        kind.isEmpty()
                                ? words.say("journal.of-unit", known.fullName())
                                : words.say("journal.of-thing", key, known.fullName()),
                        words.say("journal.told"),
                        lines,
                        kind.isEmpty() ? address : address + "?kind=" + kind + "&key=" + key,
                        words));
        return "accounts/journal";
    }

    @GetMapping("/account/journal")
    @Needs(Permission.OWN_ACCOUNT)
    String own(@RequestParam(defaultValue = END) long before, Locale language, Model model) {
        Messages words = Messages.in(language);
        model.addAttribute(
                "page",
                pages.of(
                        words.say("journal.own"),
                        words.say("journal.told"),
                        reader.own(before),
                        "/account/journal",
                        words));
        return "accounts/journal";
    }
}
