package vn.solang.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;

/**
 * Files handed in on the page, kept in {@code uploads} in the home of the system between the check and the confirmation:
 * under a random token, for the account that handed them in alone, and for six hours.
 */
@Service
@Needs(Permission.IMPORT)
public class Uploads {

    private static final int TOKEN = 16;
    private static final int MOST = 50;
    /** So that no name is longer than the 255 bytes a file system takes. */
    private static final int LONGEST_NAME = 80;

    private static final Duration KEPT = Duration.ofHours(6);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path root;
    private final CurrentActor actor;
    private final Clock clock;

    Uploads(@Value("${solang.home:var}") Path home, CurrentActor actor, Clock clock) {
        this.root = home.resolve("uploads");
        this.actor = actor;
        this.clock = clock;
    }

    /** The content of a file that is handed in. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /**
     * Keeps files until they are confirmed.
     *
     * @param files contents by the names they were handed in under
     * @return the token that {@link #files} takes
     */
    public String keep(Map<String, Content> files) {
        if (files.isEmpty() || files.size() > MOST) {
            throw new Rejected("imports.upload.number", Integer.toString(MOST));
        }
        byte[] random = new byte[TOKEN];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        try {
            expire();
            Path folder = Files.createDirectories(folder(token));
            for (Map.Entry<String, Content> file : files.entrySet()) {
                try (InputStream in = file.getValue().open()) {
                    Files.copy(in, folder.resolve(plain(file.getKey())));
                }
            }
            return token;
        } catch (java.nio.file.FileAlreadyExistsException twice) {
            throw new Rejected(
                    "imports.upload.twice",
                    String.valueOf(Path.of(twice.getFile()).getFileName()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The files kept under a token.
     *
     * @throws NotFound where they were handed in by somebody else, too long ago, or are loaded already
     */
    public List<Path> files(String token) {
        Path folder = token.matches("[0-9a-f]{32}") ? folder(token) : root.resolve("none");
        try {
            if (!Files.isDirectory(folder) || isOld(folder)) {
                throw new NotFound("imports.upload.gone");
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted().toList();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes the files kept under a token. */
    public void discard(String token) {
        if (!files(token).isEmpty()) {
            remove(folder(token));
        }
    }

    private void expire() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                if (isOld(folder)) {
                    remove(folder);
                }
            }
        }
    }

    private boolean isOld(Path folder) throws IOException {
        Instant before = clock.instant().minus(KEPT);
        return Files.getLastModifiedTime(folder).toInstant().isBefore(before);
    }

    /** The account stands in the name: a token of somebody else finds nothing. */
    private Path folder(String token) {
        return root.resolve(token + "-" + actor.get().account());
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?]", "")
                .replaceFirst("^\\.+", "")
                .strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new Rejected("imports.upload.name", Integer.toString(LONGEST_NAME));
        }
        return plain;
    }
}
