package vn.solang.factcheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.xmlbeans.XmlRuntimeException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.solang.shared.Message;
import vn.solang.shared.Rejected;

/** The cells of a workbook, a line each, row by row: what they show, numbers in their format, formulas by their result. */
final class XlsxText implements XSSFSheetXMLHandler.SheetContentsHandler {

    private static final long MOST_BYTES = 120L << 20;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_LETTERS = 16 << 20;

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<SourceText.Place> places = new ArrayList<>();
    private String sheet = "";
    private int points;

    private XlsxText(String name) {
        this.name = name;
    }

    /** @throws Rejected where it is damaged, or too large when it is unpacked */
    static SourceText read(String name, byte[] file) {
        requireSmall(name, file);
        ZipSecureFile.setMinInflateRatio(0.005);
        var read = new XlsxText(name);
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(workbook);
            var strings = new ReadOnlySharedStringsTable(workbook);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    read.sheet = sheets.getSheetName();
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            strings,
                            read,
                            new DataFormatter(Locale.of("vi", "VN"), true),
                            false));
                    xml.parse(new InputSource(sheet));
                }
            }
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | XmlRuntimeException damaged) {
            throw new Rejected("factcheck.file.xlsx", name);
        }
        return SourceText.of(read.text.toString(), List.of(), read.places);
    }

    /** Unpacks it once without keeping anything, since what an archive says of its sizes need not be true. */
    private static void requireSmall(String name, byte[] file) {
        long bytes = 0;
        int parts = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new Rejected("factcheck.file.too-big", name);
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        throw new Rejected("factcheck.file.too-big", name);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Rejected("factcheck.file.xlsx", name);
        }
    }

    @Override
    public void startRow(int row) {
        // a row is no line: its cells are
    }

    @Override
    public void endRow(int row) {
        // as above
    }

    @Override
    public void cell(@Nullable String address, @Nullable String shown, @Nullable XSSFComment comment) {
        if (shown == null || shown.isBlank()) {
            return;
        }
        if (text.length() + shown.length() > MOST_LETTERS) {
            throw new Rejected("factcheck.file.too-big", name);
        }
        places.add(new SourceText.Place(
                points, Message.of("factcheck.place.cell", sheet, address == null ? "" : address), false));
        String line = shown.replaceAll("\\R", " ") + "\n";
        text.append(line);
        points += line.codePointCount(0, line.length());
    }
}
