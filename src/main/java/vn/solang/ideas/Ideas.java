package vn.solang.ideas;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.appraisal.NewDossiers;
import vn.solang.files.Files;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.InScope;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.ocop.Framework;
import vn.solang.ocop.OcopRules;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;

/**
 * Ideas of products, from their registration to their acceptance. The commune registers them for its producers; the
 * district it stands under on that day chooses, where there is one; the office of the province accepts.
 */
@Service
public class Ideas {

    private final IdeaRepository repository;
    private final Places places;
    private final NewDossiers dossiers;
    private final OcopRules rules;
    private final Products products;
    private final Files files;
    private final Journal journal;
    private final CurrentActor actor;
    private final IdeaActs acts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ideas(
            IdeaRepository repository,
            Places places,
            NewDossiers dossiers,
            OcopRules rules,
            Products products,
            Files files,
            Journal journal,
            CurrentActor actor,
            IdeaActs acts,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.places = places;
        this.dossiers = dossiers;
        this.rules = rules;
        this.products = products;
        this.files = files;
        this.journal = journal;
        this.actor = actor;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What may be registered on a day.
     *
     * @param places the communes the reader may enter for, as they are on the day
     * @param framework whose sets of products there are; null where none is in force on the day
     */
    public record Offer(List<Unit> places, @Nullable Framework framework) {
        public Offer {
            places = List.copyOf(places);
        }
    }

    /** The ideas of the places the reader sees, those last acted on first. */
    @Needs(Permission.READ)
    public List<Idea> all() {
        List<Idea> all = repository.all();
        Set<UnitId> seen =
                actor.among(Permission.READ, all.stream().map(Idea::unit).collect(Collectors.toSet()));
        return all.stream().filter(idea -> seen.contains(idea.unit())).toList();
    }

    /** An idea. @throws NotFound where there is none with that number */
    @Needs(Permission.READ)
    public Whole get(int number) {
        Idea idea = repository.find(number).orElseThrow(() -> IdeaActs.none(number));
        actor.require(Permission.READ, idea.unit());
        return new Whole(idea, repository.acts(number));
    }

    /** What may be registered on a day. */
    @Needs(Permission.ENTER)
    public Offer offer(LocalDate day) {
        return new Offer(dossiers.places(day), framework(day).orElse(null));
    }

    /** The framework in force on a day, which names sets of products. */
    @Needs(Permission.READ)
    public Optional<Framework> framework(LocalDate day) {
        return rules.at(now().knownAt()).frameworkOn(day);
    }

    /** The newest moment of the books, as of which registers are read. */
    @Needs(Permission.READ)
    public AsOf now() {
        return new AsOf(today(), journal.lastKnown().orElseThrow());
    }

    /**
     * Registers an idea; it comes before the district, or before the province where the commune stands under none.
     *
     * @param unit the commune, as it is on the day of the form
     * @param product the number of a product of the register that it is about; null for none
     * @param fileName as the sender calls it; ignored without a file
     * @param content the scanned form; null for none
     * @throws Rejected where a name is missing, a word is none of those there are, the day is to come, the commune was not
     *     there on the day, the product is from elsewhere, or the same was registered in that year already
     */
    @Needs(Permission.ENTER)
    public int register(
            @InScope UnitId unit,
            @Nullable Integer product,
            Form form,
            String fileName,
            @Nullable InputStream content) {
        Form checked = checked(unit, product, form);
        requireNew(unit, checked, null);
        Long file = stored(fileName, content, unit);
        return Objects.requireNonNull(transaction.execute(_ -> {
            Entry entry = journal.openAside("register-idea", checked.name());
            Places.Place place = places.on(unit, checked.received());
            requireNew(unit, checked, null);
            Stage stage = first(place);
            int number = repository.create(
                    unit, place.province().id(), place.districtId(), stage, product, checked.with(file), entry);
            journal.tell(
                    entry, List.of(new Change(unit, "idea", String.valueOf(number), null, told(checked, fileName))));
            tellChoosers(entry, repository.find(number).orElseThrow());
            return number;
        }));
    }

    /**
     * Sends a returned idea again, corrected.
     *
     * @param form as for {@link #register}; its file is that of the form before where none is sent
     * @throws Rejected as for {@link #register}, or where it was not returned
     * @throws vn.solang.shared.Conflict where somebody else acted on it
     */
    @Needs(Permission.ENTER)
    public void correct(int number, int version, Form form, String fileName, @Nullable InputStream content) {
        Whole whole = get(number);
        Idea seen = whole.idea();
        actor.require(Permission.ENTER, seen.unit());
        if (seen.stage() != Stage.RETURNED) {
            throw new Rejected("ideas.not-returned", number, seen.form().name());
        }
        IdeaActs.requireSeen(seen, version, Stage.RETURNED);
        Form checked = checked(seen.unit(), seen.product(), form);
        requireNew(seen.unit(), checked, number);
        LocalDate returned = whole.acts().getLast().day();
        if (checked.received().isBefore(returned)) {
            throw new Rejected(
                    "ideas.received-before",
                    VietnameseFormat.tableDate(checked.received()),
                    VietnameseFormat.tableDate(returned));
        }
        Long file = stored(fileName, content, seen.unit());
        transaction.executeWithoutResult(_ -> {
            Entry entry = journal.openAside("correct-idea", IdeaActs.subject(seen));
            Idea idea = acts.locked(number, version, Stage.RETURNED);
            requireNew(idea.unit(), checked, number);
            Places.Place place = places.on(idea.unit(), checked.received());
            Stage stage = first(place);
            Form sent = checked.with(file == null ? idea.form().file() : file);
            repository.correct(idea, place.districtId(), stage, sent, entry);
            journal.tell(
                    entry,
                    List.of(new Change(
                            idea.unit(),
                            "idea",
                            String.valueOf(number),
                            told(idea.form(), idea.form().fileName()),
                            told(checked, file == null ? idea.form().fileName() : fileName))));
            tellChoosers(entry, repository.find(number).orElseThrow());
        });
    }

    /** The district chooses an idea: it comes before the province. @throws Rejected for a day that cannot be */
    @Needs(Permission.VERIFY)
    @Transactional
    public void choose(int number, int version, LocalDate day, String said) {
        Whole seen = seen(number, Permission.VERIFY);
        Entry entry = journal.openAside("choose-idea", IdeaActs.subject(seen.idea()));
        Idea idea = acts.locked(number, version, Stage.DISTRICT);
        acts.move(entry, seen, idea, Stage.PROVINCE, Act.Kind.CHOOSE, day, "", said);
        tellChoosers(entry, repository.find(number).orElseThrow());
    }

    /**
     * The province accepts an idea: from that day on it counts.
     *
     * @param document the decision or plan that lists it; may be empty
     * @throws Rejected for a day that cannot be
     */
    @Needs(Permission.ACCEPT)
    @Transactional
    public void accept(int number, int version, LocalDate day, String document, String said) {
        Whole seen = seen(number, Permission.ACCEPT);
        Entry entry = journal.open("accept-idea", IdeaActs.subject(seen.idea()));
        Idea idea = acts.locked(number, version, Stage.PROVINCE);
        acts.move(entry, seen, idea, Stage.ACCEPTED, Act.Kind.ACCEPT, day, document, said);
        acts.tell(
                entry,
                Permission.ENTER,
                idea,
                Message.of("ideas.told.accepted", idea.form().name()));
    }

    /**
     * Sends an idea back: from the district that does not choose it, or from the province, which may also take an
     * acceptance back as long as no business plan was sent.
     *
     * @throws Rejected without reasons, or for a day that cannot be
     */
    @Needs(Permission.VERIFY)
    @Transactional
    public void giveBack(int number, int version, LocalDate day, String why) {
        Whole seen = get(number);
        actor.require(
                seen.idea().stage() == Stage.DISTRICT ? Permission.VERIFY : Permission.ACCEPT,
                seen.idea().unit());
        String said = Texts.clean(why);
        if (said.isEmpty()) {
            throw new Rejected("ideas.reason");
        }
        Entry entry = journal.open("return-idea", IdeaActs.subject(seen.idea()));
        Idea idea = acts.locked(number, version, Stage.DISTRICT, Stage.PROVINCE, Stage.ACCEPTED);
        acts.move(entry, seen, idea, Stage.RETURNED, Act.Kind.RETURN, day, "", said);
        acts.tell(
                entry,
                Permission.ENTER,
                idea,
                Message.of("ideas.told.returned", idea.form().name(), said));
    }

    /** The numbers of those of some ideas on which the reader is to act. */
    @Needs(Permission.READ)
    public Set<Integer> waiting(List<Idea> some) {
        Map<Permission, List<Idea>> needed = new EnumMap<>(Permission.class);
        some.forEach(idea -> awaited(idea.stage())
                .ifPresent(permission -> needed.computeIfAbsent(permission, _ -> new ArrayList<>())
                        .add(idea)));
        return needed.entrySet().stream()
                .flatMap(each -> {
                    Set<UnitId> own = actor.among(
                            each.getKey(),
                            each.getValue().stream().map(Idea::unit).collect(Collectors.toSet()));
                    return each.getValue().stream().filter(idea -> own.contains(idea.unit()));
                })
                .map(Idea::number)
                .collect(Collectors.toSet());
    }

    /** What whoever is to act next may do; empty where nobody is to. */
    private static Optional<Permission> awaited(Stage stage) {
        return switch (stage) {
            case DISTRICT, PLAN_SENT -> Optional.of(Permission.VERIFY);
            case PROVINCE -> Optional.of(Permission.ACCEPT);
            case RETURNED, ACCEPTED, PLAN_RETURNED -> Optional.of(Permission.ENTER);
            case PLAN_APPROVED -> Optional.empty();
        };
    }

    private static Stage first(Places.Place place) {
        return place.district() == null ? Stage.PROVINCE : Stage.DISTRICT;
    }

    /** The form in one form of letters, with what the register says of its product. */
    private Form checked(UnitId unit, @Nullable Integer product, Form form) {
        if (form.received().isAfter(today())) {
            throw new Rejected(
                    "ideas.day-to-come",
                    VietnameseFormat.tableDate(form.received()),
                    VietnameseFormat.tableDate(today()));
        }
        Places.Place place = places.on(unit, form.received());
        Form said = product == null ? form : ofTheRegister(product, place, form);
        if (!said.producerKind().isEmpty() && !Product.PRODUCER_KINDS.contains(said.producerKind())) {
            throw new Rejected("ideas.no-kind", said.producerKind());
        }
        if (!said.set().isEmpty()
                && framework(form.received())
                        .flatMap(framework -> framework.sheet(said.set()))
                        .isEmpty()) {
            throw new Rejected("ideas.no-set", said.set(), VietnameseFormat.tableDate(form.received()));
        }
        return new Form(
                said.kind(),
                Lines.required(said.name(), "ideas.name-missing"),
                said.set(),
                Lines.required(said.producer(), "ideas.producer-missing"),
                said.producerKind(),
                Texts.clean(said.description()),
                Texts.clean(said.materials()),
                Texts.clean(said.labour()),
                Texts.clean(said.support()),
                null,
                "",
                said.received());
    }

    private Form ofTheRegister(int product, Places.Place place, Form form) {
        Product known = products.get(product, now());
        if (dossiers.home(known, List.of(place.commune())).isEmpty()) {
            throw new Rejected("ideas.not-home", known.name(), place.commune().fullName());
        }
        return new Form(
                Form.Kind.EXISTING,
                known.name(),
                form.set(),
                known.producerName().isEmpty() ? form.producer() : known.producerName(),
                known.producerName().isEmpty() ? form.producerKind() : known.producerKind(),
                form.description(),
                form.materials(),
                form.labour(),
                form.support(),
                null,
                "",
                form.received());
    }

    /** @param itself the idea that the form is of; null where that is to be registered */
    private void requireNew(UnitId unit, Form form, @Nullable Integer itself) {
        repository.ofUnit(unit).stream()
                .filter(other -> !Objects.equals(other.number(), itself))
                .filter(other ->
                        other.form().received().getYear() == form.received().getYear()
                                && same(other.form().name(), form.name())
                                && same(other.form().producer(), form.producer()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Rejected("ideas.there", form.name(), String.valueOf(other.number()));
                });
    }

    private static boolean same(String left, String right) {
        return VietnameseText.sameKey(left).equals(VietnameseText.sameKey(right));
    }

    private @Nullable Long stored(String fileName, @Nullable InputStream content, UnitId unit) {
        return content == null ? null : files.store(fileName, content, unit).id();
    }

    private Whole seen(int number, Permission permission) {
        Whole seen = get(number);
        actor.require(permission, seen.idea().unit());
        return seen;
    }

    /** Tells those before whom it comes. */
    private void tellChoosers(Entry entry, Idea idea) {
        acts.tell(
                entry,
                idea.stage() == Stage.DISTRICT ? Permission.VERIFY : Permission.ACCEPT,
                idea,
                Message.of("ideas.told.choose", idea.form().name()));
    }

    private static String told(Form form, String fileName) {
        List<String> told = new ArrayList<>(List.of(
                form.name(),
                form.producer(),
                VietnameseFormat.tableDate(form.received()),
                form.set(),
                form.description(),
                form.materials(),
                form.labour(),
                form.support(),
                fileName));
        told.removeIf(String::isEmpty);
        return String.join(" · ", told);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
