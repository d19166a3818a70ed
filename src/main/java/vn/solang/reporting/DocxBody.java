package vn.solang.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docx4j.wml.P;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import vn.solang.shared.Messages;

/** The main text of a Word file: head, title, paragraphs and foot, as Nghị định 30/2020/NĐ-CP lays them out. */
final class DocxBody {

    private static final String NO_BREAK_SPACE = "\u00a0";

    /** Numbers of controls that hold recorded words; those of figures are counted from 1 and never come so far. */
    private static final int RECORDED_FROM = 1_000_000;

    private final Report report;
    private final FigureManifest manifest;
    private final Messages messages = Messages.vietnamese();
    private int recordings;

    DocxBody(Report report, FigureManifest manifest) {
        this.report = report;
        this.manifest = manifest;
    }

    List<Object> content() {
        var content = new ArrayList<Object>();
        content.add(head());
        content.addAll(title());
        report.opening().forEach(paragraph -> content.add(Wml.paragraph("Normal", inlines(paragraph.runs()))));
        report.body().forEach(block -> content.addAll(blocks(block)));
        if (content.getLast() instanceof P last) {
            Wml.keptWithNext(last);
        }
        content.add(foot());
        content.add(Wml.paragraph("End", List.of()));
        return content;
    }

    private Tbl head() {
        var letterhead = report.letterhead();
        var issuer = new ArrayList<P>();
        if (!letterhead.superior().isBlank()) {
            issuer.add(Wml.line("Superior", letterhead.superior()));
        }
        letterhead.issuer().forEach(line -> issuer.add(Wml.line("Issuer", line)));
        String last = letterhead.issuer().isEmpty()
                ? letterhead.superior()
                : letterhead.issuer().getLast();
        issuer.add(Wml.rule(
                DecreeLayout.HEAD_LEFT,
                DecreeLayout.ruleBeneath(last, DecreeLayout.ISSUER_SIZE, DecreeLayout.HEAD_LEFT)));
        var nation = List.of(
                Wml.line("Nation", DecreeLayout.NATION),
                Wml.line("Motto", DecreeLayout.MOTTO),
                Wml.rule(DecreeLayout.HEAD_RIGHT, DecreeLayout.MOTTO_RULE));
        return Wml.columns(
                0,
                DecreeLayout.HEAD_LEFT,
                DecreeLayout.HEAD_RIGHT,
                Wml.row(0, Wml.cell(DecreeLayout.HEAD_LEFT, issuer), Wml.cell(DecreeLayout.HEAD_RIGHT, nation)),
                Wml.row(
                        0,
                        Wml.cell(DecreeLayout.HEAD_LEFT, List.of(Wml.line("Symbol", letterhead.symbol()))),
                        Wml.cell(
                                DecreeLayout.HEAD_RIGHT,
                                List.of(Wml.line("PlaceAndDate", letterhead.placeAndDate())))));
    }

    private List<P> title() {
        var title = new ArrayList<P>();
        title.add(Wml.line("Title", report.form().title()));
        report.subject().forEach(line -> title.add(Wml.line("Subtitle", line)));
        String last = report.subject().isEmpty() ? "" : report.subject().getLast();
        title.add(Wml.rule(
                DecreeLayout.TEXT_WIDTH,
                DecreeLayout.ruleBeneath(last, DecreeLayout.BODY_SIZE, DecreeLayout.TEXT_WIDTH)));
        title.add(Wml.line("AfterTitle", ""));
        return title;
    }

    private List<Object> blocks(Block block) {
        return switch (block) {
            case Block.Heading(var depth, var number, var text) ->
                List.of(Wml.line("Heading" + Math.clamp(depth, 1, 3), number + " " + text));
            case Block.Paragraph(var runs) -> List.of(Wml.paragraph("Normal", inlines(runs)));
            case Block.Item(var mark, var runs) ->
                List.of(Wml.paragraph(
                        "Normal",
                        Stream.concat(Stream.of(Wml.words(mark + NO_BREAK_SPACE)), inlines(runs).stream())
                                .toList()));
            case Block.Centred(var text) -> List.of(Wml.line("Centred", text));
            case Block.Ground(var text) -> List.of(Wml.line("Ground", text));
            case Block.Table table -> List.of(table(table), Wml.line("AfterTitle", ""));
        };
    }

