package vn.solang.ocop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * What authorities decided of products after their recognition, entered by the office of whoever decided: the district
 * where the regime of the day leaves the stars to it, else the province, also for what the country decided.
 */
@Service
@Needs(Permission.HOLD_SESSIONS)
public class Decisions {

    /**
     * A withdrawal (thu hồi).
     *
     * @param day from which on the certificate does not hold any more
     * @param document number and symbol of the decision
     * @param ground what it rests on by law
     */
    public record Withdrawal(LocalDate day, String document, String reason, String ground) {}

    /**
     * A certificate that was decided elsewhere, such as one of five stars.
     *
     * @param day of the decision
     * @param occasion {@code first}, {@code upgrade}, {@code re-evaluation}
     * @param document number and symbol of the decision
     * @param authority the level that decided
     * @param until the last day of the certificate; null where it is the one that follows from the rules of the day
     */
    public record Certificate(
            LocalDate day,
            int stars,
            String occasion,
            String document,
            Authority authority,
            @Nullable LocalDate until) {}

    private final ProductRepository products;
    private final ProductWriter writer;
    private final Register register;
    private final OcopRules rules;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;

    Decisions(
            ProductRepository products,
            ProductWriter writer,
            Register register,
            OcopRules rules,
            Units units,
            Journal journal,
            CurrentActor actor) {
        this.products = products;
        this.writer = writer;
        this.register = register;
        this.rules = rules;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
    }

    /** True where whoever acts may see what can be entered on a product. */
    @Needs(Permission.PUBLIC)
    public boolean mayEnter(Product product) {
        return actor.may(Permission.HOLD_SESSIONS, product.unit());
    }

    /** True where whoever acts holds sessions for who withdraws the certificate of a product. */
    @Needs(Permission.PUBLIC)
    public boolean mayWithdraw(Product product, AsOf asOf) {
        return days(product, asOf)
                .map(day -> seat(product, product.stars(), day, asOf.knownAt()))
                .anyMatch(seat -> actor.may(Permission.HOLD_SESSIONS, seat));
    }

    /** True where whoever acts enters what a level decides of a product. */
    @Needs(Permission.PUBLIC)
    public boolean mayRecognise(Product product, Authority authority, AsOf asOf) {
        return days(product, asOf)
                .map(day -> seat(product, authority, day, asOf.knownAt()))
                .anyMatch(seat -> actor.may(Permission.HOLD_SESSIONS, seat));
    }

    /** The day asked about, and that of the newest decision, on which another may have been the one who decides. */
    private static Stream<LocalDate> days(Product product, AsOf asOf) {
        Standing newest = product.newest();
        return Stream.concat(Stream.of(asOf.validAt()), Stream.ofNullable(newest == null ? null : newest.starts()));
    }

    /** What was decided of a product, and what else was said of it, the newest first; corrigible by whoever acts. */
    public List<Decision> of(Product product, AsOf asOf) {
        actor.require(Permission.HOLD_SESSIONS, product.unit());
        Standings all = said(product.number(), asOf.knownAt());
        return products.standings(product.number(), asOf.knownAt()).stream()
                .map(Decision::of)
                .map(each -> each.corrigible()
                                && !actor.may(
                                        Permission.HOLD_SESSIONS, seat(product, each.standing(), all, asOf.knownAt()))
                        ? new Decision(each.id(), each.standing(), false)
                        : each)
                .toList();
    }

    /**
     * Enters that a certificate was withdrawn, or corrects it.
     *
     * @param corrects the version that is corrected; 0 where it is new
     * @throws Rejected where something is missing, the day is to come, or no certificate holds on it
     * @throws Conflict where somebody else changed it first
     */
    @Transactional
    public void withdraw(int product, Withdrawal sent, long corrects) {
        Entry entry = open(product);
        LocalDate day = Typed.past(sent.day(), VietnameseFormat.dayOf(entry.at()));
        String document = needed("document", Typed.line(sent.document()));
        String ground = needed("ground", Typed.line(sent.ground()));
        String reason = needed("reason", Texts.clean(sent.reason()));
        Product now = product(product, VietnameseFormat.dayOf(entry.at()), entry);
        Standings whole = said(product, entry.at());
        Standing before = corrects == 0 ? null : takeBack(entry, now, corrects, Standing.Kind.REVOKED);
        Product known = product(product, day, entry);
        Standings others = said(product, entry.at());
        Integer stars = stars(known, others, day);
        Optional<Authority> authority = decides(stars, day, entry.at());
        actor.require(Permission.HOLD_SESSIONS, seat(known, authority.orElse(Authority.PROVINCE), day, entry.at()));
        requireCertificate(known, day, others, entry);
        requireTheSame(others, before, day);
        var standing = new Standing(
                Standing.Kind.REVOKED,
                day,
                day,
                null,
                "",
                document,
                null,
                null,
                "",
                "read",
                reason,
                ground,
                authority.map(Authority::code).orElse(""));
        writer.standings(entry, List.of(new ProductWriter.Said(product, day.toString(), standing)));
        requireWhole(product, whole, entry);
        tell(entry, known, before, standing);
    }

