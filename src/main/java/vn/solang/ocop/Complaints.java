package vn.solang.ocop;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

/**
 * Complaints and reports about products, from the day they were received to their answer. They are read and written by
 * whoever verifies for the product's unit. The journal, which more people read, tells that something was done, not what
 * was complained about.
 */
@Service
@Needs(Permission.VERIFY)
public class Complaints {

    private static final int LONGEST_TEXT = 4000;

    /**
     * A complaint with its product.
     *
     * @param due the last day to answer it; null where it is answered, or its term is not known
     */
    public record Listed(
            Complaint complaint, Product product, @Nullable LocalDate due, Complaint.State state) {}

    /**
     * The version a form was made from.
     *
     * @param complaint its number; 0 where it is new
     * @param id of the version
     * @param steps how many there were
     */
    public record Seen(int complaint, long id, int steps) {}

    private final ComplaintRepository repository;
    private final ProductRepository products;
    private final OcopRules rules;
    private final Journal journal;
    private final CurrentActor actor;

    Complaints(
            ComplaintRepository repository,
            ProductRepository products,
            OcopRules rules,
            Journal journal,
            CurrentActor actor) {
        this.repository = repository;
        this.products = products;
        this.rules = rules;
        this.journal = journal;
        this.actor = actor;
    }

