package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.solang.reporting.Block;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Figures;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/**
 * What communes meet today, in section I.2.1: how many stand in which band, the mean, and the requirements they are
 * furthest from, by place. Nothing is told where nothing was recorded.
 */
@Component
class CriteriaPart implements ReportPart {

    private static final int TOLD = 6;

    private final Reviews reviews;
    private final Assessments assessments;
    private final Figures figures;
    private final Units units;

    CriteriaPart(Reviews reviews, Assessments assessments, Figures figures, Units units) {
        this.reviews = reviews;
        this.assessments = assessments;
        this.figures = figures;
        this.units = units;
    }

    @Override
    public String place() {
        return "I.2.1";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<Block> write(ReportRequest request) {
        Optional<Review> found =
                reviews.of(request.unit(), request.period(), request.asOf()).filter(Review::known);
        if (found.isEmpty()) {
            return List.of();
        }
        Review review = found.get();
        Map<String, Figure> known = figures.of(request.unit(), request.period(), request.asOf()).stream()
                .filter(Figure::known)
                .collect(Collectors.toMap(Figure::key, figure -> figure, (one, _) -> one));
        List<Block> blocks = new ArrayList<>();
        blocks.add(distribution(review, known));
        List<Lag> lags = review.lags().stream().limit(TOLD).toList();
        if (!lags.isEmpty()) {
            blocks.add(new Prose().say("Các chỉ tiêu nhiều xã chưa đạt nhất:").item("-"));
            lags.forEach(lag -> blocks.add(lag(lag, known, request)));
        }
        return blocks;
    }

    private static Block distribution(Review review, Map<String, Figure> known) {
        Distribution distribution = review.distribution();
        var prose = new Prose()
                .say("Mức độ đạt " + lower(review.set().name()) + state(distribution.demo(), distribution.provisional())
                        + ": ");
        int at = 0;
        boolean first = true;
        for (Distribution.Counted band : distribution.bands()) {
            at++;
            Figure figure = known.get(CriteriaFigures.BAND + at);
            if (figure != null && !band.communes().isEmpty()) {
                prose.say(first ? "" : "; ").value(figure).say(" xã " + told(band.band()));
                first = false;
            }
        }
        Figure undecided = known.get(CriteriaFigures.UNDECIDED);
        if (undecided != null && !distribution.undecided().isEmpty()) {
            prose.say(first ? "" : "; ").value(undecided).say(" xã chưa đủ số liệu để xếp nhóm");
        }
        Figure mean = known.get(CriteriaFigures.MEAN);
        if (mean != null) {
            prose.say("; bình quân ").value(mean).say(" tiêu chí/xã");
        } else {
            BigDecimal least = distribution.leastMean().orElse(BigDecimal.ZERO);
            BigDecimal most = distribution.mostMean().orElse(BigDecimal.ZERO);
            prose.say("; bình quân từ " + VietnameseFormat.number(least) + " đến " + VietnameseFormat.number(most)
                    + " tiêu chí/xã, tùy số liệu còn thiếu");
        }
        return prose.say(".").item("-");
    }

    private static String told(Bands.Band band) {
        return band.least() == null ? band.name() + " các tiêu chí" : "đạt " + band.name() + " tiêu chí";
    }

    private Block lag(Lag lag, Map<String, Figure> known, ReportRequest request) {
        var prose = new Prose().say("Chỉ tiêu " + lag.requirement().code() + " (" + lower(name(lag)) + "): ");
        Figure figure = known.get(CriteriaFigures.LAG + lag.requirement().code());
        if (figure != null) {
            prose.value(figure);
        }
        prose.say(" xã chưa đạt");
        BigDecimal mean = lag.meanGap();
        if (mean != null && mean.signum() > 0) {
            var words = new ValueWords(assessments.rules(request.asOf()).catalogue(), Messages.vietnamese());
            prose.say(", bình quân còn cách "
                    + words.gap(lag.notMet().getFirst().part().part(), mean));
        }
        return prose.say(" (" + places(lag, request) + ")" + state(lag.demo(), lag.provisional()) + ".")
                .item("+");
    }

    /** The districts, the one with most of these communes first. */
    private String places(Lag lag, ReportRequest request) {
        List<Unit> communes = lag.notMet().stream().map(Lag.Far::unit).toList();
        Map<UnitId, Unit> parents = units.parents(communes, request.asOf());
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (Unit commune : communes) {
            Unit parent = commune.parent() == null ? null : parents.get(commune.parent());
            counted.merge(parent == null ? commune.fullName() : parent.fullName(), 1, Integer::sum);
        }
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private String name(Lag lag) {
        return lag.requirement().name();
    }

    private static String state(boolean demo, boolean provisional) {
        if (demo) {
            return " (số liệu minh họa)";
        }
        return provisional ? " (tạm tính)" : "";
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
