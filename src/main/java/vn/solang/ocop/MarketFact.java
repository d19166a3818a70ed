package vn.solang.ocop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the market.
 *
 * @param id of the version
 * @param product the number of the product; 0 where none of the register is meant
 * @param name of the product as it was said; may be empty
 * @param producer who took part, or the place that did; may be empty
 * @param partner the country, the fair, who signed, or the platform; may be empty
 * @param place where a fair is held; may be empty
 * @param organiser who holds it; may be empty
 * @param written the day or the period as it was said: {@code 2022-05-12}, {@code 2022-H1}
 * @param starts the first day it may have been on
 * @param last the last one; of a shop, the last day it is known to be open
 * @param valueMillion in million đồng; null where it is not known
 * @param qualifier a word before the value: {@code more than}
 * @param address of a shop, its page
 */
public record MarketFact(
        long id,
        Kind kind,
        int product,
        String name,
        String producer,
        String partner,
        String place,
        String organiser,
        String written,
        LocalDate starts,
        LocalDate last,
        @Nullable BigDecimal valueMillion,
        String qualifier,
        String address,
        String source) {

    /** The last day of a shop of which no end is known. */
    static final LocalDate NO_END = LocalDate.of(9999, 12, 30);

    /** What may happen on the market. */
    public enum Kind {
        /** A fair or another promotion (hội chợ, xúc tiến thương mại). */
        FAIR("fair"),
        /** A product or a producer that took part in a fair (gian hàng). */
        BOOTH("booth"),
        /** A contract that was signed. */
        CONTRACT("contract"),
        /** An agent that was opened (đại lý). */
        AGENT("agent"),
        /** A contract or an agent, where it is not known which. */
        CONTRACT_OR_AGENT("contract-or-agent"),
        /** An order from abroad. */
        EXPORT("export"),
        /** What was sold within a year. */
        REVENUE("revenue"),
        /** A page where it is sold (sàn thương mại điện tử). */
        SHOP("shop"),
        /** Put forward for more stars within the period. */
        UPGRADE_PROPOSAL("upgrade-proposal"),
        /** Newly recognised and well received. */
        WELL_RECEIVED("newly-recognised, well received");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word in files. */
        public String code() {
            return code;
        }

        /** The end of its message key. */
        public String key() {
            return this == WELL_RECEIVED ? "well-received" : code;
        }

        /** What such a word means. */
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }

        /** Those that are typed on pages of products. */
        public static List<Kind> typed() {
            return List.of(EXPORT, CONTRACT, AGENT, BOOTH, REVENUE, SHOP, UPGRADE_PROPOSAL);
        }

        /** True where it says nothing without a product of the register. */
        public boolean needsProduct() {
            return this == REVENUE || this == SHOP;
        }

        /** True where it says nothing without the country, the fair or the platform. */
        public boolean needsPartner() {
            return this == FAIR || this == BOOTH || this == SHOP;
        }

        /** True where there is somebody, or somewhere, on the other side. */
        public boolean hasPartner() {
            return this != REVENUE && this != UPGRADE_PROPOSAL && this != WELL_RECEIVED;
        }

        /** True where it is worth money. */
        public boolean hasValue() {
            return this == CONTRACT || this == AGENT || this == CONTRACT_OR_AGENT || this == EXPORT || this == REVENUE;
        }

        /** True where it is held somewhere by somebody. */
        public boolean hasPlace() {
            return this == FAIR || this == BOOTH;
        }

        /** True where it may last. */
        public boolean hasEnd() {
            return hasPlace() || this == SHOP;
        }
    }

    /** True unless it is a shop that is open without an end. */
    public boolean isEndKnown() {
        return !last.equals(NO_END);
    }

    /** True of a shop that is open on a day, as far as is known. */
    boolean isOpen(LocalDate day) {
        return kind == Kind.SHOP && !starts.isAfter(day) && !last.isBefore(day);
    }
}
