package vn.solang.database;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import vn.solang.shared.Rejected;

/**
 * A PostgreSQL server that keeps its data under one folder. Every process that opens the folder uses the same server:
 * the first starts it, the last to close stops it, and one left running by a killed process is joined. It listens on
 * loopback only, asks for a generated password, and keeps PostgreSQL's own durability settings.
 *
 * <p>The folder holds {@code data}, {@code password} (mode 0600), {@code port}, {@code log} and two lock files:
 * {@code use.lock} is shared by the processes using the server, {@code turn.lock} makes starting and stopping one at a
 * time.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "solang";

    private static final String SETTINGS = """
            # Durability (fsync, synchronous_commit, full_page_writes) is left as PostgreSQL sets it: on.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            timezone = 'Asia/Ho_Chi_Minh'
            log_timezone = 'Asia/Ho_Chi_Minh'
            jit = off
            # A quarter of the whole country is 80 MB of facts and as much of their index, and 300 MB of log.
            shared_buffers = 256MB
            max_wal_size = 4GB
            """;
    private static final int START_SECONDS = 60;
    private static final int LINGER_SECONDS = 20;

    /** Lines of {@code postmaster.pid}, counted from 0. */
    private static final int PORT_LINE = 3;

    private static final int STATUS_LINE = 7;

    private final Path folder;
    private final PostgresBinaries binaries;
    private final String password;
    private final FileChannel useFile;
    private final FileLock use;
    private int port;
    private boolean closed;

    private EmbeddedPostgres(
            Path folder, PostgresBinaries binaries, String password, FileChannel useFile, FileLock use) {
        this.folder = folder;
        this.binaries = binaries;
        this.password = password;
        this.useFile = useFile;
        this.use = use;
    }

    /** Opens the server of a folder, creating, starting or joining it. */
    public static EmbeddedPostgres open(Path folder) {
        try {
            Files.createDirectories(folder);
            Path home = folder.toRealPath();
            try (FileChannel turnFile = FileChannel.open(home.resolve("turn.lock"), CREATE, WRITE);
                    FileLock turn = turnFile.lock()) {
                var binaries = PostgresBinaries.below(home);
                String password = password(home);
                FileChannel useFile = FileChannel.open(home.resolve("use.lock"), CREATE, WRITE, READ);
                FileLock use = useFile.lock(0, Long.MAX_VALUE, true);
                var server = new EmbeddedPostgres(home, binaries, password, useFile, use);
                try {
                    server.createIfMissing();
                    server.startUntilItAnswers();
                } catch (RuntimeException | Error failure) {
                    useFile.close();
                    throw failure;
                }
                return server;
            }
        } catch (FileSystemException refused) {
            throw new Rejected("database.folder", String.valueOf(refused.getFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** True while any process uses the server of a folder. */
    public static boolean inUse(Path folder) {
        Path lock = folder.resolve("use.lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(lock, READ, WRITE);
                FileLock alone = file.tryLock()) {
            return alone == null;
        } catch (OverlappingFileLockException byThisProcess) {
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return url("solang");
    }

    /** The JDBC address of another database of this server; used by tests. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Starts the server again, on its old port, where it was killed; does nothing while it runs. */
    public synchronized void revive() {
        if (closed || runningPid().isPresent()) {
            return;
        }
        try (FileChannel turnFile = FileChannel.open(folder.resolve("turn.lock"), CREATE, WRITE);
                FileLock turn = turnFile.lock()) {
            if (runningPid().isEmpty()) {
                start(port);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (FileChannel turnFile = FileChannel.open(folder.resolve("turn.lock"), CREATE, WRITE);
                FileLock turn = turnFile.lock()) {
            use.release();
            try (FileLock alone = useFile.tryLock()) {
                if (alone != null && runningPid().isPresent()) {
                    run(List.of(program("pg_ctl"), "-D", data(), "-m", "fast", "-w", "stop"));
                }
            }
            useFile.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void createIfMissing() throws IOException {
        Path ready = folder.resolve("data").resolve("solang.conf");
        if (Files.exists(ready)) {
            if (!Files.readString(ready).equals(SETTINGS)) {
                Files.writeString(ready, SETTINGS);
            }
            return;
        }
        if (Files.exists(folder.resolve("data").resolve("PG_VERSION")) && Files.exists(folder.resolve("created"))) {
            throw new Rejected("database.damaged", folder.toString());
        }
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        run(List.of(
                program("initdb"),
                "-D",
                data(),
                "-U",
                USER,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.resolve("password"),
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        Files.writeString(folder.resolve("data").resolve("postgresql.conf"), "\ninclude 'solang.conf'\n", APPEND);
        Files.writeString(ready, SETTINGS);
        Files.writeString(folder.resolve("created"), "");
    }

    /**
     * A server may die between being found and being asked; it is then started like any other that is gone, once the
     * last of its own processes has noticed.
     */
    private void startUntilItAnswers() throws IOException {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(LINGER_SECONDS);
        while (true) {
            try {
                startUnlessRunning();
                createDatabaseIfMissing();
                return;
            } catch (IllegalStateException | Rejected failure) {
                boolean hopeless =
                        failure instanceof Rejected told && !told.told().key().equals("database.command-failed");
                if (hopeless || System.nanoTime() - last > 0) {
                    throw failure;
                }
                pause();
            }
        }
    }

    private void startUnlessRunning() throws IOException {
        if (joined()) {
            return;
        }
        start(freePort());
    }

    /** Waits for a server that a killed process left starting or stopping; false where there is none, or it ended. */
    private boolean joined() throws IOException {
        for (int tenths = 0; runningPid().isPresent(); tenths++) {
            if (postmasterLine(STATUS_LINE).strip().equals("ready")
                    && answers(Integer.parseInt(postmasterLine(PORT_LINE).strip()))) {
                port = Integer.parseInt(postmasterLine(PORT_LINE).strip());
                return true;
            }
            if (tenths > START_SECONDS * 10) {
                throw new Rejected("database.not-ready", folder.toString());
            }
            pause();
        }
        return false;
    }

    /** A server killed a moment ago still has its process and its file that says ready. */
    private static boolean answers(int onPort) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), onPort)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL got ready", interrupted);
        }
    }

    private void start(int onPort) throws IOException {
        port = onPort;
        run(List.of(
                program("pg_ctl"),
                "-D",
                data(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + onPort,
                "-t",
                Integer.toString(START_SECONDS),
                "-w",
                "start"));
        Files.writeString(folder.resolve("port"), Integer.toString(onPort));
    }

    private void createDatabaseIfMissing() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = 'solang'")) {
            if (!found.next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database solang");
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the embedded PostgreSQL does not answer", failure);
        }
    }

    /** The postmaster's process, where it lives. A pid file left by a crash names none or a stranger. */
    private Optional<Long> runningPid() {
        try {
            if (!Files.exists(folder.resolve("data").resolve("postmaster.pid"))) {
                return Optional.empty();
            }
            long pid = Long.parseLong(postmasterLine(0).strip());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> !isZombie(process.pid()))
                    .filter(process -> process.info()
                            .command()
                            .map(command -> command.contains("postgres"))
                            .orElse(true))
                    .map(ProcessHandle::pid);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** A dead process that nobody has asked about yet, as in containers without an init. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException unknown) {
            return false;
        }
    }

    private String postmasterLine(int index) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
        return index < lines.size() ? lines.get(index) : "";
    }

    private static String password(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (Files.exists(file) && !Files.readString(file).isBlank()) {
            return Files.readString(file).strip();
        }
        Files.deleteIfExists(file);
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, password);
        return password;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String program(String name) {
        return binaries.program(name).toString();
    }

    /**
     * Runs a PostgreSQL program. PostgreSQL refuses to run as root; root therefore runs it in a user namespace, where
     * it is nobody in particular.
     */
    private void run(List<String> command) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/proc/self"));
        var words = new ArrayList<String>();
        if (root) {
            words.addAll(List.of("unshare", "--user"));
        }
        words.addAll(command);
        Path output = Files.createTempFile(folder, "command", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(
                            Path.of(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null")
                                    .toFile()));
            builder.environment().put("LC_ALL", "C");
            int code = waitFor(builder.start());
            if (code != 0) {
                String said = Files.readString(output).strip();
                if (root && said.contains("unshare")) {
                    throw new Rejected("database.root-without-namespace", said);
                }
                throw new Rejected("database.command-failed", command.getFirst(), said);
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            if (!process.waitFor(START_SECONDS + 30L, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("PostgreSQL did not answer in time");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL worked", interrupted);
        }
    }
}
