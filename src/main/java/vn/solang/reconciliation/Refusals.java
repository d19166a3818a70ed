package vn.solang.reconciliation;

import vn.solang.factcheck.Span;

/** Where nothing is asked: below headings of what shall be done, or of another unit, and beside words that say so. */
final class Refusals {

    private final Wordings words;
    private final Surroundings around;
    private final Localities places;

    Refusals(Wordings words, Surroundings around, Localities places) {
        this.words = words;
        this.around = around;
        this.places = places;
    }

    /** True for a paragraph below such a heading. */
    boolean areAbove(Span paragraph) {
        return Words.holds(Words.of(around.title(paragraph)), words.plans)
                || Words.holds(Words.of(around.heading(paragraph)), words.plans)
                || places.isOfAnother(around.heading(paragraph));
    }

    /** True where words before a number forbid to ask. */
    boolean stand(String before) {
        return Words.holds(before, words.never)
                || Words.holds(Words.behindLast(before, words.done), words.planned)
                || Words.holds(before, words.elsewhere);
    }

    /** True where words behind a number forbid to ask. */
    boolean follow(String clause) {
        return Words.holds(clause, words.neverBehind) || Words.holds(clause, words.elsewhere);
    }
}
