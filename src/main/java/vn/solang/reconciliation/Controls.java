package vn.solang.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.factcheck.SourceText;
import vn.solang.factcheck.Span;
import vn.solang.reporting.Figure;
import vn.solang.reporting.PrintedFigures.Again;
import vn.solang.reporting.PrintedFigures.Printed;
import vn.solang.reporting.PrintedFigures.Value;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;

/** The figures that were bound into a Word file generated here: whether somebody wrote over them, and what they are now. */
final class Controls {

    private Controls() {}

    /** What the file says of itself: figures that are no longer what it was written with. It needs no ledger. */
    static List<Finding> edited(SourceText text, List<Printed> printed) {
        Map<Printed, Span> places = places(text, printed);
        List<Finding> found = new ArrayList<>();
        for (Printed each : printed) {
            String now = each.text();
            String before = each.printed();
            if (now != null && before != null && !same(now, before)) {
                found.add(new Finding(
                        Finding.Kind.LEDGER,
                        Severity.WARNING,
                        places.getOrDefault(each, new Span(0, 0)),
                        Message.of("reconciliation.control.printed", before, now),
                        before));
            }
        }
        return found;
    }

    /** Holds each figure against the ledger, as known when the file was made and as known now. */
    static void check(SourceText text, List<Again> all, LedgerFigures figures, Results results) {
        List<Printed> printed = all.stream().map(Again::printed).toList();
        Map<Printed, Span> places = places(text, printed);
        for (Again each : all) {
            Span place = places.getOrDefault(each.printed(), new Span(0, 0));
            check(each, place, figures, results);
        }
    }

    private static void check(Again again, Span place, LedgerFigures figures, Results results) {
        Printed printed = again.printed();
        Value then = again.then();
        Value now = again.now();
        Value newest = now != null ? now : then;
        String text = printed.text();
        String before = printed.printed();
        if (newest == null) {
            Backing unknown = figures.unknown(printed.key());
            if (printed.key().isEmpty()) {
                results.contradicted(Severity.NOTE, place, Message.of("reconciliation.control.unknown"), "", unknown);
            } else if (text != null && before != null && !same(text, before)) {
                results.contradicted(
                        Severity.WARNING,
                        place,
                        Message.of("reconciliation.control.printed", before, text),
                        before,
                        unknown);
            } else {
                results.contradicted(
                        Severity.NOTE,
                        place,
                        Message.of("reconciliation.control.not-again", printed.key()),
                        "",
                        unknown);
            }
            return;
        }
        Backing backing = figures.backing(newest.figure());
        if (text == null) {
            results.contradicted(
                    Severity.NOTE,
                    place,
                    Message.of("reconciliation.control.removed", printed.key(), newest.shown()),
                    newest.shown(),
                    backing);
        } else if (now != null && same(text, now.shown())) {
            results.confirmed(place, backing);
        } else if (then != null && same(text, then.shown())) {
            results.contradicted(
                    Severity.NOTE,
                    place,
                    now == null
                            ? Message.of("reconciliation.control.no-longer", text, day(then.figure()))
                            : Message.of("reconciliation.control.corrected", text, now.shown(), day(now.figure())),
                    now == null ? "" : now.shown(),
                    backing);
        } else {
            results.contradicted(
                    newest.figure().state() == Figure.State.FIRM ? Severity.ERROR : Severity.WARNING,
                    place,
                    Message.of(
                            "reconciliation.control.edited",
                            text,
                            newest.shown(),
                            day(newest.figure()),
                            newest.figure().key()),
                    newest.shown(),
                    backing);
        }
    }

    private static String day(Figure figure) {
        return VietnameseFormat.date(figure.asOf().validAt());
    }

    /**
     * Where each stands in the text. Both readers meet the controls in the order of the file, so that the next stretch with
     * the same words is the control's; one that was taken out is told where the control before it ends.
     */
    private static Map<Printed, Span> places(SourceText text, List<Printed> printed) {
        Map<Printed, Span> places = new HashMap<>();
        List<Span> bound = text.bound();
        int from = 0;
        for (Printed each : printed) {
            String now = each.text();
            for (int i = from; now != null && i < bound.size(); i++) {
                Span place = checked(text, bound.get(i));
                if (same(text.quote(place), now)) {
                    places.put(each, place);
                    from = i + 1;
                    break;
                }
            }
        }
        for (Printed each : printed) {
            if (each.text() == null) {
                printed.stream()
                        .filter(other -> other.id() < each.id() && places.containsKey(other))
                        .reduce((first, last) -> last.id() > first.id() ? last : first)
                        .map(places::get)
                        .ifPresent(place -> places.put(each, new Span(place.end(), place.end())));
            }
        }
        return places;
    }

    /** The checked characters of a stretch of the original. */
    private static Span checked(SourceText text, Span original) {
        int start = first(text, original.start());
        return new Span(start, Math.max(start, first(text, original.end())));
    }

    /** The first checked character that stands at a place of the original or behind it. */
    private static int first(SourceText text, int place) {
        int low = 0;
        int high = text.chars().length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.inOriginal(new Span(middle, middle)).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Blanks, hyphens and noughts before a number may differ. */
    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return VietnameseText.nfc(text.replace('\u2011', '-'))
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^0+(?=\\d)", "");
    }
}
