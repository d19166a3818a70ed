package vn.solang.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are what their bytes say, and pictures tell nothing but the picture. */
class ContentTests {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyAcceptedTypeIsToldByItsContent() throws Exception {
        assertThat(type(Samples.jpeg())).isEqualTo(FileType.JPEG);
        assertThat(type(Samples.png())).isEqualTo(FileType.PNG);
        assertThat(type(Samples.webp())).isEqualTo(FileType.WEBP);
        assertThat(type(Samples.heic())).isEqualTo(FileType.HEIC);
        assertThat(type(Samples.pdf())).isEqualTo(FileType.PDF);
        assertThat(type(Samples.xlsx())).isEqualTo(FileType.XLSX);
        assertThat(type(Samples.docx())).isEqualTo(FileType.DOCX);
        assertThat(type(Samples.openDocument("spreadsheet"))).isEqualTo(FileType.ODS);
        assertThat(type(Samples.openDocument("text"))).isEqualTo(FileType.ODT);
        assertThat(type(Samples.xls())).isEqualTo(FileType.XLS);
        assertThat(type(Samples.compound("WordDocument"))).isEqualTo(FileType.DOC);
    }

    @Test
    void whatIsNotKeptIsNamedForWhatItLooksLike() {
        refused("html", Samples.bytes("\n<!DOCTYPE html><p>a"));
        refused("html", Samples.bytes("x<script>alert(1)</script>"));
        refused("svg", Samples.bytes("<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>"));
        refused("program", Samples.bytes("MZ\0\0"));
        refused("picture", Samples.bytes("GIF89a"));
        refused("video", Samples.bytes("\0\0\0\u0014ftypisom\0\0\0\0mp42"));
        refused("text", Samples.bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"));
        refused("archive", Samples.bytes("Rar!\u001a\u0007"));
        refused("zip", Samples.zip("a.exe", "MZ"));
        refused("empty", new byte[0]);
        refused("unknown", new byte[] {1, 0, 2, 0, 3});
    }

    @Test
    void officeFilesWithMacrosAreRefused() {
        refused("macro", Samples.word(MAIN, "word/vbaProject.bin", "x"));
        refused("macro", Samples.word("application/vnd.ms-word.document.macroEnabled.main+xml", "a.xml", "x"));
        refused("macro", Samples.compound("Workbook", "_VBA_PROJECT_CUR"));
        refused(
                "macro",
                Samples.zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<a/>",
                        "META-INF/manifest.xml",
                        "<a/>",
                        "Basic/script-lc.xml",
                        "<a/>"));
        refused("encrypted", Samples.compound("EncryptedPackage"));
        refused("office", Samples.word("application/x-other", "a.xml", "x"));
    }

    @Test
    void packagesThatSwellOrMisleadAreRefused() {
        refused("bomb", Samples.word(MAIN, "word/media/a.bin", " ".repeat(20 << 20)));
        String[] many = new String[2 * 5_001];
        Arrays.setAll(many, i -> i % 2 == 0 ? "a" + i : "");
        refused("bomb", Samples.zip(many));
        refused("paths", Samples.word(MAIN, "../../etc/passwd", "x"));
        refused("paths", Samples.word(MAIN, "/etc/passwd", "x"));
        refused("paths", Samples.word(MAIN, "word\\a", "x"));
        refused("paths", Samples.word(MAIN, "WORD/document.xml", "x"));
    }

    @Test
    void entitiesOfAPackageAreNotFollowed() {
        refused(
                "damaged",
                Samples.zip(
                        "[Content_Types].xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Types><Override ContentType=\"" + MAIN
                                + "\"/>&b;</Types>",
                        "_rels/.rels",
                        "<a/>",
                        "word/document.xml",
                        "<a/>"));
    }

    @Test
    void aPhotoKeepsItsPictureAndWhichWayIsUpAndNothingElse() throws Exception {
        byte[] given = Samples.jpeg();
        byte[] kept = Content.cleaned(FileType.JPEG, given);
        assertThat(pixels(Samples.read(kept))).isEqualTo(pixels(Samples.read(given)));
        assertSilent(kept);
        assertThat(text(kept)).containsOnlyOnce("Exif\0\0MM");
        int exif = text(kept).indexOf("Exif\0\0") + 6;
        assertThat(Exif.orientation(Arrays.copyOfRange(kept, exif, kept.length)))
                .isEqualTo(6);
        assertThat(text(kept)).endsWith("\u00FF\u00D9");
        assertThat(Content.cleaned(FileType.JPEG, kept)).isEqualTo(kept);
    }