    /** Those about all products for whose place whoever acts verifies: overdue ones, then those that wait, by day. */
    public List<Listed> all(AsOf asOf) {
        List<Complaint> complaints = repository.of(null, asOf.knownAt());
        Map<Integer, Product> named = complaints.isEmpty()
                ? Map.of()
                : products.products(
                        complaints.stream().map(Complaint::product).distinct().toList(), asOf);
        Set<UnitId> seen = actor.among(
                Permission.VERIFY, named.values().stream().map(Product::unit).collect(Collectors.toSet()));
        return complaints.stream()
                .flatMap(each -> Stream.ofNullable(named.get(each.product()))
                        .filter(product -> seen.contains(product.unit()))
                        .map(product -> listed(each, product, asOf)))
                .sorted(Comparator.comparing((Listed each) -> !each.complaint().isOpen())
                        .thenComparing(Listed::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Those about a product, the newest first. */
    public List<Listed> of(Product product, AsOf asOf) {
        actor.require(Permission.VERIFY, product.unit());
        return repository.of(product.number(), asOf.knownAt()).stream()
                .map(each -> listed(each, product, asOf))
                .toList();
    }

    private Listed listed(Complaint complaint, Product product, AsOf asOf) {
        LocalDate due = complaint.due(rules.at(asOf.knownAt())).orElse(null);
        return new Listed(complaint, product, due, complaint.on(asOf.validAt(), due));
    }

    /** True where whoever acts may read and enter complaints about a product. */
    @Needs(Permission.PUBLIC)
    public boolean mayEnter(Product product) {
        return actor.may(Permission.VERIFY, product.unit());
    }

    /**
     * Enters one, or corrects what was entered of it; its steps stay.
     *
     * @param sent its number 0 where it is new; its id that of the version that is corrected
     * @throws Rejected where something is missing, or its days do not go together
     * @throws Conflict where somebody else changed it first
     */
    @Transactional
    public void keep(Complaint sent) {
        Entry entry = open(sent.product());
        Product product = product(sent.product(), entry);
        String handler = Typed.line(sent.handler());
        if (handler.isEmpty()) {
            throw new Rejected("ocop.complaint.needs-handler");
        }
        requireTerm(sent.term(), entry);
        Typed.past(sent.received(), VietnameseFormat.dayOf(entry.at()));
        Complaint before = sent.number() == 0
                ? null
                : newest(sent.product(), entry).stream()
                        .filter(each -> each.number() == sent.number() && each.id() == sent.id())
                        .findFirst()
                        .orElseThrow(() -> new Conflict("ocop.complaint.changed"));
        if (before != null && !before.steps().isEmpty()) {
            requireAfter(before.steps().getFirst().day(), sent.received());
        }
        var after = new Complaint(
                sent.id(),
                before == null ? repository.number(product.number()) : before.number(),
                product.number(),
                sent.received(),
                sent.channel(),
                sent.sender(),
                sent.term(),
                text(sent.content(), "ocop.complaint.needs-content"),
                handler,
                List.of());
        repository.write(entry, after, false);
        tell(entry, product, before == null ? null : told(before), told(after));
    }

    /**
     * Enters what was done about one: an answer to one that waits, the taking up of one that was answered.
     *
     * @throws Rejected where something is missing, or the day is to come or before what was done last
     * @throws Conflict where somebody else did something first
     */
    @Transactional
    public void follow(int product, Seen seen, Complaint.Step step) {
        Entry entry = open(product);
        Product known = product(product, entry);
        Complaint complaint = newest(product, seen, entry);
        if (complaint.isOpen() != step instanceof Complaint.Answered) {
            throw new Conflict("ocop.complaint.changed");
        }
        Typed.past(step.day(), VietnameseFormat.dayOf(entry.at()));
        requireAfter(
                step.day(),
                complaint.steps().isEmpty()
                        ? complaint.received()
                        : complaint.steps().getLast().day());
        Complaint.Step done = switch (step) {
            case Complaint.Answered(LocalDate day, Complaint.Outcome outcome, String told) ->
                new Complaint.Answered(day, outcome, text(told, "ocop.complaint.needs-answer"));
            case Complaint.TakenUp(LocalDate day, String term, String told) -> {
                requireTerm(term, entry);
                yield new Complaint.TakenUp(day, term, text(told, "ocop.complaint.needs-reason"));
            }
        };
        repository.write(entry, complaint.number(), complaint.steps().size() + 1, done);
        tell(entry, known, null, told(complaint) + " · " + told(done));
    }

    /** Strikes out what was entered by mistake. @throws Conflict where somebody else changed it first */
    @Transactional
    public void strike(int product, Seen seen) {
        Entry entry = open(product);
        Product known = product(product, entry);
        Complaint before = newest(product, seen, entry);
        repository.write(entry, before, true);
        tell(entry, known, told(before), null);
    }

    private Entry open(int product) {
        return journal.open(
                "ocop-complaint",
                products.newestName(product).orElseThrow(() -> new NotFound("ocop.product.none", product)));
    }

    private Product product(int number, Entry entry) {
        Product product = products.product(number, new AsOf(VietnameseFormat.dayOf(entry.at()), entry.at()))
                .orElseThrow(() -> new NotFound("ocop.product.none", number));
        actor.require(Permission.VERIFY, product.unit());
        return product;
    }

    private List<Complaint> newest(int product, Entry entry) {
        return repository.of(product, entry.at());
    }

    private Complaint newest(int product, Seen seen, Entry entry) {
        return newest(product, entry).stream()
                .filter(each -> each.number() == seen.complaint()
                        && each.id() == seen.id()
                        && each.steps().size() == seen.steps())
                .findFirst()
                .orElseThrow(() -> new Conflict("ocop.complaint.changed"));
    }

    private void requireTerm(String term, Entry entry) {
        Rules known = rules.at(entry.at());
        if (known.complaintTerm(term).isEmpty()) {
            throw new Rejected(known.complaintTerms().isEmpty() ? "ocop.complaint.no-terms" : "ocop.complaint.choice");
        }
    }

    private static String text(String sent, String missing) {
        String text = Texts.clean(sent, LONGEST_TEXT);
        if (text.isEmpty()) {
            throw new Rejected(missing);
        }
        return text;
    }

    private static void requireAfter(LocalDate day, LocalDate before) {
        if (day.isBefore(before)) {
            throw new Rejected(
                    "ocop.complaint.before", VietnameseFormat.tableDate(day), VietnameseFormat.tableDate(before));
        }
    }

    private void tell(Entry entry, Product product, @Nullable String before, @Nullable String after) {
        journal.tell(entry, List.of(new Change(product.unit(), "ocop-complaint", product.name(), before, after)));
    }

    private static String told(Complaint complaint) {
        return String.join(
                " · ",
                VietnameseFormat.tableDate(complaint.received()),
                complaint.channel().code(),
                complaint.term(),
                complaint.handler());
    }

    private static String told(Complaint.Step step) {
        return switch (step) {
            case Complaint.Answered answered ->
                VietnameseFormat.tableDate(answered.day()) + " "
                        + answered.outcome().code();
            case Complaint.TakenUp again -> VietnameseFormat.tableDate(again.day()) + " " + again.term();
        };
    }
}
