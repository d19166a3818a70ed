package vn.solang.factcheck;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.solang.shared.Rejected;

/** Reads files that are to be checked: Word files by what they hold, all others as text. */
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
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            return DocxText.read(name, bytes);
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw new Rejected("factcheck.file.no-text", name);
            }
        }
        try {
            return SourceText.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            throw new Rejected("factcheck.file.no-text", name);
        }
    }
}
