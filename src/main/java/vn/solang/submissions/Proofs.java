package vn.solang.submissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.files.Attachment;
import vn.solang.files.Files;
import vn.solang.files.Stored;
import vn.solang.identity.InScope;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Conflict;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** What proves entered values (minh chứng): files attached to a measure of a unit in a round. */
@Service
@Needs(Permission.READ)
public class Proofs {

    private static final String KIND = "value";

    /**
     * A file on its way.
     *
     * @param name as its sender calls it
     */
    public record Sent(String name, InputStreamSource content) {}

    private final Files files;
    private final Desk desk;
    private final SubmissionRepository submissions;

    Proofs(Files files, Desk desk, SubmissionRepository submissions) {
        this.files = files;
        this.desk = desk;
        this.submissions = submissions;
    }

    /**
     * Keeps a file and attaches it to a value, entered or not; the same content sent again stays one attachment.
     *
     * @param measure the code of the measure
     * @param note what it shows; empty for none
     * @throws Rejected where the round takes no values, does not ask for the measure, or the file is none that is kept
     * @throws Conflict where the submission is no longer with its unit
     */
    @Needs(Permission.ENTER)
    @Transactional
    public Attachment attach(int round, @InScope UnitId unit, String measure, Sent file, String note) {
        requireOpen(round, unit, measure);
        Stored stored;
        try (InputStream content = file.content().getInputStream()) {
            stored = files.store(file.name(), content, unit);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Optional<Attachment> there = of(round, unit, measure).stream()
                .filter(each -> each.file().id() == stored.id() && each.note().equals(note.strip()))
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        Attachment attached = files.attach(KIND, key(round, measure), unit, stored.sha256(), note);
        // from here on nobody else writes: it is still with its unit, or the file is not attached
        requireOpen(round, unit, measure);
        return attached;
    }

    /**
     * Takes a file off a value; the file stays kept.
     *
     * @throws NotFound where it is not attached there
     * @throws Conflict where the submission is no longer with its unit
     */
    @Needs(Permission.ENTER)
    @Transactional
    public void detach(int round, @InScope UnitId unit, String measure, long attachment) {
        requireOpen(round, unit, measure);
        if (of(round, unit, measure).stream().noneMatch(each -> each.id() == attachment)) {
            throw new NotFound("files.not-attached", Long.toString(attachment));
        }
        files.detach(attachment);
        // as for attaching
        requireOpen(round, unit, measure);
    }

    /** The files attached to a value, in the order they were attached. */
    public List<Attachment> of(int round, @InScope UnitId unit, String measure) {
        return files.of(KIND, key(round, measure), unit);
    }

    /** How many files prove each value of a unit in a round, by the codes of the measures. */
    public Map<String, Integer> counts(int round, @InScope UnitId unit) {
        Map<String, Integer> counts = new HashMap<>();
        String start = key(round, "");
        files.counts(KIND, unit).forEach((key, count) -> {
            if (key.startsWith(start)) {
                counts.put(key.substring(start.length()), count);
            }
        });
        return counts;
    }

    private void requireOpen(int round, UnitId unit, String measure) {
        Desk.Paper paper = desk.paper(round, unit);
        desk.requireTaking(paper.round());
        if (paper.plan().asked(measure).isEmpty()) {
            throw new Rejected("submissions.not-asked", measure);
        }
        if (submissions
                .find(round, unit)
                .map(there -> !there.stage().editable())
                .orElse(false)) {
            throw new Conflict("submissions.not-editable", paper.name());
        }
    }

    private static String key(int round, String measure) {
        return round + "/" + measure;
    }
}
