package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.factcheck.Stocks.Stock;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/**
 * What a whole place has, held against the rest of the text: one thing with two values, and what was reached and what is
 * left of a whole that is told elsewhere.
 */
final class StockCheck implements Check {

    private static final String REACHED = "đạt chuẩn";

    @Override
    public void check(Article article, Consumer<Finding> found) {
        List<Stock> stocks = Stocks.find(article);
        Map<Stock.Thing, Stock> firsts = new HashMap<>();
        for (Stock each : stocks) {
            Stock first = firsts.putIfAbsent(each.thing(), each);
            if (first != null && first.count().value().compareTo(each.count().value()) != 0) {
                found.accept(new Finding(
                        Kind.CONFLICT,
                        Severity.ERROR,
                        each.count().span(),
                        Message.of(
                                "factcheck.conflict.stock",
                                each.whole(),
                                (each.count().unit() + " " + each.what()).strip(),
                                number(first),
                                number(each)),
                        ""));
            }
        }
        stocks.stream()
                .map(each -> each.count().unit())
                .distinct()
                .forEach(unit -> whole(
                        stocks.stream()
                                .filter(each -> each.count().unit().equals(unit))
                                .toList(),
                        found));
    }

    /** The whole, what of it was reached and what is left, each told once. */
    private static void whole(List<Stock> stocks, Consumer<Finding> found) {
        Optional<Stock> whole = only(stocks, each -> each.what().isEmpty() && !each.isLeft());
        Optional<Stock> reached = only(
                stocks,
                each -> (each.what().equals(REACHED) || each.what().equals(REACHED + " nông thôn mới"))
                        && !each.isLeft());
        Optional<Stock> left = only(stocks, each -> each.isLeft() && each.what().startsWith("chưa " + REACHED));
        if (whole.isEmpty() || reached.isEmpty() || left.isEmpty()) {
            return;
        }
        boolean together = whole.get().isOfPlaceOf(reached.get())
                && whole.get().isOfPlaceOf(left.get())
                && reached.get().days().equals(left.get().days());
        BigDecimal rest =
                whole.get().count().value().subtract(reached.get().count().value());
        if (together && rest.compareTo(left.get().count().value()) != 0) {
            found.accept(new Finding(
                            Kind.SUM,
                            Severity.ERROR,
                            left.get().count().span(),
                            Message.of(
                                    "factcheck.conflict.left",
                                    number(reached.get()),
                                    number(whole.get()),
                                    VietnameseFormat.number(rest),
                                    number(left.get())),
                            VietnameseFormat.number(rest))
                    .insteadOf(number(left.get())));
        }
    }

    private static Optional<Stock> only(List<Stock> stocks, Predicate<Stock> wanted) {
        List<Stock> fitting = stocks.stream().filter(wanted).toList();
        boolean one =
                fitting.stream().map(each -> each.count().value()).distinct().count() == 1;
        return one ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static String number(Stock stock) {
        return VietnameseFormat.number(stock.count().value());
    }
}
