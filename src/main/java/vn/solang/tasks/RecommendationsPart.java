package vn.solang.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.solang.documents.Documents;
import vn.solang.documents.LegalDocument;
import vn.solang.reporting.Block;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;
import vn.solang.tasks.TaskRepository.Recommendation;

/** Section III: recommendations, each with the document it rests on. */
@Component
class RecommendationsPart implements ReportPart {

    private final TaskRepository repository;
    private final Documents documents;

    RecommendationsPart(TaskRepository repository, Documents documents) {
        this.repository = repository;
        this.documents = documents;
    }

    @Override
    public String place() {
        return "III";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Block> write(ReportRequest request) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (Recommendation each : repository.recommendations(request.unit(), request.period(), request.asOf())) {
            Optional<LegalDocument> ground =
                    each.restsOn().isEmpty() ? Optional.empty() : documents.cited(each.restsOn(), null, request.asOf());
            if (ground.isPresent() && ground.get().issuedOn().isAfter(request.tellUntil())) {
                continue;
            }
            var prose = new Prose().say("Đề nghị ").recorded(each.addressee()).say(": ");
            if (ground.isPresent()) {
                citing(prose, each.summary(), ground.get());
            } else {
                prose.recorded(each.summary());
            }
            blocks.add(prose.say(".").item(++number + "."));
        }
        return blocks;
    }

    /** The document is cited where the text names it, or behind the text. */
    private static void citing(Prose prose, String text, LegalDocument document) {
        Matcher named = Pattern.compile("(?:\\p{L}+ (?:số )?)?" + Pattern.quote(document.symbol()))
                .matcher(text);
        if (named.find()) {
            prose.recorded(text.substring(0, named.start()))
                    .cite(document.id(), document.datedCitation())
                    .recorded(text.substring(named.end()));
        } else {
            prose.recorded(text)
                    .say(" (căn cứ ")
                    .cite(document.id(), document.datedCitation())
                    .say(")");
        }
    }
}
