package vn.solang.ideas;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an idea is carried out: what holds now, without what was corrected since. */
public record Carried(List<Milestone> milestones, List<Support> supports, List<Visit> visits) {

    /**
     * Something that is to be done.
     *
     * @param done null while it is not
     */
    public record Milestone(
            int number,
            String what,
            LocalDate due,
            @Nullable LocalDate done) {}

    /**
     * Support that was granted.
     *
     * @param amount in đồng
     * @param source where the money comes from
     * @param decision by which document; may be empty
     */
    public record Support(int number, Kind kind, long amount, String source, String decision, LocalDate granted) {

        /** What it is for. */
        public enum Kind {
            /** Máy móc, thiết bị. */
            EQUIPMENT,
            /** Bao bì, tem nhãn. */
            PACKAGING,
            /** Tiêu chuẩn, kiểm nghiệm, chứng nhận. */
            QUALITY,
            /** Đào tạo, tập huấn. */
            TRAINING,
            /** Xúc tiến thương mại. */
            TRADE,
            /** Lãi suất vay. */
            INTEREST,
            OTHER;

            /** The word in tables and message keys. */
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * A visit to the producer.
     *
     * @param finding what was found
     */
    public record Visit(int number, LocalDate day, Visitor visitor, String finding) {

        /** Who came. */
        public enum Visitor {
            COMMUNE,
            DISTRICT,
            PROVINCE,
            /** Tổ tư vấn. */
            ADVISERS,
            OTHER;

            /** The word in tables and message keys. */
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    public Carried {
        milestones = List.copyOf(milestones);
        supports = List.copyOf(supports);
        visits = List.copyOf(visits);
    }

    /** All that was granted, in đồng. */
    public long granted() {
        return supports.stream().mapToLong(Support::amount).sum();
    }
}
