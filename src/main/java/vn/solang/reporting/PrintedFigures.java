package vn.solang.reporting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;

/** The figures that a report was printed with into a Word file, and what the ledger gives in their places. */
@Service
@Needs(Permission.PUBLIC)
public class PrintedFigures {

    private final Reports reports;

    PrintedFigures(Reports reports) {
        this.reports = reports;
    }

    /**
     * A figure in a Word file.
     *
     * @param id the number of its content control
     * @param key the figure's name; empty where the file's own list does not know the control
     * @param part which face of the figure is printed, such as {@code VALUE}; empty likewise
     * @param text what stands there now; null where the control was taken out
     * @param printed what the file was written with; null where the file's own list does not know the control
     */
    public record Printed(
            int id,
            String key,
            String part,
            @Nullable String text,
            @Nullable String printed) {

        /** True where what stands there is not what was printed. */
        public boolean edited() {
            return text == null || !text.equals(printed);
        }
    }

    /** A figure as a report made anew prints it. */
    public record Value(Figure figure, String shown) {}

    /**
     * A printed figure beside the ledger's.
     *
     * @param then for the instants the file was made for; null where the ledger cannot say
     * @param now for the same day by all that is known now; null where the ledger cannot say
     */
    public record Again(
            Printed printed, @Nullable Value then, @Nullable Value now) {}

    /**
     * The figures of a Word file in the order of its text, those whose control was taken out last; empty of a file that was
     * not generated here.
     *
     * @throws Rejected {@code report.docx.unreadable} or {@code report.docx.too-large}
     */
    public static List<Printed> of(byte[] docx) {
        return DocxFigures.read(docx).stream().map(PrintedFigures::printed).toList();
    }

    /**
     * The figures of a Word file, each computed again: for the instants the file names, and by all that is known now.
     *
     * @throws Rejected {@code report.docx.unreadable} or {@code report.docx.too-large}
     */
    public List<Again> again(byte[] docx) {
        DocxFigures.Contents contents = DocxFigures.contents(docx);
        List<Printed> all =
                contents.printings().stream().map(PrintedFigures::printed).toList();
        Map<String, List<Inline.Bound>> then = made(contents.report(), true);
        Map<String, List<Inline.Bound>> now = made(contents.report(), false);
        return all.stream()
                .map(each -> new Again(each, value(each, all, then), value(each, all, now)))
                .toList();
    }

    private static Printed printed(DocxFigures.Printing each) {
        return new Printed(each.id(), each.key(), each.part(), each.text(), each.printed());
    }

    /** The report of a file made again; empty where the ledger cannot make it. */
    private Map<String, List<Inline.Bound>> made(Map<String, String> told, boolean asKnownThen) {
        Map<String, List<Inline.Bound>> made = new HashMap<>();
        try {
            Report report = reports.make(
                    told.getOrDefault("kind", ""),
                    told.getOrDefault("unit", ""),
                    Period.parse(told.getOrDefault("period", "")),
                    Optional.of(LocalDate.parse(told.getOrDefault("validAt", ""))),
                    asKnownThen ? Optional.of(Instant.parse(told.getOrDefault("knownAt", ""))) : Optional.empty());
            Reports.bound(report)
                    .forEach(each -> made.computeIfAbsent(
                                    face(each.figure().key(), each.part().name()), _ -> new ArrayList<>())
                            .add(each));
        } catch (Rejected | NotFound | DateTimeException _) {
            // a document of another kind, of another ledger, or one whose list was damaged: nothing to compare with
        }
        return made;
    }

    /** The same face of the same figure, at the same place among its printings. */
    private static @Nullable Value value(Printed printed, List<Printed> all, Map<String, List<Inline.Bound>> made) {
        String face = face(printed.key(), printed.part());
        long place = all.stream()
                .filter(each -> each.id() < printed.id())
                .filter(each -> face(each.key(), each.part()).equals(face))
                .map(Printed::id)
                .distinct()
                .count();
        List<Inline.Bound> same = made.getOrDefault(face, List.of());
        if (place >= same.size()) {
            return null;
        }
        Inline.Bound bound = same.get((int) place);
        return new Value(bound.figure(), bound.shown());
    }

    private static String face(String key, String part) {
        return key + " " + part;
    }
}
