package vn.solang.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds (RFC 6238, HMAC-SHA-1, as authenticator applications make them). */
final class SecondFactor {

    static final Duration STEP = Duration.ofSeconds(30);

    /** The length of a secret, as the standard recommends it. */
    static final int SECRET_BYTES = 20;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private SecondFactor() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** The step of time a code is of: now, or the one before or after, since clocks differ; empty for a wrong code. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        String digits = code.replaceAll("[\\s-]", "");
        for (int off : new int[] {0, -1, 1}) {
            Instant moment = now.plus(STEP.multipliedBy(off));
            if (codeAt(secret, moment).equals(digits)) {
                return OptionalLong.of(moment.getEpochSecond() / STEP.toSeconds());
            }
        }
        return OptionalLong.empty();
    }

    static String codeAt(byte[] secret, Instant moment) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator(STEP);
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret as a person types it, in base 32 (RFC 4648). */
    static String written(byte[] secret) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : secret) {
            bits = (bits << 8) | (each & 0xff);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt((bits >> held) & 31));
            }
        }
        return text.toString();
    }
}
