package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says of a text what in it cannot be true. It needs nothing but the text. */
public final class FactCheck {

    private static final KnownActs ACTS = new KnownActs();

    private static final List<Check> CHECKS = List.of(
            new RateCheck(),
            new SumCheck(),
            new ProductCheck(),
            new AnswerCheck(),
            new MovementCheck(),
            new DifferenceCheck(),
            new MoneySharesCheck(),
            new ListCheck(),
            new CitationCheck(ACTS),
            new ActCheck(ACTS),
            new SwapCheck(ACTS),
            new GrowthCheck(),
            new PeriodCheck(),
            new FrameCheck(),
            new ConflictCheck(),
            new StockCheck(),
            new PlaceCheck(new Gazetteer()),
            new PunctuationCheck(),
            new TermCheck(),
            new HouseCheck(),
            new StyleCheck());

    private final Reading reading = new Reading(new Lexicon());

    /** What a text says, and what is found in it, both in its order. */
    public record Checked(SourceText text, List<Claim> claims, List<Finding> findings) {
        public Checked {
            claims = List.copyOf(claims);
            findings = List.copyOf(findings);
        }

        /** The same with more findings among them. */
        public Checked with(List<Finding> more) {
            List<Finding> all = new ArrayList<>(findings);
            all.addAll(more);
            all.sort(Comparator.comparingInt(finding -> finding.span().start()));
            return new Checked(text, claims, all);
        }
    }

    /** Checks a text. */
    public Checked check(SourceText text) {
        Article article = reading.read(text);
        // two rules may see one thing
        Set<Finding> told = new LinkedHashSet<>();
        CHECKS.forEach(check -> check.check(article, told::add));
        List<Finding> findings = new ArrayList<>(told);
        findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
        return new Checked(
                text,
                article.claims()
                        .sorted(Comparator.comparingInt(claim -> claim.span().start()))
                        .toList(),
                findings);
    }
}
