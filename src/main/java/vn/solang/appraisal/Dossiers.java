package vn.solang.appraisal;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.accounts.Holders;
import vn.solang.files.Files;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.notices.Notices;
import vn.solang.ocop.Authority;
import vn.solang.ocop.Framework;
import vn.solang.ocop.OcopRules;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.ocop.Regime;
import vn.solang.ocop.Rules;
import vn.solang.ocop.Sheet;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Message;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;

/**
 * Dossiers of products, from their making to the session. The commune enters them for its producers; who looks them over
 * is said by the regime of the day the session is expected on.
 */
@Service
public class Dossiers {

    private final DossierRepository repository;
    private final CouncilRepository sessions;
    private final Sealing sealing;
    private final OcopRules rules;
    private final Products products;
    private final Files files;
    private final Journal journal;
    private final CurrentActor actor;
    private final Notices notices;
    private final Holders holders;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dossiers(
            DossierRepository repository,
            CouncilRepository sessions,
            Sealing sealing,
            OcopRules rules,
            Products products,
            Files files,
            Journal journal,
            CurrentActor actor,
            Notices notices,
            Holders holders,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.sealing = sealing;
        this.rules = rules;
        this.products = products;
        this.files = files;
        this.journal = journal;
        this.actor = actor;
        this.notices = notices;
        this.holders = holders;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The dossiers of the places the reader sees, with their products, those last acted on first. */
    @Needs(Permission.READ)
    public List<Listed> all() {
        List<Dossier> all = repository.all();
        Set<UnitId> seen = actor.among(Permission.READ, units(all));
        return listed(
                all.stream().filter(dossier -> seen.contains(dossier.unit())).toList());
    }

    /** The dossiers of a product, the newest first. */
    @Needs(Permission.READ)
    public List<Dossier> ofProduct(int product) {
        return repository.ofProduct(product).stream()
                .filter(dossier -> actor.may(Permission.READ, dossier.unit()))
                .toList();
    }

    /** A dossier. @throws NotFound where there is none with that number */
    @Needs(Permission.READ)
    public Whole get(int number) {
        Dossier dossier = repository.find(number).orElseThrow(() -> none(number));
        actor.require(Permission.READ, dossier.unit());
        return whole(dossier);
    }

    /** The newest moment of the books, as of which registers are read. */
    @Needs(Permission.READ)
    public AsOf now() {
        return new AsOf(today(), journal.lastKnown().orElseThrow());
    }

    /**
     * Sets the producer's own answers.
     *
     * @param answers by the criterion's place in the sheet, the option, counted from 1
     * @throws Rejected where the dossier was handed in, or the sheet has no such criterion or option
     */
    @Needs(Permission.ENTER)
    @Transactional
    public void answer(int number, Map<String, Integer> answers) {
        Whole whole = change(number);
        answers.forEach((place, option) -> Options.of(whole.sheet(), place, option));
        Map<String, Integer> before = whole.contents().answers();
        Map<String, Integer> changed = answers.entrySet().stream()
                .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
        if (changed.isEmpty()) {
            return;
        }
        Entry entry = journal.openAside("answer-dossier", subject(whole));
        repository.answer(number, changed, entry);
        journal.tell(
                entry,
                changed.entrySet().stream()
                        .map(each -> new Change(
                                whole.dossier().unit(),
                                "dossier-answer",
                                each.getKey(),
                                optionText(whole.sheet(), each.getKey(), before.get(each.getKey())),
                                optionText(whole.sheet(), each.getKey(), each.getValue())))
                        .toList());
    }

    /**
     * Sets the producer's own answers and says what proves them, as one act.
     *
     * @param answers by the criterion's place in the sheet, the option, counted from 1
     * @param proofs what is to be added; their numbers are given
     * @param dropped the number of a proof that is to be taken out; null for none
     * @throws Rejected as for {@link #answer}, {@link #addProof} and {@link #dropProof}
     */
    @Needs(Permission.ENTER)
    @Transactional
    public void fill(int number, Map<String, Integer> answers, List<Contents.Proof> proofs, @Nullable Integer dropped) {
        answer(number, answers);
        if (dropped != null) {
            dropProof(number, dropped);
        }
        proofs.forEach(proof -> addProof(number, proof.criterion(), proof.paper(), proof.page(), proof.note()));
    }

    /**
     * Puts a document into a dossier.
     *
     * @param fileName as the sender calls it; ignored for samples
     * @param content null for samples
     * @throws Rejected where the dossier was handed in, the framework has no such item, the file is of no type that is
     *     kept, or the document's last day is before its first
     */
    @Needs(Permission.ENTER)
    public void addPaper(
            int number,
            String item,
            String fileName,
            @Nullable InputStream content,
            String symbol,
            @Nullable LocalDate issued,
            @Nullable LocalDate expires,
            String note) {
        Whole whole = changeable(number);
        Framework.DossierItem asked = whole.framework().dossier().stream()
                .filter(each -> each.code().equals(item))
                .findFirst()
                .orElseThrow(() -> new Rejected("appraisal.no-item", item));
        if (content == null && !asked.sample()) {
            throw new Rejected("appraisal.file-missing", asked.title());
        }
        if (issued != null && expires != null && expires.isBefore(issued)) {
            throw new Rejected(
                    "appraisal.paper-days",
                    asked.title(),
                    VietnameseFormat.tableDate(issued),
                    VietnameseFormat.tableDate(expires));
        }
        String mark = VietnameseText.line(symbol);
        String said = Texts.clean(note);
        Long file = content == null
                ? null
                : files.store(fileName, content, whole.dossier().unit()).id();
        transaction.executeWithoutResult(_ -> {
            change(number);
            Entry entry = journal.openAside("add-paper", subject(whole));
            repository.add(number, new Contents.Paper(0, item, file, "", "", mark, issued, expires, said), entry);
            tell(entry, whole, "dossier-paper", asked.title(), null, file == null ? said : fileName);
        });
    }

    /** Takes a document out of a dossier, with what it proves. */
    @Needs(Permission.ENTER)
    @Transactional
    public void dropPaper(int number, int paper) {
        Whole whole = change(number);
        Contents.Paper found =
                whole.contents().paper(paper).orElseThrow(() -> new Rejected("appraisal.no-paper", paper));
        Entry entry = journal.openAside("drop-paper", subject(whole));
        repository.drop(paper, entry);
        tell(entry, whole, "dossier-paper", found.item(), found.fileName(), null);
    }

    /**
     * Says which document proves a criterion, and on which page.
     *
     * @throws Rejected where the dossier was handed in, or has no such document, or the sheet no such criterion
     */
    @Needs(Permission.ENTER)
    @Transactional
    public void addProof(int number, String criterion, int paper, @Nullable Integer page, String note) {
        Whole whole = change(number);
        if (whole.sheet().criterion(criterion).isEmpty()) {
            throw new Rejected("appraisal.no-criterion", criterion);
        }
        Contents.Paper found =
                whole.contents().paper(paper).orElseThrow(() -> new Rejected("appraisal.no-paper", paper));
        if (page != null && page < 1) {
            throw new Rejected("appraisal.page", page);
        }
        Entry entry = journal.openAside("add-proof", subject(whole));
        repository.add(number, new Contents.Proof(0, criterion, paper, page, Texts.clean(note)), entry);
        tell(
                entry,
                whole,
                "dossier-proof",
                criterion,
                null,
                page == null ? found.fileName() : found.fileName() + ", trang " + page);
    }

    /** Says no more that a document proves a criterion. */
    @Needs(Permission.ENTER)
    @Transactional
    public void dropProof(int number, int proof) {
        Whole whole = change(number);
        Contents.Proof found = whole.contents().proofs().stream()
                .filter(each -> each.number() == proof)
                .findFirst()
                .orElseThrow(() -> new Rejected("appraisal.no-proof", proof));
        Entry entry = journal.openAside("drop-proof", subject(whole));
        repository.dropProof(proof, entry);
        tell(entry, whole, "dossier-proof", found.criterion(), "tài liệu " + found.paper(), null);
    }

    /**
     * Hands a dossier in: it is sealed as it is.
     *
     * @throws Rejected where answers or documents are missing, or documents run out before the expected day
     */
    @Needs(Permission.ENTER)
    @Transactional
    public void submit(int number, int version) {
        Whole whole = change(number);
        if (whole.dossier().version() != version) {
            throw new Conflict("appraisal.changed", number);
        }
        if (!whole.unanswered().isEmpty()) {
            throw new Rejected(
                    "appraisal.unanswered",
                    whole.unanswered().size(),
                    whole.unanswered().getFirst().name());
        }
        if (!whole.missing().isEmpty()) {
            throw new Rejected(
                    "appraisal.missing",
                    whole.missing().stream()
                            .map(item -> item.code() + ". " + item.title())
                            .collect(Collectors.joining("; ")));
        }
        requireInForce(whole, whole.dossier().expected());
        Entry entry = journal.openAside("submit-dossier", subject(whole));
        Dossier moved = move(entry, whole, Stage.CHECKING, Act.Kind.SUBMIT, "", List.of());
        repository.seal(number, moved.version(), sealing.body(whole), entry);
        tellPeople(
                entry,
                holders.holding(checking(whole.regime()), moved.unit()),
                Message.of("appraisal.told.check", whole.product().name()),
                moved);
    }

    /**
     * What was handed in is looked over and goes on.
     *
     * @param found of each thing the regime says is to be looked at, in its order
     * @throws Rejected where a thing was not looked at
     */
    @Needs(Permission.READ)
    @Transactional
    public void forward(int number, int version, List<Act.Found> found, String said) {
        Whole seen = get(number);
        requireChecker(seen);
        List<String> asked = seen.regime().communeChecks();
        if (!found.stream().map(Act.Found::content).toList().equals(asked)) {
            throw new Rejected("appraisal.unchecked", String.join("; ", asked));
        }
        Entry entry = journal.openAside("forward-dossier", subject(seen));
        Whole whole = whole(locked(number, version, Stage.CHECKING));
        Dossier moved = move(entry, whole, Stage.ADVISING, Act.Kind.FORWARD, Texts.clean(said), found);
        tellPeople(
                entry,
                holders.holding(Permission.HOLD_SESSIONS, moved.unit()),
                Message.of("appraisal.told.advise", whole.product().name()),
                moved);
    }

    /** The advisory team finds a dossier whole: it may come before a session. */
    @Needs(Permission.HOLD_SESSIONS)
    @Transactional
    public void accept(int number, int version, String said) {
        Whole seen = get(number);
        actor.require(Permission.HOLD_SESSIONS, seen.dossier().unit());
        Entry entry = journal.openAside("accept-dossier", subject(seen));
        Whole whole = whole(locked(number, version, Stage.ADVISING));
        move(entry, whole, Stage.READY, Act.Kind.ACCEPT, Texts.clean(said), List.of());
    }

    /**
     * Sends a dossier back to be completed, from whoever looks it over.
     *
     * @throws Rejected without a reason, or while it stands before a session
     */
    @Needs(Permission.READ)
    @Transactional
    public void giveBack(int number, int version, String why) {
        Whole seen = get(number);
        if (seen.dossier().stage() == Stage.CHECKING) {
            requireChecker(seen);
        } else {
            actor.require(Permission.HOLD_SESSIONS, seen.dossier().unit());
        }
        String said = Texts.clean(why);
        if (said.isEmpty()) {
            throw new Rejected("appraisal.reason");
        }
        Entry entry = journal.openAside("return-dossier", subject(seen));
        Whole whole = whole(locked(number, version, Stage.CHECKING, Stage.ADVISING, Stage.READY));
        sessions.pending(number).ifPresent(session -> {
            throw new Rejected("appraisal.before-session", number, String.valueOf(session));
        });
        Dossier moved = move(entry, whole, Stage.RETURNED, Act.Kind.RETURN, said, List.of());
        tellPeople(
                entry,
                holders.holding(Permission.ENTER, moved.unit()),
                Message.of("appraisal.told.returned", whole.product().name(), said),
                moved);
    }

    /** True where whoever reads may look a dossier over that was handed in. */
    @Needs(Permission.READ)
    public boolean mayCheck(Whole whole) {
        return whole.dossier().stage() == Stage.CHECKING
                && actor.may(checking(whole.regime()), whole.dossier().unit());
    }

    /** The numbers of those of some dossiers on which the reader is to act. */
    @Needs(Permission.READ)
    public Set<Integer> waiting(List<Dossier> some) {
        Rules known = rules.at(now().knownAt());
        Map<Permission, List<Dossier>> needed = new EnumMap<>(Permission.class);
        some.forEach(dossier -> awaited(dossier, known)
                .ifPresent(permission -> needed.computeIfAbsent(permission, _ -> new ArrayList<>())
                        .add(dossier)));
        return needed.entrySet().stream()
                .flatMap(each -> {
                    Set<UnitId> own = actor.among(each.getKey(), units(each.getValue()));
                    return each.getValue().stream().filter(dossier -> own.contains(dossier.unit()));
                })
                .map(Dossier::number)
                .collect(Collectors.toSet());
    }

    /** What whoever is to act on it next may do; empty where nobody is to. */
    private static Optional<Permission> awaited(Dossier dossier, Rules known) {
        return switch (dossier.stage()) {
            case DRAFT, RETURNED -> Optional.of(Permission.ENTER);
            case CHECKING -> known.regimeOn(dossier.expected()).map(Dossiers::checking);
            case ADVISING, READY -> Optional.of(Permission.HOLD_SESSIONS);
            case SCORED, CLOSED -> Optional.empty();
        };
    }

    private static Set<UnitId> units(List<Dossier> dossiers) {
        return dossiers.stream().map(Dossier::unit).collect(Collectors.toSet());
    }

    private void requireChecker(Whole whole) {
        actor.require(checking(whole.regime()), whole.dossier().unit());
    }

    /** Who looks over what was handed in: the commune itself, or the district; where there is none, the office. */
    private static Permission checking(Regime regime) {
        return regime.checkedBy() == Authority.COMMUNE ? Permission.ENTER : Permission.VERIFY;
    }

    private void tellPeople(Entry entry, Set<Long> accounts, Message said, Dossier dossier) {
        List<Long> others = new ArrayList<>(accounts);
        others.remove(actor.get().account());
        notices.tell(entry, others, said, "/ocop/dossiers/" + dossier.number());
    }

    /** Dossiers with their products, in one question to the register, for whoever was asked already. */
    List<Listed> listed(List<Dossier> some) {
        Map<Integer, Product> known =
                products.of(some.stream().map(Dossier::product).collect(Collectors.toSet()), now());
        return some.stream()
                .flatMap(dossier ->
                        Stream.ofNullable(known.get(dossier.product())).map(product -> new Listed(dossier, product)))
                .toList();
    }

    /** A dossier for whoever was asked already whether they may see it: a member of a session it stands before. */
    Whole whole(int number) {
        return whole(repository.find(number).orElseThrow(() -> none(number)));
    }

    /** A dossier with what goes with it. */
    private Whole whole(Dossier dossier) {
        AsOf now = now();
        Rules known = rules.at(now.knownAt());
        Framework framework = known.framework(dossier.framework())
                .orElseThrow(() -> new Rejected("appraisal.no-framework", dossier.framework()));
        return new Whole(
                dossier,
                products.get(dossier.product(), now),
                framework,
                framework.sheet(dossier.sheet()).orElseThrow(() -> new Rejected("appraisal.no-sheet", dossier.sheet())),
                InForce.regime(known, dossier.expected()),
                repository.contents(dossier.number()),
                repository.acts(dossier.number()),
                repository.sealed(dossier.number()));
    }

    /** @throws Rejected where a document holds no more on the day */
    static void requireInForce(Whole whole, LocalDate day) {
        whole.expired(day).stream().findFirst().ifPresent(paper -> {
            LocalDate expires = paper.expires();
            throw new Rejected(
                    "appraisal.paper-expired",
                    whole.product().name(),
                    paper.fileName(),
                    expires == null ? "" : VietnameseFormat.tableDate(expires),
                    VietnameseFormat.tableDate(day));
        });
    }

    /** A dossier that its producer may change, which nobody else does before this transaction ends. */
    private Whole change(int number) {
        journal.await();
        return changeable(number);
    }

    /** A dossier that its producer may change as it is seen now. */
    private Whole changeable(int number) {
        Whole whole = get(number);
        actor.require(Permission.ENTER, whole.dossier().unit());
        if (!whole.dossier().stage().isOpen()) {
            throw new Rejected("appraisal.handed-in", number, whole.product().name());
        }
        return whole;
    }

    private Dossier locked(int number, int version, Stage... stages) {
        Dossier dossier = repository.lock(number).orElseThrow(() -> none(number));
        if (dossier.version() != version || !List.of(stages).contains(dossier.stage())) {
            throw new Conflict("appraisal.changed", number);
        }
        return dossier;
    }

    private Dossier move(Entry entry, Whole whole, Stage to, Act.Kind kind, String said, List<Act.Found> found) {
        Dossier moved = repository.move(whole.dossier(), to, kind, said, found, entry);
        tell(
                entry,
                whole,
                "dossier-stage",
                String.valueOf(moved.number()),
                whole.dossier().stage().code(),
                said.isEmpty() ? to.code() : to.code() + ": " + said);
        return moved;
    }

    private void tell(
            Entry entry, Whole whole, String kind, String key, @Nullable String before, @Nullable String after) {
        journal.tell(entry, List.of(new Change(whole.dossier().unit(), kind, key, before, after)));
    }

    private static @Nullable String optionText(Sheet sheet, String place, @Nullable Integer option) {
        if (option == null) {
            return null;
        }
        var chosen = Options.of(sheet, place, option);
        return "%s (%s)".formatted(chosen.text(), VietnameseFormat.number(chosen.points()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String subject(Whole whole) {
        return "%s, hồ sơ %d".formatted(whole.product().name(), whole.dossier().number());
    }

    private static NotFound none(int number) {
        return new NotFound("appraisal.no-dossier", String.valueOf(number));
    }
}
