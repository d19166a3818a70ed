package vn.solang.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solang.imports.ImportActs;
import vn.solang.imports.KeptWords;
import vn.solang.imports.UndoOutcome;
import vn.solang.shared.Messages;

/** {@code ./solang undo}: takes an import back as one act and names what it keeps. */
@Command(name = "undo", mixinStandardHelpOptions = true, description = "Hoàn tác một lần nạp tệp.")
final class UndoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ENTRY", description = "Số của lần nạp, xem ở lệnh imports.")
    private long entry;

    @Option(names = "--reason", defaultValue = "./solang undo", description = "Lý do, ghi vào nhật ký.")
    private String reason = "";

    @Option(names = "--dry-run", description = "Chỉ cho biết sẽ làm gì, không ghi vào sổ.")
    private boolean dryRun;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        UndoOutcome outcome = Running.briefly(context -> {
            ImportActs acts = context.getBean(ImportActs.class);
            return dryRun ? acts.preview(entry) : acts.undo(entry, reason);
        });
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            Messages words = Messages.vietnamese();
            outcome.kept()
                    .forEach(kept -> out.println("  - " + KeptWords.kind(kept, words) + " " + kept.key() + ": "
                            + words.say("imports.kept." + kept.reason().name().toLowerCase(Locale.ROOT))));
            String restored = Integer.toString(outcome.restored());
            String removed = Integer.toString(outcome.removed());
            String kept = Integer.toString(outcome.kept().size());
            out.println(
                    dryRun
                            ? words.say("imports.page.would", restored, removed, kept)
                            : words.say("cli.undo.done", Long.toString(entry), restored, removed, kept));
        }
        return 0;
    }
}
