package vn.solang.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.solang.documents.Documents;
import vn.solang.reporting.Block;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Figures;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;
import vn.solang.reporting.Vocabulary;
import vn.solang.shared.Period;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** Measured values that speak for themselves, targets against values, and the difficulties, in section I.2.1. */
@Component
class MeasuresPart implements ReportPart {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    private final Measures measures;
    private final FigureNames names;
    private final Figures figures;
    private final Documents documents;
    private final Vocabulary vocabulary;
    private final Units units;

    MeasuresPart(
            Measures measures,
            FigureNames names,
            Figures figures,
            Documents documents,
            Vocabulary vocabulary,
            Units units) {
        this.measures = measures;
        this.names = names;
        this.figures = figures;
        this.documents = documents;
        this.vocabulary = vocabulary;
        this.units = units;
    }

    @Override
    public String place() {
        return "I.2.1";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Block> write(ReportRequest request) {
        List<Figure> known = figures.of(request.unit(), request.period(), request.asOf()).stream()
                .filter(Figure::known)
                .toList();
        List<Block> blocks = new ArrayList<>();
        told(blocks, request, known);
        targets(blocks, request, known);
        difficulties(blocks, request, known);
        return blocks;
    }

    private void told(List<Block> blocks, ReportRequest request, List<Figure> known) {
        for (NamedFigure.Sentence sentence : names.toldAt(place())) {
            var prose = new Prose();
            Optional<Figure> last = said(prose, sentence.text(), known);
            if (last.isEmpty()) {
                continue;
            }
            if (!sentence.cited().isEmpty()) {
                documents
                        .cited(sentence.cited(), null, request.asOf())
                        .ifPresent(document -> prose.say(" (")
                                .cite(document.id(), document.datedCitation())
                                .say(")"));
            }
            blocks.add(prose.say(asOf(last.get(), request)).say(".").item("-"));
        }
    }

    /** A value of an earlier period says of which day it is, so that nobody takes it for today's. */
    private static String asOf(Figure figure, ReportRequest request) {
        String period = figure.parameters().get("period");
        if (period == null || figure.parameters().get("indicator") == null) {
            return "";
        }
        LocalDate last = Period.parse(period).lastDay();
        return last.isBefore(request.period().from()) ? " (số liệu đến ngày " + VietnameseFormat.date(last) + ")" : "";
    }

    /** Says a sentence with its figures in place and tells the last of them; empty where one of them is not known. */
    private static Optional<Figure> said(Prose prose, String text, List<Figure> known) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        Optional<Figure> last = Optional.empty();
        int from = 0;
        while (matcher.find()) {
            last = named(known, matcher.group(1));
            if (last.isEmpty()) {
                return last;
            }
            prose.say(text.substring(from, matcher.start())).value(last.get());
            from = matcher.end();
        }
        prose.say(text.substring(from));
        return last;
    }

    private void targets(List<Block> blocks, ReportRequest request, List<Figure> known) {
        List<Target> targets = measures.targets(request.unit(), request.asOf());
        if (targets.isEmpty()) {
            return;
        }
        blocks.add(new Prose().say("Kết quả so với mục tiêu:").item("-"));
        for (Target target : targets) {
            Optional<Figure> figure = named(known, target.measure());
            var prose = new Prose().say("Mục tiêu " + by(target) + ": " + aim(target, request) + "; ");
            if (figure.isEmpty()) {
                prose.say("chưa có số liệu để đối chiếu.");
            } else if ("%".equals(figure.get().unit())) {
                prose.say("hiện đạt ")
                        .rate(figure.get())
                        .say(asOf(figure.get(), request))
                        .say(".");
            } else {
                prose.say("hiện là ")
                        .value(figure.get())
                        .say(" " + figure.get().unit() + asOf(figure.get(), request) + ".");
            }
            blocks.add(prose.item("+"));
        }
    }

    private static String by(Target target) {
        boolean endOfYear = target.due().getMonthValue() == 12 && target.due().getDayOfMonth() == 31;
        return endOfYear ? "đến hết năm " + target.due().getYear() : "đến ngày " + VietnameseFormat.date(target.due());
    }

    private String aim(Target target, ReportRequest request) {
        NamedFigure named = names.of(target.measure(), request.asOf());
        return named.aim().isEmpty()
                ? decapitalised(named.name()) + " " + bound(target)
                : named.aim().replace("{bound}", bound(target, "%"));
    }

    private void difficulties(List<Block> blocks, ReportRequest request, List<Figure> known) {
        List<Difficulty> difficulties = measures.difficulties(request.unit(), request.period(), request.asOf());
        if (difficulties.isEmpty()) {
            return;
        }
        blocks.add(new Prose().say("Khó khăn, vướng mắc:").item("-"));
        List<Target> targets = measures.targets(request.unit(), request.asOf());
        for (Difficulty difficulty : difficulties) {
            Optional<Figure> figure =
                    difficulty.indicator().isEmpty() ? Optional.empty() : named(known, difficulty.indicator());
            blocks.add(figure.map(each -> measured(difficulty, each, targets, request))
                    .orElseGet(() -> said(difficulty, request)));
        }
    }

    /** A difficulty in the words of those who have it, under its field, with the places it concerns. */
    private Block.Item said(Difficulty difficulty, ReportRequest request) {
        String field = vocabulary.vietnamese(difficulty.field());
        String places = Stream.of(difficulty.unitCodes().split(";"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .flatMap(code -> units.findByCode(code, request.asOf()).stream())
                .filter(unit -> !unit.id().equals(request.unit()))
                .filter(unit -> !difficulty.said().contains(unit.name()))
                .map(Unit::fullName)
                .collect(Collectors.joining(", "));
        String said = difficulty.said().replaceFirst("\\.$", "");
        return new Prose()
                .recorded(said.startsWith(decapitalised(field)) ? Prose.capitalised(said) : field + ": " + said)
                .say((places.isEmpty() ? "" : " (" + places + ")") + ".")
                .item("+");
    }

    /** A difficulty that is a number is told from the number, not from words typed about it. */
    private Block.Item measured(Difficulty difficulty, Figure figure, List<Target> targets, ReportRequest request) {
        NamedFigure named = names.of(difficulty.indicator(), request.asOf());
        var prose = new Prose().say(named.name() + " mới đạt ");
        if ("%".equals(figure.unit())) {
            prose.rate(figure);
        } else {
            prose.value(figure).say(" " + figure.unit());
        }
        targets.stream()
                .filter(target -> target.measure().equals(difficulty.indicator()))
                .findFirst()
                .ifPresent(target ->
                        prose.say(", trong khi mục tiêu đến năm " + target.due().getYear() + " là " + bound(target)));
        return prose.say(".").item("+");
    }

    /** {@code tối thiểu 50% số hộ}; a target of 100% needs no such word. */
    private String bound(Target target) {
        String unit = vocabulary.vietnamese(target.measureUnit());
        return bound(target, unit.startsWith("%") ? unit : " " + unit);
    }

    private static String bound(Target target, String unit) {
        boolean whole = target.value().compareTo(BigDecimal.valueOf(100)) == 0 && unit.startsWith("%");
        String word = target.comparison().equals(">=") ? "tối thiểu " : "tối đa ";
        return (whole ? "" : word) + VietnameseFormat.number(target.value()) + unit;
    }

    private static Optional<Figure> named(List<Figure> figures, String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    private static String decapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
