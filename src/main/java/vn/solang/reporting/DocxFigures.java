package vn.solang.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;

/** The figures bound into a Word file, as they stand in its text now and as they were printed. */
final class DocxFigures {

    private static final int LIMIT_MEGABYTES = 50;
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private DocxFigures() {}

    /**
     * One printing of a figure.
     *
     * @param id the number its tag carries
     * @param key the figure's name; empty where the file's own list does not know the control
     * @param part which face of the figure is printed; empty likewise
     * @param text what the control holds now; null where the control was taken out of the text
     * @param printed what the report was written with; null where the file's own list does not know the control
     * @param attributes what the file tells about the figure: value, unit, numerator, denominator, validAt, knownAt,
     *     rule, state, units, facts and {@code parameter.*}
     */
    record Printing(
            int id,
            String key,
            String part,
            @Nullable String text,
            @Nullable String printed,
            Map<String, String> attributes) {

        Printing {
            attributes = Map.copyOf(attributes);
        }

        /** True where the text was changed, removed or added by hand. */
        boolean edited() {
            return text == null || !text.equals(printed);
        }
    }

    /**
     * What a file holds.
     *
     * @param report what it was made from: kind, unit, period, validAt and knownAt; empty where the file does not say
     */
    record Contents(Map<String, String> report, List<Printing> printings) {
        Contents {
            report = Map.copyOf(report);
            printings = List.copyOf(printings);
        }
    }

    /**
     * Reads the printings in the order of the text; those whose control is gone follow.
     *
     * @throws Rejected {@code report.docx.unreadable} or {@code report.docx.too-large}
     */
    static List<Printing> read(byte[] docx) {
        return contents(docx).printings();
    }

    /**
     * Reads the printings, as {@link #read} does, and what the file was made from.
     *
     * @throws Rejected {@code report.docx.unreadable} or {@code report.docx.too-large}
     */
    static Contents contents(byte[] docx) {
        try {
            return matched(docx);
        } catch (IOException | XMLStreamException unreadable) {
            throw new Rejected("report.docx.unreadable");
        }
    }

    private static Contents matched(byte[] docx) throws IOException, XMLStreamException {
        List<Control> controls = null;
        var known = Map.<Integer, Printing>of();
        var report = Map.<String, String>of();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals("word/document.xml")) {
                    controls = controls(reader(limited(zip)));
                } else if (name.matches("customXml/item\\d+\\.xml")) {
                    var reader = reader(limited(zip));
                    reader.nextTag();
                    if (FigureManifest.NAMESPACE.equals(reader.getNamespaceURI())) {
                        report = ManifestReader.attributes(reader);
                        known = ManifestReader.printings(reader);
                    }
                }
            }
        }
        if (controls == null) {
            throw new Rejected("report.docx.unreadable");
        }
        var printings = new ArrayList<Printing>();
        var seen = new HashSet<Integer>();
        for (var control : controls) {
            int id = control.tagged || known.containsKey(control.id) ? control.id : 0;
            if (id > 0) {
                seen.add(id);
                printings.add(found(id, control.text.toString(), known.get(id)));
            }
        }
        known.values().stream()
                .filter(printing -> !seen.contains(printing.id()))
                .forEach(printings::add);
        return new Contents(report, printings);
    }

    private static Printing found(int id, String text, @Nullable Printing known) {
        return known == null
                ? new Printing(id, "", "", text, null, Map.of())
                : new Printing(id, known.key(), known.part(), text, known.printed(), known.attributes());
    }

    /**
     * A content control while it is read; {@code id} is 0 where it is none of ours. LibreOffice before 7.5 keeps labels
     * but drops tags, so a label counts where there is no tag.
     */
    private static final class Control {
        private int id;
        private boolean tagged;
        private final StringBuilder text = new StringBuilder();
    }

    private static List<Control> controls(XMLStreamReader reader) throws XMLStreamException {
        var found = new ArrayList<Control>();
        Deque<Control> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && WORD.equals(reader.getNamespaceURI())) {
                switch (reader.getLocalName()) {
                    case "sdt" -> {
                        var control = new Control();
                        open.push(control);
                        found.add(control);
                    }
                    case "tag" -> tag(open.peek(), reader.getAttributeValue(WORD, "val"));
                    case "alias" -> label(open.peek(), reader.getAttributeValue(WORD, "val"));
                    case "t" -> append(open, reader.getElementText());
                    case "tab", "br", "cr" -> append(open, " ");
                    case "noBreakHyphen" -> append(open, "\u2011");
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && WORD.equals(reader.getNamespaceURI())
                    && reader.getLocalName().equals("sdt")) {
                open.pop();
            }
        }
        return found;
    }

    private static void append(Deque<Control> open, String text) {
        open.forEach(control -> control.text.append(text));
    }

    private static void tag(@Nullable Control control, @Nullable String tag) {
        if (control != null) {
            control.id = FigureManifest.control(tag);
            control.tagged = true;
        }
    }

    private static void label(@Nullable Control control, @Nullable String label) {
        if (control != null && !control.tagged) {
            control.id = FigureManifest.labelled(label);
        }
    }

    private static byte[] limited(ZipInputStream zip) throws IOException {
        byte[] bytes = zip.readNBytes(LIMIT_MEGABYTES << 20);
        if (zip.read() >= 0) {
            throw new Rejected("report.docx.too-large", LIMIT_MEGABYTES);
        }
        return bytes;
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
