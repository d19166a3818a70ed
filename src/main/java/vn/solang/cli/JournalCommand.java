package vn.solang.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solang.identity.Journal;
import vn.solang.shared.Messages;

/** {@code ./solang journal}: whether the journal is as it was written, and the journal as a file. */
@Command(name = "journal", mixinStandardHelpOptions = true, description = "Kiểm tra và xuất nhật ký.")
final class JournalCommand implements Runnable {

    private static final Pattern KEPT = Pattern.compile("([0-9]{1,18}):([0-9a-fA-F]+)");

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), Messages.vietnamese().say("cli.no-command"));
        }
    }

    /**
     * Looks over the whole chain, and tells the newest entry with its seal. Exit code 1 names the first entry that does
     * not match its seal, or the one kept from an earlier look that is no longer there.
     */
    @Command(mixinStandardHelpOptions = true, description = "Kiểm tra dấu niêm phong của mọi mục.")
    int verify(
            @Option(
                            names = "--kept",
                            paramLabel = "MỤC:NIÊM-PHONG",
                            description = "Mục cuối và dấu niêm phong đã ghi lại ở lần kiểm tra trước.")
                    @Nullable String kept) {
        String said = kept == null ? "0:0" : kept;
        Matcher earlier = KEPT.matcher(said);
        if (!earlier.matches()) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    Messages.vietnamese().say("cli.journal.kept.form", said));
        }
        return Running.briefly(context -> {
            Journal journal = context.getBean(Journal.class);
            Journal.Verification found = journal.verify();
            if (found.broken() != null) {
                say("cli.journal.broken", found.broken().toString());
                return Solang.FOUND;
            }
            if (kept != null && !journal.hasSeal(Long.parseLong(earlier.group(1)), earlier.group(2))) {
                say("cli.journal.kept.gone", earlier.group(1));
                return Solang.FOUND;
            }
            say("cli.journal.whole", Long.toString(found.entries()), found.last() + ":" + found.seal());
            return 0;
        });
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
        say("cli.journal.exported", file.toString());
        return 0;
    }

    private void say(String key, Object... words) {
        if (spec != null) {
            spec.commandLine().getOut().println(Messages.vietnamese().say(key, words));
        }
    }
}
