package vn.solang.factcheck;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;

/** Reads files that are to be checked: Word files and texts, by what they hold. */
public final class SourceFiles {

    private SourceFiles() {}

    /**
     * The text of a file.
     *
     * @throws Rejected where it is of no kind that is read, or damaged
     */
    public static SourceText read(Path file) throws IOException {
        return read(file.toString(), Files.readAllBytes(file));
    }

    /**
     * The text of what a file holds.
     *
     * @param name what a refusal calls it
     * @throws Rejected where it is of no kind that is read, or damaged
     */
    public static SourceText read(String name, byte[] bytes) {
        if (startsWith(bytes, 'P', 'K')) {
            return DocxText.read(name, bytes);
        }
        return text(name, bytes);
    }

    private static SourceText text(String name, byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            String text = decoded(bytes, StandardCharsets.UTF_16);
            if (text == null) {
                throw new Rejected("factcheck.file.no-text", name);
            }
            return SourceText.of(text);
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw new Rejected("factcheck.file.no-text", name);
            }
        }
        String text = decoded(bytes, StandardCharsets.UTF_8);
        return SourceText.of(text == null ? LegacyCodes.decoded(name, bytes) : text);
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return null;
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
