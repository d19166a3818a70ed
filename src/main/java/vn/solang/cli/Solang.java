package vn.solang.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.Told;

/** The program: {@code ./solang <command>}. Exit codes: 0 done, 1 findings or rejected rows, 2 wrong usage, 3 failure. */
@Command(
        name = "solang",
        version = "Sổ Làng 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Sổ Làng: sổ điện tử của Văn phòng Điều phối nông thôn mới.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ImportsCommand.class,
            UndoCommand.class,
            JournalCommand.class,
            AssessCommand.class,
            ReportCommand.class,
            CheckCommand.class,
            AccountCommand.class,
            BenchCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Solang implements Runnable {

    static final int FOUND = 1;
    static final int USAGE = 2;
    static final int FAILURE = 3;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private Solang() {}

    /** Runs the command of the arguments; a server goes on after this returns. */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = commandLine(out, err).execute(arguments);
        if (code != ServeCommand.GOES_ON) {
            out.flush();
            System.exit(code);
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Solang())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, arguments) -> usage(failure))
                .setExecutionExceptionHandler((failure, command, result) -> told(failure, command));
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), Messages.vietnamese().say("cli.no-command"));
        }
    }

    private static int usage(ParameterException failure) {
        PrintWriter err = failure.getCommandLine().getErr();
        Messages words = Messages.vietnamese();
        String what = switch (failure) {
            case CommandLine.UnmatchedArgumentException unmatched ->
                words.say("cli.unmatched", String.join(" ", unmatched.getUnmatched()));
            case CommandLine.MissingParameterException missing ->
                words.say(
                        "cli.missing",
                        missing.getMissing().stream()
                                .map(argument -> argument instanceof CommandLine.Model.OptionSpec option
                                        ? option.longestName()
                                        : argument.paramLabel())
                                .collect(java.util.stream.Collectors.joining(", ")));
            default -> String.valueOf(failure.getMessage());
        };
        err.println(words.say(
                "cli.usage", what, failure.getCommandLine().getCommandSpec().qualifiedName(" ")));
        return USAGE;
    }

    /** A failure that has words is told in them; any other is a fault of the program, and its trace helps to mend it. */
    private static int told(Exception failure, CommandLine command) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Told told) {
                command.getErr().println(Messages.vietnamese().say(told.told()));
                boolean ofTheMachine =
                        told instanceof Rejected && told.told().key().startsWith("database.");
                return ofTheMachine ? FAILURE : ExitCode.USAGE;
            }
        }
        command.getErr().println(Messages.vietnamese().say("cli.failure", String.valueOf(failure.getMessage())));
        if (System.getenv("SOLANG_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        }
        return FAILURE;
    }
}
