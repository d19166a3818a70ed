package vn.solang.proofing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.SourceText;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Grant;
import vn.solang.identity.InScope;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * The desk where texts are checked before they go out. A text lies there for a unit; who may check for that unit, or for one
 * above it, sees it. What is found is found anew each time by the check of the day; what is kept are the files and what
 * people said.
 */
@Service
@Needs(Permission.PROOFREAD)
public class Proofreading {

    /** The largest file, in bytes. */
    public static final int LARGEST = 20 << 20;

    private static final Messages WORDS = Messages.vietnamese();
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 200;

    private final ManuscriptRepository repository;
    private final TextCheck check;
    private final Units units;
    private final Moments moments;
    private final Journal journal;
    private final CurrentActor actor;
    private final Clock clock;

    Proofreading(
            ManuscriptRepository repository,
            TextCheck check,
            Units units,
            Moments moments,
            Journal journal,
            CurrentActor actor,
            Clock clock) {
        this.repository = repository;
        this.check = check;
        this.units = units;
        this.moments = moments;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Some of the manuscripts the reader sees, those last changed first.
     *
     * @param all how many there are in all
     */
    public record Desk(List<Manuscript> manuscripts, int all) {
        public Desk {
            manuscripts = List.copyOf(manuscripts);
        }
    }

    /** A part of the manuscripts of the reader's places. */
    public Desk list(int first, int most) {
        Set<UnitId> seen = actor.among(Permission.PROOFREAD, repository.units());
        return new Desk(repository.of(seen, Math.max(0, first), most), repository.count(seen));
    }

    /** The units whose texts the reader checks; those below them have desks of their own. */
    public List<Unit> places() {
        Map<UnitId, Unit> places = new LinkedHashMap<>();
        for (Grant grant : actor.get().grants()) {
            if (grant.role().gives(Permission.PROOFREAD)) {
                (grant.unit().equals(Grant.EVERYWHERE) ? provinces() : newest(grant.unit()))
                        .forEach(unit -> places.putIfAbsent(unit.id(), unit));
            }
        }
        return places.values().stream()
                .sorted(Comparator.comparing(Unit::level).thenComparing(Unit::code))
                .toList();
    }

    private List<Unit> provinces() {
        return units.below(null, UnitLevel.PROVINCE, new AsOf(LocalDate.now(clock), known()));
    }

    private List<Unit> newest(UnitId unit) {
        return List.copyOf(units.newest(List.of(unit)).values());
    }

    private java.time.Instant known() {
        return journal.lastKnown().orElse(clock.instant());
    }

    /**
     * Lays a text on the desk of a unit.
     *
     * @param title empty for the name of the file
     * @return its number
     * @throws Rejected where the file is too large, of no kind that is read, damaged or empty
     */
    @Transactional
    public int lay(@InScope UnitId unit, String title, String name, byte[] bytes) {
        Checked file = checked(name, bytes);
        String said = title(title, file.name());
        Entry entry = journal.openAside("lay-text", said);
        int number = repository.create(unit, said, entry);
        repository.add(number, 1, file.name(), file.format(), bytes, file.counts(), entry);
        journal.tell(
                entry,
                List.of(new Change(unit, "text-version", key(number, 1), null, told(file.name(), file.counts()))));
        return number;
    }

    /**
     * Lays down a new version of a text.
     *
     * @param seen the version that was seen as the newest; 0 where it does not matter which that was
     * @throws Conflict where a newer one was laid down meanwhile
     * @throws Rejected where it is the same as the newest, and as for {@link #lay}
     */
    @Transactional
    public void renew(int number, int seen, String name, byte[] bytes) {
        allowed(number);
        Checked file = checked(name, bytes);
        Manuscript manuscript = repository.lock(number).orElseThrow(() -> none(number));
        Edition newest = manuscript.newest();
        requireNewest(newest, seen == 0 ? newest.version() : seen);
        if (newest.sha256().equals(TextCheck.sha256(bytes))) {
            throw new Rejected("proofing.file.same", file.name(), String.valueOf(newest.version()));
        }
        Entry entry = journal.openAside("renew-text", manuscript.title());
        int version = newest.version() + 1;
        repository.add(number, version, file.name(), file.format(), bytes, file.counts(), entry);
        journal.tell(
                entry,
                List.of(new Change(
                        manuscript.unit(),
                        "text-version",
                        key(number, version),
                        told(newest.name(), newest.found()),
                        told(file.name(), file.counts()))));
    }

    /**
     * A version of a text with what is found in it.
     *
     * @param version 0 for the newest
     */
    public Read read(int number, int version) {
        Manuscript manuscript = allowed(number);
        List<Edition> editions = repository.editions(number);
        Edition edition = editions.stream()
                .filter(each -> version == 0 || each.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("proofing.no-version", manuscript.title(), String.valueOf(version)));
        TextCheck.Found found = found(manuscript, edition);
        return new Read(
                manuscript,
                edition,
                found.checked().text(),
                marked(found, repository.answers(number)),
                found.confirmed(),
                editions);
    }

    /**
     * The file of a version as it was laid down.
     *
     * @param version 0 for the newest
     */
    public byte[] original(int number, int version) {
        return repository.content(read(number, version).edition().sha256());
    }

    /**
     * Says something to a finding of the newest version.
     *
     * @param edition the version in which it was seen
     * @param answers how many times it had been answered when it was seen
     * @param reason may be empty
     * @throws Conflict where a newer version was laid down meanwhile, or somebody answered it
     */
    @Transactional
    public void answer(int number, int edition, String fingerprint, int answers, Answer.Kind kind, String reason) {
        allowed(number);
        String said = VietnameseText.line(Texts.clean(reason, LONGEST_REASON));
        Manuscript manuscript = repository.lock(number).orElseThrow(() -> none(number));
        requireNewest(manuscript.newest(), edition);
        Marked marked = marked(found(manuscript, manuscript.newest()), repository.answers(number)).stream()
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new NotFound("proofing.no-finding", manuscript.title()));
        Answer before = marked.answer();
        if (marked.answers() != answers) {
            throw new Conflict("proofing.answered", marked.quote(), before == null ? "" : before.by());
        }
        if (before == null ? kind == Answer.Kind.REOPEN : before.kind() == kind) {
            throw new Rejected("proofing.no-change", marked.quote());
        }
        Entry entry = journal.openAside("answer-finding", manuscript.title());
        repository.answer(number, fingerprint, answers + 1, edition, kind, said, entry);
        journal.tell(
                entry,
                List.of(new Change(
                        manuscript.unit(),
                        "finding",
                        key(number, edition) + " “" + marked.quote() + "”",
                        before == null ? null : told(before.kind(), before.reason()),
                        told(kind, said))));
    }

