package vn.solang.ocop.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solang.ocop.MarketFact;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Choice;

/** Makes the forms of what happens on the market. */
final class MarketForms {

    /**
     * What was sent, by the columns of {@code ocop-events}.
     *
     * @param corrects the version that is corrected; 0 where it is new
     */
    record Sent(Map<String, String> cells, long corrects) {

        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** What was sent and was not kept, and why. */
    record Refused(Sent sent, String problem) {}

    private final Messages words;
    private final MarketWords market;

    MarketForms(Messages words) {
        this.words = words;
        this.market = new MarketWords(words);
    }

    /** An empty form, or what was sent where it was of this kind. */
    MarketForm empty(String action, MarketFact.Kind kind, @Nullable Refused refused) {
        boolean again = refused != null
                && refused.sent().corrects() == 0
                && refused.sent().get("kind").equals(kind.code());
        return form(
                action,
                "new-" + kind.key(),
                kind,
                again && refused != null ? refused : new Refused(new Sent(Map.of(), 0), ""));
    }

    /** A form that corrects something. */
    MarketForm correcting(String action, MarketFact fact, @Nullable Refused refused) {
        boolean again = refused != null && refused.sent().corrects() == fact.id();
        return form(
                action,
                "correct-" + fact.id(),
                fact.kind(),
                again && refused != null ? refused : new Refused(new Sent(cells(fact), fact.id()), ""));
    }

    private static Map<String, String> cells(MarketFact fact) {
        BigDecimal value = fact.valueMillion();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("partner_country_or_fair", fact.partner());
        cells.put("place", fact.place());
        cells.put("organiser", fact.organiser());
        cells.put("period", isDay(fact) ? VietnameseFormat.tableDate(fact.starts()) : fact.written());
        cells.put("until", fact.kind().hasEnd() && fact.isEndKnown() ? VietnameseFormat.tableDate(fact.last()) : "");
        cells.put("value_million_vnd", value == null ? "" : typed(value));
        cells.put("value_qualifier", fact.qualifier());
        cells.put("address", fact.address());
        cells.put("source", fact.source());
        return cells;
    }

    /** A day, rather than a period, as it was said. */
    private static boolean isDay(MarketFact fact) {
        return fact.written().equals(fact.starts().toString());
    }

    private static String typed(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return VietnameseFormat.typed(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    private MarketForm form(String action, String id, MarketFact.Kind kind, Refused refused) {
        Sent sent = refused.sent();
        return new MarketForm(
                id,
                sent.corrects() == 0 ? market.kind(kind) : words.say("ocop.market.correct"),
                action,
                refused.problem(),
                sent.corrects(),
                kind.code(),
                kind.hasPartner() ? words.say("ocop.market.partner." + kind.key()) : "",
                kind.needsPartner(),
                kind.hasPlace(),
                kind.hasEnd(),
                kind == MarketFact.Kind.SHOP,
                words.say(kind == MarketFact.Kind.REVENUE ? "ocop.market.year" : "ocop.market.period"),
                kind.hasValue() ? qualifiers(sent.get("value_qualifier")) : List.of(),
                sent.get("partner_country_or_fair"),
                sent.get("place"),
                sent.get("organiser"),
                sent.get("period"),
                sent.get("until"),
                sent.get("value_million_vnd"),
                sent.get("address"),
                sent.get("source"));
    }

    private List<Choice> qualifiers(String chosen) {
        List<Choice> choices = new ArrayList<>(List.of(
                new Choice("", words.say("ocop.market.exactly"), chosen.isEmpty()),
                new Choice(
                        MarketWords.MORE_THAN,
                        words.say("ocop.market.at-least"),
                        chosen.equals(MarketWords.MORE_THAN))));
        if (choices.stream().noneMatch(Choice::selected)) {
            choices.add(new Choice(chosen, chosen, true));
        }
        return choices;
    }
}
