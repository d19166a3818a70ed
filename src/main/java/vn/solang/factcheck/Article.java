package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A text as far as it was read: what it says, and where.
 *
 * @param days those that belong to no citation
 * @param moves what things were and what they came to
 * @param growths how things grew
 * @param targets what is to be reached
 * @param frame what it says of itself
 * @param newestYear the newest year it names; 0 where it names none
 * @param quantities all numbers that belong to no citation or day, in the order of the text
 */
record Article(
        SourceText text,
        Tokens tokens,
        Lexicon lexicon,
        List<Quantity> quantities,
        List<Claim.Citation> citations,
        List<Claim.Percentage> percentages,
        List<Claim.Count> counts,
        List<Listing> listings,
        List<Sums.Parts> parts,
        List<Claim.Place> places,
        List<Claim.Years> years,
        List<Days.Found> days,
        List<Growths.Move> moves,
        List<Growths.Told> growths,
        List<Claim.Target> targets,
        Frame frame,
        int newestYear) {

    /** All that can be checked. */
    Stream<Claim> claims() {
        return Stream.of(
                        citations,
                        percentages,
                        counts,
                        sums(),
                        places,
                        years,
                        targets,
                        money(),
                        growths.stream().map(Growths.Told::claim).toList())
                .flatMap(List::stream);
    }

    private List<Claim.Money> money() {
        return quantities.stream()
                .filter(Quantity::isMoney)
                .map(each -> new Claim.Money(tokens.span(each.first(), each.end() - 1), each.value(), each.hedge()))
                .toList();
    }

    /** The counts that begin from one place of the text up to another. */
    List<Claim.Count> counts(int from, int to) {
        ToIntFunction<Claim.Count> start = count -> count.span().start();
        return counts.subList(first(counts, start, from), first(counts, start, to));
    }

    /** The numbers that begin from one token up to another. */
    List<Quantity> quantities(int from, int to) {
        return quantities.subList(first(quantities, Quantity::first, from), first(quantities, Quantity::first, to));
    }

    /** The first of a list in its order that begins at a place or behind it. */
    private static <T> int first(List<T> all, ToIntFunction<T> start, int place) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(all.get(middle)) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** True where the clause speaks of what is planned, wished or asked for before a token. */
    boolean isPlanned(int index) {
        return tokens.isAmong(tokens.clauseStart(index), index + 1, lexicon.plans);
    }

    /** Totals with their parts: lists of names, each of which counts one, and sums. */
    List<Claim.Sum> sums() {
        return Stream.concat(
                        parts.stream().map(Sums.Parts::claim),
                        listings.stream()
                                .filter(each -> !each.open())
                                .map(each -> new Claim.Sum(
                                        each.span(),
                                        each.count().value(),
                                        Collections.nCopies(each.items().size(), BigDecimal.ONE),
                                        each.count().unit())))
                .toList();
    }

    /** The paragraph a stretch begins in. */
    Span paragraph(Span span) {
        int at = tokens.from(span.start());
        return new Span(
                tokens.at(tokens.paragraphStart(at)).start(),
                tokens.at(tokens.paragraphEnd(at)).start());
    }
}
