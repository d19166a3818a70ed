package vn.solang.ocop;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.imports.BadCell;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Row;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.ocop.ProductRepository.Certificate;
import vn.solang.ocop.ProductRepository.Named;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitResolution;
import vn.solang.units.Units;

/** Products, who makes them, and what was said of each: one row for each thing said. */
@Component
class ProductsFormat implements TableFormat {

    private static final List<String> OCCASIONS = List.of("first", "upgrade", "re-evaluation");

    private static final List<String> KINDS =
            Arrays.stream(Standing.Kind.values()).map(Standing.Kind::code).toList();

    private static final List<String> AUTHORITIES =
            Arrays.stream(Authority.values()).map(Authority::code).toList();

    private static final int MOST_STARS = 5;

    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"<>/]+(/[^\\s\"<>]*)?");

    private final Units units;
    private final OcopRules rules;
    private final ProductRepository repository;
    private final ProductWriter writer;

    ProductsFormat(Units units, OcopRules rules, ProductRepository repository, ProductWriter writer) {
        this.units = units;
        this.rules = rules;
        this.repository = repository;
        this.writer = writer;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "ocop-products",
                58,
                List.of("product", "unit_code", "standing"),
                List.of(
                        "unit_name",
                        "place",
                        "producer",
                        "producer_kind",
                        "set",
                        "stars",
                        "when",
                        "on",
                        "occasion",
                        "document",
                        "until",
                        "source",
                        "confidence",
                        "note",
                        "ground",
                        "authority",
                        "gtin",
                        "story",
                        "website"));
    }

    @Override
    public int load(Table table, Entry entry) {
        var reading = new Reading(table, entry);
        table.each(reading::read);
        return reading.record();
    }

    /** True of an address that a page may link to. */
    static boolean isWebsite(String address) {
        return WEBSITE.matcher(address).matches();
    }

    /**
     * When something was said, as written, and the first and the last day it may mean; both null where nothing is known.
     */
    private record When(
            String written,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /**
     * One row.
     *
     * @param when as written
     */
    private record Line(
            Row row,
            String when,
            UnitId owner,
            Unit unit,
            String product,
            String place,
            String producer,
            String producerKind,
            String set,
            ProductRepository.Told told,
            Standing said) {

        Named producerNamed() {
            return new Named(owner, unit.id(), VietnameseText.sameKey(producer), null);
        }

        Named productNamed(@Nullable Integer producerNumber) {
            return new Named(owner, unit.id(), VietnameseText.sameKey(product), producerNumber);
        }
    }

    /** The reading of one table. */
    private final class Reading {

        private final Table table;
        private final Entry entry;
        private final UnitResolution resolution;
        private final Rules known;
        private final Set<String> sets;
        private final Duplicates duplicates = new Duplicates();
        private final List<Line> lines = new ArrayList<>();

        Reading(Table table, Entry entry) {
            this.table = table;
            this.entry = entry;
            this.resolution = new UnitResolution(units, entry.at(), table.owner());
            this.known = rules.at(entry.at());
            this.sets = known.frameworks().stream()
                    .flatMap(framework -> framework.sheets().stream())
                    .map(Sheet::code)
                    .collect(Collectors.toSet());
        }

        void read(Row row) {
            When when = when(row);
            LocalDate day = day(row, when);
            Unit unit = resolution.resolve(row, "unit_code", "unit_name", day);
            UnitId owner =
                    units.path(unit.id(), new AsOf(day, entry.at())).getFirst().id();
            String product = VietnameseText.line(row.text("product"));
            String producer = VietnameseText.line(row.optionalText("producer").orElse(""));
            String set = word(row, "set", sets);
            Standing said = standing(row, when);
            duplicates.require(
                    row,
                    "product",
                    unit.id(),
                    VietnameseText.sameKey(product),
                    VietnameseText.sameKey(producer),
                    said.kind(),
                    when.written());
            lines.add(new Line(
                    row,
                    when.written(),
                    owner,
                    unit,
                    product,
                    row.optionalText("place").orElse(""),
                    producer,
                    word(row, "producer_kind", Product.PRODUCER_KINDS),
                    set,
                    told(row),
                    said));
        }

        private ProductRepository.Told told(Row row) {
            String gtin = row.optionalText("gtin").orElse("");
            if (!gtin.isEmpty() && !Gtin.isOne(gtin)) {
                throw row.bad("gtin", "import.ocop.gtin");
            }
            String website = row.optionalText("website").orElse("");
            if (!website.isEmpty() && !isWebsite(website)) {
                throw row.bad("website", "import.ocop.website");
            }
            return new ProductRepository.Told(
                    gtin.isEmpty() ? "" : Gtin.padded(gtin),
                    row.optionalText("story").orElse(""),
                    website);
        }

        private Standing standing(Row row, When when) {
            Standing.Kind kind = Standing.Kind.of(known(row, "standing", row.text("standing"), KINDS));
            boolean recognised = kind == Standing.Kind.RECOGNISED;
            int stars = row.optionalInteger("stars").orElse(0);
            if (stars != 0 && (!recognised || stars < 1 || stars > MOST_STARS)) {
                throw row.bad("stars", "import.ocop.stars-of");
            }
            @Nullable LocalDate stated = row.lastDay("until", when.first());
            return new Standing(
                    kind,
                    when.first(),
                    when.last(),
                    stars == 0 ? null : stars,
                    word(row, "occasion", OCCASIONS),
                    row.optionalText("document").orElse(""),
                    recognised ? expires(stated, when.first()) : null,
                    recognised ? expires(stated, when.last()) : null,
                    row.optionalText("source").orElse(""),
                    row.optionalText("confidence").orElse(""),
                    row.optionalText("note").orElse(""),
                    row.optionalText("ground").orElse(""),
                    word(row, "authority", AUTHORITIES));
        }

        /** The last day as stated, or as the rules of the day of the decision have it; null where neither says. */
        private @Nullable LocalDate expires(@Nullable LocalDate stated, @Nullable LocalDate decided) {
            return stated != null || decided == null
                    ? stated
                    : known.lastDay(decided).orElse(null);
        }

        /** A day, or a period within which it was. @throws BadCell where it is neither */
        private static When when(Row row) {
            String written = row.optionalText("when").orElse("");
            if (written.isEmpty()) {
                return new When(written, null, null);
            }
            try {
                LocalDate day = LocalDate.parse(written);
                return new When(written, day, day);
            } catch (DateTimeParseException noDay) {
                try {
                    Period period = Period.parse(written);
                    return new When(written, period.from(), period.lastDay());
                } catch (Rejected noPeriod) {
                    throw row.bad("when", "import.ocop.when");
                }
            }
        }

        /** The day whose units a row speaks of: the one it names, else the last on which it may have been said, else today. */
        private LocalDate day(Row row, When when) {
            return row.optionalDate("on")
                    .or(() -> Optional.ofNullable(when.last()))
                    .orElseGet(() -> VietnameseFormat.dayOf(entry.at()));
        }

        /** One of some words, or nothing. */
        private static String word(Row row, String column, Collection<String> words) {
            return row.optionalText(column)
                    .map(written -> known(row, column, written, words))
                    .orElse("");
        }

        private static String known(Row row, String column, String written, Collection<String> words) {
            if (!words.contains(written)) {
                throw row.bad(column, "import.word", words.stream().sorted().collect(Collectors.joining(", ")));
            }
            return written;
        }

        /** Writes what was read. @return the number of rows */
        int record() {
            Map<Named, Integer> producers = repository.producers(lines.stream()
                    .filter(line -> !line.producer().isEmpty())
                    .map(Line::producerNamed)
                    .distinct()
                    .toList());
            Map<Line, Named> named = new LinkedHashMap<>();
            for (Line line : lines) {
                named.put(line, line.productNamed(producers.get(line.producerNamed())));
            }
            Map<Named, Integer> products =
                    repository.products(named.values().stream().distinct().toList());
            Map<Integer, List<Line>> byProduct = new LinkedHashMap<>();
            named.forEach((line, name) -> byProduct
                    .computeIfAbsent(products.get(name), _ -> new ArrayList<>())
                    .add(line));
            refuseOverlaps(byProduct);
            refuseGtinsOfOthers(byProduct);
            recordProducers(producers);
            recordProducts(byProduct, producers);
            recordStandings(byProduct);
            return lines.size();
        }

        /** A product has one certificate at a time, unless the later one renews or raises it. */
        private void refuseOverlaps(Map<Integer, List<Line>> byProduct) {
            Map<Integer, List<ProductRepository.Said>> kept = repository.standings(byProduct.keySet(), entry.at());
            byProduct.forEach((product, own) ->
                    refuseOverlaps(own, staying(own, kept.getOrDefault(product, List.of()))));
        }

        private void refuseOverlaps(List<Line> own, List<Standing> staying) {
            var all = new Standings(Stream.concat(staying.stream(), own.stream().map(Line::said))
                    .toList());
            own.forEach(line -> all.certificate(line.said())
                    .flatMap(begun -> Stream.concat(
                                    staying.stream().flatMap(other -> all.certificate(other).stream()),
                                    // of two in the file the later one is told
                                    own.stream()
                                            .flatMap(other -> all.certificate(other.said()).stream())
                                            .filter(other -> other.from().isBefore(begun.from())))
                            .filter(begun::overlaps)
                            .findFirst())
                    .ifPresent(other -> table.refuse(line.row().number(), overlap(line, other))));
        }

        /** What was said before and is not said anew by a row. */
        private static List<Standing> staying(List<Line> own, List<ProductRepository.Said> kept) {
            return kept.stream()
                    .filter(before -> own.stream()
                            .noneMatch(line ->
                                    line.said().kind() == before.standing().kind()
                                            && line.when().equals(before.when())))
                    .map(ProductRepository.Said::standing)
                    .toList();
        }

        /** A GTIN names one product. */
        private void refuseGtinsOfOthers(Map<Integer, List<Line>> byProduct) {
            Map<String, Integer> owners = repository.withGtin(
                    lines.stream().map(line -> line.told().gtin()).collect(Collectors.toSet()), entry.at());
            Map<String, String> names = new HashMap<>();
            byProduct.forEach((product, own) -> own.stream()
                    .filter(line -> !line.told().gtin().isEmpty())
                    .forEach(line -> {
                        String gtin = line.told().gtin();
                        Integer owner = owners.putIfAbsent(gtin, product);
                        names.putIfAbsent(gtin, line.product());
                        if (owner != null && !owner.equals(product)) {
                            table.refuse(
                                    line.row().number(),
                                    line.row()
                                            .bad(
                                                    "gtin",
                                                    "import.ocop.gtin-taken",
                                                    repository
                                                            .name(owner, entry.at())
                                                            .orElseGet(() -> java.util.Objects.requireNonNull(
                                                                    names.get(gtin)))));
                        }
                    }));
        }

        /** What buyers are told, as the last rows that say it have it; what none says stays as it was. */
        private static ProductRepository.Told told(List<Line> own, ProductRepository.Told before) {
            ProductRepository.Told told = before;
            for (Line line : own) {
                ProductRepository.Told said = line.told();
                told = new ProductRepository.Told(
                        said.gtin().isEmpty() ? told.gtin() : said.gtin(),
                        said.story().isEmpty() ? told.story() : said.story(),
                        said.website().isEmpty() ? told.website() : said.website());
            }
            return told;
        }

        private BadCell overlap(Line line, Certificate other) {
            return line.row()
                    .bad(
                            "when",
                            "import.ocop.certificate-overlap",
                            line.product(),
                            VietnameseFormat.tableDate(other.from()),
                            VietnameseFormat.tableDate(other.until()));
        }

        private void recordProducers(Map<Named, Integer> producers) {
            Map<Integer, ProductWriter.KeptProducer> kept = new LinkedHashMap<>();
            for (Line line : lines) {
                Integer number = producers.get(line.producerNamed());
                if (number != null) {
                    kept.put(
                            number,
                            new ProductWriter.KeptProducer(
                                    number,
                                    line.producer(),
                                    line.producerKind(),
                                    line.said().source()));
                }
            }
            writer.producers(entry, kept.values());
        }

        private void recordProducts(Map<Integer, List<Line>> byProduct, Map<Named, Integer> producers) {
            Map<Integer, ProductRepository.Told> before = repository.told(byProduct.keySet(), entry.at());
            List<ProductWriter.KeptProduct> kept = new ArrayList<>();
            byProduct.forEach((product, own) -> {
                Line line = own.getLast();
                kept.add(new ProductWriter.KeptProduct(
                        product,
                        line.product(),
                        line.place(),
                        line.set(),
                        line.unit().id(),
                        producers.get(line.producerNamed()),
                        line.producer(),
                        line.unit().fullName(),
                        line.said().source(),
                        told(own, before.getOrDefault(product, ProductRepository.Told.NOTHING))));
            });
            writer.products(entry, kept);
        }

        private void recordStandings(Map<Integer, List<Line>> byProduct) {
            List<ProductWriter.Said> said = new ArrayList<>();
            byProduct.forEach((product, own) ->
                    own.forEach(line -> said.add(new ProductWriter.Said(product, line.when(), line.said()))));
            writer.standings(entry, said);
        }
    }
}
