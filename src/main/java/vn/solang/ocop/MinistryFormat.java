package vn.solang.ocop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Row;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.ocop.InterchangeRepository.Candidate;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitDirectory;
import vn.solang.units.Units;

/**
 * The ministry's table {@code PTNT_OCOP} (QĐ 5277/QĐ-BNNMT): revenue of products of the register. Products are found by
 * our number, or by name, producer and unit; a rank that is not the register's is refused rather than taken.
 */
@Component
class MinistryFormat implements TableFormat {

    static final String NAME = "PTNT_OCOP";

    static final List<String> COLUMNS = List.of(
            "MA_OCOP",
            "Ma_DonViHanhChinh",
            "Ma_ThoiGian",
            "Ma_SanPham",
            "TenSanPham",
            "XepHang",
            "ChuTheSXKD",
            "DoanhThuNam",
            "TrangThai");

    /** A million tỷ đồng: no product sells for more. */
    private static final long MOST_MILLIONS = 1_000_000_000;

    private final InterchangeRepository repository;
    private final ProductRepository products;
    private final MarketRepository market;
    private final MarketWriter writer;
    private final Units units;

    MinistryFormat(
            InterchangeRepository repository,
            ProductRepository products,
            MarketRepository market,
            MarketWriter writer,
            Units units) {
        this.repository = repository;
        this.products = products;
        this.market = market;
        this.writer = writer;
        this.units = units;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "ptnt-ocop",
                61,
                List.of("ma_ocop", "ma_thoigian", "tensanpham", "doanhthunam"),
                List.of("ma_donvihanhchinh", "ma_sanpham", "xephang", "chuthesxkd", "trangthai"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitId owner = table.requireOwner();
        var reading = new Reading(owner, table.file(), entry.at());
        table.each(reading::read);
        writer.write(entry, owner, reading.said);
        return reading.rows;
    }

    /** The reading of one table. */
    private final class Reading {

        private final UnitId owner;
        private final String file;
        private final Instant knownAt;
        private final UnitDirectory directory;
        private final Duplicates duplicates = new Duplicates();
        private final Map<Integer, Map<Integer, MarketWriter.Said>> kept = new HashMap<>();
        private final List<MarketWriter.Said> said = new ArrayList<>();
        private int rows;

        Reading(UnitId owner, String file, Instant knownAt) {
            this.owner = owner;
            this.file = file;
            this.knownAt = knownAt;
            this.directory = units.directory(knownAt);
        }

        void read(Row row) {
            String year = row.text("ma_thoigian");
            if (!year.matches("(19|20)\\d{2}")) {
                throw row.bad("ma_thoigian", "import.ocop.revenue-year");
            }
            Candidate product = product(row);
            requireRank(row, product, LocalDate.of(Integer.parseInt(year), 12, 31));
            BigDecimal million =
                    row.optionalDecimal("doanhthunam", 0, MOST_MILLIONS).orElse(null);
            duplicates.require(row, "tensanpham", product.number(), year);
            rows++;
            if (million != null) {
                sold(product, Integer.parseInt(year), million, row.number());
            }
        }

        /** What the register has already stays as it is, with its source. */
        private void sold(Candidate product, int year, BigDecimal million, int position) {
            MarketWriter.@Nullable Said before = kept.computeIfAbsent(
                            year, each -> market.revenue(owner, each, knownAt))
                    .get(product.number());
            BigDecimal known = before == null ? null : before.fact().valueMillion();
            if (known != null && known.compareTo(million) == 0) {
                return;
            }
            var fact = new MarketFact(
                    0,
                    MarketFact.Kind.REVENUE,
                    product.number(),
                    before == null ? product.name() : before.fact().name(),
                    before == null ? "" : before.fact().producer(),
                    before == null ? "" : before.fact().partner(),
                    "",
                    "",
                    Integer.toString(year),
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    million,
                    "",
                    "",
                    NAME + ": " + file);
            said.add(new MarketWriter.Said(fact, before == null ? position : before.position(), false));
        }

        private Candidate product(Row row) {
            String name = unguarded(row.text("tensanpham"));
            String number = row.optionalText("ma_ocop").orElse("");
            if (number.matches("\\d{1,9}")) {
                Candidate found = repository.candidates(owner, Integer.valueOf(number), name, knownAt).stream()
                        .findFirst()
                        .orElseThrow(() -> row.bad("ma_ocop", "import.ocop.no-product"));
                if (!VietnameseText.sameKey(found.name()).equals(VietnameseText.sameKey(name))) {
                    throw row.bad("tensanpham", "import.ocop.other-name", number, found.name());
                }
                return found;
            }
            List<Candidate> found = repository.candidates(owner, null, name, knownAt).stream()
                    .filter(each -> isOf(row, each))
                    .toList();
            if (found.isEmpty()) {
                throw row.bad("tensanpham", "import.ocop.not-matched");
            }
            if (found.size() > 1) {
                throw row.bad(
                        "tensanpham",
                        "import.ocop.matched-several",
                        found.stream()
                                .map(each -> each.number() + " – " + each.producer())
                                .collect(Collectors.joining("; ")));
            }
            return found.getFirst();
        }

        /** Where the row names producer or unit, they must be the product's. */
        private boolean isOf(Row row, Candidate product) {
            String producer = unguarded(row.optionalText("chuthesxkd").orElse(""));
            String code = row.optionalText("ma_donvihanhchinh").orElse("");
            if (!producer.isEmpty()
                    && !VietnameseText.sameKey(producer).equals(VietnameseText.sameKey(product.producer()))) {
                return false;
            }
            Set<UnitId> named = directory.withCode(code).stream().map(Unit::id).collect(Collectors.toSet());
            return code.isEmpty() || named.contains(product.unit());
        }

        private void requireRank(Row row, Candidate candidate, LocalDate day) {
            String rank = row.optionalText("xephang")
                    .orElse("")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[*\\s]|sao", "");
            if (rank.isEmpty()) {
                return;
            }
            if (!rank.matches("[1-5]")) {
                throw row.bad("xephang", "import.ocop.rank");
            }
            Integer stars = products.product(candidate.number(), new AsOf(day, knownAt))
                    .map(Product::stars)
                    .orElse(null);
            if (stars == null || stars != Integer.parseInt(rank)) {
                throw row.bad("xephang", "import.ocop.other-rank", stars == null ? "–" : stars + "*");
            }
        }
    }

    /** Without the sign that keeps a text in a table of values from being taken for a formula. */
    private static String unguarded(String text) {
        return text.matches("'[=+\\-@].*") ? text.substring(1) : text;
    }
}
