package vn.solang.factcheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;

/** Reads files that are to be checked: Word files, workbooks, PDF, web pages and texts, by what they hold. */
public final class SourceFiles {

    private static final int LARGEST = 64 << 20;

    /** How far from its start a PDF may begin. */
    private static final int PDF_START = 1024;

    private SourceFiles() {}

    /**
     * The text of a file.
     *
     * @throws Rejected where it is of no kind that is read, or damaged
     */
    public static SourceText read(Path file) throws IOException {
        requireSmall(file.toString(), Files.size(file));
        return read(file.toString(), Files.readAllBytes(file));
    }

    /**
     * The text of what a file holds.
     *
     * @param name what a refusal calls it
     * @throws Rejected where it is of no kind that is read, or damaged
     */
    public static SourceText read(String name, byte[] bytes) {
        requireSmall(name, bytes.length);
        if (startsWith(bytes, 'P', 'K')) {
            return isWorkbook(bytes) ? XlsxText.read(name, bytes) : DocxText.read(name, bytes);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Rejected("factcheck.file.old", name);
        }
        if (startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
            throw new Rejected("factcheck.file.rtf", name);
        }
        if (new String(bytes, 0, Math.min(bytes.length, PDF_START), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return PdfText.read(name, bytes);
        }
        return text(name, bytes);
    }

    private static SourceText text(String name, byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            String text = decoded(bytes, StandardCharsets.UTF_16);
            if (text == null) {
                throw new Rejected("factcheck.file.no-text", name);
            }
            return text(name, text);
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw new Rejected("factcheck.file.no-text", name);
            }
        }
        String text = decoded(bytes, StandardCharsets.UTF_8);
        if (text == null && HtmlText.isOne(bytes)) {
            text = decoded(bytes, HtmlText.charset(name, bytes));
        }
        return text(name, text == null ? LegacyCodes.decoded(name, bytes) : text);
    }

    private static SourceText text(String name, String text) {
        boolean isPage =
                HtmlText.isOne(text.substring(0, Math.min(text.length(), 2048)).getBytes(StandardCharsets.UTF_8));
        return isPage ? SourceText.of(HtmlText.read(name, text), List.of(), List.of()) : SourceText.of(text);
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static boolean isWorkbook(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && parts < 1000; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/")) {
                    return false;
                }
                if (entry.getName().startsWith("xl/")) {
                    return true;
                }
                parts++;
            }
        } catch (IOException | IllegalArgumentException _) {
            // whoever reads it says that it is damaged
        }
        return false;
    }

    private static void requireSmall(String name, long bytes) {
        if (bytes > LARGEST) {
            throw new Rejected("factcheck.file.large", name, LARGEST >> 20);
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
