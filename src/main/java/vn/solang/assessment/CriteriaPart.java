package vn.solang.assessment;

import java.util.ArrayList;
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

/**
 * What communes meet today, in section I.2.1: how many stand in which band, the mean, and the requirements they are
 * furthest from, by place. Nothing is told where nothing was recorded.
 */
@Component
class CriteriaPart implements ReportPart {

    private final Reviews reviews;
    private final Figures figures;

    CriteriaPart(Reviews reviews, Figures figures) {
        this.reviews = reviews;
        this.figures = figures;
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
        List<Lag> lags = review.furthest();
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
        } else if (known.containsKey(CriteriaFigures.LEAST) && known.containsKey(CriteriaFigures.MOST)) {
            prose.say("; bình quân từ ")
                    .value(known.get(CriteriaFigures.LEAST))
                    .say(" đến ")
                    .value(known.get(CriteriaFigures.MOST))
                    .say(" tiêu chí/xã, tùy số liệu còn thiếu");
        }
        return prose.say(".").item("-");
    }

    private static String told(Bands.Band band) {
        return band.least() == null ? "đạt " + band.name() + " các tiêu chí" : "đạt " + band.name() + " tiêu chí";
    }

    private Block lag(Lag lag, Map<String, Figure> known, ReportRequest request) {
        var prose = new Prose().say("Chỉ tiêu " + lag.requirement().code() + " (" + lower(name(lag)) + "): ");
        Figure figure = known.get(CriteriaFigures.LAG + lag.requirement().code());
        if (figure != null) {
            prose.value(figure);
        }
        prose.say(" xã chưa đạt");
        Figure gap = known.get(CriteriaFigures.GAP + lag.requirement().code());
        if (gap != null) {
            prose.say(", bình quân còn cách ").value(gap).say(" " + lag.unit());
        }
        prose.say(" (");
        places(prose, lag, known, request);
        return prose.say(")" + state(lag.demo(), lag.provisional()) + ".").item("+");
    }

    /** The districts, the one with most of these communes first. */
    private void places(Prose prose, Lag lag, Map<String, Figure> known, ReportRequest request) {
        String before = "";
        for (Reviews.Placed placed : reviews.placed(lag, request.unit(), request.asOf())) {
            prose.say(before + placed.within().fullName());
            Figure count = known.get(CriteriaFigures.within(lag, placed.within()));
            if (count != null && !placed.communes().getFirst().equals(placed.within())) {
                prose.say(" ").value(count);
            }
            before = ", ";
        }
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
