package vn.solang.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The embedded server opened beside the application that will use it: PostgreSQL starts, or is joined, while the classes
 * of the application are still being loaded.
 */
public final class EarlyStart {

    private static final AtomicReference<@Nullable EarlyStart> PENDING = new AtomicReference<>();

    private final Path folder;
    private final CompletableFuture<EmbeddedPostgres> server;

    private EarlyStart(Path folder) {
        this.folder = folder;
        this.server = CompletableFuture.supplyAsync(
                () -> EmbeddedPostgres.open(folder),
                work -> Thread.ofPlatform().daemon().name("postgres-start").start(work));
    }

    /** Begins to open the server of a folder; the next to ask for that folder gets it. */
    public static void begin(Path folder) {
        PENDING.compareAndSet(null, new EarlyStart(folder));
    }

    /** The server of a folder: the one begun, or where none was begun for it, one opened now. */
    static EmbeddedPostgres take(Path folder) {
        EarlyStart begun = PENDING.getAndSet(null);
        if (begun == null) {
            return EmbeddedPostgres.open(folder);
        }
        if (!begun.folder.equals(folder)) {
            close(begun);
            return EmbeddedPostgres.open(folder);
        }
        try {
            return begun.server.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** Closes a server that was begun and that nobody took, because the application did not come up. */
    public static void abandon() {
        EarlyStart begun = PENDING.getAndSet(null);
        if (begun != null) {
            begun.server
                    .thenAccept(EmbeddedPostgres::close)
                    .exceptionally(failed -> null)
                    .join();
        }
    }

    private static void close(EarlyStart begun) {
        try {
            begun.server.join().close();
        } catch (CompletionException neverOpened) {
            // there is nothing to close, and whoever asks for the server is told why
        }
    }
}
