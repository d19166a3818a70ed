package vn.solang.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.solang.reporting.Block;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Communes at each standard: what stood before the period, what was gained, the total, its rate, and who remains. */
@Component
class CommunesPart implements ReportPart {

    /** A list of names longer than this is left to the page behind the figure. */
    private static final int MOST_NAMED = 30;

    private final Titles titles;
    private final Standards standards;
    private final Units units;

    CommunesPart(Titles titles, Standards standards, Units units) {
        this.titles = titles;
        this.standards = standards;
        this.units = units;
    }

    @Override
    public String place() {
        return "I.2.1";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Block> write(ReportRequest request) {
        Map<String, StandardCount> counts = titles.counts(request.unit(), request.period(), request.asOf());
        Map<String, StandardCount> before = titles.counts(
                request.unit(),
                request.period(),
                request.asOf().at(request.period().eve()));
        List<Block> blocks = new ArrayList<>();
        for (String figures : standards.figures(UnitLevel.COMMUNE)) {
            StandardCount count = counts.get(figures);
            StandardCount opening = before.get(figures);
            if (count != null && opening != null && count.recorded() && count.whole() > 0) {
                blocks.add(new Sentences(request, standards.counted(figures).getFirst(), count, opening).item());
            }
        }
        return blocks;
    }

    private final class Sentences {

        private final ReportRequest request;
        private final Standard standard;
        private final StandardCount count;
        private final StandardCount opening;
        private final StandardFigures figures;
        private final Prose prose = new Prose();

        Sentences(ReportRequest request, Standard standard, StandardCount count, StandardCount opening) {
            this.request = request;
            this.standard = standard;
            this.count = count;
            this.opening = opening;
            this.figures = new StandardFigures(count);
        }

        Block.Item item() {
            prose.say("Về " + standard.counted() + " " + standard.verb() + ": ");
            if (standard.rank() == 1) {
                stoodBefore();
            }
            gained();
            total();
            if (standard.rank() == 1) {
                remaining();
            }
            return prose.item("-");
        }

        private void stoodBefore() {
            if (opening.total().isEmpty()) {
                return;
            }
            int left = opening.whole() - opening.total().getAsInt();
            if (left == 0) {
                return;
            }
            Figure figure = new StandardFigures(opening).remaining();
            prose.say("Đến ngày " + VietnameseFormat.date(request.period().eve()) + ", toàn " + placeType() + " còn ")
                    .value(renamed(figure))
                    .say(" " + standard.counted() + " chưa " + standard.verb())
                    .say(allIn(opening.units(Holding.NOT_HELD)))
                    .say(". ");
        }

        private void gained() {
            String when = "Trong " + request.kind().nameOf(request.period());
            Figure figure = figures.gained();
            if (!figure.known()) {
                prose.say(when + ", chưa đủ căn cứ để tính số " + standard.counted() + " mới " + standard.verb()
                        + " vì có xã trong sổ chỉ ghi đạt chuẩn chậm nhất vào một ngày, chưa rõ ngày đạt");
                return;
            }
            if (count.fresh().isEmpty()) {
                prose.say(when
                        + (count.provisional() ? ", sổ chưa ghi nhận thêm " : ", không có thêm ")
                        + standard.counted() + " nào " + standard.verb());
                return;
            }
            prose.say(when + ", có thêm ").value(figure).say(" " + standard.counted() + " " + standard.verb() + " (");
            prose.list(figure, names(count.fresh().keySet())).say(")");
        }

        private void total() {
            Figure total = figures.total();
            if (!total.known()) {
                int least = count.units(Holding.HELD).size();
                prose.say("; chưa đủ căn cứ để tính tổng số đến ngày "
                        + VietnameseFormat.date(request.asOf().validAt())
                        + (count.covered() && least == 0
                                ? ", vì chưa rõ danh hiệu của "
                                        + count.units(Holding.UNKNOWN).size() + "/" + count.whole() + " "
                                        + standard.counted()
                                : count.covered()
                                        ? ", trong sổ xác định được ít nhất " + least + "/" + count.whole() + " "
                                                + standard.counted()
                                        : ", vì sổ chưa có danh mục đơn vị hành chính của ngày này")
                        + ".");
                return;
            }
            boolean more = figures.gained().known() && !count.fresh().isEmpty();
            prose.say(more ? ", nâng tổng số " : "; tổng số ")
                    .say(standard.counted() + " " + standard.verb() + (more ? " lên " : " là "))
                    .value(total)
                    .say("/")
                    .denominator(total)
                    .say(" " + standard.counted() + " (đạt ")
                    .rate(figures.rate())
                    .say(").");
        }

        private void remaining() {
            Figure figure = figures.remaining();
            if (!figure.known()) {
                return;
            }
            List<Unit> left = count.units(Holding.NOT_HELD);
            if (left.isEmpty()) {
                prose.say(" Toàn " + placeType() + " không còn " + standard.counted() + " nào chưa đạt chuẩn.");
                return;
            }
            prose.say(" Đến nay còn ").value(figure).say(" " + standard.counted() + " chưa đạt chuẩn");
            if (left.size() <= MOST_NAMED) {
                prose.say(" (").list(figure, names(left)).say(")");
            }
            prose.say(".");
        }

        /** Names by district; a district's own report need not say which. */
        private String names(Collection<Unit> named) {
            return isOfADistrict()
                    ? named.stream()
                            .map(Unit::name)
                            .sorted(VietnameseText.order())
                            .collect(Collectors.joining(", "))
                    : units.grouped(named, request.asOf());
        }

        private boolean isOfADistrict() {
            return units.get(request.unit(), request.asOf()).level() == UnitLevel.DISTRICT;
        }

        /** {@code , đều thuộc huyện Hương Khê}, where it is so. */
        private String allIn(List<Unit> left) {
            if (isOfADistrict()) {
                return "";
            }
            Set<String> parents = left.stream()
                    .map(Unit::parent)
                    .flatMap(parent -> parent == null
                            ? java.util.stream.Stream.empty()
                            : units.find(parent, opening.asOf()).stream())
                    .filter(parent -> parent.level() == UnitLevel.DISTRICT)
                    .map(Unit::fullName)
                    .collect(Collectors.toSet());
            return parents.size() == 1
                    ? (left.size() > 1 ? ", đều thuộc " : ", thuộc ")
                            + parents.iterator().next()
                    : "";
        }

        private String placeType() {
            return units.get(request.unit(), request.asOf()).type();
        }

        /** The opening stock is a figure of its own beside the closing one. */
        private Figure renamed(Figure figure) {
            return new Figure(
                    count.figures() + ".remaining-before",
                    figure.value(),
                    figure.unit(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.units(),
                    figure.facts(),
                    null,
                    figure.state(),
                    figure.rule(),
                    figure.parameters(),
                    figure.asOf(),
                    figure.notes());
        }
    }
}
