package vn.solang.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import vn.solang.database.EarlyStart;
import vn.solang.shared.Rejected;

/** The application as commands run it: with or without its web server. */
final class Running {

    private static final int HIGHEST_PORT = 65_535;

    private Running() {}

    /** Runs the modules without a web server for as long as an action takes. */
    static <T> T briefly(Function<ConfigurableApplicationContext, T> action) {
        try (ConfigurableApplicationContext context = started(application(WebApplicationType.NONE, Map.of()))) {
            return action.apply(context);
        }
    }

    /** Runs the modules, without a web server, on a database that variables name. */
    static <T> T on(ScratchDatabase database, Function<ConfigurableApplicationContext, T> action) {
        String[] variables = database.variables().entrySet().stream()
                .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context =
                application(WebApplicationType.NONE, Map.of()).run(variables)) {
            return action.apply(context);
        }
    }

    /** Runs the server on a database that variables name, for as long as an action takes. */
    static <T> T serving(ScratchDatabase database, int port, Function<ConfigurableApplicationContext, T> action) {
        String[] variables = database.variables().entrySet().stream()
                .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = application(
                        WebApplicationType.SERVLET, Map.of("server.port", Integer.toString(port)))
                .run(variables)) {
            return action.apply(context);
        }
    }

    /** Starts the server; it goes on until the process is asked to end. */
    static ConfigurableApplicationContext server(int port, boolean demonstration) {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new Rejected("cli.port.range", Integer.toString(port));
        }
        try {
            return started(application(
                    WebApplicationType.SERVLET,
                    Map.of("server.port", Integer.toString(port), "solang.demo", Boolean.toString(demonstration))));
        } catch (ApplicationContextException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    throw new Rejected("database.port-in-use", Integer.toString(port));
                }
            }
            throw failure;
        }
    }

    private static ConfigurableApplicationContext started(SpringApplication application) {
        if (System.getenv().getOrDefault("SOLANG_DB_URL", "").isBlank()) {
            EarlyStart.begin(Home.folder().resolve("pg"));
        }
        try {
            return application.run();
        } finally {
            EarlyStart.abandon();
        }
    }

    private static SpringApplication application(WebApplicationType type, Map<String, Object> properties) {
        var application = new SpringApplication(vn.solang.Application.class);
        application.setWebApplicationType(type);
        application.setDefaultProperties(new HashMap<>(properties));
        application.setLogStartupInfo(false);
        return application;
    }
}
