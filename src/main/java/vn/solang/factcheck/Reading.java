package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Reads a text by the rules of the grammar, each of which takes what is its own: citations first, numbers last. */
final class Reading {

    private final Lexicon lexicon;

    Reading(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Article read(SourceText text) {
        Tokens tokens = new Tokens(text.chars());
        BitSet taken = new BitSet(tokens.size());
        List<Claim.Citation> citations = new Citations(lexicon, tokens, taken).find();
        List<Claim.Years> years = new YearsReader(tokens, taken).find();
        List<Days.Found> days = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!taken.get(i)) {
                int at = i;
                Days.at(tokens, i).ifPresent(day -> {
                    taken.set(at, day.end());
                    days.add(day);
                });
            }
        }
        int newest = newestYear(tokens);
        Frame frame = Frame.of(tokens);
        List<Quantity> quantities = new Quantities(lexicon, tokens, taken).find();
        List<Claim.Count> counts = Counts.find(tokens, quantities);
        List<Listing> listings = new Listings(tokens, quantities).find();
        var growths = new Growths(tokens, quantities);
        List<Growths.Move> moves = growths.moves();
        return new Article(
                text,
                tokens,
                lexicon,
                quantities,
                citations.stream().map(each -> frame.dated(each, tokens)).toList(),
                ImpliedWholes.fill(new Percentages(lexicon, tokens, quantities).find(), counts),
                counts,
                listings,
                parts(tokens, quantities),
                Places.find(tokens, listings),
                years,
                days,
                moves,
                growths.find(moves),
                Targets.find(tokens, quantities),
                frame,
                newest);
    }

    private List<Sums.Parts> parts(Tokens tokens, List<Quantity> quantities) {
        return Stream.concat(
                        new Sums(lexicon, tokens, quantities).find().stream(),
                        new Divisions(lexicon, tokens, quantities).find().stream())
                .toList();
    }

    private static int newestYear(Tokens tokens) {
        int newest = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean dated = tokens.at(i - 1).is("năm") || tokens.at(i - 1).is("/");
            int year = dated ? Days.small(tokens, i, 2100) : -1;
            if (YearsReader.isYear(year)) {
                newest = Math.max(newest, year);
            }
        }
        return newest;
    }
}
