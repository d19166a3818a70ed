package vn.solang.ocop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.InScope;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.Imports;
import vn.solang.imports.Row;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;

/** What happened to OCOP products on the market. */
@Service
@Needs(Permission.READ)
public class Market {

    private final MarketRepository repository;
    private final MarketWriter writer;
    private final ProductRepository products;
    private final Journal journal;
    private final CurrentActor actor;
    private final Imports imports;

    Market(
            MarketRepository repository,
            MarketWriter writer,
            ProductRepository products,
            Journal journal,
            CurrentActor actor,
            Imports imports) {
        this.repository = repository;
        this.writer = writer;
        this.products = products;
        this.journal = journal;
        this.actor = actor;
        this.imports = imports;
    }

    /** What happened to a product until a day, the newest first. */
    public List<MarketFact> of(int product, AsOf asOf) {
        return of(product, asOf, fact -> !fact.starts().isAfter(asOf.validAt()));
    }

    /** Where a product is sold on a day, for everybody. */
    @Needs(Permission.PUBLIC)
    public List<MarketFact> shops(int product, AsOf asOf) {
        return of(product, asOf, fact -> fact.isOpen(asOf.validAt()));
    }

    private List<MarketFact> of(int product, AsOf asOf, Predicate<MarketFact> asked) {
        return repository.ofProduct(product, asOf.knownAt()).stream()
                .filter(asked)
                .toList();
    }

    /**
     * What happened within days, in the books of a province.
     *
     * @param until the first day after
     */
    public List<MarketFact> within(UnitId province, LocalDate from, LocalDate until, AsOf asOf) {
        return repository.within(province, null, from, until, asOf.knownAt());
    }

    /** The year of the newest thing in the books of a province that has begun; the year of the day without one. */
    public int newestYear(UnitId province, AsOf asOf) {
        return repository
                .newest(province, asOf.validAt(), asOf.knownAt())
                .orElse(asOf.validAt())
                .getYear();
    }

    /** True where whoever acts may enter what happens to a product. */
    @Needs(Permission.PUBLIC)
    public boolean mayEnter(Product product) {
        return actor.may(Permission.ENTER, product.unit());
    }

    /**
     * Enters what happened to a product, or corrects it.
     *
     * @param cells what was typed, by the columns of {@code ocop-events}
     * @param corrects the version that is corrected; 0 where it is new
     * @throws vn.solang.imports.BadCell where a cell says nothing that may be kept
     * @throws Rejected where the same was entered before
     * @throws Conflict where somebody else changed it first
     */
    @Needs(Permission.ENTER)
    @Transactional
    public void enter(int product, Map<String, String> cells, long corrects) {
        Entry entry = journal.open("ocop-market", name(product));
        Product known = products.product(product, new AsOf(VietnameseFormat.dayOf(entry.at()), entry.at()))
                .orElseThrow(() -> new NotFound("ocop.product.none", product));
        actor.require(Permission.ENTER, known.unit());
        Map<String, String> own = new LinkedHashMap<>(cells);
        own.put("product_number", Integer.toString(product));
        UnitId owner = products.owner(product);
        MarketWriter.@Nullable Said before = corrects == 0 ? null : newest(product, corrects);
        if (before != null) {
            own.put("producer_or_place", before.fact().producer());
        }
        MarketFact fact = new MarketReading(only(product, known.name())).read(Row.of(own));
        keep(entry, owner, known.unit(), fact, before);
    }

    /** Enters a fair, into the books of a province. */
    @Needs(Permission.ENTER)
    @Transactional
    public void enterFair(@InScope UnitId province, Map<String, String> cells) {
        Map<String, String> own = new LinkedHashMap<>(cells);
        own.put("kind", MarketFact.Kind.FAIR.code());
        MarketFact fact = new MarketReading(only(0, "")).read(Row.of(own));
        if (!imports.owners().contains(province)) {
            throw new NotFound("ocop.market.no-books");
        }
        Entry entry = journal.open("ocop-market", fact.partner());
        keep(entry, province, province, fact, null);
    }

    /**
     * Strikes out what was entered by mistake.
     *
     * @throws Conflict where somebody else changed it first
     */
    @Needs(Permission.ENTER)
    @Transactional
    public void strike(int product, long id) {
        Entry entry = journal.open("ocop-market", name(product));
        Product known = products.product(product, new AsOf(VietnameseFormat.dayOf(entry.at()), entry.at()))
                .orElseThrow(() -> new NotFound("ocop.product.none", product));
        actor.require(Permission.ENTER, known.unit());
        MarketWriter.Said before = newest(product, id);
        writer.write(
                entry, products.owner(product), List.of(new MarketWriter.Said(before.fact(), before.position(), true)));
        journal.tell(
                entry, List.of(new Change(known.unit(), "ocop-market", key(before.fact()), told(before.fact()), null)));
    }

    /** What is corrected keeps its place; where it says another thing now, the old one is struck out. */
    private void keep(Entry entry, UnitId owner, UnitId unit, MarketFact fact, MarketWriter.@Nullable Said before) {
        boolean same = before != null && isSame(before.fact(), fact);
        if (!same && repository.isThere(owner, fact)) {
            throw new Rejected(
                    "ocop.market.twice", fact.name().isEmpty() ? fact.partner() : fact.name(), fact.written());
        }
        List<MarketWriter.Said> said = new ArrayList<>();
        int position = before == null ? 0 : before.position();
        if (before != null && !same) {
            said.add(new MarketWriter.Said(before.fact(), position, true));
        }
        said.add(new MarketWriter.Said(fact, position, false));
        writer.write(entry, owner, said);
        journal.tell(
                entry,
                List.of(new Change(
                        unit, "ocop-market", key(fact), before == null ? null : told(before.fact()), told(fact))));
    }

    private static boolean isSame(MarketFact left, MarketFact right) {
        return left.kind() == right.kind()
                && left.product() == right.product()
                && left.name().equals(right.name())
                && left.partner().equals(right.partner())
                && left.written().equals(right.written());
    }

    private MarketWriter.Said newest(int product, long id) {
        return repository
                .newest(id)
                .filter(said -> said.fact().product() == product)
                .orElseThrow(() -> new Conflict("ocop.market.changed"));
    }

    private String name(int product) {
        return products.newestName(product).orElseThrow(() -> new NotFound("ocop.product.none", product));
    }

    private static String key(MarketFact fact) {
        return String.join(" ", List.of(fact.kind().code(), fact.name(), fact.written()))
                .replaceAll(" +", " ");
    }

    /** What a version says, for the journal. */
    private static String told(MarketFact fact) {
        List<String> told = new ArrayList<>(List.of(fact.partner(), fact.place(), fact.organiser(), fact.address()));
        if (fact.valueMillion() != null) {
            told.add(fact.qualifier());
            told.add(VietnameseFormat.money(fact.valueMillion()));
        }
        told.add(fact.source());
        told.removeIf(String::isEmpty);
        return String.join(" · ", told);
    }

    private static MarketReading.Register only(int product, String name) {
        return new MarketReading.Register() {
            @Override
            public @Nullable String name(int number) {
                return number == product && number != 0 ? name : null;
            }

            @Override
            public Map<Integer, String> named(String asked) {
                return Map.of();
            }
        };
    }
}
