package vn.solang.overview.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.Distribution;
import vn.solang.assessment.Lag;
import vn.solang.assessment.Review;
import vn.solang.assessment.Reviews;
import vn.solang.assessment.ValueWords;
import vn.solang.overview.Sight;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Badge;
import vn.solang.web.Bar;
import vn.solang.web.Link;
import vn.solang.web.Tone;

/** Makes the part of the home page that tells what communes meet, from recorded facts. */
@Component
class ProgressPages {

    private static final int PLACES = 6;

    private final Reviews reviews;
    private final Assessments assessments;

    ProgressPages(Reviews reviews, Assessments assessments) {
        this.reviews = reviews;
        this.assessments = assessments;
    }

    /** Null where nothing was recorded that could be told. */
    @Nullable Progress of(Sight sight) {
        Optional<Review> review =
                reviews.of(sight.place().id(), sight.period(), sight.asOf()).filter(Review::known);
        return review.map(found -> progress(sight, found)).orElse(null);
    }

    private Progress progress(Sight sight, Review review) {
        Messages words = sight.words();
        Distribution distribution = review.distribution();
        return new Progress(
                new Link(review.set().name(), "/criteria/" + review.set().code()),
                mean(words, distribution),
                badges(words, distribution),
                bands(sight, review),
                review.furthest().stream().map(lag -> lag(sight, review, lag)).toList());
    }

    private static String mean(Messages words, Distribution distribution) {
        return distribution
                .mean()
                .map(mean -> words.say("overview.progress.mean", VietnameseFormat.number(mean)))
                .orElseGet(() -> words.say(
                        "overview.progress.mean.between",
                        VietnameseFormat.number(distribution.leastMean().orElse(BigDecimal.ZERO)),
                        VietnameseFormat.number(distribution.mostMean().orElse(BigDecimal.ZERO))));
    }

    private static List<Badge> badges(Messages words, Distribution distribution) {
        List<Badge> badges = new ArrayList<>();
        if (distribution.demo()) {
            badges.add(new Badge(Badge.Kind.DEMO, words.say("overview.badge.demo")));
        }
        if (distribution.provisional()) {
            badges.add(new Badge(Badge.Kind.PROVISIONAL, words.say("overview.badge.provisional")));
        }
        return badges;
    }

    private static List<Progress.Band> bands(Sight sight, Review review) {
        List<Progress.Band> bands = new ArrayList<>();
        int whole = review.communes().size();
        int at = 0;
        for (Distribution.Counted band : review.distribution().bands()) {
            at++;
            bands.add(band(
                    sight,
                    sight.words().say("overview.progress.band", band.band().name()),
                    "commune-criteria.band-" + at,
                    band.communes().size(),
                    whole,
                    at == 1 ? Tone.BASE : Tone.NOT_MET));
        }
        bands.add(band(
                sight,
                sight.words().say("overview.progress.undecided"),
                "commune-criteria.undecided",
                review.distribution().undecided().size(),
                whole,
                Tone.UNKNOWN));
        return bands;
    }

    private static Progress.Band band(Sight sight, String name, String key, int count, int whole, Tone tone) {
        String told = count + "/" + whole;
        return new Progress.Band(
                new Link(name, sight.figureHref(key)), told, Bar.part(name + ": " + told, tone, count, whole));
    }

    private Progress.Lagging lag(Sight sight, Review review, Lag lag) {
        Messages words = sight.words();
        String name = lag.requirement().code() + " " + lag.requirement().name();
        String count = lag.notMet().size() + "/" + lag.whole();
        BigDecimal mean = lag.meanGap();
        String far = mean == null || mean.signum() == 0
                ? ""
                : words.say(
                                "overview.progress.away",
                                new ValueWords(assessments.rules(sight.asOf()).catalogue(), words)
                                        .gap(lag.notMet().getFirst().part().part(), mean))
                        + " ";
        return new Progress.Lagging(
                new Link(
                        name,
                        sight.requirementHref(
                                review.set().code(), lag.requirement().code())),
                words.say("overview.progress.not-met", count),
                far + places(lag, sight),
                Bar.part(name + ": " + count, Tone.NOT_MET, lag.notMet().size(), lag.whole()));
    }

    /** The places most of these communes lie in. */
    private String places(Lag lag, Sight sight) {
        return reviews.placed(lag, sight.place().id(), sight.asOf()).stream()
                .limit(PLACES)
                .map(each -> each.communes().size() > 1
                        ? each.within().fullName() + " " + each.communes().size()
                        : each.within().fullName())
                .collect(Collectors.joining(", "));
    }
}
