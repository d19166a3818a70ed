package vn.solang.web;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Rejected;

/** Says whether the system answers: the web server opens only after the data is loaded, and the ledger is asked. */
@Controller
@Needs(Permission.PUBLIC)
class HealthController {

    private final Journal journal;

    HealthController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String health() {
        return journal.lastKnown().map(known -> "ok\n").orElseThrow(() -> new Rejected("report.ledger-empty"));
    }
}
