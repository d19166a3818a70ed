package vn.solang.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Row;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.AsOf;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * Thresholds compared with the official table. Where a requirement has levels by region or group and the row names none,
 * the one of the province whose books are kept is meant; where the decision leaves the level to the province, the
 * province's own.
 */
@Component
class ConfirmationsFormat implements TableFormat {

    private static final Set<String> YES = Set.of("x", "yes", "có");
    private static final Set<String> NO = Set.of("no", "không");
    private static final String GENERAL = "general";

    private final CriteriaSets sets;
    private final Units units;
    private final Ledger ledger;

    ConfirmationsFormat(CriteriaSets sets, Units units, Ledger ledger) {
        this.sets = sets;
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "confirmations",
                24,
                List.of("set", "indicator", "threshold", "document", "page"),
                List.of("variant", "year", "province", "withdrawn"));
    }

    @Override
    public int load(Table table, Entry entry) {
        Rulebook rules = sets.during(entry);
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            CriteriaSet decision = rules.find(row.text("set"))
                    .orElseThrow(() -> row.bad(
                            "set",
                            "import.confirmations.set",
                            rules.sets().stream().map(CriteriaSet::code).collect(Collectors.joining(", "))));
            Confirmation confirmed = confirmation(row, decision, owner(table, decision, entry), rules, entry);
            duplicates.require(
                    row,
                    "indicator",
                    confirmed.province(),
                    confirmed.set(),
                    confirmed.place(),
                    confirmed.variant(),
                    confirmed.year());
            rows.add(new Object[] {
                confirmed.province(),
                confirmed.set(),
                confirmed.place().requirement(),
                confirmed.place().bound(),
                confirmed.variant(),
                confirmed.year(),
                confirmed.amount(),
                confirmed.document(),
                confirmed.page(),
                withdrawn(row)
            });
        });
        ledger.record(
                entry,
                "criteria.confirmation",
                List.of("province", "set_code", "requirement", "bound", "variant", "year"),
                List.of(
                        "province",
                        "set_code",
                        "requirement",
                        "bound",
                        "variant",
                        "year",
                        "amount",
                        "document",
                        "page",
                        "withdrawn"),
                rows);
        return rows.size();
    }

    private Confirmation confirmation(Row row, CriteriaSet decision, Owner owner, Rulebook rules, Entry entry) {
        Place place = Place.parse(row.text("indicator"));
        String province = province(row, decision, place, owner, entry);
        CriteriaSet set = province.isEmpty() ? decision : rules.set(decision.code(), province, owner.day());
        Requirement requirement = set.requirement(place.requirement())
                .orElseThrow(() -> row.bad("indicator", "import.confirmations.requirement", set.code()));
        Bound bound = place.in(requirement)
                .flatMap(Part::against)
                .orElseThrow(() -> row.bad("indicator", "import.confirmations.no-bound", set.code()));
        List<Level> table = Confirming.table(bound, province.isEmpty());
        boolean ownLevel = table.isEmpty() && requirement.delegated();
        String variant =
                variant(row, set, ownLevel ? List.of() : table.isEmpty() ? bound.levels() : table, rules, owner);
        var confirmed = new Confirmation(
                0,
                province,
                set.code(),
                place,
                variant,
                year(row, table.isEmpty() ? bound.levels() : table, variant),
                amount(row, rules.catalogue(), requirement, place),
                row.text("document"),
                row.text("page"));
        if (!withdrawn(row)) {
            requireApplying(row, table, confirmed);
            requireNotWeaker(row, requirement, bound, confirmed);
        }
        return confirmed;
    }

    private static boolean withdrawn(Row row) {
        String word = row.optionalText("withdrawn")
                .map(written -> VietnameseText.nfc(written).toLowerCase(Locale.ROOT))
                .orElse("no");
        if (!YES.contains(word) && !NO.contains(word)) {
            throw row.bad("withdrawn", "import.confirmations.withdrawn");
        }
        return YES.contains(word);
    }

    private static void requireApplying(Row row, List<Level> table, Confirmation confirmed) {
        if (!Confirming.takes(table, confirmed)) {
            throw row.bad("indicator", "import.confirmations.in-file", confirmed.set());
        }
    }

    /** Where the decision does not leave the level to the province, the province asks for no less. */
    private static void requireNotWeaker(Row row, Requirement requirement, Bound bound, Confirmation confirmed) {
        if (confirmed.province().isEmpty() || requirement.delegated()) {
            return;
        }
        OverlayLevels.weaker(
                        Confirming.table(Confirming.apply(bound, false, confirmed), false),
                        Confirming.table(bound, true),
                        bound.comparison())
                .ifPresent(least -> {
                    throw row.bad(
                            "threshold",
                            "import.confirmations.weaker",
                            confirmed.place(),
                            bound.comparison().sign(),
                            least.toPlainString());
                });
    }

    /** The province whose books are kept, as it was on the newest day a set was in force. */
    private Owner owner(Table table, CriteriaSet set, Entry entry) {
        LocalDate today = VietnameseFormat.dayOf(entry.at());
        LocalDate until = set.until();
        LocalDate day = until != null && until.isBefore(today) ? until : today;
        return new Owner(
                table.owner()
                        .flatMap(unit -> units.find(unit, new AsOf(day, entry.at())))
                        .orElse(null),
                day);
    }

    private record Owner(@Nullable Unit province, LocalDate day) {}

    /** Whose own level it is: where the decision leaves it to the province or has none, that of the books kept here. */
    private String province(Row row, CriteriaSet decision, Place place, Owner owner, Entry entry) {
        Optional<String> written = row.optionalText("province");
        if (written.isPresent()) {
            var _ = units.findByCode(written.get(), new AsOf(owner.day(), entry.at()))
                    .filter(unit -> unit.level() == UnitLevel.PROVINCE)
                    .orElseThrow(() -> row.bad(
                            "province", "import.confirmations.no-province", VietnameseFormat.tableDate(owner.day())));
            return written.get();
        }
        Optional<Requirement> decided = decision.requirement(place.requirement());
        if (decided.isPresent() && !decided.get().delegated()) {
            return "";
        }
        Unit province = owner.province();
        if (province != null) {
            return province.code();
        }
        throw decided.isPresent()
                ? row.bad("indicator", "import.confirmations.province")
                : row.bad("indicator", "import.confirmations.requirement", decision.code());
    }

    /** @param table the levels it is one of */
    private static String variant(Row row, CriteriaSet set, List<Level> table, Rulebook rules, Owner owner) {
        Set<String> named = table.stream()
                .filter(level -> level.when() == null)
                .map(Level::variant)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<String> written = row.optionalText("variant");
        if (written.isPresent()) {
            String variant = written.get().equals(GENERAL) ? "" : written.get();
            if (!variant.isEmpty() && !set.variants().containsKey(variant)) {
                throw row.bad(
                        "variant",
                        "import.confirmations.variant",
                        String.join(", ", set.variants().keySet()));
            }
            return variant;
        }
        if (named.stream().allMatch(String::isEmpty)) {
            return "";
        }
        Unit province = owner.province();
        Rulebook.Variant ownVariant = province == null ? null : rules.variant(set, List.of(province), owner.day());
        if (ownVariant == null || !ownVariant.known()) {
            throw row.bad(
                    "indicator",
                    "import.confirmations.which-variant",
                    named.stream().map(each -> each.isEmpty() ? GENERAL : each).collect(Collectors.joining(", ")));
        }
        return named.contains(ownVariant.key()) ? ownVariant.key() : "";
    }

    private static int year(Row row, List<Level> table, String variant) {
        Set<Integer> years = new TreeSet<>();
        for (Level level : table) {
            Integer year = level.year();
            if (level.variant().equals(variant) && year != null) {
                years.add(year);
            }
        }
        int written = row.optionalInteger("year").orElse(0);
        if (written == 0 && !years.isEmpty()) {
            throw row.bad(
                    "indicator",
                    "import.confirmations.which-year",
                    years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (written != 0 && (years.isEmpty() || written < 2000 || written > 2100)) {
            throw row.bad("year", "import.confirmations.year");
        }
        return written;
    }

    private static BigDecimal amount(Row row, Catalogue catalogue, Requirement requirement, Place place) {
        Set<String> codes = place.in(requirement).map(Part::measures).orElse(Set.of());
        Measure measure =
                codes.size() == 1 ? catalogue.measure(codes.iterator().next()).orElse(null) : null;
        BigDecimal amount = Words.value(row.text("threshold"), measure)
                .orElseGet(() -> row.optionalDecimal("threshold").orElseThrow());
        if (measure != null && !measure.possible(amount)) {
            throw row.bad("threshold", "import.confirmations.bounds", measure.name());
        }
        return amount;
    }
}
