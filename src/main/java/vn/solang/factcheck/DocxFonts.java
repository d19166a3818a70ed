package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;

/** The fonts of a Word file's words, as far as they are made for a code from before Unicode. */
final class DocxFonts {

    /** More styles below each other than any file has; those that go round in a ring never end. */
    private static final int MOST_BASES = 20;

    /** A stretch of characters in one such font. */
    private record Stretch(String font, int start, int end) {}

    /** A style's own font and the style it is based on; both may be empty. */
    private record Style(String font, String base) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private String usual = "";
    private String usualStyle = "";

    private DocxFonts() {}

    /** @throws Rejected where the styles are damaged */
    static DocxFonts of(DocxParts parts) {
        var fonts = new DocxFonts();
        try {
            byte[] styles = parts.get(parts.related("styles"));
            if (styles.length > 0) {
                fonts.read(SafeXml.reader(styles));
            }
        } catch (XMLStreamException damaged) {
            throw new Rejected(parts.refusal(), parts.name());
        }
        return fonts;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        String font = "";
        String base = "";
        boolean isParagraph = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> {
                        style = DocxText.attribute(xml, "styleId");
                        isParagraph = DocxText.attribute(xml, "type").equals("paragraph");
                        if (isParagraph && List.of("1", "true", "on").contains(DocxText.attribute(xml, "default"))) {
                            usualStyle = style;
                        }
                        font = "";
                        base = "";
                    }
                    case "basedOn" -> base = DocxText.attribute(xml, "val");
                    case "rFonts" -> {
                        String ascii = DocxText.attribute(xml, "ascii");
                        font = ascii.isEmpty() ? DocxText.attribute(xml, "hAnsi") : ascii;
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> styles.put(style, new Style(font, base));
                    case "rPrDefault" -> usual = font;
                    default -> {}
                }
            }
        }
    }

    /** The font words of a look are in; empty where nothing says it. */
    String font(DocxWalk.Look look) {
        if (!look.font().isEmpty()) {
            return look.font();
        }
        String font = ofStyle(look.style());
        if (font.isEmpty()) {
            font = ofStyle(look.paragraphStyle().isEmpty() ? usualStyle : look.paragraphStyle());
        }
        return font.isEmpty() ? usual : font;
    }

    private String ofStyle(String name) {
        String at = name;
        for (int i = 0; i < MOST_BASES; i++) {
            Style style = styles.get(at);
            if (style == null || !style.font().isEmpty()) {
                return style == null ? "" : style.font();
            }
            at = style.base();
        }
        return "";
    }

    /** Notes the look of a stretch of characters that come next. */
    void add(DocxWalk.Look look, int start, int end) {
        String font = font(look);
        if (font.isEmpty() || LegacyCodes.ofFont(font) == null) {
            return;
        }
        if (!stretches.isEmpty()
                && stretches.getLast().end() == start
                && stretches.getLast().font().equals(font)) {
            stretches.add(new Stretch(font, stretches.removeLast().start(), end));
        } else {
            stretches.add(new Stretch(font, start, end));
        }
    }

    /** The text with its stretches as they were meant; null where none is in such a code. */
    @Nullable Decoded decoded(String text) {
        if (stretches.isEmpty()) {
            return null;
        }
        Decoded plain = Decoded.plain(text);
        var decoded = new Decoded.Builder();
        int at = 0;
        boolean any = false;
        for (Stretch each : stretches) {
            String words = text.substring(each.start(), each.end());
            LegacyCodes.Code code = LegacyCodes.ofFont(each.font());
            // Unicode in a font that was left from before: its letters are none of the code
            if (code == null || words.chars().anyMatch(c -> c > 0xFF && Character.isLetter(c))) {
                continue;
            }
            any = true;
            decoded.add(plain, at, each.start());
            Decoded meant = code.decode(plain.part(each.start(), each.end()));
            decoded.add(
                    LegacyCodes.isOfCapitals(each.font()) ? meant.inCapitals() : meant,
                    0,
                    meant.read().length());
            at = each.end();
        }
        decoded.add(plain, at, text.length());
        return any ? decoded.of(text) : null;
    }
}
