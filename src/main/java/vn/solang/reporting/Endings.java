package vn.solang.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How the paragraphs of a report end: a mark where figures are made up, and {@code ./.} where the text stops. */
final class Endings {

    static final String DEMO = " (số liệu minh họa)";
    static final String LAST = "./.";

    private static final Pattern STOP = Pattern.compile("[.;,:…\\s]*$");

    private Endings() {}

    /** The report with its marks; a report that has them already is left alone. */
    static Report finished(Report report) {
        var opening = new ArrayList<>(report.opening().stream()
                .map(paragraph -> new Block.Paragraph(marked(paragraph.runs())))
                .toList());
        var body = new ArrayList<>(report.body().stream().map(Endings::marked).toList());
        if (!body.isEmpty()) {
            body.set(body.size() - 1, ended(body.getLast()));
        } else if (!opening.isEmpty()) {
            opening.set(
                    opening.size() - 1,
                    new Block.Paragraph(ended(opening.getLast().runs())));
        }
        return new Report(
                report.kind(),
                report.form(),
                report.unitCode(),
                report.period(),
                report.asOf(),
                report.rule(),
                report.letterhead(),
                report.subject(),
                opening,
                body,
                report.figures());
    }

    private static Block marked(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading;
            case Block.Paragraph(var runs) -> new Block.Paragraph(marked(runs));
            case Block.Item(var mark, var runs) -> new Block.Item(mark, marked(runs));
            case Block.Centred line -> line;
            case Block.Ground ground -> ground;
            case Block.Table table -> table;
        };
    }

    private static Block ended(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading;
            case Block.Paragraph(var runs) -> new Block.Paragraph(ended(runs));
            case Block.Item(var mark, var runs) -> new Block.Item(mark, ended(runs));
            case Block.Centred line -> line;
            case Block.Ground ground -> ground;
            case Block.Table table -> table;
        };
    }

    private static List<Inline> marked(List<Inline> runs) {
        boolean madeUp = runs.stream()
                .anyMatch(run ->
                        run instanceof Inline.Bound bound && bound.figure().state() == Figure.State.DEMO);
        boolean told = runs.stream().anyMatch(run -> run.shown().contains(DEMO.strip()));
        return madeUp && !told ? beforeStop(runs, DEMO, "") : runs;
    }

    private static List<Inline> ended(List<Inline> runs) {
        boolean ended =
                !runs.isEmpty() && runs.getLast().shown().stripTrailing().endsWith(LAST);
        return ended ? runs : beforeStop(runs, "", LAST);
    }

    /** Puts a mark before the closing punctuation, or other punctuation in its place. */
    private static List<Inline> beforeStop(List<Inline> runs, String mark, String insteadOfStop) {
        var changed = new ArrayList<>(runs);
        String stop = "";
        if (!changed.isEmpty() && changed.getLast() instanceof Inline.Words(var shown)) {
            String text = STOP.matcher(shown).replaceFirst("");
            stop = shown.substring(text.length()).strip();
            changed.set(changed.size() - 1, new Inline.Words(text));
        }
        changed.add(new Inline.Words(mark + (insteadOfStop.isEmpty() ? stop : insteadOfStop)));
        return changed;
    }
}
