package vn.solang.ideas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * The plan of a year of the programme, of a province or a district.
 *
 * @param version rises each time it is written anew; the newest holds
 * @param said what it says
 * @param by who wrote it
 */
public record YearPlan(UnitId unit, int year, int version, Said said, String by, Instant at) {

    /**
     * What a plan says; what it does not say is null or empty.
     *
     * @param document number and symbol
     * @param ideas how many ideas are to be accepted
     * @param recognised how many products are to be recognised for the first time
     * @param upgraded how many are to come to more stars
     * @param reEvaluated how many are to be evaluated again
     * @param budget in đồng
     */
    public record Said(
            String document,
            @Nullable LocalDate issued,
            @Nullable Integer ideas,
            @Nullable Integer recognised,
            @Nullable Integer upgraded,
            @Nullable Integer reEvaluated,
            @Nullable Long budget,
            String notes,
            List<Months> steps) {
        public Said {
            steps = List.copyOf(steps);
        }
    }

    /** The months in which a step is to be done, from 1 to 12. */
    public record Months(Step step, int starts, int ends) {}

    /** The steps of a year. */
    public enum Step {
        /** Tuyên truyền, hướng dẫn. */
        GUIDANCE,
        /** Nhận đăng ký ý tưởng. */
        IDEAS,
        /** Nhận phương án, kế hoạch kinh doanh. */
        BUSINESS_PLANS,
        /** Triển khai phương án. */
        SUPPORT,
        /** Đánh giá, xếp hạng. */
        SCORING,
        /** Xúc tiến thương mại. */
        TRADE;

        /** The word in tables and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Step of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
