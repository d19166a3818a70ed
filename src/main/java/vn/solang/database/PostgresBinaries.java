package vn.solang.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;
import vn.solang.shared.Rejected;

/** The PostgreSQL programs shipped in the jar, unpacked once per version. */
final class PostgresBinaries {

    /** Matches the version of the binaries in {@code pom.xml}; a new one is unpacked beside the old. */
    private static final String VERSION = "18.6";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the programs below a folder unless they are there; a killed unpacking leaves nothing that looks finished.
     *
     * @throws Rejected {@code database.no-binaries} where the jar was built for another system
     */
    static PostgresBinaries below(Path folder) {
        Path home = folder.resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(home)) {
            Path unfinished = folder.resolve("postgresql-" + VERSION + ".unpacking-"
                    + ProcessHandle.current().pid());
            try (InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + archiveName())) {
                if (archive == null) {
                    throw new Rejected("database.no-binaries", archiveName());
                }
                Files.createDirectories(unfinished);
                unpack(archive, unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                deleteQuietly(unfinished);
            }
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? name + ".exe" : name);
    }

    /** Named as the archives in the binaries' artefacts are: {@code postgres-linux-x86_64.txz}. */
    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        String os = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
        String arch = List.of("aarch64", "arm64").contains(processor) ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(os, arch);
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    makeExecutable(file, entry.getMode());
                }
            }
        }
    }

    private static void makeExecutable(Path file, int mode) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && (mode & 0100) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException leftOver) {
            // the next start unpacks beside it; nothing rests on this folder
            System.getLogger(PostgresBinaries.class.getName())
                    .log(System.Logger.Level.WARNING, "could not remove " + folder, leftOver);
        }
    }
}
