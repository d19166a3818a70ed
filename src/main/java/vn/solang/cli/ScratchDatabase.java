package vn.solang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import vn.solang.database.EmbeddedPostgres;

/**
 * A PostgreSQL server of a benchmark's own, under {@code bench/} of the home folder and with the same durability as the
 * real one: national figures that were made up never come near anybody's books. Closing throws it away.
 */
final class ScratchDatabase implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres server;

    private ScratchDatabase(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /** An empty one; what a benchmark that was killed left behind is cleared first. */
    static ScratchDatabase open() {
        try {
            Path home = Files.createDirectories(Home.folder()).resolve("bench");
            Files.createDirectories(home);
            try (var left = Files.list(home)) {
                left.filter(each -> !EmbeddedPostgres.inUse(each)).forEach(ScratchDatabase::delete);
            }
            Path folder = Files.createTempDirectory(home, "pg");
            return new ScratchDatabase(folder, EmbeddedPostgres.open(folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The variables that point the application to it, and what it keeps in files to a folder that goes with it. */
    Map<String, String> variables() {
        return Map.of(
                "SOLANG_DB_URL",
                url(),
                "SOLANG_DB_USER",
                user(),
                "SOLANG_DB_PASSWORD",
                password(),
                "solang.home",
                home().toString());
    }

    String url() {
        return server.url();
    }

    String user() {
        return server.user();
    }

    String password() {
        return server.password();
    }

    @Override
    public void close() {
        server.close();
        delete(folder);
        delete(home());
    }

    private Path home() {
        return folder.resolveSibling(folder.getFileName() + "-home");
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
