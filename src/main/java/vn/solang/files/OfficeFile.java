package vn.solang.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Documents of office programs: packages (zip) and the older compound files. They are looked into, never opened: every
 * part is unpacked once and thrown away, to see that it is no more than it says; no link in them is followed.
 */
final class OfficeFile {

    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST = 300L << 20;

    /** Sheets of equal rows shrink to a hundredth; what shrinks further, beyond a megabyte, was made to. */
    private static final int MOST_RATIO = 200;

    private static final long SMALL = 1 << 20;
    private static final int SHORT = 200;
    private static final String TYPES = "[Content_Types].xml";

    private OfficeFile() {}

    /** What a zip is. */
    static FileType ofZip(Path path) throws Unreadable, IOException {
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            Set<String> names = names(zip);
            weigh(zip, path.toFile().length());
            if (names.contains(TYPES) && names.contains("_rels/.rels")) {
                return ofParts(zip, names);
            }
            if (names.contains("mimetype")
                    && names.contains("content.xml")
                    && names.contains("META-INF/manifest.xml")) {
                return ofMimetype(zip, names);
            }
            throw new Unreadable("zip");
        } catch (java.util.zip.ZipException | IllegalArgumentException unreadable) {
            throw Unreadable.damaged();
        }
    }

    /** What a compound file is. */
    static FileType ofCompound(Path path) throws Unreadable {
        try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true)) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Unreadable("encrypted");
            }
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")
                    || root.hasEntryCaseInsensitive("Macros")
                    || root.hasEntryCaseInsensitive("VBA")) {
                throw new Unreadable("macro");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return FileType.DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return FileType.XLS;
            }
            throw new Unreadable("compound");
        } catch (IOException | RuntimeException unreadable) {
            throw Unreadable.damaged();
        }
    }

    private static Set<String> names(ZipFile zip) throws Unreadable {
        if (zip.size() > MOST_PARTS) {
            throw new Unreadable("bomb");
        }
        Set<String> names = new HashSet<>();
        Set<String> folded = new HashSet<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName();
            boolean misleads = name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || name.chars().anyMatch(Character::isISOControl)
                    || java.util.Arrays.asList(name.split("/", -1)).contains("..")
                    || !folded.add(name.toLowerCase(Locale.ROOT));
            if (misleads) {
                throw new Unreadable("paths");
            }
            names.add(name);
        }
        return names;
    }

    /** Unpacks everything and keeps nothing: the sizes a zip tells of itself may be lies. */
    private static void weigh(ZipFile zip, long packed) throws IOException, Unreadable {
        long all = 0;
        byte[] buffer = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            long own = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    own += read;
                    all += read;
                    boolean swells = own > SMALL && own / MOST_RATIO > Math.max(1, entry.getCompressedSize());
                    if (all > LARGEST || swells || (all > SMALL && all / MOST_RATIO > packed)) {
                        throw new Unreadable("bomb");
                    }
                }
            }
        }
    }

    private static FileType ofParts(ZipFile zip, Set<String> names) throws IOException, Unreadable {
        if (names.stream().anyMatch(OfficeFile::isMacro)) {
            throw new Unreadable("macro");
        }
        Set<String> types = contentTypes(zip);
        if (types.stream().anyMatch(OfficeFile::isMacroType)) {
            throw new Unreadable("macro");
        }
        if (types.contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                && names.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        if (types.contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                && names.stream().anyMatch(name -> name.startsWith("word/document"))) {
            return FileType.DOCX;
        }
        throw new Unreadable("office");
    }

    private static boolean isMacro(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("vbaproject.bin") || lower.endsWith("vbadata.xml") || lower.contains("macrosheets/");
    }

    private static boolean isMacroType(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.contains("macroenabled") || lower.contains("vbaproject") || lower.contains("macrosheet");
    }

    /** Every type the package says one of its parts has. */
    private static Set<String> contentTypes(ZipFile zip) throws IOException, Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Set<String> types = new HashSet<>();
        try (InputStream in = zip.getInputStream(new ZipEntry(TYPES))) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String type = xml.getAttributeValue(null, "ContentType");
                    if (type != null) {
                        types.add(type);
                    }
                }
            }
            return types;
        } catch (XMLStreamException unreadable) {
            throw Unreadable.damaged();
        }
    }

    private static FileType ofMimetype(ZipFile zip, Set<String> names) throws IOException, Unreadable {
        if (names.stream().anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"))) {
            throw new Unreadable("macro");
        }
        try (InputStream in = zip.getInputStream(new ZipEntry("mimetype"))) {
            String type = new String(in.readNBytes(SHORT), StandardCharsets.US_ASCII);
            return switch (type.strip()) {
                case "application/vnd.oasis.opendocument.spreadsheet" -> FileType.ODS;
                case "application/vnd.oasis.opendocument.text" -> FileType.ODT;
                default -> throw new Unreadable("office");
            };
        }
    }
}
