package vn.solang.assessment;

import java.util.ArrayList;
import java.util.List;
import vn.solang.shared.Messages;
import vn.solang.web.Badge;
import vn.solang.web.Chip;
import vn.solang.web.Tone;

/** Verdicts as pages show them. What is unknown is never shown as not met. */
public final class VerdictWords {

    private final Messages words;

    public VerdictWords(Messages words) {
        this.words = words;
    }

    public Chip chip(Verdict verdict) {
        return new Chip(tone(verdict), text(verdict));
    }

    public String text(Verdict verdict) {
        return switch (verdict) {
            case MET -> words.say("assess.verdict.met");
            case NOT_MET -> words.say("assess.verdict.not-met");
            case UNKNOWN -> words.say("assess.verdict.unknown");
            case NOT_APPLICABLE -> words.say("assess.verdict.not-applicable");
        };
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> Tone.BASE;
            case NOT_MET -> Tone.NOT_MET;
            case UNKNOWN -> Tone.UNKNOWN;
            case NOT_APPLICABLE -> Tone.NOT_APPLICABLE;
        };
    }

    public List<Badge> badges(Standing standing) {
        return badges(standing.provisional(), standing.demo());
    }

    /** What the count of an evaluation rests on: one of its criteria may, though the whole is certain without it. */
    public List<Badge> badgesOfCount(Evaluation evaluation) {
        Evaluation.Count counted = evaluation.counted();
        return badges(counted.provisional() > 0, counted.demo() > 0);
    }

    public List<Badge> badges(boolean provisional, boolean demo) {
        List<Badge> badges = new ArrayList<>();
        if (demo) {
            badges.add(new Badge(Badge.Kind.DEMO, words.say("assess.badge.demo")));
        }
        if (provisional) {
            badges.add(new Badge(Badge.Kind.PROVISIONAL, words.say("assess.badge.provisional")));
        }
        return badges;
    }

    /** The counts by verdict with a chip each, those of nothing left out; {@code undeclared} more are unknown. */
    public List<Chip> counts(Evaluation.Count count, int undeclared) {
        List<Chip> chips = new ArrayList<>();
        add(chips, Verdict.MET, count.met());
        add(chips, Verdict.NOT_MET, count.notMet());
        add(chips, Verdict.UNKNOWN, count.unknown() + undeclared);
        add(chips, Verdict.NOT_APPLICABLE, count.notApplicable());
        return chips;
    }

    private void add(List<Chip> chips, Verdict verdict, int number) {
        if (number > 0) {
            chips.add(new Chip(tone(verdict), number + " " + text(verdict)));
        }
    }
}
