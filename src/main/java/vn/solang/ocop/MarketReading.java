package vn.solang.ocop;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solang.imports.Row;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseText;

/** Reads what happened on the market, from rows of tables and from forms alike. */
final class MarketReading {

    /** A million tỷ đồng: no product sells for more. */
    private static final long MOST_MILLIONS = 1_000_000_000;

    /** Finds products of the books by names. */
    interface Register {

        /** The name of the product with a number; null where it has none. */
        @Nullable String name(int number);

        /** The products of a name, by their numbers, with whom they are told apart by. */
        Map<Integer, String> named(String name);
    }

    private final Register register;

    MarketReading(Register register) {
        this.register = register;
    }

    /** A product as a row means it. */
    private record Meant(int number, String name) {}

    /** When, as written. */
    private record When(String written, LocalDate first, LocalDate last) {}

    /** @throws vn.solang.imports.BadCell where the row says nothing that may be kept */
    MarketFact read(Row row) {
        String word = row.text("kind");
        MarketFact.Kind kind = MarketFact.Kind.of(word)
                .orElseThrow(() -> row.bad(
                        "kind",
                        "import.word",
                        Arrays.stream(MarketFact.Kind.values())
                                .map(each -> "\"" + each.code() + "\"")
                                .collect(Collectors.joining(", "))));
        When when = when(row, kind);
        Meant product = product(row, kind);
        String producer = text(row, "producer_or_place");
        String partner = kind.needsPartner()
                ? VietnameseText.line(row.text("partner_country_or_fair"))
                : text(row, "partner_country_or_fair");
        if (kind != MarketFact.Kind.FAIR && product.name().isEmpty() && producer.isEmpty()) {
            throw row.bad("product", "import.ocop.no-subject");
        }
        if (!kind.hasValue() && row.optionalText("value_million_vnd").isPresent()) {
            throw row.bad("value_million_vnd", "import.ocop.no-value");
        }
        if (kind == MarketFact.Kind.REVENUE) {
            row.text("value_million_vnd");
        }
        return new MarketFact(
                0,
                kind,
                product.number(),
                product.name(),
                producer,
                partner,
                text(row, "place"),
                text(row, "organiser"),
                when.written(),
                when.first(),
                when.last(),
                row.optionalDecimal("value_million_vnd", 0, MOST_MILLIONS).orElse(null),
                text(row, "value_qualifier"),
                address(row, kind),
                text(row, "source"));
    }

    private static String text(Row row, String column) {
        return VietnameseText.line(row.optionalText(column).orElse(""));
    }

    private Meant product(Row row, MarketFact.Kind kind) {
        int number = row.optionalInteger("product_number").orElse(0);
        if (number != 0) {
            String name = register.name(number);
            if (name == null) {
                throw row.bad("product_number", "import.ocop.no-product");
            }
            return new Meant(number, name);
        }
        String written = text(row, "product");
        Map<Integer, String> named = written.isEmpty() ? Map.of() : register.named(written);
        if (named.size() > 1) {
            throw row.bad(
                    "product",
                    "import.ocop.product-several",
                    named.entrySet().stream()
                            .map(each -> each.getKey() + " – " + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (named.isEmpty()) {
            if (kind.needsProduct()) {
                throw row.bad("product", "import.ocop.product-needed");
            }
            return new Meant(0, written);
        }
        int only = named.keySet().iterator().next();
        String name = register.name(only);
        return new Meant(only, name == null ? written : name);
    }

    private static String address(Row row, MarketFact.Kind kind) {
        if (kind != MarketFact.Kind.SHOP) {
            return "";
        }
        String address = row.text("address");
        if (!ProductsFormat.isWebsite(address)) {
            throw row.bad("address", "import.ocop.website");
        }
        return address;
    }

    /** A day, with the last one where it lasts, or a period within which it was; of a shop, from when to when it is open. */
    private static When when(Row row, MarketFact.Kind kind) {
        String written = row.text("period");
        When when = dayOrPeriod(row, written);
        if (kind == MarketFact.Kind.REVENUE && !written.matches("\\d{4}")) {
            throw row.bad("period", "import.ocop.revenue-year");
        }
        @Nullable LocalDate until = kind.hasEnd() ? row.lastDay("until", when.first()) : null;
        if (until != null) {
            return new When(when.written(), when.first(), until);
        }
        return kind == MarketFact.Kind.SHOP ? new When(when.written(), when.first(), MarketFact.NO_END) : when;
    }

    private static When dayOrPeriod(Row row, String written) {
        for (String separator : List.of("-", "/")) {
            if (written.split(separator, -1).length == 3) {
                LocalDate day = row.date("period");
                return new When(day.toString(), day, day);
            }
        }
        try {
            Period period = Period.parse(written);
            return new When(period.code(), period.from(), period.lastDay());
        } catch (Rejected neither) {
            throw row.bad("period", "import.ocop.when");
        }
    }
}
