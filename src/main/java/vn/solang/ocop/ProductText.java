package vn.solang.ocop;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;

/** What is written of a product on a page, looked over. */
final class ProductText {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4000;

    private ProductText() {}

    /** As it is kept: lines without stray spaces, the GTIN with its fourteen digits. */
    record Checked(
            String name,
            String set,
            String producer,
            String kind,
            String place,
            String gtin,
            String story,
            String website) {

        /** All of it in one line, for the journal. */
        String told(Unit unit) {
            return ProductText.told(name, producer, kind, unit.fullName(), place, set, gtin, website, story);
        }
    }

    /** @throws Rejected where the name is missing, something is too long, or is not what it is to be */
    static Checked checked(ProductEntries.Sent sent) {
        String name = line(sent.name());
        if (name.isEmpty()) {
            throw new Rejected("ocop.entry.needs-name");
        }
        String kind = sent.producerKind();
        if (!kind.isEmpty() && !Product.PRODUCER_KINDS.contains(kind)) {
            throw new Rejected("ocop.entry.no-kind", kind);
        }
        String gtin = sent.gtin().strip();
        if (!gtin.isEmpty() && !Gtin.isOne(gtin)) {
            throw new Rejected("ocop.entry.gtin", gtin);
        }
        String website = line(sent.website());
        if (!website.isEmpty() && !ProductsFormat.isWebsite(website)) {
            throw new Rejected("ocop.entry.website", website);
        }
        return new Checked(
                name,
                sent.set(),
                line(sent.producer()),
                kind,
                line(sent.place()),
                gtin.isEmpty() ? "" : Gtin.padded(gtin),
                within(VietnameseText.nfc(sent.story().strip()), LONGEST_TEXT),
                website);
    }

    /** What is known of a product in one line, for the journal. */
    static String told(Product product, Unit unit) {
        return told(
                product.name(),
                product.producerName(),
                product.producerKind(),
                unit.fullName(),
                product.place(),
                product.set(),
                product.gtin(),
                product.website(),
                product.story());
    }

    private static String told(String... parts) {
        return Stream.of(parts).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String line(String sent) {
        return within(VietnameseText.line(sent), LONGEST_LINE);
    }

    private static String within(String text, int longest) {
        if (text.length() > longest) {
            throw new Rejected("ocop.decision.long", Integer.toString(longest), text.substring(0, 40));
        }
        return text;
    }
}
