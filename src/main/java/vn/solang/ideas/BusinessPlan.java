package vn.solang.ideas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;

/**
 * The business plan of an idea; amounts in đồng.
 *
 * @param version the version of the idea it led to
 * @param capital what is needed
 * @param own what the producer has itself
 * @param loan what is borrowed
 * @param support what public money is to give
 * @param other what comes from elsewhere
 * @param revenue expected in a year
 * @param cost expected in a year
 * @param file the number of the plan itself; null without one
 * @param fileName empty without one
 */
public record BusinessPlan(
        int version,
        long capital,
        long own,
        long loan,
        long support,
        long other,
        long revenue,
        long cost,
        @Nullable Long file,
        String fileName,
        String note) {

    /** The profit expected in a year; below 0 for a loss. */
    public long profit() {
        return revenue - cost;
    }

    BusinessPlan with(@Nullable Long otherFile, String cleaned) {
        return new BusinessPlan(
                version, capital, own, loan, support, other, revenue, cost, otherFile, fileName, cleaned);
    }

    /** @throws Rejected where an amount is out of bounds, or the sources are not what is needed */
    void requireSound() {
        List.of(capital, own, loan, support, other, revenue, cost)
                .forEach(amount -> Dong.require(amount, "ideas.bounds.plan"));
        long sources = own + loan + support + other;
        if (sources != capital) {
            throw new Rejected(
                    "ideas.capital",
                    VietnameseFormat.number(sources),
                    VietnameseFormat.number(capital),
                    VietnameseFormat.number(Math.abs(capital - sources)));
        }
    }
}
