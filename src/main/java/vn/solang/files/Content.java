package vn.solang.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What a content is, judged by its bytes; its name and what a browser says of it count for nothing. */
final class Content {

    private static final int HEAD = 4096;
    private static final int BRANDS = 256;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private Content() {}

    /** @throws Unreadable naming what it looks like, where it is of no type that is kept */
    static FileType typeOf(Path path) throws IOException, Unreadable {
        byte[] bytes = head(path);
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return FileType.JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return FileType.PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return FileType.WEBP;
        }
        if (head.startsWith("ftyp", 4) && isHeic(head)) {
            return FileType.HEIC;
        }
        if (head.startsWith("%PDF-")) {
            return FileType.PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return OfficeFile.ofZip(path);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OfficeFile.ofCompound(path);
        }
        throw new Unreadable(looksLike(head));
    }

    /** The picture without what was written beside it; any other content as it is. */
    static byte[] cleaned(FileType type, byte[] picture) throws Unreadable {
        return switch (type) {
            case JPEG -> JpegPicture.cleaned(picture);
            case PNG -> PngPicture.cleaned(picture);
            case WEBP -> WebpPicture.cleaned(picture);
            case HEIC -> HeicPicture.cleaned(picture);
            case PDF, XLSX, DOCX, ODS, ODT, XLS, DOC -> picture;
        };
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean isHeic(String head) {
        int end = Math.min(head.length(), Math.min(BRANDS, head.charAt(2) * 256 + head.charAt(3)));
        for (int at = 8; at + 4 <= end; at += 4) {
            if (at != 12 && HEIC_BRANDS.contains(head.substring(at, at + 4))) {
                return !head.startsWith("avif", 8);
            }
        }
        return false;
    }

    private static String looksLike(String head) {
        String start = head.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (head.isEmpty()) {
            return "empty";
        }
        if (start.contains("<svg")) {
            return "svg";
        }
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.contains("<script")) {
            return "html";
        }
        if (head.startsWith("MZ") || head.startsWith("\u007FELF") || head.startsWith("#!")) {
            return "program";
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00BC\u00AF") || head.startsWith("\u001F\u008B")) {
            return "archive";
        }
        if (head.startsWith("GIF8") || head.startsWith("BM") || head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return "picture";
        }
        if (head.startsWith("ftyp", 4) || head.startsWith("\u001AE\u00DF\u00A3")) {
            return "video";
        }
        return head.indexOf('\0') < 0 ? "text" : "unknown";
    }
}