    /**
     * Enters a certificate that was decided elsewhere, or corrects it.
     *
     * @param corrects the version that is corrected; 0 where it is new
     * @throws Rejected where something is missing, the level does not decide on so many stars on that day, or the product
     *     has another certificate then
     * @throws Conflict where somebody else changed it first
     */
    @Transactional
    public void recognise(int product, Certificate sent, long corrects) {
        Entry entry = open(product);
        LocalDate day = Typed.past(sent.day(), VietnameseFormat.dayOf(entry.at()));
        String document = needed("document", Typed.line(sent.document()));
        requireDecides(sent, day, entry);
        LocalDate until = sent.until() != null ? sent.until() : lastDay(day, entry);
        if (!until.isAfter(day)) {
            throw new Rejected(
                    "ocop.certificate.until", VietnameseFormat.tableDate(until), VietnameseFormat.tableDate(day));
        }
        Product known = product(product, VietnameseFormat.dayOf(entry.at()), entry);
        Standings whole = said(product, entry.at());
        Standing before = corrects == 0 ? null : takeBack(entry, known, corrects, Standing.Kind.RECOGNISED);
        actor.require(Permission.HOLD_SESSIONS, seat(known, sent.authority(), day, entry.at()));
        var recognition = new Register.Recognition(
                product, known.name(), day, sent.stars(), sent.occasion(), document, until, sent.authority(), "");
        register.recognise(entry, List.of(recognition));
        requireWhole(product, whole, entry);
        tell(entry, known, before, recognition.standing());
    }

    /** Stars are given by whom the regime of the day says; where no regime is known, by whoever gave them. */
    private void requireDecides(Certificate sent, LocalDate day, Entry entry) {
        rules.at(entry.at()).regimeOn(day).ifPresent(regime -> {
            Optional<Authority> decides = regime.decides(sent.stars());
            if (decides.isEmpty()) {
                throw new Rejected("ocop.certificate.no-stars", sent.stars(), VietnameseFormat.tableDate(day));
            }
            if (decides.get() != sent.authority()) {
                throw new Rejected(
                        "ocop.certificate.decides." + decides.get().code(),
                        sent.stars(),
                        VietnameseFormat.tableDate(day));
            }
        });
    }

    private LocalDate lastDay(LocalDate day, Entry entry) {
        return rules.at(entry.at())
                .lastDay(day)
                .orElseThrow(() -> new Rejected("ocop.certificate.no-rule", VietnameseFormat.tableDate(day)));
    }

    /**
     * Takes back a decision that was entered by mistake.
     *
     * @throws Rejected where something rests on it: a withdrawal on a recognition, a later certificate on a withdrawal
     * @throws Conflict where somebody else changed it first
     */
    @Transactional
    public void takeBack(int product, long id) {
        Entry entry = open(product);
        Product known = product(product, VietnameseFormat.dayOf(entry.at()), entry);
        Standings whole = said(product, entry.at());
        Standing before = takeBack(entry, known, id, null);
        requireWhole(product, whole, entry);
        tell(entry, known, before, null);
    }

    private Standing takeBack(Entry entry, Product product, long id, Standing.@Nullable Kind kind) {
        Standing said = products.standings(product.number(), entry.at()).stream()
                .filter(each -> each.id() == id)
                .map(Decision::of)
                .filter(Decision::corrigible)
                .map(Decision::standing)
                .filter(each -> kind == null || each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new Conflict("ocop.decision.changed"));
        actor.require(Permission.HOLD_SESSIONS, seat(product, said, said(product.number(), entry.at()), entry.at()));
        writer.takeBack(entry, id);
        return said;
    }

    /** Where whoever took a decision sits. */
    private UnitId seat(Product product, Standing decision, Standings all, Instant known) {
        LocalDate day = Objects.requireNonNull(decision.starts());
        Integer stars = decision.kind() == Standing.Kind.RECOGNISED ? decision.stars() : stars(product, all, day);
        return seat(product, stars, day, known);
    }

    /** The stars that a withdrawal on a day takes away. */
    private static @Nullable Integer stars(Product product, Standings all, LocalDate day) {
        Optional<Standing> ended = all.endedOn(day);
        return ended.isPresent() ? ended.get().stars() : product.stars();
    }

    private Standings said(int product, Instant known) {
        return new Standings(products.standings(product, known).stream()
                .map(ProductRepository.Said::standing)
                .toList());
    }

    /** Nothing that stood before has lost what it rests on. */
    private void requireWhole(int product, Standings before, Entry entry) {
        var clashes = said(product, entry.at()).clashes();
        clashes.removeAll(before.clashes());
        clashes.stream().findFirst().ifPresent(clash -> {
            throw new Rejected(clash.key(), clash.days().toArray());
        });
    }

