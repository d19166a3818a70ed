package vn.solang.factcheck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.solang.shared.Rejected;

/**
 * The words of a Word file (Office Open XML), a line for each paragraph: of the body with its tables, cell by cell, and
 * behind it of the footnotes and endnotes. {@link DocxWalk} says what of them is read.
 */
final class DocxText implements DocxWalk.Listener<String> {

    private final StringBuilder text = new StringBuilder();
    private final List<Span> bound = new ArrayList<>();
    private final Deque<Integer> controls = new ArrayDeque<>();
    private int points;

    private final DocxFonts fonts;

    private DocxText(DocxFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The words of a file. What stands in a content control was written by whoever generated the file.
     *
     * @throws Rejected where it is no Word file, or is damaged
     */
    static SourceText read(String name, byte[] file) {
        DocxParts parts = DocxParts.of(name, file, "factcheck.file.no-docx");
        var read = new DocxText(DocxFonts.of(parts));
        try {
            for (String part : parts.texts()) {
                read.part(parts.get(part));
            }
        } catch (XMLStreamException damaged) {
            throw new Rejected("factcheck.file.no-docx", name);
        }
        String text = read.text.toString();
        Decoded decoded = read.fonts.decoded(text);
        return decoded == null ? SourceText.of(text, read.bound) : SourceText.composed(decoded, read.bound, List.of());
    }

    private void part(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.reader(xml);
        var walk = new DocxWalk<>(this);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    walk.open(name(reader), "", wanted -> attribute(reader, wanted));
                case XMLStreamConstants.END_ELEMENT -> walk.close(name(reader), "");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    walk.text(reader.getText(), "");
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type");
                default -> {}
            }
        }
        walk.end("");
    }

    private static String name(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : DocxWalk.name(namespace, reader.getLocalName());
    }

    /** An attribute by its name alone; empty where it is not set. */
    static String attribute(XMLStreamReader reader, String wanted) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(wanted)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void words(String words, String element, DocxWalk.Look look) {
        fonts.add(look, text.length(), text.length() + words.length());
        text.append(words);
        points += words.codePointCount(0, words.length());
    }

    @Override
    public void open(String control) {
        controls.push(points);
    }

    @Override
    public void close(String control) {
        bound.add(new Span(controls.pop(), points));
    }
}