    /**
     * Holds the claims of a text against the ledger from now on.
     *
     * @param typed the day for which they are held, as it was typed; empty for the last day of the period its title names
     * @throws Rejected where there is no such day, the title names no period, or the ledger knows nothing
     * @throws NotFound where the unit was not there on that day
     */
    @Transactional
    public void hold(int number, String typed) {
        Manuscript manuscript = held(number);
        Edition newest = manuscript.newest();
        LocalDate day = typed.isBlank()
                ? check.titled(newest, bytes(newest))
                : moments.of(Optional.of(manuscript.unit()), typed.strip(), null)
                        .validAt();
        check.held(newest, bytes(newest), manuscript.unit(), day);
        hold(manuscript, day);
    }

    /** Holds the claims of a text against the ledger no longer. */
    @Transactional
    public void release(int number) {
        hold(held(number), null);
    }

    private Manuscript held(int number) {
        allowed(number);
        return repository.lock(number).orElseThrow(() -> none(number));
    }

    private void hold(Manuscript manuscript, @Nullable LocalDate day) {
        LocalDate before = manuscript.heldOn();
        if (Objects.equals(before, day)) {
            return;
        }
        Entry entry = journal.openAside("hold-text", manuscript.title());
        repository.hold(manuscript.number(), day);
        journal.tell(
                entry,
                List.of(new Change(
                        manuscript.unit(),
                        "text-held",
                        String.valueOf(manuscript.number()),
                        before == null ? null : VietnameseFormat.tableDate(before),
                        day == null ? null : VietnameseFormat.tableDate(day))));
    }

