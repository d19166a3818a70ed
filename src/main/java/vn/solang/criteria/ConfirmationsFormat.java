package vn.solang.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
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
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/**
 * Thresholds compared with the official table. Where a requirement has levels by region or group and the row names none,
 * the one of the province whose books are kept is meant; where the decision leaves the level to the province, the
 * province's own.
 */
@Component
class ConfirmationsFormat implements TableFormat {

    private static final Set<String> YES = Set.of("x", "yes", "true", "1", "có");
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
            CriteriaSet set = rules.find(row.text("set"))
                    .orElseThrow(() -> row.bad(
                            "set",
                            "import.confirmations.set",
                            rules.sets().stream().map(CriteriaSet::code).collect(Collectors.joining(", "))));
            Place place = Place.parse(row.text("indicator"));
            Owner owner = owner(table, set, entry);
            Requirement requirement = requirement(row, set, place, rules, owner);
            Bound bound = place.in(requirement)
                    .flatMap(Part::against)
                    .orElseThrow(() -> row.bad("indicator", "import.confirmations.no-bound", set.code()));
            String province = province(row, requirement, owner);
            String variant = requirement.delegated() ? "" : variant(row, set, bound, rules, owner);
            int year = year(row, bound, variant);
            duplicates.require(row, "indicator", province, set.code(), place, variant, year);
            rows.add(new Object[] {
                province,
                set.code(),
                place.requirement(),
                place.bound(),
                variant,
                year,
                amount(row, rules.catalogue(), requirement, place),
                row.text("document"),
                row.text("page"),
                row.optionalText("withdrawn")
                        .map(word -> YES.contains(VietnameseText.nfc(word).toLowerCase(Locale.ROOT)))
                        .orElse(false)
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

    /** The province whose books are kept, as it was on the newest day a set was in force. */
    private Owner owner(Table table, CriteriaSet set, Entry entry) {
        LocalDate today = entry.at().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate();
        LocalDate until = set.until();
        LocalDate day = until != null && until.isBefore(today) ? until : today;
        return new Owner(
                table.owner()
                        .flatMap(unit -> units.find(unit, new AsOf(day, entry.at())))
                        .orElse(null),
                day);
    }

    private record Owner(@Nullable Unit province, LocalDate day) {}

    /** A requirement of the decision, or one the province added to it. */
    private static Requirement requirement(Row row, CriteriaSet set, Place place, Rulebook rules, Owner owner) {
        Unit province = owner.province();
        return set.requirement(place.requirement())
                .or(() -> province == null
                        ? Optional.empty()
                        : rules.set(set.code(), province.code(), owner.day()).requirement(place.requirement()))
                .orElseThrow(() -> row.bad("indicator", "import.confirmations.requirement", set.code()));
    }

    private static String province(Row row, Requirement requirement, Owner owner) {
        Optional<String> written = row.optionalText("province");
        if (written.isPresent() || !requirement.delegated()) {
            return written.orElse("");
        }
        Unit province = owner.province();
        if (province == null) {
            throw row.bad("indicator", "import.confirmations.province");
        }
        return province.code();
    }

    private static String variant(Row row, CriteriaSet set, Bound bound, Rulebook rules, Owner owner) {
        Set<String> named = bound.levels().stream()
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

    private static int year(Row row, Bound bound, String variant) {
        Set<Integer> years = new TreeSet<>();
        for (Level level : bound.levels()) {
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
