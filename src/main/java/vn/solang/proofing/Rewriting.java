package vn.solang.proofing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import vn.solang.factcheck.DocxCorrections;
import vn.solang.factcheck.DocxCorrections.Correction;
import vn.solang.factcheck.Span;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Conflict;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;

/** What comes of a text on the desk: the Word file with corrections, and a version with other words. */
@Service
@Needs(Permission.PROOFREAD)
public class Rewriting {

    private static final Messages WORDS = Messages.vietnamese();
    private static final int LONGEST = 20_000;

    /** What no file of text may hold, tabs and ends of lines aside. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\t\\n]]");

    private final Proofreading proofreading;
    private final CurrentActor actor;
    private final Clock clock;

    Rewriting(Proofreading proofreading, CurrentActor actor, Clock clock) {
        this.proofreading = proofreading;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The newest version as a Word file in which accepted suggestions are tracked changes, and every finding that was not
     * dismissed is a comment.
     *
     * @throws Rejected where it is no Word file
     */
    public byte[] corrected(int number) {
        Read read = proofreading.read(number, 0);
        if (read.edition().format() != Format.DOCX) {
            throw new Rejected("proofing.no-docx", read.edition().name());
        }
        List<Correction> corrections = new ArrayList<>();
        for (Marked each : read.findings()) {
            if (each.state() != Marked.State.DISMISSED) {
                corrections.add(correction(each));
                Span replaced = each.replaced();
                if (each.state() == Marked.State.ACCEPTED && replaced != null) {
                    corrections.add(new Correction(replaced, each.finding().suggestion(), ""));
                }
            }
        }
        return DocxCorrections.write(
                proofreading.original(number, read.edition().version()),
                corrections,
                actor.get().name(),
                clock.instant());
    }

    private static Correction correction(Marked each) {
        String sentence = WORDS.say(each.finding().message());
        String suggestion = each.finding().suggestion();
        return new Correction(
                each.place(),
                "",
                suggestion.isEmpty() ? sentence : sentence + " " + WORDS.say("factcheck.suggestion", suggestion));
    }

    /**
     * Lays down a version in which some paragraphs have other words; of a Word file all else stays as it is.
     *
     * @param seen the version whose paragraphs were changed
     * @param paragraphs by the number of the line, counted from 0, its words
     * @return the first line that is another now
     * @throws Conflict where a newer version was laid down meanwhile
     * @throws Rejected where its kind of file is not written, nothing is another, or a paragraph cannot be kept
     */
    public int edit(int number, int seen, Map<Integer, String> paragraphs) {
        Read read = proofreading.read(number, 0);
        Edition newest = read.edition();
        Proofreading.requireNewest(newest, seen);
        if (!newest.format().isWritable()) {
            throw new Rejected("proofing.edit.kind", newest.name());
        }
        String[] lines = read.text().original().split("\n", -1);
        TreeMap<Integer, String> changed = new TreeMap<>();
        paragraphs.forEach((line, typed) -> {
            String now = typed.replace("\r\n", "\n").replace('\r', '\n');
            if (line < 0 || line >= lines.length) {
                throw new Rejected("proofing.edit.no-line", line + 1, lines.length);
            }
            if (!now.equals(withoutReturn(lines[line]))) {
                changed.put(line, writable(line, now));
            }
        });
        if (changed.isEmpty()) {
            throw new Rejected("proofing.edit.nothing");
        }
        byte[] bytes = newest.format() == Format.DOCX
                ? DocxCorrections.replaceParagraphs(proofreading.original(number, newest.version()), changed)
                : TextCheck.bytes(rewritten(lines, changed));
        proofreading.renew(number, seen, newest.name(), bytes);
        return changed.firstKey();
    }

    private static String rewritten(String[] lines, Map<Integer, String> changed) {
        String[] all = Arrays.copyOf(lines, lines.length);
        changed.forEach((line, now) -> {
            boolean returned = lines[line].endsWith("\r");
            all[line] = returned ? now.replace("\n", "\r\n") + "\r" : now;
        });
        return String.join("\n", all);
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static String writable(int line, String now) {
        if (now.length() > LONGEST) {
            throw new Rejected("proofing.edit.long", line + 1, now.length(), LONGEST);
        }
        if (UNWRITABLE.matcher(now).find()) {
            throw new Rejected("web.text-control");
        }
        return now;
    }
}
