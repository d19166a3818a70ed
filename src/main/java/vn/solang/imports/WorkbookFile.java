package vn.solang.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import vn.solang.shared.Rejected;

/** A workbook as it arrives from outside: told by its content, bounded in size, refused in words. */
public final class WorkbookFile {

    /** The largest workbook taken, in bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private static final long LARGEST_UNPACKED = 120L * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;

    private WorkbookFile() {}

    /**
     * Opens a workbook.
     *
     * @param name as its sender calls it, for the sentence of a refusal
     * @throws Rejected where it is too large, no xlsx file, or packed so that it would fill the memory
     */
    public static XSSFWorkbook open(String name, byte[] body) {
        return open(name, body, sheet -> true);
    }

    /**
     * Opens a workbook with some of its sheets only, which is quicker by as much as the others hold.
     *
     * @param sheets by their names
     * @throws Rejected as for {@link #open(String, byte[])}, but for what is broken in the other sheets
     */
    public static XSSFWorkbook open(String name, byte[] body, Predicate<String> sheets) {
        if (body.length > LARGEST) {
            throw new Rejected("workbooks.file.large", name, LARGEST / 1024 / 1024);
        }
        if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
            boolean old = body.length > 4 && (body[0] & 0xff) == 0xd0 && (body[1] & 0xff) == 0xcf;
            throw new Rejected(old ? "workbooks.file.old" : "workbooks.file.other", name);
        }
        requireSmall(name, body);
        ZipSecureFile.setMinInflateRatio(0.005);
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(body)) {
                @Override
                public void parseSheet(Map<String, XSSFSheet> all, CTSheet sheet) {
                    if (sheets.test(sheet.getName())) {
                        super.parseSheet(all, sheet);
                    }
                }
            };
        } catch (IOException
                | POIXMLException
                | IllegalArgumentException
                | IllegalStateException
                | org.apache.xmlbeans.XmlRuntimeException broken) {
            throw new Rejected("workbooks.file.broken", name);
        }
    }

    /** Unpacks it once without keeping anything, since what an archive says of its sizes need not be true. */
    private static void requireSmall(String name, byte[] body) {
        long unpacked = 0;
        int parts = 0;
        boolean workbook = false;
        byte[] buffer = new byte[16 * 1024];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(body))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw new Rejected("workbooks.file.macro", name);
                }
                if (++parts > MOST_PARTS) {
                    throw new Rejected("workbooks.file.bomb", name);
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new Rejected("workbooks.file.bomb", name);
                    }
                }
            }
        } catch (IOException broken) {
            throw new Rejected("workbooks.file.broken", name);
        }
        if (!workbook) {
            throw new Rejected("workbooks.file.other", name);
        }
    }
}