    /** A manuscript, for whoever may check for its unit. */
    Manuscript allowed(int number) {
        actor.require(Permission.PROOFREAD);
        Manuscript manuscript = repository.find(number).orElseThrow(() -> none(number));
        actor.require(Permission.PROOFREAD, manuscript.unit());
        return manuscript;
    }

    private TextCheck.Found found(Manuscript manuscript, Edition edition) {
        LocalDate day = manuscript.heldOn();
        return day == null
                ? check.kept(edition.name(), edition.sha256(), bytes(edition))
                : check.held(edition, bytes(edition), manuscript.unit(), day);
    }

    private Supplier<byte[]> bytes(Edition edition) {
        return () -> repository.content(edition.sha256());
    }

    private static List<Marked> marked(TextCheck.Found found, Map<String, Answer> answers) {
        List<Marked> all = new ArrayList<>();
        SourceText text = found.checked().text();
        List<Finding> findings = found.checked().findings();
        for (int i = 0; i < findings.size(); i++) {
            Finding each = findings.get(i);
            String fingerprint = found.fingerprints().get(i);
            all.add(new Marked(
                    i + 1,
                    fingerprint,
                    each,
                    text.inOriginal(each.span()),
                    text.quoteOfOriginal(each.span()),
                    each.replaced(text).map(text::inOriginal).orElse(null),
                    found.behind().getOrDefault(each, List.of()),
                    answers.get(fingerprint)));
        }
        return all;
    }

    /** A file that was read and checked. */
    private record Checked(String name, Format format, Counts counts) {}

    private Checked checked(String sent, byte[] bytes) {
        String name = name(sent);
        if (bytes.length > LARGEST) {
            throw new Rejected("proofing.file.large", name, String.valueOf(LARGEST >> 20));
        }
        if (bytes.length == 0) {
            throw new Rejected("proofing.file.empty", name);
        }
        Format format = Format.of(name, bytes);
        TextCheck.Found found = check.kept(name, TextCheck.sha256(bytes), () -> bytes);
        return new Checked(name, format, Counts.of(found.checked().findings()));
    }

    /** The name without the folders of whoever sends it. */
    private static String name(String sent) {
        String whole = VietnameseText.line(sent.replace('\\', '/'));
        String name = whole.substring(whole.lastIndexOf('/') + 1);
        if (name.isEmpty()) {
            throw new Rejected("proofing.file.none");
        }
        return Texts.clean(name, LONGEST_NAME);
    }

    private static String title(String typed, String name) {
        String title = VietnameseText.line(Texts.clean(typed, LONGEST_TITLE));
        if (!title.isEmpty()) {
            return title;
        }
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    static void requireNewest(Edition newest, int seen) {
        if (newest.version() != seen) {
            throw new Conflict("proofing.newer", String.valueOf(newest.version()), newest.by());
        }
    }

    private static String key(int number, int version) {
        return "%d.%d".formatted(number, version);
    }

    private static String told(String name, Counts counts) {
        return name + ": "
                + WORDS.say(Message.of("proofing.counts", counts.errors(), counts.warnings(), counts.notes()));
    }

    private static String told(Answer.Kind kind, String reason) {
        return WORDS.say("proofing.answer." + kind.code()) + (reason.isEmpty() ? "" : ": " + reason);
    }

    private static NotFound none(int number) {
        return new NotFound("proofing.none", String.valueOf(number));
    }
}
