package vn.solang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Imports;
import vn.solang.imports.Refusal;
import vn.solang.shared.Messages;

/** {@code ./solang import}: files and folders in the formats of {@code docs/formats.md}, as one act. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Nạp tệp hoặc thư mục số liệu.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Tệp hoặc thư mục.")
    private List<Path> paths = List.of();

    @Option(names = "--dry-run", description = "Chỉ kiểm tra, không ghi vào sổ.")
    private boolean dryRun;

    @Option(names = "--accept-valid", description = "Nhận các dòng đúng của tệp có dòng sai.")
    private boolean acceptValid;

    @Option(names = "--json", description = "In kết quả dạng JSON.")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var progress = new Progress();
        List<FileOutcome> outcomes = Running.briefly(context ->
                context.getBean(Imports.class).run(new Imports.Request(paths, dryRun, acceptValid), progress::step));
        progress.end();
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(asJson(outcomes));
            } else {
                outcomes.forEach(outcome -> say(out, outcome));
                boolean left = outcomes.stream()
                        .anyMatch(outcome ->
                                outcome.accepted() == 0 && !outcome.rejected().isEmpty());
                out.println(Messages.vietnamese()
                        .say(dryRun ? "cli.import.dry-run" : left ? "cli.import.left" : "cli.import.done"));
            }
        }
        boolean clean = outcomes.stream().allMatch(outcome -> outcome.rejected().isEmpty());
        return clean ? 0 : Solang.FOUND;
    }

    private static void say(PrintWriter out, FileOutcome outcome) {
        Messages vietnamese = Messages.vietnamese();
        out.println(vietnamese.say(
                "cli.import.file",
                outcome.file(),
                Integer.toString(outcome.accepted()),
                Integer.toString(outcome.rows())));
        for (Refusal refusal : outcome.rejected()) {
            out.println("  - " + vietnamese.say(refusal.reason()));
        }
    }

    /**
     * What became of a file, as {@code {file, sheet, rows, accepted, rejected: [{row, column, value, reason}]}}; of
     * several files, an array of these.
     */
    static String asJson(List<FileOutcome> outcomes) {
        var mapper = JsonMapper.shared();
        ArrayNode files = mapper.createArrayNode();
        for (FileOutcome outcome : outcomes) {
            ObjectNode file = files.addObject();
            file.put("file", outcome.file());
            file.putNull("sheet");
            file.put("format", outcome.format());
            file.put("rows", outcome.rows());
            file.put("accepted", outcome.accepted());
            ArrayNode rejected = file.putArray("rejected");
            for (Refusal refusal : outcome.rejected()) {
                ObjectNode row = rejected.addObject();
                row.put("row", refusal.row());
                row.put("column", refusal.column());
                row.put("value", refusal.value());
                row.put("reason", Messages.vietnamese().say(refusal.reason()));
            }
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(files.size() == 1 ? files.get(0) : files);
    }
}