    private static Tbl table(Block.Table table) {
        int whole = table.columns().stream().mapToInt(Block.Table.Column::share).sum();
        List<Integer> widths = table.columns().stream()
                .map(column -> DecreeLayout.TEXT_WIDTH * column.share() / whole)
                .toList();
        var rows = new ArrayList<Tr>();
        rows.add(Wml.headRow(cells(
                widths, table.columns().stream().map(Block.Table.Column::head).toList(), i -> "CellHead")));
        for (List<String> row : table.rows()) {
            rows.add(Wml.row(0, cells(widths, row, i -> table.columns().get(i).number() ? "CellNumber" : "Cell")));
        }
        return Wml.ruled(widths, rows);
    }

    private static List<Tc> cells(List<Integer> widths, List<String> texts, IntFunction<String> style) {
        return IntStream.range(0, widths.size())
                .mapToObj(i -> Wml.cell(widths.get(i), List.of(Wml.line(style.apply(i), texts.get(i)))))
                .toList();
    }

    private List<Object> inlines(List<Inline> runs) {
        return runs.stream().map(this::inline).toList();
    }

    private Object inline(Inline run) {
        return switch (run) {
            case Inline.Words words -> Wml.words(words.shown());
            case Inline.Recorded recorded ->
                Wml.control(
                        RECORDED_FROM + ++recordings,
                        messages.say("report.control.recorded"),
                        FigureManifest.RECORDED,
                        recorded.shown());
            case Inline.Bound bound -> {
                int number = manifest.add(bound);
                yield Wml.control(
                        number,
                        FigureManifest.label(
                                partName(bound.part()), bound.figure().key(), number),
                        FigureManifest.tag(number),
                        bound.shown());
            }
            case Inline.Cited cited -> {
                int number = manifest.add(cited);
                String tag = FigureManifest.documentTag(cited.document());
                yield Wml.control(number, messages.say("report.control.cited"), tag, cited.shown());
            }
        };
    }

    private String partName(Inline.Part part) {
        return messages.say("report.control." + part.name().toLowerCase(Locale.ROOT));
    }

    private Tbl foot() {
        var letterhead = report.letterhead();
        var recipients = new ArrayList<P>();
        recipients.add(Wml.line("RecipientsLabel", "Nơi nhận:"));
        letterhead.recipients().stream()
                .map(line -> line.startsWith("-") ? line : "- " + line)
                .forEach(line -> recipients.add(Wml.line("Recipients", line)));
        var signatory = letterhead
                .signatory()
                .lines()
                .map(line -> Wml.line("Signatory", line))
                .toList();
        Stream.concat(recipients.stream(), signatory.stream()).forEach(Wml::keptWithNext);
        List<P> right = signatory.isEmpty() ? List.of(Wml.line("Signatory", "")) : signatory;
        if (letterhead.beside().isEmpty()) {
            return Wml.columns(
                    DecreeLayout.BETWEEN_PARAGRAPHS,
                    DecreeLayout.FOOT_LEFT,
                    DecreeLayout.FOOT_RIGHT,
                    signed(recipients, right));
        }
        return Wml.columns(
                DecreeLayout.BETWEEN_PARAGRAPHS,
                DecreeLayout.FOOT_LEFT,
                DecreeLayout.FOOT_RIGHT,
                signed(List.of(Wml.keptWithNext(Wml.line("Signatory", letterhead.beside()))), right),
                Wml.row(
                        0,
                        Wml.cell(DecreeLayout.FOOT_LEFT, recipients),
                        Wml.cell(DecreeLayout.FOOT_RIGHT, List.of(Wml.line("Signatory", "")))));
    }

    private static Tr signed(List<P> left, List<P> right) {
        return Wml.row(
                DecreeLayout.SIGNATURE_HEIGHT,
                Wml.cell(DecreeLayout.FOOT_LEFT, left),
                Wml.cell(DecreeLayout.FOOT_RIGHT, right));
    }
}
