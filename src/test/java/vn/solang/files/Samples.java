package vn.solang.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as telephones, scanners and office programs make them, with what they tell beside their content. */
public final class Samples {

    /** What stands in every sample's metadata, and must stand in no kept file. */
    static final String SECRET = "GPS 18.3428N 105.9057E";

    private static final byte[] TINY_WEBP =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private Samples() {}

    /** A photo with EXIF (turned on its side, with a place), XMP, IPTC, a comment, and something behind its end. */
    public static byte[] jpeg() {
        byte[] plain = drawn("jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff(6)));
        segment(out, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>"));
        segment(out, 0xED, bytes("Photoshop 3.0\0" + SECRET));
        segment(out, 0xE2, bytes("MPF\0" + SECRET));
        segment(out, 0xFE, bytes(SECRET));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(bytes("<script>" + SECRET + "</script>"));
        return out.toByteArray();
    }

    public static byte[] png() {
        byte[] plain = drawn("png");
        int afterHeader = 8 + 12 + 13;
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHeader);
        chunk(out, "tEXt", bytes("Comment\0" + SECRET));
        chunk(out, "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + SECRET));
        chunk(out, "eXIf", tiff(3));
        chunk(out, "prVt", bytes(SECRET));
        out.write(plain, afterHeader, plain.length - afterHeader);
        out.writeBytes(bytes(SECRET));
        return out.toByteArray();
    }

    public static byte[] webp() {
        var chunks = new ByteArrayOutputStream();
        riff(chunks, "VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        chunks.write(TINY_WEBP, 12, TINY_WEBP.length - 12);
        riff(chunks, "EXIF", tiff(8));
        riff(chunks, "XMP ", bytes(SECRET));
        riff(chunks, "zzzz", bytes(SECRET));
        byte[] body = chunks.toByteArray();
        return ByteBuffer.allocate(body.length + 12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes("RIFF"))
                .putInt(body.length + 4)
                .put(bytes("WEBP"))
                .put(body)
                .array();
    }

    /** Two items, of which the second is EXIF; their bytes stand in the data box at the end. */
    static byte[] heic() {
        byte[] picture = bytes("coded picture");
        byte[] told = tiff(1);
        byte[] type = box("ftyp", bytes("heic\0\0\0\0mif1heic"));
        byte[] first = meta(0, picture.length, 0, told.length);
        int data = type.length + first.length + 8;
        byte[] meta = meta(data, picture.length, data + picture.length, told.length);
        return join(type, meta, box("mdat", join(picture, told)));
    }

    private static byte[] meta(int at1, int length1, int at2, int length2) {
        byte[] entries = join(
                box("infe", join(new byte[] {2, 0, 0, 0, 0, 1, 0, 0}, bytes("hvc1\0"))),
                box("infe", join(new byte[] {2, 0, 0, 0, 0, 2, 0, 0}, bytes("Exif\0"))));
        byte[] size = box(
                "ispe",
                ByteBuffer.allocate(12).putInt(0).putInt(640).putInt(480).array());
        byte[] places = ByteBuffer.allocate(36)
                .putInt(0)
                .putShort((short) 0x4400)
                .putShort((short) 2)
                .putShort((short) 1)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(at1)
                .putInt(length1)
                .putShort((short) 2)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(at2)
                .putInt(length2)
                .array();
        return box(
                "meta",
                join(
                        new byte[4],
                        box("iinf", join(new byte[] {0, 0, 0, 0, 0, 2}, entries)),
                        box("iloc", places),
                        box("iprp", box("ipco", size))));
    }

    static byte[] pdf() {
        return bytes("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] xlsx() {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("Số liệu").createRow(0).createCell(0).setCellValue(1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static byte[] docx() {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Biên bản");
            document.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static byte[] xls() {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("a");
            book.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static byte[] compound(String... entries) {
        try (var file = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            for (String entry : entries) {
                file.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static byte[] openDocument(String kind) {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument." + kind,
                "content.xml",
                "<a/>",
                "META-INF/manifest.xml",
                "<a/>");
    }

    /** A zip of names and contents in turn. */
    static byte[] zip(String... parts) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (int i = 0; i < parts.length; i += 2) {
                    zip.putNextEntry(new ZipEntry(parts[i]));
                    zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                }
            }
            return out.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A Word package whose main part is of the type and which has one more part. */
    static byte[] word(String type, String name, String content) {
        return zip(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>",
                "_rels/.rels",
                "<a/>",
                "word/document.xml",
                "<a/>",
                name,
                content);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] drawn(String format) {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(8, 8, 30, 30);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** EXIF with an orientation and a place. */
    private static byte[] tiff(int orientation) {
        byte[] secret = bytes(SECRET);
        return ByteBuffer.allocate(26 + secret.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes("II"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(secret)
                .array();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] body) {
        out.write(0xFF);
        out.write(marker);
        out.write((body.length + 2) >> 8);
        out.write((body.length + 2) & 0xFF);
        out.writeBytes(body);
    }

    static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
        byte[] named = join(bytes(type), body);
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static void riff(ByteArrayOutputStream out, String type, byte[] body) {
        out.writeBytes(bytes(type));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(body.length)
                .array());
        out.writeBytes(body);
        if (body.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] box(String type, byte[] body) {
        return ByteBuffer.allocate(body.length + 8)
                .putInt(body.length + 8)
                .put(bytes(type))
                .put(body)
                .array();
    }
}
