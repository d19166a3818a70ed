package vn.solang.proofing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.SourceFiles;
import vn.solang.factcheck.SourceText;
import vn.solang.shared.Rejected;
import vn.solang.shared.Remembered;

/** Checks what lies on the desk. Everything that is found comes from {@link #check}; the last few texts are kept in memory. */
@Component
class TextCheck {

    private static final int KEPT = 8;

    /** Ten times the longest report there is. */
    private static final int MOST_CHARACTERS = 1_500_000;

    private final FactCheck facts = new FactCheck();
    private final Remembered<String, Found> kept = new Remembered<>(KEPT);

    /**
     * What was found in a text.
     *
     * @param fingerprints of the findings, in their order
     */
    record Found(FactCheck.Checked checked, List<String> fingerprints) {
        Found {
            fingerprints = List.copyOf(fingerprints);
        }
    }

    /**
     * What is found in a file.
     *
     * @throws Rejected where it is of no kind that is read, damaged, empty or too long
     */
    Found check(String name, byte[] bytes) {
        SourceText text = SourceFiles.read(name, bytes);
        if (text.original().isBlank()) {
            throw new Rejected("proofing.file.empty", name);
        }
        if (text.chars().length() > MOST_CHARACTERS) {
            throw new Rejected("proofing.file.long", name);
        }
        FactCheck.Checked checked = facts.check(text);
        return new Found(checked, Fingerprints.of(checked));
    }

    /** The same of a file that is kept, which is read where it was not just checked. */
    Found kept(String name, String sha256, Supplier<byte[]> bytes) {
        return kept.of(sha256 + " " + name, _ -> check(name, bytes.get()));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The file of a text. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
