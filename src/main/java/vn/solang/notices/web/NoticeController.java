package vn.solang.notices.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.notices.Notices;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Link;

/** What one is told, and the marks that one has read it. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/notices")
    @Needs(Permission.OWN_ACCOUNT)
    String list(Locale language, Model model) {
        Messages words = Messages.in(language);
        var rows = notices.mine().stream()
                .map(notice -> new NoticePage.Row(
                        notice.id(),
                        new Link(words.say(notice.said()), notice.href().isEmpty() ? null : notice.href()),
                        VietnameseFormat.moment(notice.at()),
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
