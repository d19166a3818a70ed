package vn.solang.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A report as it is read: a line a paragraph, in plain text. */
final class Reading {

    private Reading() {}

    static String of(Report report) {
        List<String> lines = new ArrayList<>();
        Report.Letterhead head = report.letterhead();
        lines.add(head.superior());
        lines.addAll(head.issuer());
        lines.add(head.symbol());
        lines.add(head.placeAndDate());
        lines.add(report.form().title());
        lines.addAll(report.subject());
        report.opening().forEach(paragraph -> lines.add(words(paragraph.runs())));
        report.body().forEach(block -> lines.add(line(block)));
        lines.add(head.signatory());
        lines.addAll(head.recipients());
        return String.join("\n", lines) + "\n";
    }

    private static String line(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.number() + " " + heading.text();
            case Block.Paragraph paragraph -> words(paragraph.runs());
            case Block.Item item -> item.mark() + " " + words(item.runs());
            case Block.Centred centred -> centred.text();
            case Block.Ground ground -> ground.text();
            case Block.Table table ->
                table.rows().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
        };
    }

    private static String words(List<Inline> runs) {
        return runs.stream().map(Inline::shown).collect(Collectors.joining());
    }
}
