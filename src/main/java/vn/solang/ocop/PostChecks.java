package vn.solang.ocop;

import java.time.LocalDate;
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
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;

/** Looks at products after their recognition: planned, held, with what follows. */
@Service
@Needs(Permission.READ)
public class PostChecks {

    /** A look with its product. */
    public record Listed(PostCheck check, Product product) {}

    private final PostCheckRepository repository;
    private final ProductRepository products;
    private final Journal journal;
    private final CurrentActor actor;

    PostChecks(PostCheckRepository repository, ProductRepository products, Journal journal, CurrentActor actor) {
        this.repository = repository;
        this.products = products;
        this.journal = journal;
        this.actor = actor;
    }

    /** Those of all products whose place whoever acts may read, the newest first. */
    public List<Listed> all(AsOf asOf) {
        List<PostCheck> checks = repository.of(null, asOf.knownAt());
        Map<Integer, Product> named = checks.isEmpty()
                ? Map.of()
                : products.products(
                        checks.stream().map(PostCheck::product).distinct().toList(), asOf);
        Set<UnitId> seen = actor.among(
                Permission.READ, named.values().stream().map(Product::unit).collect(Collectors.toSet()));
        return checks.stream()
                .flatMap(check ->
                        Stream.ofNullable(named.get(check.product())).map(product -> new Listed(check, product)))
                .filter(each -> seen.contains(each.product().unit()))
                .toList();
    }

    /** Those of a product, the newest first; none for who may not read its place. */
    public List<PostCheck> of(Product product, AsOf asOf) {
        return actor.may(Permission.READ, product.unit()) ? repository.of(product.number(), asOf.knownAt()) : List.of();
    }

    /** True where whoever acts may enter looks at a product. */
    @Needs(Permission.PUBLIC)
    public boolean mayEnter(Product product) {
        return actor.may(Permission.VERIFY, product.unit());
    }

    /**
     * Enters a look, or corrects it.
     *
     * @param sent its number 0 where it is new; its id that of the version that is corrected
     * @throws Rejected where what it says does not go together, or no recognition is known on or before its day
     * @throws Conflict where somebody else changed it first
     */
    @Needs(Permission.VERIFY)
    @Transactional
    public void keep(PostCheck sent) {
        PostCheck told = cleaned(sent);
        Entry entry = open(told.product());
        requireTogether(told, VietnameseFormat.dayOf(entry.at()));
        Product product = product(told.product(), entry);
        requireRecognised(product, told, entry);
        PostCheck before = told.number() == 0 ? null : newest(told.product(), told.number(), told.id(), entry);
        PostCheck after = before == null ? numbered(told, repository.number(told.product())) : told;
        repository.write(entry, after, false);
        tell(entry, product, before, after);
    }

    /** Strikes out what was entered by mistake. @throws Conflict where somebody else changed it first */
    @Needs(Permission.VERIFY)
    @Transactional
    public void strike(int product, int number, long id) {
        Entry entry = open(product);
        Product known = product(product, entry);
        PostCheck before = newest(product, number, id, entry);
        repository.write(entry, before, true);
        tell(entry, known, before, null);
    }

    private Entry open(int product) {
        return journal.open(
                "ocop-check",
                products.newestName(product).orElseThrow(() -> new NotFound("ocop.product.none", product)));
    }

    private Product product(int number, Entry entry) {
        Product product = products.product(number, new AsOf(VietnameseFormat.dayOf(entry.at()), entry.at()))
                .orElseThrow(() -> new NotFound("ocop.product.none", number));
        actor.require(Permission.VERIFY, product.unit());
        return product;
    }

    private PostCheck newest(int product, int number, long id, Entry entry) {
        return repository.of(product, entry.at()).stream()
                .filter(each -> each.number() == number && each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Conflict("ocop.check.changed"));
    }

    private static PostCheck cleaned(PostCheck sent) {
        String checker = Typed.line(sent.checker());
        String found = Texts.clean(sent.found());
        if (checker.isEmpty()) {
            throw new Rejected("ocop.check.needs-checker");
        }
        return new PostCheck(
                sent.id(),
                sent.number(),
                sent.product(),
                sent.planned(),
                sent.adHoc(),
                checker,
                sent.held(),
                found,
                sent.result(),
                sent.remedyBy(),
                sent.remedied());
    }

    private static PostCheck numbered(PostCheck check, int number) {
        return new PostCheck(
                0,
                number,
                check.product(),
                check.planned(),
                check.adHoc(),
                check.checker(),
                check.held(),
                check.found(),
                check.result(),
                check.remedyBy(),
                check.remedied());
    }

    /** What is looked at was recognised until the day, or may have been. */
    private void requireRecognised(Product product, PostCheck check, Entry entry) {
        LocalDate held = check.held();
        LocalDate day = held == null ? check.planned() : held;
        boolean recognised = products.standings(product.number(), entry.at()).stream()
                .map(ProductRepository.Said::standing)
                .filter(said -> said.kind() == Standing.Kind.RECOGNISED)
                .anyMatch(said -> said.starts() == null || !said.starts().isAfter(day));
        if (!recognised) {
            throw new Rejected("ocop.check.not-recognised", product.name(), VietnameseFormat.tableDate(day));
        }
    }

    /** What was found is told with its day and its result, and what is to be remedied with its day. */
    private static void requireTogether(PostCheck check, LocalDate today) {
        LocalDate held = check.held();
        if ((held == null) != (check.result() == null)) {
            throw new Rejected("ocop.check.needs-result");
        }
        if (held != null && check.found().isEmpty()) {
            throw new Rejected("ocop.check.needs-found");
        }
        boolean remedy = check.result() == PostCheck.Result.REMEDY;
        if (remedy != (check.remedyBy() != null)) {
            throw new Rejected("ocop.check.needs-remedy-day");
        }
        if (check.remedied() != null && !remedy) {
            throw new Rejected("ocop.check.nothing-to-remedy");
        }
        Stream.of(Optional.ofNullable(held), Optional.ofNullable(check.remedied()))
                .flatMap(Optional::stream)
                .forEach(day -> Typed.past(day, today));
        Stream.of(Optional.ofNullable(check.remedyBy()), Optional.ofNullable(check.remedied()))
                .flatMap(Optional::stream)
                .filter(day -> held != null && day.isBefore(held))
                .findFirst()
                .ifPresent(day -> {
                    throw new Rejected("ocop.check.before-held", VietnameseFormat.tableDate(day));
                });
    }

    private void tell(Entry entry, Product product, @Nullable PostCheck before, @Nullable PostCheck after) {
        journal.tell(
                entry,
                List.of(new Change(
                        product.unit(),
                        "ocop-check",
                        product.name(),
                        before == null ? null : told(before),
                        after == null ? null : told(after))));
    }

    private static String told(PostCheck check) {
        LocalDate held = check.held();
        PostCheck.Result result = check.result();
        return Stream.of(
                        VietnameseFormat.tableDate(held == null ? check.planned() : held),
                        check.checker(),
                        result == null ? "" : result.code(),
                        check.found())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
