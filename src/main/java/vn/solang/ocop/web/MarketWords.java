package vn.solang.ocop.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.solang.ocop.MarketFact;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;

/** What happened on the market, in words; a value that is not known is said to be so. */
final class MarketWords {

    /** The word of files for a value that is a lower bound. */
    static final String MORE_THAN = "more than";

    private final Messages words;

    MarketWords(Messages words) {
        this.words = words;
    }

    String kind(MarketFact.Kind kind) {
        return words.say("ocop.market.kind." + kind.key());
    }

    /** The other side, and where: {@code Hội chợ OCOP Quảng Ninh · Hạ Long · Sở Công Thương}. */
    String partner(MarketFact fact) {
        return joined(fact.partner(), fact.place(), fact.organiser());
    }

    /** Where, and by whom it is held. */
    String place(MarketFact fact) {
        return joined(fact.place(), fact.organiser());
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Empty where such a thing has none. */
    String value(MarketFact fact) {
        if (!fact.kind().hasValue()) {
            return "";
        }
        BigDecimal million = fact.valueMillion();
        if (million == null) {
            return words.say("ocop.unknown");
        }
        String money = VietnameseFormat.money(million);
        return fact.qualifier().equals(MORE_THAN) ? words.say("ocop.market.more-than", money) : money;
    }

    String when(MarketFact fact) {
        LocalDate starts = fact.starts();
        LocalDate last = fact.last();
        if (!fact.isEndKnown()) {
            return words.say("ocop.market.since", VietnameseFormat.tableDate(starts));
        }
        if (starts.equals(last)) {
            return VietnameseFormat.tableDate(starts);
        }
        return starts.getDayOfYear() == 1 && last.equals(starts.plusYears(1).minusDays(1))
                ? words.say("ocop.when.year", Integer.toString(starts.getYear()))
                : words.say("ocop.when.between", VietnameseFormat.tableDate(starts), VietnameseFormat.tableDate(last));
    }
}
