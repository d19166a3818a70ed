package vn.solang.documents;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.reporting.Block;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;

/** The documents a report is written in answer to: those issued within the time it is written in and cited at its head. */
@Component
class OpeningPart implements ReportPart {

    private static final int DAYS_BEFORE_THE_END = 31;

    private final Documents documents;

    OpeningPart(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String place() {
        return "opening";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Block> write(ReportRequest request) {
        // what a report answers was sent when the period came to its end, not in the middle of it
        LocalDate recent = request.period().lastDay().minusDays(DAYS_BEFORE_THE_END);
        List<LegalDocument> grounds = documents.of(request.unit(), request.tellUntil(), request.asOf()).stream()
                .filter(document -> document.citedIn().contains("opening"))
                .filter(document -> document.issuedOn().isAfter(recent))
                .toList();
        if (grounds.isEmpty()) {
            return List.of();
        }
        var prose = new Prose().say("Thực hiện ");
        for (int i = 0; i < grounds.size(); i++) {
            prose.say(i == 0 ? "" : " và ")
                    .cite(grounds.get(i).id(), grounds.get(i).fullCitation());
        }
        return List.of(prose.paragraph());
    }
}
