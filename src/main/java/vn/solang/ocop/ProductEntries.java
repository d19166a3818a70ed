package vn.solang.ocop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.ocop.ProductRepository.Named;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Products entered and corrected by whoever enters for where they come from. Each correction is a version. */
@Service
@Needs(Permission.ENTER)
public class ProductEntries {

    /** What says so of a product that was entered on a page. */
    private static final String SOURCE = "ghi trên trang";

    private final ProductRepository repository;
    private final ProductWriter writer;
    private final OcopRules rules;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;

    ProductEntries(
            ProductRepository repository,
            ProductWriter writer,
            OcopRules rules,
            Units units,
            Journal journal,
            CurrentActor actor) {
        this.repository = repository;
        this.writer = writer;
        this.rules = rules;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * What is said of a product.
     *
     * @param set the set of products it belongs to; empty where it is not known
     * @param producer the name of who makes it; empty where it is not known
     * @param producerKind one of {@link Product#PRODUCER_KINDS}; empty where it is not known
     * @param place as it is written: a village, an address; may be empty
     * @param gtin of 8, 12, 13 or 14 digits; may be empty
     */
    public record Sent(
            String name,
            String set,
            UnitId unit,
            String producer,
            String producerKind,
            String place,
            String gtin,
            String story,
            String website) {}

    /** What came of it. */
    public sealed interface Outcome {}

    /** It is kept. */
    public record Kept(int product) implements Outcome {}

    /** Nothing is kept: the province has products of that name, and whoever enters says first whether it is one of them. */
    public record Alike(List<Product> products) implements Outcome {
        public Alike {
            products = List.copyOf(products);
        }
    }

    /** The communes whoever acts may enter for, as they are on the day. */
    public List<Unit> places(AsOf asOf) {
        Map<UnitId, Unit> found = new HashMap<>();
        actor.get().grants().stream()
                .filter(grant -> grant.role().gives(Permission.ENTER))
                .flatMap(grant -> units.find(grant.unit(), asOf).stream())
                .flatMap(unit -> unit.level() == UnitLevel.COMMUNE
                        ? Stream.of(unit)
                        : units.below(unit.id(), UnitLevel.COMMUNE, asOf).stream())
                .forEach(unit -> found.put(unit.id(), unit));
        Set<UnitId> own = actor.among(Permission.ENTER, found.keySet());
        return found.values().stream()
                .filter(unit -> own.contains(unit.id()))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** True where whoever acts may correct a product. */
    @Needs(Permission.PUBLIC)
    public boolean mayCorrect(Product product) {
        return actor.may(Permission.ENTER, product.unit());
    }

    /** The version of a product a form is made from. */
    public String version(Product product, AsOf asOf) {
        return repository.version(product.number(), asOf.knownAt()).orElse("");
    }

    /**
     * Enters a product.
     *
     * @param another true where it was said that it is none of those of its name
     * @throws Rejected where something is missing or is not what it is to be, or a product of this name, place and producer
     *     is there
     */
    @Transactional
    public Outcome enter(Sent sent, boolean another) {
        ProductText.Checked told = ProductText.checked(sent);
        Instant before = before();
        UnitId owner = owner(sent.unit(), before);
        List<Product> alike = another ? List.of() : alike(owner, told.name(), 0, before);
        if (!alike.isEmpty()) {
            return new Alike(alike);
        }
        Entry entry = journal.open("ocop-product", told.name());
        Unit unit = commune(sent.unit(), entry);
        requireSet(told.set(), "", entry);
        Integer maker = maker(owner, unit, told);
        var named = new Named(owner, unit.id(), VietnameseText.sameKey(told.name()), maker);
        requireFree(named, told, unit, 0, entry);
        int number = repository.products(List.of(named)).values().iterator().next();
        requireGtin(told.gtin(), number, entry);
        if (maker != null) {
            introduce(maker, told, unit, entry);
        }
        write(entry, number, unit, maker, told);
        tell(entry, unit.id(), told.name(), null, told.told(unit));
        return new Kept(number);
    }

    /**
     * Corrects what is known of a product, which keeps its number. It is found by what it was called before as well.
     *
     * @param version the one that is corrected
     * @param another true where it was said that it is none of those of its new name
     * @throws Rejected as for {@link #enter}, or where its producer would be forgotten
     * @throws Conflict where somebody else changed it first
     */
    @Transactional
    public Outcome correct(int number, String version, Sent sent, boolean another) {
        ProductText.Checked told = ProductText.checked(sent);
        Instant before = before();
        Product known = repository
                .product(number, new AsOf(VietnameseFormat.dayOf(before), before))
                .orElseThrow(() -> new NotFound("ocop.product.none", number));
        actor.require(Permission.ENTER, known.unit());
        if (!repository.version(number, before).orElse("").equals(version)) {
            throw new Conflict("ocop.entry.changed", known.name());
        }
        if (told.producer().isEmpty() && !known.producerName().isEmpty()) {
            throw new Rejected("ocop.entry.producer-known", known.name(), known.producerName());
        }
        UnitId owner = repository.owner(number);
        boolean renamed = !VietnameseText.sameKey(told.name()).equals(VietnameseText.sameKey(known.name()));
        List<Product> alike = another || !renamed ? List.of() : alike(owner, told.name(), number, before);
        if (!alike.isEmpty()) {
            return new Alike(alike);
        }
        Entry entry = journal.open("ocop-product", known.name());
        Unit from = newest(known.unit());
        Unit unit = sent.unit().equals(known.unit()) ? from : commune(sent.unit(), entry);
        requireBooks(owner, unit, known, entry);
        requireSet(told.set(), known.set(), entry);
        boolean same = sameMaker(known, told, unit);
        Integer maker = same ? known.producer() : maker(owner, unit, told);
        var named = new Named(owner, unit.id(), VietnameseText.sameKey(told.name()), maker);
        requireFree(named, told, unit, number, entry);
        requireGtin(told.gtin(), number, entry);
        if (maker != null && same) {
            writer.producers(entry, List.of(producer(maker, told)));
        } else if (maker != null) {
            introduce(maker, told, unit, entry);
        }
        write(entry, number, unit, maker, told);
        if (repository.numberOf(named).isEmpty()) {
            repository.alias(named, number);
        }
        String was = ProductText.told(known, from);
        tell(entry, unit.id(), known.name(), was, told.told(unit));
        if (!unit.id().equals(known.unit())) {
            tell(entry, known.unit(), known.name(), was, told.told(unit));
        }
        return new Kept(number);
    }

    /** What is known before anything is written; from then on nobody else writes. */
    private Instant before() {
        journal.await();
        return journal.lastKnown().orElseThrow();
    }

    private List<Product> alike(UnitId owner, String name, int except, Instant known) {
        List<Integer> numbers = repository.bearing(owner, name, known).stream()
                .filter(each -> each != except)
                .toList();
        Map<Integer, Product> found = numbers.isEmpty()
                ? Map.of()
                : repository.products(numbers, new AsOf(VietnameseFormat.dayOf(known), known));
        return numbers.stream()
                .flatMap(each -> Stream.ofNullable(found.get(each)))
                .toList();
    }

    private UnitId owner(UnitId unit, Instant known) {
        return units.path(unit, new AsOf(VietnameseFormat.dayOf(known), known)).stream()
                .findFirst()
                .map(Unit::id)
                .orElseThrow(() -> new Rejected("ocop.entry.no-place"));
    }

    /** A commune there is today, which whoever acts may enter for. */
    private Unit commune(UnitId unit, Entry entry) {
        actor.require(Permission.ENTER, unit);
        return units.find(unit, new AsOf(VietnameseFormat.dayOf(entry.at()), entry.at()))
                .filter(each -> each.level() == UnitLevel.COMMUNE)
                .orElseThrow(() -> new Rejected("ocop.entry.no-place"));
    }

    private Unit newest(UnitId unit) {
        return Optional.ofNullable(units.newest(List.of(unit)).get(unit))
                .orElseThrow(() -> new Rejected("ocop.entry.no-place"));
    }

    /** A product stays in the books of its province. */
    private void requireBooks(UnitId owner, Unit unit, Product known, Entry entry) {
        if (!unit.id().equals(known.unit()) && !owner(unit.id(), entry.at()).equals(owner)) {
            throw new Rejected(
                    "ocop.entry.other-books", known.name(), newest(owner).fullName());
        }
    }

    private void requireSet(String set, String known, Entry entry) {
        Set<String> sets = new HashSet<>(rules.at(entry.at()).frameworks().stream()
                .flatMap(framework -> framework.sheets().stream())
                .map(Sheet::code)
                .collect(Collectors.toSet()));
        sets.add("");
        sets.add(known);
        if (!sets.contains(set)) {
            throw new Rejected("ocop.entry.no-set", set);
        }
    }

    private void requireGtin(String gtin, int number, Entry entry) {
        Integer other = gtin.isEmpty()
                ? null
                : repository.withGtin(List.of(gtin), entry.at()).get(gtin);
        if (other != null && other != number) {
            throw new Rejected(
                    "ocop.entry.gtin-taken",
                    gtin,
                    repository.name(other, entry.at()).orElse(""));
        }
    }

    /** No other product is found by the name, the place and the producer. */
    private void requireFree(Named named, ProductText.Checked told, Unit unit, int number, Entry entry) {
        LocalDate day = VietnameseFormat.dayOf(entry.at());
        repository
                .numberOf(named)
                .filter(other -> other != number)
                .flatMap(other -> repository.product(other, new AsOf(day, entry.at())))
                .ifPresent(other -> {
                    throw new Rejected(
                            told.producer().isEmpty() ? "ocop.entry.there-unmade" : "ocop.entry.there",
                            told.name(),
                            unit.fullName(),
                            other.name(),
                            told.producer());
                });
    }

    private static boolean sameMaker(Product known, ProductText.Checked told, Unit unit) {
        return unit.id().equals(known.unit())
                && VietnameseText.sameKey(told.producer()).equals(VietnameseText.sameKey(known.producerName()));
    }

    private @Nullable Integer maker(UnitId owner, Unit unit, ProductText.Checked told) {
        if (told.producer().isEmpty()) {
            if (!told.kind().isEmpty()) {
                throw new Rejected("ocop.entry.kind-alone");
            }
            return null;
        }
        var named = new Named(owner, unit.id(), VietnameseText.sameKey(told.producer()), null);
        return repository.producers(List.of(named)).get(named);
    }

    /** Says who somebody is that nothing was said of; what is known of them stays. */
    private void introduce(int maker, ProductText.Checked told, Unit unit, Entry entry) {
        String known = repository.producerKind(maker, entry.at()).orElse("");
        if (!known.isEmpty() && !told.kind().isEmpty() && !known.equals(told.kind())) {
            throw new Rejected("ocop.entry.kind-known", told.producer(), unit.fullName());
        }
        if (known.isEmpty() && (!told.kind().isEmpty() || !repository.isProducerKnown(maker, entry.at()))) {
            writer.producers(entry, List.of(producer(maker, told)));
        }
    }

    private static ProductWriter.KeptProducer producer(int maker, ProductText.Checked told) {
        return new ProductWriter.KeptProducer(maker, told.producer(), told.kind(), SOURCE);
    }

    private void write(Entry entry, int number, Unit unit, @Nullable Integer maker, ProductText.Checked told) {
        writer.products(
                entry,
                List.of(new ProductWriter.KeptProduct(
                        number,
                        told.name(),
                        told.place(),
                        told.set(),
                        unit.id(),
                        maker,
                        told.producer(),
                        unit.fullName(),
                        SOURCE,
                        new ProductRepository.Told(told.gtin(), told.story(), told.website()))));
    }

    private void tell(Entry entry, UnitId unit, String name, @Nullable String before, String after) {
        journal.tell(entry, List.of(new Change(unit, "ocop-product", name, before, after)));
    }
}
