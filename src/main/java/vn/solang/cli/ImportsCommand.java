package vn.solang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.solang.imports.ImportAct;
import vn.solang.imports.ImportActs;
import vn.solang.shared.Messages;

/** {@code ./solang imports}: what was loaded, the newest first, with the numbers that {@code undo} takes. */
@Command(name = "imports", mixinStandardHelpOptions = true, description = "Liệt kê các lần nạp tệp.")
final class ImportsCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<ImportAct> acts =
                Running.briefly(context -> context.getBean(ImportActs.class).all());
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            Messages words = Messages.vietnamese();
            if (acts.isEmpty()) {
                out.println(words.say("cli.imports.none"));
            }
            for (ImportAct act : acts) {
                String state = act.shipped()
                        ? "imports.page.shipped"
                        : act.undoing() == null ? "imports.page.stands" : "imports.page.undone";
                out.println(words.say(
                        "cli.imports.line",
                        Long.toString(act.entry()),
                        act.at().toString(),
                        act.by(),
                        Integer.toString(act.rows()),
                        words.say(state),
                        act.files().stream().map(ImportAct.Taken::file).collect(Collectors.joining(", "))));
            }
        }
        return 0;
    }
}
