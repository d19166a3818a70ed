package vn.solang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.SecondProcess;

/** The server the ledger carries: private, durable, shared by processes, and there again after any death. */
class EmbeddedPostgresTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path all = Path.of("");

    private Path folder = Path.of("");

    private Optional<EmbeddedPostgres> opened = Optional.empty();

    /** Unpacking the programs takes longer than a test: it is done once, for all. */
    @BeforeEach
    void linkPrograms() throws IOException {
        folder = Files.createTempDirectory(all, "server");
        Path unpacked = Files.createDirectories(all.resolve("unpacked"));
        PostgresBinaries.below(unpacked);
        try (Stream<Path> programs = Files.list(unpacked)) {
            for (Path each : programs.toList()) {
                Files.createSymbolicLink(folder.resolve(unpacked.relativize(each)), each);
            }
        }
    }

    @AfterEach
    void stop() {
        opened.ifPresent(EmbeddedPostgres::close);
    }

    @Test
    void keepsItsPasswordToItself() throws Exception {
        EmbeddedPostgres server = open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(server.password()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(refused(server, "")).isTrue();
        assertThat(refused(server, "solang")).isTrue();
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        EmbeddedPostgres server = open();
        assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting(server, "unix_socket_directories")).isEmpty();
        int port = port(server);
        for (NetworkInterface network : NetworkInterface.networkInterfaces()
                .filter(each -> !loopback(each))
                .toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                assertThat(answers(address, port)).as(address.toString()).isFalse();
            }
        }
        assertThat(answers(InetAddress.getLoopbackAddress(), port)).isTrue();
    }

    @Test
    void keepsWhatPostgresDoesForDurability() throws Exception {
        EmbeddedPostgres server = open();
        assertThat(setting(server, "fsync")).isEqualTo("on");
        assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(server, "full_page_writes")).isEqualTo("on");
    }

    @Test
    void isInUseWhileAnyProcessHasItOpen() {
        assertThat(EmbeddedPostgres.inUse(folder)).isFalse();
        EmbeddedPostgres server = open();
        assertThat(EmbeddedPostgres.inUse(folder)).isTrue();
        server.close();
        assertThat(EmbeddedPostgres.inUse(folder)).isFalse();
    }

    @Test
    void aSecondProcessJoinsItAndTheLastOneStopsIt() throws Exception {
        EmbeddedPostgres server = open();
        long postmaster = postmaster();
        try (var second = SecondProcess.running(PostgresUser.class, folder.toString())) {
            assertThat(second.line()).isEqualTo(server.url());
            assertThat(postmaster()).isEqualTo(postmaster);
            server.close();
            assertThat(ProcessHandle.of(postmaster)).isPresent();
            assertThat(EmbeddedPostgres.inUse(folder)).isTrue();
            second.say("close");
            assertThat(second.line()).isEqualTo("closed");
        }
        eventually(() ->
                ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void aServerLeftByAKilledProcessIsJoined() throws Exception {
        try (var second = SecondProcess.running(PostgresUser.class, folder.toString())) {
            assertThat(second.line()).startsWith("jdbc:postgresql:");
            second.kill();
        }
        long postmaster = postmaster();
        EmbeddedPostgres server = open();
        assertThat(postmaster()).isEqualTo(postmaster);
        assertThat(setting(server, "fsync")).isEqualTo("on");
        server.close();
        eventually(() ->
                ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void aServerKilledOutrightComesBackOnItsPortWithAllThatWasCommitted() throws Exception {
        EmbeddedPostgres server = open();
        execute(server, "create table kept (n integer)");
        execute(server, "insert into kept select generate_series(1, 1000)");
        String url = server.url();
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        eventually(() -> {
            server.revive();
            return answer(server, "select count(*) from kept").equals("1000");
        });
        assertThat(server.url()).isEqualTo(url);
    }

    @Test
    void aServerKilledWithItsProcessIsStartedByTheNext() throws Exception {
        try (var second = SecondProcess.running(PostgresUser.class, folder.toString())) {
            second.line();
            second.say("create table kept as select generate_series(1, 1000) n");
            assertThat(second.line()).isEqualTo("done");
            ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
            second.kill();
        }
        assertThat(answer(open(), "select count(*) from kept")).isEqualTo("1000");
    }

    @Test
    void anEmptyPasswordOfAnInterruptedFirstStartIsMadeAgain() throws Exception {
        Files.createFile(folder.resolve("password"));
        assertThat(open().password()).isNotBlank();
    }

    private EmbeddedPostgres open() {
        EmbeddedPostgres server = EmbeddedPostgres.open(folder);
        opened = Optional.of(server);
        return server;
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static int port(EmbeddedPostgres server) {
        return Integer.parseInt(server.url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private static boolean refused(EmbeddedPostgres server, String password) {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), password)) {
            return connection.isClosed();
        } catch (SQLException wrong) {
            return true;
        }
    }

    private static boolean loopback(NetworkInterface network) {
        try {
            return network.isLoopback();
        } catch (IOException unknown) {
            return true;
        }
    }

    private static boolean answers(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (ConnectException refused) {
            return false;
        } catch (IOException unreachable) {
            Assumptions.assumeTrue(address.isLoopbackAddress(), "no route to " + address);
            throw unreachable;
        }
    }

    private static String setting(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String answer(EmbeddedPostgres server, String sql) {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException down) {
            return "";
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void eventually(Condition condition) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (RuntimeException notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
            }
            assertThat(Instant.now()).as("waited " + PATIENCE).isBefore(deadline);
            Thread.sleep(100);
        }
    }
}
