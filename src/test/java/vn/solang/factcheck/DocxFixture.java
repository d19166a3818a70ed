package vn.solang.factcheck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Word files made of a few lines of XML, and what becomes of their tracked changes. */
final class DocxFixture {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String ROOT = "xmlns:w=\"" + WORDS
            + "\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private static final String RELATION =
            "<Relationship Id=\"r%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int last;

    private DocxFixture() {}

    /** A file of a body. */
    static DocxFixture of(String body) {
        var file = new DocxFixture();
        file.parts.put("docProps/left-alone.bin", "\u0001left alone\r\n");
        file.parts.put(
                "word/document.xml",
                "<w:document " + ROOT + "><w:body>" + body
                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
        file.types.append(type("/word/document.xml", "document.main"));
        return file;
    }

    /** Adds footnotes, endnotes, comments or styles. */
    DocxFixture with(String kind, String content) {
        parts.put("word/" + kind + ".xml", "<w:%s %s>%s</w:%s>".formatted(kind, ROOT, content, kind));
        types.append(type("/word/" + kind + ".xml", kind));
        relations.append(RELATION.formatted(++last, kind, kind + ".xml"));
        return this;
    }

    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                        + types + "</Types>");
        all.put("_rels/.rels", list(RELATION.formatted(1, "officeDocument", "word/document.xml")));
        if (!relations.isEmpty()) {
            all.put("word/_rels/document.xml.rels", list(relations.toString()));
        }
        all.putAll(parts);
        return zip(all);
    }

    /** A zip of texts. */
    static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** All parts of a file as texts. */
    static Map<String, String> parts(byte[] file) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return parts;
    }

    /** The file after all changes of an author were accepted. */
    static byte[] accepted(byte[] file, String author) {
        return settled(file, author, "ins", "del");
    }

    /** The file after all changes of an author were rejected. */
    static byte[] rejected(byte[] file, String author) {
        return settled(file, author, "del", "ins");
    }

    private static byte[] settled(byte[] file, String author, String kept, String dropped) {
        Map<String, String> parts = parts(file);
        parts.replaceAll((part, xml) -> part.startsWith("word/") && part.endsWith(".xml") && !part.contains("comments")
                ? settled(xml, author, kept, dropped)
                : xml);
        return zip(parts);
    }

    private static String settled(String xml, String author, String kept, String dropped) {
        Document tree;
        try {
            tree = SafeXml.tree(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | org.xml.sax.SAXException failure) {
            throw new IllegalStateException(failure);
        }
        for (Element each : all(tree, dropped)) {
            if (each.getAttributeNS(WORDS, "author").equals(author)) {
                each.getParentNode().removeChild(each);
            }
        }
        for (Element each : all(tree, kept)) {
            if (each.getAttributeNS(WORDS, "author").equals(author)) {
                for (Node child = each.getFirstChild(); child != null; child = each.getFirstChild()) {
                    each.getParentNode().insertBefore(child, each);
                    if (child instanceof Element run) {
                        struck(tree, run);
                    }
                }
                each.getParentNode().removeChild(each);
            }
        }
        return new String(SafeXml.bytes(tree), StandardCharsets.UTF_8);
    }

    private static void struck(Document tree, Element run) {
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("delText".equals(child.getLocalName())) {
                tree.renameNode(child, WORDS, "w:t");
            }
        }
    }

    private static List<Element> all(Document tree, String name) {
        List<Element> all = new ArrayList<>();
        var found = tree.getElementsByTagNameNS(WORDS, name);
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>"
                .formatted(part, kind);
    }

    private static String list(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }
}