    /** A withdrawal keeps to its certificate when its day is corrected. */
    private static void requireTheSame(Standings others, @Nullable Standing before, LocalDate day) {
        if (before == null || before.starts() == null) {
            return;
        }
        Optional<Standing> ended = others.endedOn(before.starts());
        Optional<Standing> ends = others.endedOn(day);
        if (ended.isPresent() && !ended.equals(ends)) {
            throw new Rejected(
                    "ocop.withdrawal.other",
                    VietnameseFormat.tableDate(before.starts()),
                    VietnameseFormat.tableDate(day));
        }
    }

    /** A certificate from before the day holds, or may hold, on it, and was not withdrawn then or later on. */
    private void requireCertificate(Product product, LocalDate day, Standings others, Entry entry) {
        if (others.isWithdrawnOn(day)) {
            throw new Rejected("ocop.withdrawal.twice", product.name(), VietnameseFormat.tableDate(day));
        }
        if (others.endedOn(day).isEmpty()) {
            throw noCertificate(product, VietnameseFormat.tableDate(day));
        }
        later(product, day, entry)
                .filter(next -> next.kind() == Standing.Kind.REVOKED)
                .ifPresent(next -> {
                    throw new Rejected(
                            "ocop.withdrawal.twice",
                            product.name(),
                            VietnameseFormat.tableDate(Objects.requireNonNull(next.starts())));
                });
    }

    private static Rejected noCertificate(Product product, String named) {
        Standing newest = product.newest();
        return switch (product.validity()) {
            case EXPIRED ->
                newest == null || newest.expiresMost() == null
                        ? new Rejected("ocop.withdrawal.expired", product.name(), named)
                        : new Rejected(
                                "ocop.withdrawal.expired-on",
                                product.name(),
                                named,
                                VietnameseFormat.tableDate(newest.expiresMost()));
            case REVOKED ->
                newest == null || newest.starts() == null
                        ? new Rejected("ocop.withdrawal.none", product.name(), named)
                        : new Rejected(
                                "ocop.withdrawal.twice", product.name(), VietnameseFormat.tableDate(newest.starts()));
            case VALID, UNKNOWN, NONE -> new Rejected("ocop.withdrawal.none", product.name(), named);
        };
    }

    /** The first recognition or withdrawal after a day. */
    private Optional<Standing> later(Product product, LocalDate day, Entry entry) {
        return products.standings(product.number(), entry.at()).reversed().stream()
                .map(ProductRepository.Said::standing)
                .filter(each -> each.kind() == Standing.Kind.REVOKED || each.kind() == Standing.Kind.RECOGNISED)
                .filter(each -> each.starts() != null && each.starts().isAfter(day))
                .findFirst();
    }

    /** Who decides on so many stars on a day; empty where that is not known. */
    private Optional<Authority> decides(@Nullable Integer stars, LocalDate day, Instant known) {
        return Optional.ofNullable(stars)
                .flatMap(each -> rules.at(known).regimeOn(day).flatMap(regime -> regime.decides(each)));
    }

    /** Where whoever decides on so many stars on a day sits; the province where that is not known. */
    private UnitId seat(Product product, @Nullable Integer stars, LocalDate day, Instant known) {
        return seat(product, decides(stars, day, known).orElse(Authority.PROVINCE), day, known);
    }

    /** The district, or the province, which enters what the country decides as well. */
    private UnitId seat(Product product, Authority authority, LocalDate day, Instant known) {
        UnitId province = products.owner(product.number());
        return authority == Authority.DISTRICT
                ? units.path(product.unit(), new AsOf(day, known)).stream()
                        .filter(unit -> unit.level() == UnitLevel.DISTRICT)
                        .findFirst()
                        .map(Unit::id)
                        .orElse(province)
                : province;
    }

    private Entry open(int product) {
        String name = products.newestName(product).orElseThrow(() -> new NotFound("ocop.product.none", product));
        return journal.open("ocop-decision", name);
    }

    private Product product(int product, LocalDate day, Entry entry) {
        return products.product(product, new AsOf(day, entry.at()))
                .orElseThrow(() -> new NotFound("ocop.product.none", product));
    }

    private static String needed(String field, String text) {
        if (text.isEmpty()) {
            throw new Rejected("ocop.decision.needs." + field);
        }
        return text;
    }

    private void tell(Entry entry, Product product, @Nullable Standing before, @Nullable Standing after) {
        journal.tell(
                entry,
                List.of(new Change(
                        product.unit(),
                        "ocop-decision",
                        product.name(),
                        before == null ? null : told(before),
                        after == null ? null : told(after))));
    }

    private static String told(Standing said) {
        List<String> told = new ArrayList<>(List.of(
                said.kind().code(),
                said.stars() == null ? "" : said.stars() + " sao",
                VietnameseFormat.tableDate(Objects.requireNonNull(said.starts())),
                said.document(),
                said.ground(),
                said.note()));
        told.removeIf(String::isEmpty);
        return String.join(" · ", told);
    }
}
