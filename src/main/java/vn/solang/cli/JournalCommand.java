package vn.solang.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.solang.identity.Journal;
import vn.solang.shared.Messages;

/** {@code ./solang journal}: whether the journal is as it was written, and the journal as a file. */
@Command(name = "journal", mixinStandardHelpOptions = true, description = "Kiểm tra và xuất nhật ký.")
final class JournalCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), Messages.vietnamese().say("cli.no-command"));
        }
    }

    /** Looks over the whole chain; exit code 1 names the first entry that does not match its seal. */
    @Command(mixinStandardHelpOptions = true, description = "Kiểm tra dấu niêm phong của mọi mục.")
    int verify() {
        Journal.Verification found =
                Running.briefly(context -> context.getBean(Journal.class).verify());
        Long broken = found.broken();
        say(
                broken == null
                        ? Messages.vietnamese().say("cli.journal.whole", Long.toString(found.entries()))
                        : Messages.vietnamese().say("cli.journal.broken", Long.toString(broken)));
        return broken == null ? 0 : Solang.FOUND;
    }

    /** Writes every entry with its changes and its seal, one JSON object a line. */
    @Command(mixinStandardHelpOptions = true, description = "Xuất nhật ký ra tệp, mỗi mục một dòng JSON.")
    int export(@Parameters(paramLabel = "FILE", description = "Tệp để ghi.") Path file) {
        Running.briefly(context -> {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                context.getBean(Journal.class).export(line -> {
                    try {
                        out.write(line);
                        out.write('\n');
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
                return true;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        say(Messages.vietnamese().say("cli.journal.exported", file.toString()));
        return 0;
    }

    private void say(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
        }
    }
}
