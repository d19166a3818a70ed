package vn.solang.reporting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The other side of {@link FigureManifest}: what a file says its figures were. */
final class ManifestReader {

    private ManifestReader() {}

    /** The printings by number, without a text of now. The reader stands on the root element. */
    static Map<Integer, DocxFigures.Printing> printings(XMLStreamReader reader) throws XMLStreamException {
        var figures = new HashMap<String, Map<String, String>>();
        var printings = new LinkedHashMap<Integer, DocxFigures.Printing>();
        while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
            var attributes = attributes(reader);
            String id = attributes.getOrDefault("id", "");
            switch (reader.getLocalName()) {
                case "figure" -> figures.put(id, described(reader, attributes));
                case "bound" -> {
                    var figure = figures.getOrDefault(attributes.getOrDefault("figure", ""), Map.of());
                    int number = FigureManifest.number(id);
                    printings.put(
                            number,
                            new DocxFigures.Printing(
                                    number,
                                    figure.getOrDefault("key", ""),
                                    attributes.getOrDefault("part", ""),
                                    null,
                                    reader.getElementText(),
                                    figure));
                }
                default -> reader.getElementText();
            }
        }
        return printings;
    }

    private static Map<String, String> described(XMLStreamReader reader, Map<String, String> attributes)
            throws XMLStreamException {
        var described = new HashMap<>(attributes);
        described.remove("id");
        while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
            String name = reader.getLocalName();
            String parameter = attributes(reader).getOrDefault("name", "");
            described.put(name.equals("parameter") ? "parameter." + parameter : name, reader.getElementText());
        }
        return described;
    }

    /** The attributes of the element the reader stands on. */
    static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
