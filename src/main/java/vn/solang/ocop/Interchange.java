package vn.solang.ocop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.solang.identity.InScope;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.Imports;
import vn.solang.imports.SheetFile;
import vn.solang.ocop.InterchangeRepository.Line;
import vn.solang.ocop.ProductRepository.Decided;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitDirectory;
import vn.solang.units.Units;

/**
 * The register as tables for others: all of it, in a workbook that the import takes back without a change, and the
 * ministry's table {@code PTNT_OCOP}. What is not known is an empty cell.
 */
@Service
@Needs(Permission.READ)
public class Interchange {

    /** The columns of {@code ocop-products}, in the order in which they are written. */
    private static final List<String> PRODUCTS = List.of(
            "product",
            "unit_code",
            "on",
            "place",
            "producer",
            "producer_kind",
            "set",
            "standing",
            "stars",
            "when",
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
            "website");

    private final InterchangeRepository repository;
    private final ProductRepository products;
    private final MarketRepository market;
    private final OcopRules rules;
    private final Units units;
    private final Imports imports;

    Interchange(
            InterchangeRepository repository,
            ProductRepository products,
            MarketRepository market,
            OcopRules rules,
            Units units,
            Imports imports) {
        this.repository = repository;
        this.products = products;
        this.market = market;
        this.rules = rules;
        this.units = units;
        this.imports = imports;
    }

    /** All that is said of a province's products, as a workbook of the format {@code ocop-products}. */
    public byte[] products(@InScope UnitId province, AsOf asOf) {
        requireBooks(province);
        UnitDirectory directory = units.directory(asOf.knownAt());
        Rules known = rules.at(asOf.knownAt());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Line line : repository.lines(province, asOf.knownAt())) {
            rows.add(row(line, coded(line.unit(), line.said().until(), directory, asOf), known));
        }
        return SheetFile.write("san-pham-ocop", PRODUCTS, rows);
    }

    private static List<@Nullable Object> row(Line line, Coded unit, Rules known) {
        Standing said = line.said();
        return cells(
                line.product(),
                unit.code(),
                unit.day().toString(),
                line.place(),
                line.producer(),
                line.producerKind(),
                line.set(),
                said.kind().code(),
                said.stars(),
                line.when(),
                said.occasion(),
                said.document(),
                stated(said, known),
                said.source(),
                said.confidence(),
                said.note(),
                said.ground(),
                said.authority(),
                line.told().gtin(),
                line.told().story(),
                line.told().website());
    }

    /** An empty text is an empty cell. */
    private static List<@Nullable Object> cells(@Nullable Object... values) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (@Nullable Object value : values) {
            cells.add("".equals(value) ? null : value);
        }
        return cells;
    }

    /** The last day of a certificate where it is not the one that follows from the rules of the day of its decision. */
    private static String stated(Standing said, Rules known) {
        LocalDate least = said.expiresLeast();
        LocalDate most = said.expiresMost();
        boolean follows = same(least, follows(said.starts(), known)) && same(most, follows(said.until(), known));
        return follows || least == null || !least.equals(most) ? "" : least.toString();
    }

    private static @Nullable LocalDate follows(@Nullable LocalDate decided, Rules known) {
        return decided == null ? null : known.lastDay(decided).orElse(null);
    }

    private static boolean same(@Nullable LocalDate left, @Nullable LocalDate right) {
        return left == null ? right == null : left.equals(right);
    }

    /** A code of a unit, and a day on which it is one. */
    private record Coded(String code, LocalDate day) {}

    /** The code a unit had on a day, where it was there, else today, else on its last day. */
    private Coded coded(UnitId unit, @Nullable LocalDate day, UnitDirectory directory, AsOf asOf) {
        return Optional.ofNullable(day)
                .flatMap(asked -> on(unit, asked, directory))
                .or(() -> on(unit, asOf.validAt(), directory))
                .orElseGet(() -> last(unit, asOf));
    }

    private Coded last(UnitId unit, AsOf asOf) {
        Unit newest = units.newest(List.of(unit)).get(unit);
        if (newest == null) {
            throw new IllegalStateException("a product of no unit: " + unit);
        }
        LocalDate gone = newest.until();
        return new Coded(newest.code(), gone == null ? asOf.validAt() : gone.minusDays(1));
    }

    private static Optional<Coded> on(UnitId unit, LocalDate day, UnitDirectory directory) {
        return directory.on(unit, day).map(found -> new Coded(found.code(), day));
    }

    /** The ministry's table as a workbook, of products ever recognised, as they stand on a day; revenue is that of its year. */
    public byte[] ministryBook(@InScope UnitId province, AsOf asOf) {
        return SheetFile.write(MinistryFormat.NAME, MinistryFormat.COLUMNS, ministry(province, asOf));
    }

    /** The same as comma-separated values. */
    public byte[] ministryCsv(@InScope UnitId province, AsOf asOf) {
        return SheetFile.csv(MinistryFormat.COLUMNS, ministry(province, asOf));
    }

    private List<List<@Nullable Object>> ministry(UnitId province, AsOf asOf) {
        requireBooks(province);
        int year = asOf.validAt().getYear();
        Map<Integer, MarketWriter.Said> revenue = market.revenue(province, year, asOf.knownAt());
        UnitDirectory directory = units.directory(asOf.knownAt());
        Messages words = Messages.vietnamese();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Decided each : products.recognised(province, null, asOf)) {
            Product product = each.product();
            MarketWriter.Said sold = revenue.get(product.number());
            BigDecimal million = sold == null ? null : sold.fact().valueMillion();
            rows.add(cells(
                    product.number(),
                    coded(product.unit(), asOf.validAt(), directory, asOf).code(),
                    Period.parse(Integer.toString(year)).code(),
                    product.gtin(),
                    product.name(),
                    product.stars() == null ? "" : product.stars() + "*",
                    product.producerName(),
                    million == null ? null : million.stripTrailingZeros(),
                    words.say("ocop.validity." + product.validity().code())));
        }
        return rows;
    }

    private void requireBooks(UnitId province) {
        if (!imports.owners().contains(province)) {
            throw new NotFound("ocop.market.no-books");
        }
    }
}
