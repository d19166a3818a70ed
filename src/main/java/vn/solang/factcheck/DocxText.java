package vn.solang.factcheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.solang.shared.Rejected;

/**
 * The words of a Word file (Office Open XML), a line for each paragraph: of the body with its tables, cell by cell, and
 * behind it of the footnotes. What was struck out while changes were tracked is left out.
 */
final class DocxText {

    private static final String BODY = "word/document.xml";
    private static final String FOOTNOTES = "word/footnotes.xml";

    /** More characters of XML than any report has; a file that unpacks to more is none. */
    private static final int MOST_BYTES = 64 << 20;

    /** Elements whose words nobody reads: struck out, moved away, codes of fields, a picture's second rendering. */
    private static final Set<String> UNREAD =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "sdtPr");

    private final StringBuilder text = new StringBuilder();
    private final List<Span> bound = new ArrayList<>();
    private int points;

    private DocxText() {}

    /**
     * The words of a file. What stands in a content control was written by whoever generated the file.
     *
     * @throws Rejected where it is no Word file, or is damaged
     */
    static SourceText read(String name, byte[] file) {
        try {
            Map<String, byte[]> parts = parts(name, file);
            byte[] body = parts.get(BODY);
            if (body == null) {
                throw new Rejected("factcheck.file.no-docx", name);
            }
            var read = new DocxText();
            read.words(body);
            byte[] notes = parts.get(FOOTNOTES);
            if (notes != null) {
                read.words(notes);
            }
            return SourceText.of(read.text.toString(), read.bound);
        } catch (IOException | XMLStreamException damaged) {
            throw new Rejected("factcheck.file.no-docx", name);
        }
    }

    private static Map<String, byte[]> parts(String name, byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(BODY) || entry.getName().equals(FOOTNOTES)) {
                    byte[] bytes = zip.readNBytes(MOST_BYTES + 1);
                    if (bytes.length > MOST_BYTES) {
                        throw new Rejected("factcheck.file.too-big", name);
                    }
                    parts.put(entry.getName(), bytes);
                }
            }
        }
        return parts;
    }

    private void words(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        InputStream in = new ByteArrayInputStream(xml);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        int unread = 0;
        boolean inText = false;
        Deque<Integer> controls = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String element = reader.getLocalName();
                    if (unread > 0 || UNREAD.contains(element)) {
                        unread++;
                    } else {
                        switch (element) {
                            case "t" -> inText = true;
                            case "sdtContent" -> controls.push(points);
                            case "tab" -> append("\t");
                            case "br", "cr" -> append(" ");
                            case "noBreakHyphen" -> append("-");
                            default -> {}
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (unread > 0) {
                        unread--;
                    } else if (reader.getLocalName().equals("t")) {
                        inText = false;
                    } else if (reader.getLocalName().equals("p")) {
                        append("\n");
                    } else if (reader.getLocalName().equals("sdtContent")) {
                        bound.add(new Span(controls.pop(), points));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText && unread == 0) {
                        append(reader.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void append(String words) {
        text.append(words);
        points += words.codePointCount(0, words.length());
    }
}
