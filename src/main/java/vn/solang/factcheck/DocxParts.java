package vn.solang.factcheck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;

/** The parts of a Word file (a zip of XML) that matter here, by what they are and not by what they happen to be called. */
final class DocxParts {

    static final String TYPES = "[Content_Types].xml";

    /** More characters of XML than any report has; a file that unpacks to more is none. */
    private static final int MOST_BYTES = 64 << 20;

    private static final long MOST_BYTES_IN_ALL = 1L << 30;
    private static final int MOST_PARTS = 20_000;
    private static final String ROOT = "_rels/.rels";

    private final String name;
    private final String refusal;
    private final Map<String, byte[]> parts;
    private final String body;
    private final Map<String, String> related;

    private DocxParts(
            String name, String refusal, Map<String, byte[]> parts, String body, Map<String, String> related) {
        this.name = name;
        this.refusal = refusal;
        this.parts = parts;
        this.body = body;
        this.related = related;
    }

    /**
     * Reads the parts of XML that are text, styles or lists of parts.
     *
     * @param name what a refusal calls it
     * @param refusal the sentence of one that is no Word file or is damaged
     * @throws Rejected where it is no Word file, is damaged, or too large
     */
    static DocxParts of(String name, byte[] file, String refusal) {
        try {
            Map<String, byte[]> parts = read(
                    name,
                    file,
                    part -> part.equals(ROOT)
                            || part.equals(TYPES)
                            || (part.startsWith("word/") && part.lastIndexOf('/') == 4 && part.endsWith(".xml"))
                            || part.startsWith("word/_rels/"));
            String body = relations(parts.get(ROOT), "").getOrDefault("officeDocument", "word/document.xml");
            if (!parts.containsKey(body)) {
                throw new Rejected(refusal, name);
            }
            return new DocxParts(name, refusal, parts, body, relations(parts.get(relationsOf(body)), folder(body)));
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            throw new Rejected(refusal, name);
        }
    }

    /** What a refusal calls the file. */
    String name() {
        return name;
    }

    /** The sentence of a refusal. */
    String refusal() {
        return refusal;
    }

    /** The path of the body. */
    String body() {
        return body;
    }

    /** The paths of the parts whose words are read, in the order they are read. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(body));
        for (String notes : List.of("footnotes", "endnotes")) {
            String part = related(notes);
            if (parts.containsKey(part)) {
                texts.add(part);
            }
        }
        return texts;
    }

    /** The path of a part the body names; where it names none, the usual one. */
    String related(String kind) {
        return related.getOrDefault(kind, folder(body) + kind + ".xml");
    }

    /** True where the body names a part of a kind, and there is one. */
    boolean has(String kind) {
        return parts.containsKey(related.getOrDefault(kind, ""));
    }

    /** True where the body names a part of a kind. */
    boolean isRelated(String kind) {
        return related.containsKey(kind);
    }

    /** The path of the list of parts the body names. */
    String relations() {
        return relationsOf(body);
    }

    /** What a part holds; nothing where there is none. */
    byte[] get(String part) {
        return parts.getOrDefault(part, new byte[0]);
    }

    /**
     * The file with some parts put in the place of those of the same path or added; all others stay as they are.
     *
     * @throws Rejected where it is damaged, or too large
     */
    byte[] with(byte[] file, Map<String, byte[]> changed) {
        Map<String, byte[]> left = new LinkedHashMap<>(changed);
        var out = new ByteArrayOutputStream(file.length + 4096);
        Set<String> seen = new HashSet<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file));
                var copy = new ZipOutputStream(out)) {
            long bytes = 0;
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!seen.add(entry.getName()) || seen.size() > MOST_PARTS) {
                    throw new Rejected(refusal, name);
                }
                var next = new ZipEntry(entry.getName());
                if (entry.getTime() >= 0) {
                    next.setTime(entry.getTime());
                }
                copy.putNextEntry(next);
                byte[] put = left.remove(entry.getName());
                if (put != null) {
                    copy.write(put);
                } else {
                    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES_IN_ALL) {
                            throw new Rejected("factcheck.file.too-big", name);
                        }
                        copy.write(buffer, 0, read);
                    }
                }
                copy.closeEntry();
            }
            for (Map.Entry<String, byte[]> each : left.entrySet()) {
                copy.putNextEntry(new ZipEntry(each.getKey()));
                copy.write(each.getValue());
                copy.closeEntry();
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Rejected(refusal, name);
        }
        return out.toByteArray();
    }

    /** The parts of a zip that are wanted. */
    static Map<String, byte[]> read(String name, byte[] file, Predicate<String> wanted) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long bytes = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && wanted.test(entry.getName())) {
                    byte[] part = zip.readNBytes(MOST_BYTES + 1);
                    bytes += part.length;
                    if (bytes > MOST_BYTES) {
                        throw new Rejected("factcheck.file.too-big", name);
                    }
                    parts.put(entry.getName(), part);
                }
            }
        }
        return parts;
    }

    /** The paths of a list of parts, by the last word of what they are. */
    private static Map<String, String> relations(byte @Nullable [] list, String folder) throws XMLStreamException {
        Map<String, String> relations = new LinkedHashMap<>();
        if (list == null) {
            return relations;
        }
        XMLStreamReader reader = SafeXml.reader(list);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Relationship")) {
                String type = reader.getAttributeValue(null, "Type");
                String target = reader.getAttributeValue(null, "Target");
                if (type != null
                        && target != null
                        && !"External".equals(reader.getAttributeValue(null, "TargetMode"))) {
                    relations.putIfAbsent(
                            type.substring(type.lastIndexOf('/') + 1),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return relations;
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String relationsOf(String part) {
        return folder(part) + "_rels/" + part.substring(part.lastIndexOf('/') + 1) + ".rels";
    }
}
