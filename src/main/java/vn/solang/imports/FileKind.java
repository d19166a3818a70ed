package vn.solang.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;

/** What a file is, judged by its size and first bytes; only plain text goes on. */
final class FileKind {

    private static final int HEAD = 4096;

    private FileKind() {}

    /** @throws Rejected where the file is missing, kept from us, too large, or not a text in bytes */
    static void requireText(Path path, String file, long limit) throws IOException {
        requireReadable(path, file, limit);
        byte[] head = head(path);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF") || hasEveryOtherByteZero(head)) {
            throw new Rejected("import.file.utf16", file);
        }
        String kind = kind(text);
        if (!kind.isEmpty()) {
            throw new Rejected("import.file." + kind, file);
        }
    }

    /** @throws Rejected where the file is missing, kept from us, or too large */
    static void requireReadable(Path path, String file, long limit) throws IOException {
        if (!Files.exists(path)) {
            throw new NotFound("import.file.missing", file);
        }
        if (!Files.isReadable(path)) {
            throw new Rejected("import.file.unreadable", file);
        }
        if (!Files.isRegularFile(path)) {
            throw new Rejected("import.file.special", file);
        }
        if (Files.size(path) > limit) {
            throw new Rejected("import.file.large", file, Long.toString(limit >> 20));
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private static String kind(String head) {
        String start = head.strip().toLowerCase(Locale.ROOT);
        if (head.startsWith("PK\u0003\u0004")) {
            return head.contains("[Content_Types].xml") || head.contains("xl/") ? "xlsx" : "zip";
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return "xls";
        }
        if (head.startsWith("%PDF")) {
            return "pdf";
        }
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<table")) {
            return "html";
        }
        return head.indexOf('\0') >= 0 ? "binary" : "";
    }

    /** UTF-16 without its mark: Latin letters leave a zero in nearly every even, or every odd, place. */
    private static boolean hasEveryOtherByteZero(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        return head.length >= 4
                && Math.max(zeros[0], zeros[1]) > head.length / 4
                && Math.min(zeros[0], zeros[1]) * 10 < Math.max(zeros[0], zeros[1]);
    }
}
