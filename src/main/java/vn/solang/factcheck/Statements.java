package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of a text, each with the sentence it stands in, for whoever holds them against a register. */
public final class Statements {

    /** Words a full stop behind which does not end a sentence. */
    private static final Set<String> SHORTENED = Set.of("tp", "tx", "tt", "h", "q", "p", "x", "ts", "ths", "gs", "pgs");

    private static final Reading READING = new Reading(new Lexicon());

    /**
     * A count, a share or a sum of money.
     *
     * @param span the number with its unit
     * @param value of money, in đồng
     * @param decimals how many digits stand behind its comma
     * @param share true where the number is in per cent
     * @param unit what is counted, in its standard word; {@code đồng} of money; may be empty
     * @param scale how many đồng the printed unit of money has; 1 of all else
     * @param whole the second number of {@code 12/14 xã}; null for others
     * @param sentence the sentence it stands in
     * @param paragraph the paragraph of the sentence
     * @param names what is listed behind it; may be empty
     * @param open true where the list says that it goes on
     * @param writtenByRegister true where a register printed it and no person
     */
    public record Statement(
            Span span,
            BigDecimal value,
            int decimals,
            Hedge hedge,
            boolean share,
            String unit,
            BigDecimal scale,
            @Nullable BigDecimal whole,
            Span sentence,
            Span paragraph,
            List<Name> names,
            boolean open,
            boolean writtenByRegister) {
        public Statement {
            names = List.copyOf(names);
        }
    }

    /** A name of a list, with the place it is said to be in; empty where none is. */
    public record Name(Span span, String name, String parent) {}

    private Statements() {}

    /** All, in the order of the text. */
    public static List<Statement> of(SourceText text) {
        Article article = READING.read(text);
        List<Statement> found = new ArrayList<>();
        for (Quantity each : article.quantities()) {
            if (each.type() != Quantity.Type.BARE) {
                found.add(statement(article, each));
            }
        }
        return found;
    }

    private static Statement statement(Article article, Quantity quantity) {
        Tokens tokens = article.tokens();
        Optional<Listing> listing = article.listings().stream()
                .filter(each -> each.count().equals(quantity))
                .findFirst();
        Span span = tokens.span(quantity.first(), quantity.end() - 1);
        return new Statement(
                span,
                quantity.value(),
                quantity.decimals(),
                quantity.hedge(),
                quantity.isShare(),
                quantity.isShare() ? "" : quantity.unit(),
                quantity.scale(),
                quantity.over(),
                sentence(tokens, quantity.first()),
                article.paragraph(span),
                listing.map(list -> list.items().stream()
                                .map(item -> new Name(item.span(), item.name(), item.parent()))
                                .toList())
                        .orElse(List.of()),
                listing.map(Listing::open).orElse(false),
                article.text().isBound(tokens.span(quantity.number(), quantity.number())));
    }

    private static Span sentence(Tokens tokens, int at) {
        int first = at;
        while (first > 0 && !endsSentence(tokens, first - 1)) {
            first--;
        }
        int last = at;
        while (last < tokens.size() && !endsSentence(tokens, last)) {
            last++;
        }
        return new Span(tokens.at(first).start(), tokens.at(last).start());
    }

    private static boolean endsSentence(Tokens tokens, int at) {
        Token token = tokens.at(at);
        if (token.isBreak()) {
            return true;
        }
        Token next = tokens.at(at + 1);
        return token.is(".")
                && (next.isBreak() || next.spaced())
                && !SHORTENED.contains(tokens.at(at - 1).key());
    }
}
