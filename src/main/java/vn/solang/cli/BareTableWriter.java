package vn.solang.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** The limit of writing: PostgreSQL's own {@code COPY} of as many rows into a bare table with the same primary key. */
final class BareTableWriter {

    private static final int CHUNK = 1 << 16;

    private BareTableWriter() {}

    /**
     * Copies rows of a scratch database into a new table of the same columns and key, without partitions and checks, and
     * commits.
     *
     * @param rows a query whose columns are those of the table that is to be filled
     * @param columns the definitions of those columns
     * @return the nanoseconds the copy and its commit took
     */
    static long time(ScratchDatabase database, String rows, String columns, String key) {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return time(connection, rows, columns, key);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long time(Connection connection, String rows, String columns, String key)
            throws SQLException, IOException {
        byte[] bytes = text(connection, rows);
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists public.bare");
            statement.execute("create table public.bare (%s, primary key (%s))".formatted(columns, key));
        }
        CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
        long start = System.nanoTime();
        CopyIn copy = manager.copyIn("copy public.bare from stdin");
        for (int at = 0; at < bytes.length; at += CHUNK) {
            copy.writeToCopy(bytes, at, Math.min(CHUNK, bytes.length - at));
        }
        copy.endCopy();
        long took = System.nanoTime() - start;
        try (var statement = connection.createStatement()) {
            statement.execute("drop table public.bare");
        }
        return took;
    }

    private static byte[] text(Connection connection, String rows) throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + rows + ") to stdout", bytes);
        return bytes.toByteArray();
    }
}
