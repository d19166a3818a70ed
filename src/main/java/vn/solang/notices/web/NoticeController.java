package vn.solang.notices.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.notices.Notices;
import vn.solang.shared.Languages;
import vn.solang.shared.Messages;
import vn.solang.web.Link;

/** What one is told, and the marks that one has read it. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class NoticeController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Notices notices;
    private final Clock clock;

    NoticeController(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/notices")
    @Needs(Permission.OWN_ACCOUNT)
    String list(Locale language, Model model) {
        Messages words = Messages.in(Languages.supported(language));
        var rows = notices.mine().stream()
                .map(notice -> new NoticePage.Row(
                        notice.id(),
                        new Link(words.say(notice.said()), notice.href().isEmpty() ? null : notice.href()),
                        MOMENT.format(notice.at().atZone(clock.getZone())),
                        notice.isRead()))
                .toList();
        model.addAttribute("page", new NoticePage(notices.unread(), rows));
        return "notices/list";
    }

    @PostMapping("/notices/{id}/read")
    @Needs(Permission.OWN_ACCOUNT)
    String read(@PathVariable long id) {
        notices.read(id);
        return "redirect:/notices";
    }

    @PostMapping("/notices/read")
    @Needs(Permission.OWN_ACCOUNT)
    String readAll() {
        notices.readAll();
        return "redirect:/notices";
    }
}
