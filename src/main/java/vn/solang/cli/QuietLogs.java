package vn.solang.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * Logs of commands that do without Spring: none, since standard output belongs to what a command answers and what goes
 * wrong is told in a sentence. Where Spring starts, {@code logback-spring.xml} comes in its place.
 */
public final class QuietLogs extends ContextAwareBase implements Configurator {

    /** Is made by Logback, which finds it by its name in {@code META-INF/services}. */
    public QuietLogs() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
