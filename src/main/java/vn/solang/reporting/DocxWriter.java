package vn.solang.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docx4j.customXmlProperties.DatastoreItem;
import org.docx4j.customXmlProperties.SchemaRefs;
import org.docx4j.docProps.core.CoreProperties;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.docProps.core.dc.terms.W3CDTF;
import org.docx4j.model.datastorage.CustomXmlDataStorageImpl;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.io3.Save;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePart;
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePropertiesPart;
import org.docx4j.openpackaging.parts.DocPropsCorePart;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.Body;
import org.docx4j.wml.Document;
import org.springframework.stereotype.Component;

/**
 * The document as a Word file laid out by Nghị định 30/2020/NĐ-CP, every figure in a content control and described in a
 * custom XML part. The same report gives the same bytes.
 */
@Component
final class DocxWriter implements ReportFile {

    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String MANIFEST_ID = "{6B1C5A0E-2F57-4B0A-9C43-5D0A4B1E7F01}";
    private static final Comparator<String> CONTENT_TYPES_FIRST =
            Comparator.comparing((String name) -> !name.startsWith("[")).thenComparing(name -> name);

    private static final Pattern ROOT = Pattern.compile("<[A-Za-z][\\w:]* (?<attributes>xmlns[^>]*?)/?>");
    private static final Pattern REMARK = Pattern.compile("<!--[^>]*-->\\s*");
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:]+=\"[^\"]*\"");

    /** Read at the first report: it takes seconds, which a command that writes none should not pay. */
    private static final class Skeleton {
        static final DocxSkeleton READ = DocxSkeleton.read();
    }

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public byte[] write(Report draft) {
        var report = Endings.finished(draft);
        try {
            return timeless(assembled(report));
        } catch (Docx4JException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static WordprocessingMLPackage assembled(Report report) throws Docx4JException {
        var manifest = new FigureManifest(report.figures());
        var file = new WordprocessingMLPackage();
        var main = new MainDocumentPart();
        file.addTargetPart(main);

        var styles = new StyleDefinitionsPart();
        styles.setContents(Skeleton.READ.styles());
        main.addTargetPart(styles);
        var settings = new DocumentSettingsPart();
        settings.setContents(Skeleton.READ.settings());
        main.addTargetPart(settings);
        var header = new HeaderPart();
        header.setContents(Skeleton.READ.header());
        String headerId = main.addTargetPart(header).getId();

        var body = new Body();
        body.getContent().addAll(new DocxBody(report, manifest).content());
        body.setSectPr(DocxSkeleton.section(headerId));
        var document = new Document();
        document.setBody(body);
        main.setContents(document);

        addManifest(main, manifest.document(report));
        var properties = new DocPropsCorePart();
        properties.setContents(properties(report));
        file.addTargetPart(properties);
        return file;
    }

    private static void addManifest(MainDocumentPart main, org.w3c.dom.Document xml) throws Docx4JException {
        var data = new CustomXmlDataStorageImpl();
        data.setDocument(xml);
        var part = new CustomXmlDataStoragePart(new PartName("/customXml/item1.xml"));
        part.setData(data);
        main.addTargetPart(part);

        var schema = new SchemaRefs.SchemaRef();
        schema.setUri(FigureManifest.NAMESPACE);
        var schemas = new SchemaRefs();
        schemas.getSchemaRef().add(schema);
        var item = new DatastoreItem();
        item.setItemID(MANIFEST_ID);
        item.setSchemaRefs(schemas);
        var properties = new CustomXmlDataStoragePropertiesPart(new PartName("/customXml/itemProps1.xml"));
        properties.setContents(item);
        part.addTargetPart(properties);
    }

    private static CoreProperties properties(Report report) {
        String subject = String.join(" ", report.subject());
        String form = report.form().name(Locale.ROOT);
        String title = subject.isEmpty()
                ? form
                : form + " " + subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1);
        String issuer = String.join(" ", report.letterhead().issuer());
        String instant = report.asOf().knownAt().truncatedTo(ChronoUnit.SECONDS).toString();
        var properties = new CoreProperties();
        properties.setTitle(new org.docx4j.docProps.core.dc.elements.ObjectFactory()
                .createTitle(literal(new SimpleLiteral(), title)));
        properties.setCreator(literal(new SimpleLiteral(), issuer));
        properties.setLanguage(literal(new SimpleLiteral(), "vi-VN"));
        properties.setCreated(literal(new W3CDTF(), instant));
        properties.setModified(literal(new W3CDTF(), instant));
        return properties;
    }

    private static SimpleLiteral literal(SimpleLiteral literal, String text) {
        literal.getContent().add(XmlText.clean(text));
        return literal;
    }

    /** The package as bytes, its entries in one order and without the time of writing. */
    private static byte[] timeless(WordprocessingMLPackage file) throws Docx4JException {
        var dated = new ByteArrayOutputStream();
        new Save(file).save(dated);
        var entries = new TreeMap<String, byte[]>(CONTENT_TYPES_FIRST);
        var timeless = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(dated.toByteArray()));
                var out = new ZipOutputStream(timeless)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                entries.put(entry.getName(), entry.getName().startsWith("word/") ? ordered(part) : part);
            }
            for (var entry : entries.entrySet()) {
                var written = new ZipEntry(entry.getKey());
                written.setTimeLocal(ZIP_EPOCH);
                out.putNextEntry(written);
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return timeless.toByteArray();
    }

    /**
     * The part with the namespaces of its root in one order, for JAXB declares them in an order that changes from run to
     * run, and without the remark in which docx4j names the machine.
     */
    private static byte[] ordered(byte[] part) {
        String xml = REMARK.matcher(new String(part, StandardCharsets.UTF_8)).replaceFirst("");
        var root = ROOT.matcher(xml);
        if (!root.find()) {
            return xml.getBytes(StandardCharsets.UTF_8);
        }
        String declared = ATTRIBUTE
                .matcher(root.group("attributes"))
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining(" "));
        return (xml.substring(0, root.start("attributes")) + declared + xml.substring(root.end("attributes")))
                .getBytes(StandardCharsets.UTF_8);
    }
}
