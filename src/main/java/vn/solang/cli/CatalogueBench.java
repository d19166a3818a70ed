package vn.solang.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.solang.ocop.Products;
import vn.solang.ocop.Validity;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** The catalogue of a country's products, searched by words with and without marks, beside one product asked for by its number. */
final class CatalogueBench implements Bench {

    private static final int PRODUCTS = 15_000;
    private static final int WARM_UP = 60;
    private static final int RUNS = 400;
    private static final long GOAL = 50_000_000;
    private static final long SEED = 20220630;

    private static final List<String> GOODS = List.of(
            "Gạo nếp",
            "Mật ong",
            "Nhung hươu",
            "Cam",
            "Bưởi",
            "Trà túi lọc",
            "Chả bò",
            "Giò lụa",
            "Tinh bột nghệ",
            "Rượu gạo",
            "Nước mắm",
            "Bánh đa vừng",
            "Cu đơ",
            "Kẹo lạc",
            "Tôm khô",
            "Mực khô",
            "Hạt điều",
            "Cà phê",
            "Hồ tiêu",
            "Dầu lạc",
            "Miến dong",
            "Măng khô",
            "Chè xanh",
            "Ruốc chua",
            "Trứng gà");
    private static final List<String> QUALITIES =
            List.of("", "đặc sản", "hữu cơ", "thượng hạng", "truyền thống", "sấy lạnh", "rừng");
    private static final List<String> PRODUCERS =
            List.of("Hợp tác xã nông nghiệp", "Hộ kinh doanh", "Công ty TNHH", "Tổ hợp tác", "Cơ sở sản xuất");
    private static final List<String> PLACES = List.of("tây bắc", "đồng bằng", "ven biển", "vùng cao");

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public List<Result> run() {
        try (var database = ScratchDatabase.open()) {
            return Running.on(database, context -> {
                List<Result> results = new ArrayList<>();
                NationalFacts.inFolder(folder -> {
                    load(context, folder.resolve("products.csv"));
                    results.add(measure(context));
                });
                return results;
            });
        }
    }

    private static void load(ApplicationContext context, Path file) throws IOException {
        AsOf now = NationalFacts.now(context);
        List<Unit> communes = context.getBean(Units.class).below(null, UnitLevel.COMMUNE, now);
        var random = new Random(SEED);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("product,unit_code,producer,standing,stars,when,on\n");
            for (int i = 0; i < PRODUCTS; i++) {
                Unit commune = of(communes, random);
                lines.write("%s %s %s %d,%s,%s %s %d,recognised,%d,%d-%02d-%02d,%s\n"
                        .formatted(
                                of(GOODS, random),
                                of(QUALITIES, random),
                                commune.name(),
                                i,
                                commune.code(),
                                of(PRODUCERS, random),
                                commune.name(),
                                random.nextInt(PRODUCTS / 2),
                                3 + random.nextInt(2),
                                2019 + random.nextInt(3),
                                1 + random.nextInt(12),
                                1 + random.nextInt(28),
                                now.validAt()));
            }
        }
        NationalFacts.load(context, file);
    }

    private static Result measure(ApplicationContext context) {
        Products products = context.getBean(Products.class);
        AsOf now = NationalFacts.now(context);
        UnitId province = context.getBean(Units.class).getByCode("42", now).id();
        List<String> communes = context.getBean(Units.class).below(null, UnitLevel.COMMUNE, now).stream()
                .map(Unit::name)
                .toList();
        var random = new Random(SEED + 1);
        List<Long> searches = new ArrayList<>();
        List<Long> single = new ArrayList<>();
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            Products.Query query = query(i, random, communes, province);
            long start = System.nanoTime();
            products.find(query, now);
            long found = System.nanoTime();
            products.get(1 + random.nextInt(PRODUCTS), now);
            long answered = System.nanoTime();
            if (i >= WARM_UP) {
                searches.add(found - start);
                single.add(answered - found);
            }
        }
        long p95 = Bench.p95(searches);
        return new Result(
                "catalogue: one of %d searches of %,d products (median %s)"
                        .formatted(RUNS, PRODUCTS, Bench.milliseconds(Bench.median(searches))),
                "p95 " + Bench.milliseconds(p95),
                "a product by its number p95 " + Bench.milliseconds(Bench.p95(single)),
                String.format(Locale.ROOT, "%.1f ×", (double) p95 / Bench.p95(single)),
                "p95 ≤ 50 ms",
                p95 <= GOAL);
    }

    /** What people ask: goods, with or without marks; a place; a maker; something nobody sells; by stars, state, province. */
    private static Products.Query query(int i, Random random, List<String> communes, UnitId province) {
        String goods = of(GOODS, random);
        String place = of(communes, random);
        String words = switch (i % 8) {
            case 0 -> goods;
            case 1 -> goods + " " + of(QUALITIES, random);
            case 2 -> goods + " " + place;
            case 3 -> place;
            case 4 -> of(PRODUCERS, random) + " " + place;
            case 5 -> of(PLACES, random) + " " + goods;
            case 6 -> of(PRODUCERS, random);
            default -> "";
        };
        @Nullable Integer stars = i % 16 < 8 ? null : Integer.valueOf(3 + i % 2);
        @Nullable Validity validity = i % 24 < 16 ? null : Validity.VALID;
        return new Products.Query(
                random.nextBoolean() ? words : VietnameseText.fold(words),
                i % 5 == 0 ? province : null,
                stars,
                validity,
                1);
    }

    private static <T> T of(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
