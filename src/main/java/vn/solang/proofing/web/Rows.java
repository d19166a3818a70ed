package vn.solang.proofing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import vn.solang.factcheck.Span;
import vn.solang.proofing.Marked;
import vn.solang.shared.Messages;

/** Cuts a text into paragraphs, and each paragraph where findings begin and end. */
final class Rows {

    private final String text;
    private final List<Marked> shown;
    private final Messages words;
    private final Function<Marked, ReadingPage.Note> note;
    private final boolean leavesOut;
    private final Function<Integer, String> edit;

    /**
     * @param shown the findings that are marked, in the order of the text
     * @param note what stands in the margin for one
     * @param leavesOut true to show only paragraphs that have one
     * @param edit where a paragraph is corrected
     */
    Rows(
            String text,
            List<Marked> shown,
            Messages words,
            Function<Marked, ReadingPage.Note> note,
            boolean leavesOut,
            Function<Integer, String> edit) {
        this.text = text;
        this.shown = shown;
        this.words = words;
        this.note = note;
        this.leavesOut = leavesOut;
        this.edit = edit;
    }

    List<ReadingPage.Row> rows() {
        List<ReadingPage.Row> rows = new ArrayList<>();
        List<Marked> open = new ArrayList<>();
        int next = 0;
        int point = 0;
        int skipped = 0;
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            int end = point + line.codePointCount(0, line.length());
            List<Marked> begun = new ArrayList<>();
            while (next < shown.size() && shown.get(next).place().start() <= end) {
                begun.add(shown.get(next++));
            }
            open.addAll(begun);
            int from = point;
            open.removeIf(each -> each.place().end() < from);
            if (leavesOut && begun.isEmpty()) {
                skipped += line.isBlank() ? 0 : 1;
            } else if (!line.isBlank() || !begun.isEmpty()) {
                skipped = skip(rows, skipped);
                rows.add(new ReadingPage.Row(
                        "p" + i,
                        "",
                        pieces(line, point, open),
                        begun.stream().map(note).toList(),
                        begun.isEmpty() ? "" : edit.apply(i)));
            }
            point = end + 1;
        }
        skip(rows, skipped);
        return rows;
    }

    private int skip(List<ReadingPage.Row> rows, int skipped) {
        if (skipped > 0) {
            rows.add(new ReadingPage.Row("", words.say("proofing.skipped", skipped), List.of(), List.of(), ""));
        }
        return 0;
    }

    /** @param open the findings that may touch the paragraph */
    private static List<ReadingPage.Piece> pieces(String line, int point, List<Marked> open) {
        if (open.isEmpty()) {
            return List.of(new ReadingPage.Piece(line, "", "", "", List.of()));
        }
        int length = line.codePointCount(0, line.length());
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        for (Marked each : open) {
            cuts.add(Math.clamp(each.place().start() - point, 0, length));
            cuts.add(Math.clamp(each.place().end() - point, 0, length));
        }
        List<ReadingPage.Piece> pieces = new ArrayList<>();
        for (int start : cuts) {
            Integer after = cuts.higher(start);
            int end = after == null ? start : after;
            var own = new Span(point + start, point + end);
            String words = line.substring(line.offsetByCodePoints(0, start), line.offsetByCodePoints(0, end));
            // a place without words, such as where something is missing, is told by its number alone
            List<Marked> empty = open.stream()
                    .filter(each ->
                            each.place().start() == own.start() && each.place().end() == own.start())
                    .toList();
            if (!empty.isEmpty()) {
                pieces.add(piece("", empty, own.start(), own.start()));
            }
            if (!words.isEmpty()) {
                pieces.add(piece(
                        words,
                        open.stream().filter(each -> each.place().meets(own)).toList(),
                        own.start(),
                        own.end()));
            }
        }
        return pieces;
    }

    private static ReadingPage.Piece piece(String words, List<Marked> on, int start, int end) {
        return on.stream()
                .min(Comparator.comparing(each -> each.finding().severity()))
                .map(worst -> new ReadingPage.Piece(
                        words,
                        worst.finding().severity().code(),
                        on.stream()
                                .filter(each -> each.place().start() == start)
                                .findFirst()
                                .map(each -> "m" + each.number())
                                .orElse(""),
                        Marked.State.OPEN == worst.state() ? "" : Filter.code(worst.state()),
                        on.stream()
                                .filter(each -> each.place().end() == end)
                                .map(Marked::number)
                                .toList()))
                .orElseGet(() -> new ReadingPage.Piece(words, "", "", "", List.of()));
    }
}
