package vn.solang.appraisal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A dossier as it was handed in.
 *
 * @param version the dossier's version by which it was handed in
 * @param body all that it says, as JSON; files by the hash of their content
 * @param sha256 of the body's UTF-8, in hexadecimal
 */
public record Sealed(int version, String body, String sha256, Instant at) {

    /** True where the body is the one it was sealed with. */
    public boolean isWhole() {
        return sha256.equals(hash(body));
    }

    static String hash(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
