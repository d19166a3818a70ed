package vn.solang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence the program may say exists, and none is kept that nobody says. */
class MessageUseTests {

    /** A literal with the shape of a key whose first word is that of some sentence. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");

    /** Calls whose first or second argument is a key. */
    private static final Pattern SAID = Pattern.compile(
            "(?:new Rejected|new NotFound|new Conflict|new Forbidden|Message\\.of|\\.say|\\bbad)"
                    + "\\(\\s*(?:row,\\s*|\"[a-z_]*\",\\s*(?:[a-zA-Z().]+,\\s*)?|[a-z]+,\\s*)*\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");

    /** Keys put together in the code. */
    private static final Set<String> PUT_TOGETHER = Set.of(
            "analytics.class.", // one a kind of class
            "analytics.way.", // one a way to roll up
            "assess.asked.", // one a verdict
            "assess.criteria.", // one a verdict
            "assess.every.", // one a verdict
            "assess.meets.", // one a verdict
            "assess.standard.", // one a standard
            "assess.variant.", // one a classification
            "assess.period.quarter.", // one a quarter
            "factcheck.growth.", // one a measure
            "notices.stage.", // one a stage of reminding
            "imports.kept.", // one a reason
            "factcheck.kind.", // one a kind of finding
            "factcheck.severity.", // one a severity
            "proofing.answer.", // one an answer
            "proofing.asking.", // one a question
            "proofing.state.", // one a state
            "files.refused.", // what a content looks like that is not kept
            "import.file.", // the kinds of file FileKind tells apart
            "report.control.", // the parts a figure has in a Word file
            "identity.role.", // one a role
            "identity.permission.", // one a permission
            "accounts.state.", // one a state
            "account.done.", // one a thing just done
            "journal.actor.", // one a name the program acts under
            "journal.act.", // one an act
            "journal.kind.", // one a kind of thing
            "workbooks.column.", // one a column
            "web.tone.", // one a tone
            "web.error.", // one a kind of failure
            "overview.figure.label.", // one a count
            "overview.figure.part.", // one a face of a count
            "overview.figure.see.", // one a neighbouring face
            "overview.unit.act.", // one an act that is not a recognition
            "overview.unit.change.", // one a kind of reorganisation
            "criteria.state.", // one a state of a level
            "criteria.unit-level.", // one a level of units
            "criteria.recorded.", // one a level of units
            "criteria.type.", // one a type of indicator
            "criteria.rollup.", // one a way to roll up
            "criteria.change.", // one a change between sets
            "criteria.meaning.", // one a change between sets
            "criteria.standard.", // one a title
            "criteria.certainty.", // one a certainty
            "dossier.act.", // one an act
            "dossier.next.", // one a step
            "dossier.occasion.", // one an occasion
            "dossier.stage.", // one a step
            "business.", // one an amount
            "idea.act.", // one an act
            "idea.funnel.", // one a step
            "idea.kind.", // one a kind of form
            "idea.next.", // one a step
            "idea.stage.", // one a step
            "support.kind.", // one a kind of support
            "support.visitor.", // one who may come
            "year.step.", // one a step of the year
            "year.target.", // one a target
            "ocop.authority.", // one a level
            "ocop.confidence.", // one a confidence
            "ocop.check.result.", // one a result
            "ocop.check.state.", // one a state
            "ocop.complaint.channel.", // one a channel
            "ocop.complaint.outcome.", // one an outcome
            "ocop.complaint.sender.", // one a kind of sender
            "ocop.complaint.state.", // one a state
            "ocop.certificate.decides.", // one a level
            "ocop.decision.needs.", // one a field
            "ocop.gate.", // one a kind of knock-out
            "ocop.market.kind.", // one a kind of thing on the market
            "ocop.market.partner.", // one a kind of thing on the market
            "ocop.occasion.", // one an occasion
            "ocop.producer.", // one a kind of producer
            "ocop.standing.", // one a thing that may be said
            "ocop.validity.", // one a state of a certificate
            "session.post.", // one a post of a member
            "session.sequel.", // one a thing that follows
            "session.stage.", // one a stage
            "submissions.act.", // one an act
            "submissions.role.", // one a role
            "submissions.step.", // one a kind of step
            "overview.certainty."); // one a certainty

    @Test
    void everySentenceSaidExists() throws IOException {
        Set<String> said = SAID.matcher(sources())
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).hasSizeGreaterThan(80);
        assertThat(keys()).containsAll(said);
    }

    @Test
    void everySentenceIsSaidSomewhere() throws IOException {
        Set<String> named = LITERAL.matcher(sources())
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
        List<String> unused = keys().stream()
                .filter(key -> !named.contains(key))
                .filter(key -> PUT_TOGETHER.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(unused).isEmpty();
    }

    private static Set<String> keys() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/messages_vi.properties"))) {
            return lines.filter(line -> line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String sources() throws IOException {
        return sources(Path.of("src/main/java")) + sources(Path.of("src/main/jte"));
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(MessageUseTests::read).collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
