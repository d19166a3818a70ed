package vn.solang.factcheck;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/** Lists with more or fewer names than the text says. */
final class ListCheck implements Check {

    @Override
    public void check(Article article, Consumer<Finding> found) {
        for (Listing each : article.listings()) {
            int stated = each.count().value().intValue();
            int names = each.items().size();
            boolean numbered = each.items().stream()
                    .anyMatch(item ->
                            Character.isDigit(item.name().charAt(item.name().length() - 1)));
            // one name may be where they all are, and names with numbers how many are where
            if (each.open() || each.count().over() != null || names == stated || isPlace(each) || numbered) {
                continue;
            }
            Listing.Item run = names == stated - 1 ? joined(each) : null;
            found.accept(
                    run != null
                            ? new Finding(
                                    Kind.LIST_COUNT,
                                    Severity.WARNING,
                                    run.span(),
                                    Message.of(
                                            "factcheck.list.joined",
                                            number(each),
                                            each.count().unit(),
                                            names,
                                            run.name()),
                                    "")
                            : new Finding(
                                    Kind.LIST_COUNT,
                                    Severity.ERROR,
                                    each.span(),
                                    Message.of(
                                            "factcheck.list.length",
                                            number(each),
                                            each.count().unit(),
                                            names),
                                    ""));
        }
    }

    /** One name without the place it is in may itself be where they all are: {@code 3 xã (huyện Lộc Hà)}. */
    private static boolean isPlace(Listing listing) {
        boolean alone = listing.items().size() < 2;
        // of districts a dash joins two names (Hương Khê - Vũ Quang)
        return alone
                && (listing.items().getFirst().parent().isEmpty()
                        || !listing.count().unit().equals("xã"));
    }

    /** A name about twice as long as the others: two that were run together. */
    private static Listing.@Nullable Item joined(Listing listing) {
        return listing.items().stream()
                .filter(item -> item.name().split(" ").length >= 4)
                .findFirst()
                .orElse(null);
    }

    private static String number(Listing listing) {
        return VietnameseFormat.number(listing.count().value());
    }
}
