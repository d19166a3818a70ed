package vn.solang.proofing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.proofing.Marked;
import vn.solang.proofing.Proofreading;
import vn.solang.proofing.Read;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.web.Link;

/** Makes the page on which paragraphs are corrected. */
@Component
class EditPages {

    /** So many that a page of them is sent and read quickly on an old machine. */
    private static final int A_PAGE = 25;

    private static final int CHARACTERS_A_ROW = 70;
    private static final Pattern FIELD = Pattern.compile("p(\\d{1,7})");

    private final Proofreading proofreading;

    EditPages(Proofreading proofreading) {
        this.proofreading = proofreading;
    }

    /**
     * What was sent and not kept.
     *
     * @param problem null where nothing was sent
     */
    record Sent(@Nullable Message problem, Map<Integer, String> paragraphs) {
        static final Sent NOTHING = new Sent(null, Map.of());
    }

    /** The paragraphs in the fields of a form, by the numbers of their lines. */
    static Map<Integer, String> paragraphs(Map<String, String> fields) {
        Map<Integer, String> paragraphs = new HashMap<>();
        fields.forEach((name, value) -> {
            var field = FIELD.matcher(name);
            if (field.matches()) {
                paragraphs.put(Integer.parseInt(field.group(1)), value);
            }
        });
        return paragraphs;
    }

    /** @param line a line of the page that is shown */
    EditPage page(int number, int line, Sent sent, Messages words) {
        Read read = proofreading.read(number, 0);
        String[] lines = read.text().original().split("\n", -1);
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                written.add(i);
            }
        }
        int at = (int) written.stream().filter(each -> each < line).count();
        int first = Math.min(at, Math.max(0, written.size() - 1)) / A_PAGE * A_PAGE;
        int last = Math.min(first + A_PAGE, written.size());
        boolean writable = read.edition().format().isWritable();
        Map<Integer, List<Marked>> found = found(read, lines);
        return new EditPage(
                number,
                read.edition().version(),
                read.manuscript().title(),
                List.of(
                        new Link(words.say("proofing.nav"), "/proofing"),
                        new Link(read.manuscript().title(), "/proofing/" + number)),
                sent.problem() == null ? "" : words.say(sent.problem()),
                words.say("proofing.edit.told", read.edition().version(), DeskPages.counts(read.edition(), words)),
                words.say("proofing.edit.which", first + 1, last, written.size()),
                writable ? "" : words.say("proofing.edit.kind", read.edition().name()),
                writable
                        ? written.subList(first, last).stream()
                                .map(each -> field(
                                        each,
                                        sent.paragraphs().getOrDefault(each, lines[each]),
                                        found.getOrDefault(each, List.of()),
                                        words))
                                .toList()
                        : List.of(),
                first > 0 ? to(number, written.get(first - A_PAGE), words.say("proofing.edit.before")) : null,
                last < written.size() ? to(number, written.get(last), words.say("proofing.edit.after")) : null);
    }

    private static Link to(int number, int line, String text) {
        return new Link(text, "/proofing/%d/edit?line=%d".formatted(number, line));
    }

    /** What was found and not dismissed, by the line it begins in. */
    private static Map<Integer, List<Marked>> found(Read read, String[] lines) {
        Map<Integer, List<Marked>> found = new HashMap<>();
        int line = 0;
        int end = lines[0].codePointCount(0, lines[0].length());
        for (Marked each : read.findings()) {
            while (each.place().start() > end && line + 1 < lines.length) {
                line++;
                end += 1 + lines[line].codePointCount(0, lines[line].length());
            }
            if (each.state() != Marked.State.DISMISSED) {
                found.computeIfAbsent(line, _ -> new ArrayList<>()).add(each);
            }
        }
        return found;
    }

    private static EditPage.Field field(int line, String text, List<Marked> found, Messages words) {
        return new EditPage.Field(
                line,
                text,
                Math.clamp(1L + text.length() / CHARACTERS_A_ROW, 1, 20),
                words.say("proofing.edit.line", line + 1),
                found.stream()
                        .map(each -> new EditPage.Note(
                                each.finding().severity().code(),
                                ReadingPages.head(each, words),
                                each.quote(),
                                words.say(each.finding().message()),
                                each.finding().suggestion().isEmpty()
                                        ? ""
                                        : words.say(
                                                "factcheck.suggestion",
                                                each.finding().suggestion())))
                        .toList());
    }
}
