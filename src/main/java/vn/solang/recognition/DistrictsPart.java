package vn.solang.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.documents.Documents;
import vn.solang.documents.LegalDocument;
import vn.solang.reporting.Block;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** Districts that meet the standard and towns that complete the task, and when the others are expected to. */
@Component
class DistrictsPart implements ReportPart {

    private static final String LEVEL = "district-level";

    private final Titles titles;
    private final Standards standards;
    private final Units units;
    private final Documents documents;

    DistrictsPart(Titles titles, Standards standards, Units units, Documents documents) {
        this.titles = titles;
        this.standards = standards;
        this.units = units;
        this.documents = documents;
    }

    @Override
    public String place() {
        return "I.2.1";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Block> write(ReportRequest request) {
        List<Block> blocks = new ArrayList<>();
        StandardCount count =
                titles.counts(request.unit(), request.period(), request.asOf()).get(LEVEL);
        List<Expected> planned = planned(request);
        List<Expected> expected =
                planned.stream().filter(step -> step.ahead(request)).toList();
        if (count != null && count.recorded() && count.whole() > 0) {
            blocks.add(level(request, count, planned));
        }
        for (String code : List.of("district-advanced", "district-model")) {
            List<Expected> steps = expected.stream()
                    .filter(step -> step.standard().code().equals(code))
                    .toList();
            if (!steps.isEmpty()) {
                blocks.add(raised(steps));
            }
        }
        return blocks;
    }

    /** A step of the roadmap with its unit. */
    private record Expected(
            Unit unit, Standard standard, @Nullable LocalDate by) {

        boolean ahead(ReportRequest request) {
            return by == null || by.isAfter(request.asOf().validAt());
        }
    }

    private List<Expected> planned(ReportRequest request) {
        List<Expected> steps = new ArrayList<>();
        for (RoadmapStep step : titles.roadmap(request.unit(), request.asOf())) {
            Optional<Standard> standard = standards.find(step.standard());
            if (standard.isPresent()) {
                units.find(step.unit(), request.asOf())
                        .ifPresent(unit -> steps.add(
                                new Expected(unit, standard.get(), step.by().orElse(null))));
            }
        }
        return steps;
    }

    private Block.Item level(ReportRequest request, StandardCount count, List<Expected> planned) {
        var figures = new StandardFigures(count);
        var prose = new Prose()
                .say(
                        "Về huyện đạt chuẩn nông thôn mới; thị xã, thành phố hoàn thành nhiệm vụ xây dựng nông thôn mới: ");
        String when = "Trong " + request.kind().nameOf(request.period());
        Figure gained = figures.gained();
        if (!gained.known()) {
            prose.say(when + ", chưa đủ căn cứ để tính số đơn vị cấp huyện mới được công nhận");
        } else if (count.fresh().isEmpty()) {
            prose.say(when
                    + (count.provisional() ? ", sổ chưa ghi nhận thêm" : ", không có thêm")
                    + " đơn vị cấp huyện nào được công nhận");
        } else {
            prose.say(when + ", có thêm ").value(gained).say(" đơn vị cấp huyện được công nhận: ");
            named(prose, request, count.fresh(), gained);
        }
        Figure total = figures.total();
        if (total.known()) {
            boolean more = gained.known() && !count.fresh().isEmpty();
            prose.say(
                            more
                                    ? "; nâng tổng số đơn vị cấp huyện đạt chuẩn, hoàn thành nhiệm vụ lên "
                                    : "; tổng số đơn vị cấp huyện đạt chuẩn, hoàn thành nhiệm vụ là ")
                    .value(total)
                    .say("/")
                    .denominator(total)
                    .say(" đơn vị (đạt ")
                    .rate(figures.rate())
                    .say(").");
        } else {
            prose.say("; chưa đủ căn cứ để tính tổng số đến ngày "
                    + VietnameseFormat.date(request.asOf().validAt()) + ".");
        }
        roadmap(
                prose,
                count,
                planned.stream().filter(step -> step.ahead(request)).toList());
        missed(prose, request, count, planned);
        return prose.item("-");
    }

    private void named(Prose prose, ReportRequest request, Map<Unit, Recognition> fresh, Figure figure) {
        int n = 0;
        for (Map.Entry<Unit, Recognition> each : fresh.entrySet()) {
            prose.say(n++ == 0 ? "" : "; ").list(figure, each.getKey().fullName());
            prose.say(" " + verb(each.getKey(), LEVEL));
            Recognition act = each.getValue();
            Optional<LegalDocument> decision = act.documented()
                    ? documents.cited(act.decision(), act.decidedOn(), request.asOf())
                    : Optional.empty();
            if (decision.isPresent()) {
                prose.say(" (")
                        .cite(decision.get().id(), decision.get().datedCitation())
                        .say(")");
            } else if (act.documented()) {
                prose.say(" (Quyết định số " + act.decision() + ")");
            }
        }
    }

    /** Whose day has passed without the standard being held; where the books do not reach that far, it is said so. */
    private static void missed(Prose prose, ReportRequest request, StandardCount count, List<Expected> planned) {
        String missed = planned.stream()
                .filter(step -> step.standard().figures().equals(LEVEL) && !step.ahead(request))
                .filter(step -> count.holding().get(step.unit()) == Holding.NOT_HELD)
                .map(step -> step.unit().fullName() + " (hạn "
                        + VietnameseFormat.date(Objects.requireNonNull(step.by())) + ")")
                .collect(Collectors.joining(", "));
        if (!missed.isEmpty()) {
            prose.say((count.provisional()
                            ? " Đã đến hạn theo lộ trình mà sổ chưa ghi nhận kết quả: "
                            : " Chưa đạt theo lộ trình: ")
                    + missed + ".");
        }
    }

    private void roadmap(Prose prose, StandardCount count, List<Expected> expected) {
        Map<Integer, List<Expected>> byYear = expected.stream()
                .filter(step -> step.standard().figures().equals(LEVEL))
                .filter(step -> count.holding().get(step.unit()) != Holding.HELD)
                .filter(step -> step.by() != null)
                .collect(Collectors.groupingBy(
                        step -> step.by() == null ? 0 : step.by().getYear(), LinkedHashMap::new, Collectors.toList()));
        if (byYear.isEmpty()) {
            return;
        }
        prose.say(" Theo lộ trình, dự kiến: "
                + byYear.entrySet().stream()
                        .map(year -> "năm " + year.getKey() + " có "
                                + year.getValue().stream()
                                        .map(step -> step.unit().fullName() + " "
                                                + step.standard().brief())
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ")));
        long left = count.units(Holding.NOT_HELD).stream()
                .filter(unit -> byYear.values().stream()
                        .flatMap(List::stream)
                        .noneMatch(step -> step.unit().equals(unit)))
                .count();
        int last = byYear.keySet().stream().max(Integer::compareTo).orElse(0);
        prose.say(
                left == 0 && count.certain()
                        ? "; đến hết năm " + last + " có 100% đơn vị cấp huyện đạt chuẩn, hoàn thành nhiệm vụ."
                        : ".");
    }

    private static Block.Item raised(List<Expected> steps) {
        Standard standard = steps.getFirst().standard();
        var prose = new Prose().say("Về " + standard.counted() + " " + standard.verb() + ": ");
        Map<String, List<Expected>> groups = steps.stream()
                .collect(Collectors.groupingBy(
                        step -> step.by() == null
                                ? ""
                                : "đến hết năm " + step.by().getYear(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        prose.say(groups.entrySet().stream()
                .map(group -> {
                    String names = group.getValue().stream()
                            .map(step -> step.unit().name())
                            .collect(Collectors.joining(", "));
                    int n = group.getValue().size();
                    return group.getKey().isEmpty()
                            ? "%s %s đang phấn đấu, chưa xác định thời hạn".formatted(standard.counted(), names)
                            : "phấn đấu %s có %d %s (%s)".formatted(group.getKey(), n, standard.counted(), names);
                })
                .collect(Collectors.joining("; ")));
        return prose.say(".").item("-");
    }

    private String verb(Unit unit, String figures) {
        return standards.counted(figures).stream()
                .filter(standard -> standard.types().contains(unit.type()))
                .map(Standard::verb)
                .findFirst()
                .orElse("đạt chuẩn nông thôn mới");
    }
}