    @Test
    void aPngKeepsItsPictureAndWhichWayIsUpAndNothingElse() throws Exception {
        byte[] given = Samples.png();
        byte[] kept = Content.cleaned(FileType.PNG, given);
        assertThat(pixels(Samples.read(kept))).isEqualTo(pixels(Samples.read(given)));
        assertSilent(kept);
        int exif = text(kept).indexOf("eXIf") + 4;
        assertThat(Exif.orientation(Arrays.copyOfRange(kept, exif, kept.length)))
                .isEqualTo(3);
        assertThat(Content.cleaned(FileType.PNG, kept)).isEqualTo(kept);
    }

    @Test
    void aWebpKeepsItsPictureAndWhichWayIsUpAndNothingElse() throws Exception {
        byte[] kept = Content.cleaned(FileType.WEBP, Samples.webp());
        assertSilent(kept);
        assertThat(text(kept))
                .contains("VP8L")
                .contains("EXIF")
                .doesNotContain("XMP ")
                .doesNotContain("zzzz");
        assertThat(kept[20]).isEqualTo((byte) 0x08);
        assertThat(ByteBuffer.wrap(kept).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(kept.length - 8);
        assertThat(Content.cleaned(FileType.WEBP, kept)).isEqualTo(kept);
    }

    @Test
    void aHeicKeepsItsPictureAndItsPlaceIsOverwritten() throws Exception {
        byte[] given = Samples.heic();
        assertThat(text(given)).contains(Samples.SECRET);
        byte[] kept = Content.cleaned(FileType.HEIC, given);
        assertSilent(kept);
        assertThat(kept).hasSameSizeAs(given);
        assertThat(text(kept)).contains("coded picture");
    }

    @Test
    void aPictureOfTooManyPixelsIsRefused() throws Exception {
        var header = new ByteArrayOutputStream();
        header.write(Samples.png(), 0, 8);
        Samples.chunk(
                header,
                "IHDR",
                ByteBuffer.allocate(13).putInt(10_000).putInt(5_001).array());
        assertThatThrownBy(() -> Content.cleaned(FileType.PNG, header.toByteArray()))
                .isInstanceOfSatisfying(
                        Unreadable.class, why -> assertThat(why.kind()).isEqualTo("pixels"));
        byte[] jpeg = Samples.jpeg();
        int frame = text(jpeg).indexOf("\u00FF\u00C0");
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);
        assertThatThrownBy(() -> Content.cleaned(FileType.JPEG, jpeg))
                .isInstanceOfSatisfying(
                        Unreadable.class, why -> assertThat(why.kind()).isEqualTo("pixels"));
    }

    /** Whatever is cut off or changed: a picture is cleaned or refused, and nothing else ever happens. */
    @Test
    void damagedPicturesAreCleanedOrRefused() {
        Random random = new Random(17);
        for (FileType type : new FileType[] {FileType.JPEG, FileType.PNG, FileType.WEBP, FileType.HEIC}) {
            byte[] whole = switch (type) {
                case JPEG -> Samples.jpeg();
                case PNG -> Samples.png();
                case WEBP -> Samples.webp();
                default -> Samples.heic();
            };
            for (int round = 0; round < 500; round++) {
                byte[] hurt = Arrays.copyOf(whole, 12 + random.nextInt(whole.length - 12));
                for (int i = random.nextInt(4); i > 0; i--) {
                    hurt[random.nextInt(hurt.length)] = (byte) random.nextInt(256);
                }
                try {
                    Content.cleaned(type, hurt);
                } catch (Unreadable refused) {
                    assertThat(refused.kind()).isIn("damaged", "pixels", "video");
                }
            }
        }
    }

    private static void assertSilent(byte[] kept) {
        assertThat(text(kept)).doesNotContain("GPS").doesNotContain("18.3428").doesNotContain("script");
    }

    private FileType type(byte[] content) throws IOException, Unreadable {
        return Content.typeOf(Files.write(folder.resolve("file"), content));
    }

    private void refused(String kind, byte[] content) {
        assertThatThrownBy(() -> type(content))
                .isInstanceOfSatisfying(
                        Unreadable.class, why -> assertThat(why.kind()).isEqualTo(kind));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
