package vn.solang.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.InScope;
import vn.solang.identity.Journal;
import vn.solang.identity.Ledger;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/**
 * Evidence and scans. A file is on disk before any row tells of it; what no row tells of is collected a day later; nothing
 * that a row tells of is ever deleted.
 */
@Service
@Needs(Permission.READ)
public class Files {

    /**
     * A file that is not as it was kept.
     *
     * @param missing true where it is not there, false where its content is another
     */
    public record Damaged(Stored file, boolean missing) {}

    private static final Duration LEFT_ALONE = Duration.ofHours(24);
    private static final int LARGE = 1600;
    private static final int SMALL = 480;
    private static final int DRAWN_AT_ONCE = 2;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1000;

    private final FileRepository repository;
    private final Folder folder;
    private final Limits limits;
    private final Journal journal;
    private final Ledger ledger;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore drawing = new Semaphore(DRAWN_AT_ONCE);

    Files(
            FileRepository repository,
            Folder folder,
            Limits limits,
            Journal journal,
            Ledger ledger,
            CurrentActor actor,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.folder = folder;
        this.limits = limits;
        this.journal = journal;
        this.ledger = ledger;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a file for a unit; one that is kept already is answered as it is. Called within a transaction, its row
     * stands or falls with that; the content is read before the journal is opened, so that a slow sender holds up
     * nobody.
     *
     * @param name as the sender calls it; folders before it are left out
     * @throws Rejected where its content is of no type that is kept, too large, damaged or made to mislead, or where the
     *     unit handed in too much today
     */
    @Needs(Permission.ENTER)
    public Stored store(String name, InputStream content, @InScope UnitId unit) {
        String plain = plain(name);
        try {
            Path incoming = folder.incoming();
            try {
                receive(plain, content, incoming);
                FileType type = read(plain, incoming);
                long bytes = java.nio.file.Files.size(incoming);
                String sha256 = Folder.hash(incoming);
                Stored stored =
                        transaction.execute(status -> keep(incoming, new Received(plain, sha256, bytes, type), unit));
                if (stored == null) {
                    throw new IllegalStateException("nothing stored");
                }
                return stored;
            } finally {
                java.nio.file.Files.deleteIfExists(incoming);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Keeps a picture for a unit in two sizes, drawn anew, so that nothing but what it shows is kept.
     *
     * @throws Rejected where it is no JPEG, PNG or WebP, and as for {@link #store}
     */
    @Needs(Permission.ENTER)
    public Picture storePicture(String name, InputStream content, @InScope UnitId unit) {
        String plain = plain(name);
        try {
            Path incoming = folder.incoming();
            try {
                receive(plain, content, incoming);
                FileType type = read(plain, incoming);
                if (!type.isPhoto() || !type.isShown()) {
                    throw new Rejected("files.no-picture", plain);
                }
                List<Drawn> drawn = drawn(incoming);
                return new Picture(size(plain, drawn.getFirst(), unit), size(plain, drawn.getLast(), unit));
            } catch (Unreadable why) {
                throw new Rejected("files.refused." + why.kind(), plain);
            } finally {
                java.nio.file.Files.deleteIfExists(incoming);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A size of a picture, as a JPEG. */
    private record Drawn(ByteArrayInputStream jpeg, int width, int height) {

        static Drawn of(BufferedImage picture) throws IOException {
            return new Drawn(new ByteArrayInputStream(Scaled.jpeg(picture)), picture.getWidth(), picture.getHeight());
        }
    }

    /** The larger size, then the smaller; others wait for their turn, since an unpacked picture takes much memory. */
    private List<Drawn> drawn(Path incoming) throws IOException, Unreadable {
        drawing.acquireUninterruptibly();
        try {
            BufferedImage large = Scaled.to(Scaled.read(java.nio.file.Files.readAllBytes(incoming), LARGE), LARGE);
            return List.of(Drawn.of(large), Drawn.of(Scaled.to(large, SMALL)));
        } finally {
            drawing.release();
        }
    }

    private Picture.Size size(String name, Drawn picture, UnitId unit) {
        Stored stored = store(name.replaceAll("\\.[A-Za-z]+$", "") + ".jpg", picture.jpeg(), unit);
        return new Picture.Size(stored, picture.width(), picture.height());
    }

    /** Where a content lies that is shown to everybody; the caller answers for that. */
    @Needs(Permission.PUBLIC)
    public Path published(String sha256) {
        return folder.place(sha256);
    }

    /**
     * Keeps for a unit what is kept for others already, such as the one it was made from; the caller answers for its right
     * to have it.
     *
     * @return by the number of each file, the number it has for the unit
     */
    @Needs(Permission.ENTER)
    @Transactional
    public Map<Long, Long> alsoFor(Set<Long> files, @InScope UnitId unit) {
        Map<Long, Long> numbers = new HashMap<>();
        for (Long file : files) {
            Stored kept = repository.find(file).orElseThrow(() -> new NotFound("files.unknown", Long.toString(file)));
            numbers.put(
                    file, repository.find(kept.sha256(), unit).map(Stored::id).orElseGet(() -> {
                        Entry entry = journal.openAside("store-file", kept.name());
                        journal.tell(entry, List.of(new Change(unit, "stored-file", kept.name(), null, kept.sha256())));
                        return repository.add(entry, kept.sha256(), kept.bytes(), kept.type(), kept.name(), unit);
                    }));
        }
        return numbers;
    }

    /** A kept file. */
    public Stored get(long id) {
        Stored stored = repository.find(id).orElseThrow(() -> new NotFound("files.unknown", Long.toString(id)));
        actor.require(Permission.READ, stored.unit());
        return stored;
    }

    /** Where the content of a kept file lies, which is never changed. */
    public Path content(long id) {
        return folder.place(get(id).sha256());
    }

    /**
     * Attaches a kept file to something; what is attached already gets the note.
     *
     * @throws NotFound where the content was never handed in for this unit
     */
    @Needs(Permission.ENTER)
    @Transactional
    public Attachment attach(String kind, String key, @InScope UnitId unit, String sha256, String note) {
        Stored file = repository.find(sha256, unit).orElseThrow(() -> new NotFound("files.unknown", sha256));
        String said = Normalizer.normalize(note.strip(), Normalizer.Form.NFC);
        if (said.length() > LONGEST_NOTE) {
            throw new Rejected("files.note-long", Integer.toString(LONGEST_NOTE));
        }
        var subject = new Subject(kind, key, unit);
        Entry entry = journal.openAside("attach", file.name());
        ledger.record(
                entry,
                "files.attachment",
                List.of("subject_kind", "subject_key", "unit", "sha256"),
                List.of("subject_kind", "subject_key", "unit", "sha256", "note"),
                List.<Object[]>of(new Object[] {kind, key, unit.value(), sha256, said}));
        journal.tell(entry, List.of(new Change(unit, "evidence", kind + " " + key, null, told(file, said))));
        return repository.attached(subject).stream()
                .filter(each -> each.file().id() == file.id())
                .findFirst()
                .orElseThrow();
    }

    /** Takes an attachment off; the file stays, and that it was attached stays known. */
    @Needs(Permission.ENTER)
    @Transactional
    public void detach(long attachment) {
        Attachment attached = repository
                .findAttached(attachment)
                .orElseThrow(() -> new NotFound("files.not-attached", Long.toString(attachment)));
        Subject subject = attached.subject();
        actor.require(Permission.ENTER, subject.unit());
        Entry entry = journal.openAside("detach", attached.file().name());
        repository.end(attachment, entry);
        journal.tell(
                entry,
                List.of(new Change(
                        subject.unit(),
                        "evidence",
                        subject.kind() + " " + subject.key(),
                        told(attached.file(), attached.note()),
                        null)));
    }

    /** What is attached to something, in the order it was attached. */
    public List<Attachment> of(String kind, String key, @InScope UnitId unit) {
        return repository.attached(new Subject(kind, key, unit));
    }

    /** How many files are attached to the things of a kind of a unit, by their keys; things without any are left out. */
    public Map<String, Integer> counts(String kind, @InScope UnitId unit) {
        return repository.counts(kind, unit);
    }

    /** Reads every kept file and names those that are not as they were kept. */
    @Needs(Permission.READ_JOURNAL)
    public List<Damaged> verify() {
        List<Damaged> damaged = new ArrayList<>();
        String last = "";
        boolean missing = false;
        boolean whole = true;
        for (Stored each : repository.all()) {
            if (!each.sha256().equals(last)) {
                last = each.sha256();
                missing = !java.nio.file.Files.isRegularFile(folder.place(last));
                whole = !missing && Folder.hash(folder.place(last)).equals(last);
            }
            if (!whole) {
                damaged.add(new Damaged(each, missing));
            }
        }
        return damaged;
    }

    /**
     * Removes what no row tells of and nobody touched for a day: what was left when the system went down between a file
     * and its row. Does nothing while something is being stored.
     *
     * @return how many files were removed
     */
    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public int collect() {
        if (!repository.holdStoring()) {
            return 0;
        }
        try {
            Set<String> kept = repository.hashes();
            Instant before = clock.instant().minus(LEFT_ALONE);
            int removed = 0;
            for (Path file : folder.untouchedSince(before)) {
                String name = String.valueOf(file.getFileName());
                if (!kept.contains(name)) {
                    java.nio.file.Files.delete(file);
                    removed++;
                }
            }
            return removed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A content on its way, read and typed. */
    private record Received(String name, String sha256, long bytes, FileType type) {}

    private Stored keep(Path incoming, Received received, UnitId unit) {
        repository.holdCollector();
        try {
            folder.keep(incoming, received.sha256());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var known = repository.find(received.sha256(), unit);
        if (known.isPresent()) {
            return known.get();
        }
        Entry entry = journal.openAside("store-file", received.name());
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        if (repository.bytesSince(unit, today) + received.bytes() > limits.ofDay()) {
            throw new Rejected("files.day-limit", received.name(), Long.toString(limits.ofDay() >> 20));
        }
        // another may have stored the same while this one waited for its turn
        return repository.find(received.sha256(), unit).orElseGet(() -> {
            long id =
                    repository.add(entry, received.sha256(), received.bytes(), received.type(), received.name(), unit);
            journal.tell(entry, List.of(new Change(unit, "stored-file", received.name(), null, received.sha256())));
            return repository.find(id).orElseThrow();
        });
    }

    private void receive(String name, InputStream content, Path incoming) throws IOException {
        try (OutputStream out = java.nio.file.Files.newOutputStream(incoming)) {
            byte[] buffer = new byte[1 << 16];
            long all = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                all += read;
                if (all > limits.largest()) {
                    throw new Rejected(
                            "files.large",
                            name,
                            Long.toString(limits.photoMegabytes()),
                            Long.toString(limits.documentMegabytes()));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** Types what came in, and leaves of a picture what may be kept. */
    private FileType read(String name, Path incoming) throws IOException {
        try {
            FileType type = Content.typeOf(incoming);
            if (java.nio.file.Files.size(incoming) > limits.of(type)) {
                throw new Rejected(
                        "files.large",
                        name,
                        Long.toString(limits.photoMegabytes()),
                        Long.toString(limits.documentMegabytes()));
            }
            if (type.isPhoto()) {
                java.nio.file.Files.write(incoming, Content.cleaned(type, java.nio.file.Files.readAllBytes(incoming)));
            }
            return type;
        } catch (Unreadable why) {
            throw new Rejected("files.refused." + why.kind(), name);
        }
    }

    /** The name alone, in one form of letters, without signs that hide what it ends in. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\"<>|:*?]", "")
                .strip();
        String named = shown.isEmpty() ? "tệp" : shown;
        return named.length() <= LONGEST_NAME
                ? named
                : named.substring(named.offsetByCodePoints(named.length(), -LONGEST_NAME / 2));
    }

    private static String told(Stored file, String note) {
        return note.isEmpty() ? file.name() + " " + file.sha256() : file.name() + " " + file.sha256() + ": " + note;
    }
}
