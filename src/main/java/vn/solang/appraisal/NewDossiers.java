package vn.solang.appraisal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
import vn.solang.ocop.ProductEntries;
import vn.solang.ocop.Products;
import vn.solang.ocop.Regime;
import vn.solang.ocop.Register;
import vn.solang.ocop.Rules;
import vn.solang.ocop.Sheet;
import vn.solang.shared.AsOf;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Succession;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/**
 * How dossiers begin: anew, for a product the register may not have yet, or from the last dossier of a product that it
 * has. Which framework, sheets and places there are follows from the day the session is expected on.
 */
@Service
public class NewDossiers {

    private static final int LONGEST_NAME = 200;

    private final DossierRepository repository;
    private final OcopRules rules;
    private final Products products;
    private final ProductEntries entries;
    private final Register register;
    private final Files files;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;

    NewDossiers(
            DossierRepository repository,
            OcopRules rules,
            Products products,
            ProductEntries entries,
            Register register,
            Files files,
            Units units,
            Journal journal,
            CurrentActor actor) {
        this.repository = repository;
        this.rules = rules;
        this.products = products;
        this.entries = entries;
        this.register = register;
        this.files = files;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * What may be begun for a day.
     *
     * @param usable the sheets something may be scored by
     * @param places the communes the reader may enter for, as they are on the day
     */
    public record Offer(Framework framework, Regime regime, List<Sheet> usable, List<Unit> places) {
        public Offer {
            usable = List.copyOf(usable);
            places = List.copyOf(places);
        }
    }

    /** What may be begun for a day. @throws Rejected where no rules are in force on it */
    @Needs(Permission.ENTER)
    public Offer offer(LocalDate expected) {
        AsOf asOf = new AsOf(expected, journal.lastKnown().orElseThrow());
        Rules known = rules.at(asOf.knownAt());
        Framework framework = InForce.framework(known, expected);
        return new Offer(
                framework,
                InForce.regime(known, expected),
                framework.sheets().stream().filter(Sheet::isUsable).toList(),
                places(expected));
    }

    /** The communes the reader may enter for, as they are on a day. */
    @Needs(Permission.ENTER)
    public List<Unit> places(LocalDate day) {
        return entries.places(new AsOf(day, journal.lastKnown().orElseThrow()));
    }

    /** The frameworks by whose sheets something may be scored. */
    @Needs(Permission.ENTER)
    public List<Framework> usable() {
        return rules.at(journal.lastKnown().orElseThrow()).frameworks().stream()
                .filter(framework -> framework.sheets().stream().anyMatch(Sheet::isUsable))
                .toList();
    }

    /** Of some places, those a product comes from: its own commune, and what was made from it. */
    @Needs(Permission.ENTER)
    public List<Unit> home(Product product, Collection<Unit> places) {
        Map<UnitId, List<Succession>> origins = units.origins(
                places.stream().map(Unit::id).toList(), journal.lastKnown().orElseThrow());
        return places.stream()
                .filter(place -> isHome(product, place.id(), origins))
                .toList();
    }

    /**
     * Begins a first dossier for a product, and enters the product in the register where it is not there.
     *
     * @param producerKind one of {@link Product#PRODUCER_KINDS}; empty where it is not known
     * @param sheet the code of its score sheet in the framework of the expected day
     * @throws Rejected where a name is missing, the kind is none, the register has the product and a dossier of it is under
     *     way, no framework is in force on the day, or nothing may be scored by the sheet
     */
    @Needs(Permission.ENTER)
    @Transactional
    public int begin(
            @InScope UnitId unit,
            String product,
            String producer,
            String producerKind,
            String sheet,
            LocalDate expected) {
        String name = named(product, "appraisal.product-missing");
        String maker = named(producer, "appraisal.producer-missing");
        if (!producerKind.isEmpty() && !Product.PRODUCER_KINDS.contains(producerKind)) {
            throw new Rejected("appraisal.no-kind", producerKind);
        }
        Entry entry = journal.open("begin-dossier", name);
        Framework framework = framework(expected, sheet, entry);
        Unit place = place(unit, expected, entry);
        UnitId owner = owner(unit, expected, entry);
        int number = register.enter(
                entry, new Register.Entrant(owner, place, name, maker, producerKind, sheet, "hồ sơ OCOP"));
        requireNoneUnderWay(name, repository.ofProduct(number));
        return create(entry, number, name, unit, owner, Occasion.FIRST, framework.code(), sheet, expected, null);
    }

    /**
     * Begins a dossier for a product of the register. One that had a dossier before starts from its last one: what still
     * holds is copied, so that only what changed or ran out is asked for.
     *
     * @param unit the product's commune, or the one that was made from it
     * @throws Rejected where the product is from elsewhere, a dossier of it is under way, no framework is in force on the
     *     day, or nothing may be scored by the sheet
     */
    @Needs(Permission.ENTER)
    @Transactional
    public int renew(int product, @InScope UnitId unit, Occasion occasion, String sheet, LocalDate expected) {
        Entry entry = journal.openAside("renew-dossier", "hồ sơ OCOP");
        Product known = products.get(product, new AsOf(expected, entry.at()));
        Unit place = place(unit, expected, entry);
        if (!isHome(known, unit, units.origins(List.of(unit), entry.at()))) {
            throw new Rejected("appraisal.not-home", known.name(), place.fullName());
        }
        List<Dossier> earlier = repository.ofProduct(product);
        requireNoneUnderWay(known.name(), earlier);
        Framework framework = framework(expected, sheet, entry);
        Dossier last = earlier.isEmpty() ? null : earlier.getFirst();
        int number = create(
                entry,
                product,
                known.name(),
                unit,
                owner(unit, expected, entry),
                occasion,
                framework.code(),
                sheet,
                expected,
                last == null ? null : last.number());
        if (last != null) {
            boolean same =
                    last.framework().equals(framework.code()) && last.sheet().equals(sheet);
            repository.copy(last.number(), number, expected, same, entry);
            repository.reissue(
                    number,
                    files.alsoFor(
                            repository.contents(number).papers().stream()
                                    .flatMap(paper -> Stream.ofNullable(paper.file()))
                                    .collect(Collectors.toSet()),
                            unit));
        }
        return number;
    }

    /** The documents of the dossier a dossier was begun from that had run out by its expected day, and were not copied. */
    @Needs(Permission.READ)
    public List<Contents.Paper> leftOut(Dossier dossier) {
        actor.require(Permission.READ, dossier.unit());
        Integer origin = dossier.origin();
        return origin == null
                ? List.of()
                : repository.contents(origin).papers().stream()
                        .filter(paper -> paper.isExpiredOn(dossier.expected()))
                        .toList();
    }

    private static boolean isHome(Product product, UnitId place, Map<UnitId, List<Succession>> origins) {
        return place.equals(product.unit())
                || origins.getOrDefault(place, List.of()).stream()
                        .anyMatch(each -> each.predecessor().equals(product.unit()));
    }

    private Framework framework(LocalDate expected, String sheet, Entry entry) {
        Rules known = rules.at(entry.at());
        Framework framework = InForce.framework(known, expected);
        InForce.regime(known, expected);
        Sheet found = framework.sheet(sheet).orElseThrow(() -> new Rejected("appraisal.no-sheet", sheet));
        if (!found.isUsable()) {
            throw new Rejected("appraisal.unusable", found.name(), framework.code(), found.incomplete());
        }
        return framework;
    }

    private Unit place(UnitId unit, LocalDate expected, Entry entry) {
        return units.find(unit, new AsOf(expected, entry.at()))
                .orElseThrow(() -> new Rejected("appraisal.no-place", VietnameseFormat.tableDate(expected)));
    }

    private UnitId owner(UnitId unit, LocalDate day, Entry entry) {
        return units.path(unit, new AsOf(day, entry.at())).getFirst().id();
    }

    private int create(
            Entry entry,
            int product,
            String name,
            UnitId unit,
            UnitId owner,
            Occasion occasion,
            String framework,
            String sheet,
            LocalDate expected,
            @Nullable Integer origin) {
        int number = repository.create(
                new Dossier(
                        0,
                        product,
                        unit,
                        owner,
                        occasion,
                        framework,
                        sheet,
                        expected,
                        origin,
                        Stage.DRAFT,
                        1,
                        entry.at()),
                entry);
        journal.tell(
                entry,
                List.of(new Change(
                        unit,
                        "dossier",
                        String.valueOf(number),
                        null,
                        "%s, %s, %s".formatted(name, framework, VietnameseFormat.tableDate(expected)))));
        return number;
    }

    private static void requireNoneUnderWay(String product, List<Dossier> dossiers) {
        dossiers.stream()
                .filter(each -> each.stage() != Stage.CLOSED)
                .findFirst()
                .ifPresent(open -> {
                    throw new Rejected("appraisal.under-way", product, String.valueOf(open.number()));
                });
    }

    private static String named(String written, String missing) {
        String name = VietnameseText.line(written);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Rejected(missing, name.length());
        }
        return name;
    }
}
