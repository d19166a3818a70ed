package vn.solang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.FactCheckJson;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.SourceFiles;
import vn.solang.factcheck.SourceText;
import vn.solang.factcheck.Span;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;

/** {@code ./solang check}: what in a report cannot be true. Starts neither database nor web server. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Soát báo cáo: chỗ nào không thể đúng, vì sao, và nên sửa thế nào.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tệp .docx, .pdf, .xlsx, .html hoặc .txt cần soát.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "In kết quả dạng JSON, mỗi tệp một dòng.")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            return Solang.FAILURE;
        }
        PrintWriter out = spec.commandLine().getOut();
        Messages words = Messages.vietnamese();
        var check = new FactCheck();
        boolean found = false;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Rejected("factcheck.file.none", file.toString());
            }
            FactCheck.Checked checked = check.check(SourceFiles.read(file));
            out.println(json ? new FactCheckJson(words).of(file.toString(), checked) : text(file, checked, words));
            out.flush();
            found |= checked.findings().stream().anyMatch(each -> each.severity() != Finding.Severity.NOTE);
        }
        return found ? Solang.FOUND : 0;
    }

    private static String text(Path file, FactCheck.Checked checked, Messages words) {
        var text = new StringBuilder();
        for (Finding each : checked.findings()) {
            String place = checked.text().place(each.span(), words);
            text.append("%s:%s%s: %s: %s\n    “%s”\n"
                    .formatted(
                            file,
                            position(checked.text(), each.span()),
                            place.isEmpty() ? "" : " (" + place + ")",
                            words.say("factcheck.severity." + each.severity().code()),
                            words.say(each.message()),
                            checked.text().quote(each.span())));
            if (!each.suggestion().isEmpty()) {
                text.append("    ")
                        .append(words.say("factcheck.suggestion", each.suggestion()))
                        .append('\n');
            }
        }
        return text
                + words.say(
                        "factcheck.summary",
                        file.toString(),
                        checked.claims().size(),
                        checked.findings().size());
    }

    /** Line and column, both counted from 1, the column in code points. */
    private static String position(SourceText text, Span span) {
        int end = text.inOriginal(span).start();
        int offset = text.original().offsetByCodePoints(0, end);
        String before = text.original().substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int start = before.lastIndexOf('\n') + 1;
        return "%d:%d".formatted(line, before.codePointCount(start, before.length()) + 1);
    }
}
