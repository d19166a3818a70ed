package vn.solang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import vn.solang.database.EmbeddedPostgres;

/**
 * A database of this test's own, copied in a moment from a template that was migrated and loaded once. The server is one
 * a JVM, kept under {@code target/test-pg} by the number of the JVM among those that test; templates outlive the JVM and are made anew when migrations or data change.
 */
public final class TestDatabase {

    /** What a database holds before a test begins. */
    public enum Content {
        /** Nothing, not even tables. */
        NOTHING,
        /** Migrated, with the shipped reference data. */
        REFERENCE,
        /** And the first half of 2022 of Hà Tĩnh. */
        HA_TINH,
        /** And the values that the demonstration makes up for it. */
        DEMO
    }

    private static final Path FOLDER = Path.of("target", "test-pg", System.getProperty("solang.test.fork", "1"));
    private static final String COPY = "copy_";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private static final EmbeddedPostgres SERVER = start();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A new database that no other test sees. */
    public static synchronized TestDatabase with(Content content) {
        String template = template(content);
        String copy = COPY + ProcessHandle.current().pid() + "_" + COPIES.incrementAndGet();
        execute("create database %s template %s strategy file_copy".formatted(copy, template));
        return new TestDatabase(copy);
    }

    public String url() {
        return SERVER.url(name);
    }

    /** The three variables that point the program to this database. */
    public Map<String, String> variables() {
        return Map.of("SOLANG_DB_URL", url(), "SOLANG_DB_USER", SERVER.user(), "SOLANG_DB_PASSWORD", SERVER.password());
    }

    /** The folder that files of a system on this database are kept in. */
    public Path home() {
        return Path.of("target", "test-home", name);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), SERVER.user(), SERVER.password());
    }

    /** The text in the first row and column of what a query answers. */
    public String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static String template(Content content) {
        if (content == Content.NOTHING) {
            return "template0";
        }
        String template = "template_%s_%s".formatted(content, fingerprint()).toLowerCase(java.util.Locale.ROOT);
        if (!databases("select datname from pg_database").contains(template)) {
            String unfinished = template + "_" + ProcessHandle.current().pid();
            String below = switch (content) {
                case NOTHING, REFERENCE -> "template0";
                case HA_TINH -> template(Content.REFERENCE);
                case DEMO -> template(Content.HA_TINH);
            };
            execute("drop database if exists " + unfinished);
            execute("create database %s template %s".formatted(unfinished, below));
            load(new TestDatabase(unfinished), content);
            execute("alter database %s rename to %s".formatted(unfinished, template));
        }
        return template;
    }

    private static void load(TestDatabase database, Content content) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (var context = application.run(database.arguments())) {
            if (content == Content.HA_TINH) {
                context.getBean(vn.solang.imports.ReferenceData.class).loadDemonstration(file -> {});
            }
            if (content == Content.DEMO) {
                context.getBean(vn.solang.demo.DemoFacts.class).load(file -> {});
            }
        }
    }

    /** The same as the arguments of a program. */
    public String[] arguments() {
        return variables().entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
    }

    /** What the templates are made from and by: other classes or data, other templates. */
    private static String fingerprint() {
        try (Stream<Path> files = Files.walk(Path.of("target", "classes"))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(TestDatabase::shapesTheData)
                    .sorted()
                    .toList()) {
                digest.update(file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean shapesTheData(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/db/migration/")
                || path.contains("/reference/")
                || path.contains("/demo/")
                || path.endsWith("Format.class")
                || path.endsWith("Writer.class")
                || path.contains("/imports/")
                || path.contains("/identity/");
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server = EmbeddedPostgres.open(FOLDER);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            dropCopiesOf(server, ProcessHandle.current().pid());
            server.close();
        }));
        databases(server, "select datname from pg_database where datname like 'copy\\_%'").stream()
                .map(copy -> Long.valueOf(copy.split("_", -1)[1]))
                .distinct()
                .filter(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty())
                .forEach(pid -> dropCopiesOf(server, pid));
        return server;
    }

    private static void dropCopiesOf(EmbeddedPostgres server, long pid) {
        databases(server, "select datname from pg_database where datname like 'copy\\_" + pid + "\\_%'")
                .forEach(copy -> execute(server, "drop database if exists %s with (force)".formatted(copy)));
    }

    private static List<String> databases(String query) {
        return databases(SERVER, query);
    }

    private static List<String> databases(EmbeddedPostgres server, String query) {
        try (Connection connection = administrator(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(String sql) {
        execute(SERVER, sql);
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = administrator(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static Connection administrator(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
    }
}
