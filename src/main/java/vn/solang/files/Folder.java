package vn.solang.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder on disk: {@code files/ab/cd/<sha256>} in the home of the system, and {@code files/incoming} for what is on
 * its way. A file is there whole or not at all: written beside, forced to disk, then renamed.
 */
@Component
class Folder {

    private final Path root;

    Folder(@Value("${solang.home:var}") Path home) {
        this.root = home.resolve("files");
    }

    /** An empty file for what is on its way. */
    Path incoming() throws IOException {
        Path folder = Files.createDirectories(root.resolve("incoming"));
        return Files.createFile(folder.resolve(UUID.randomUUID() + ".part"));
    }

    /** Where a content is, or would be. */
    Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** Puts a file of this folder in its place, taking that of a damaged one; afterwards it survives a power cut. */
    void keep(Path incoming, String sha256) throws IOException {
        Path place = place(sha256);
        Path parent = place.getParent();
        Path above = parent == null ? null : parent.getParent();
        if (parent == null || above == null) {
            throw new IllegalStateException(place.toString());
        }
        Files.createDirectories(parent);
        force(incoming);
        Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(parent);
        force(above);
        force(root);
    }

    /** Everything kept, and what is left on its way, last touched before a moment. */
    List<Path> untouchedSince(Instant moment) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void force(Path path) throws IOException {
        StandardOpenOption option = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        } catch (AccessDeniedException folderOfWindows) {
            if (!Files.isDirectory(path)) {
                throw folderOfWindows;
            }
        }
    }
}
