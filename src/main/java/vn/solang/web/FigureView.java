package vn.solang.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure as it is shown: {@code 178/182 xã · 97,8%}, what it counts, what changed, what was published beside it.
 *
 * @param label what is counted: {@code đạt chuẩn NTM}
 * @param value the number; null where it is unknown, never 0
 * @param whole the denominator with its unit, as it follows the number: {@code /182 xã}; empty where there is none
 * @param rate {@code 97,8%}; empty where there is none
 * @param change {@code thêm 4}; empty where nothing changed or nothing is known
 * @param reported {@code báo cáo ghi 177}; empty where nothing was published or the two agree
 * @param href where the figure opens; null where it cannot be opened
 * @param badges what a reader must be warned of
 */
public record FigureView(
        String label,
        @Nullable String value,
        String whole,
        String rate,
        String change,
        String reported,
        @Nullable String href,
        List<Badge> badges) {

    public FigureView {
        badges = List.copyOf(badges);
    }
}
