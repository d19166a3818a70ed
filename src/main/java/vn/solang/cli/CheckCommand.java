package vn.solang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
import vn.solang.reconciliation.Backing;
import vn.solang.reconciliation.Reconciled;
import vn.solang.reconciliation.ReconciledJson;
import vn.solang.reconciliation.Reconciliation;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;

/**
 * {@code ./solang check}: what in a report cannot be true. Starts neither database nor web server, unless it is asked to hold
 * the report against the ledger.
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Soát báo cáo: chỗ nào không thể đúng, vì sao, và nên sửa thế nào.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tệp .docx, .pdf, .xlsx, .html hoặc .txt cần soát.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "In kết quả dạng JSON, mỗi tệp một dòng.")
    private boolean json;

    @Option(names = "--ledger", description = "Đối chiếu cả với sổ; cần --unit.")
    private boolean ledger;

    @Option(names = "--unit", description = "Mã đơn vị lập báo cáo, như 42.")
    private @Nullable String unit;

    @Option(
            names = "--valid-at",
            description = "Đối chiếu với sổ của ngày nào, như 2022-06-30; mặc định là ngày cuối kỳ ghi ở đầu báo cáo.")
    private @Nullable String validAt;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            return Solang.FAILURE;
        }
        List<Read> read = new ArrayList<>();
        Optional<LocalDate> day = Optional.ofNullable(validAt).map(Moment::day);
        String asked = unit == null ? "" : unit;
        if (!ledger && (!asked.isEmpty() || day.isPresent())) {
            throw new Rejected("cli.check.no-ledger");
        }
        if (ledger && asked.isEmpty()) {
            throw new Rejected("cli.check.no-unit");
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Rejected("factcheck.file.none", file.toString());
            }
            byte[] bytes = Files.readAllBytes(file);
            SourceText text = SourceFiles.read(file.toString(), bytes);
            read.add(new Read(file, bytes, text));
        }
        PrintWriter out = spec.commandLine().getOut();
        return ledger
                ? Running.briefly(context -> against(context.getBean(Reconciliation.class), read, asked, day, out))
                : alone(read, out);
    }

    /** A file with its text. */
    @SuppressWarnings("ArrayRecordComponent") // read once and handed on
    private record Read(Path file, byte[] bytes, SourceText text) {}

    private int alone(List<Read> read, PrintWriter out) {
        Messages words = Messages.vietnamese();
        var check = new FactCheck();
        boolean found = false;
        for (Read each : read) {
            FactCheck.Checked checked = check.check(each.text());
            List<Finding> edited = Reconciliation.edited(each.text(), each.bytes());
            FactCheck.Checked all = edited.isEmpty() ? checked : checked.with(edited);
            String file = each.file().toString();
            out.println(
                    json
                            ? new FactCheckJson(words).of(file, all)
                            : text(each.file(), all, words, _ -> "") + summary(file, all, words));
            out.flush();
            found |= isFound(all);
        }
        return found ? Solang.FOUND : 0;
    }

    private int against(
            Reconciliation reconciliation, List<Read> read, String asked, Optional<LocalDate> day, PrintWriter out) {
        Messages words = Messages.vietnamese();
        var check = new FactCheck();
        boolean found = false;
        for (Read each : read) {
            FactCheck.Checked checked = check.check(each.text());
            AsOf asOf = reconciliation.asOf(each.text(), day);
            Reconciled reconciled = reconciliation.check(checked, each.bytes(), asked, asOf);
            FactCheck.Checked all = reconciled.in(checked);
            String file = each.file().toString();
            out.println(
                    json
                            ? new ReconciledJson(words).of(file, checked, reconciled)
                            : text(
                                            each.file(),
                                            all,
                                            words,
                                            finding -> Backing.told(
                                                    reconciled
                                                            .behind(finding)
                                                            .map(Backing::names)
                                                            .orElse(List.of()),
                                                    words))
                                    + summary(file, all, words)
                                    + '\n'
                                    + words.say(
                                            "reconciliation.summary",
                                            file,
                                            VietnameseFormat.date(asOf.validAt()),
                                            reconciled.confirmed().size(),
                                            reconciled.contradictions().size()));
            out.flush();
            found |= isFound(all);
        }
        return found ? Solang.FOUND : 0;
    }

    private static boolean isFound(FactCheck.Checked checked) {
        return checked.findings().stream().anyMatch(each -> each.severity() != Finding.Severity.NOTE);
    }

    private static String text(Path file, FactCheck.Checked checked, Messages words, Function<Finding, String> behind) {
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
            String ledger = behind.apply(each);
            if (!ledger.isEmpty()) {
                text.append("    ").append(ledger).append('\n');
            }
            if (!each.suggestion().isEmpty()) {
                text.append("    ")
                        .append(words.say("factcheck.suggestion", each.suggestion()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String summary(String file, FactCheck.Checked checked, Messages words) {
        String unread = checked.text().unread(words);
        return words.say(
                        "factcheck.summary",
                        file,
                        checked.claims().size(),
                        checked.findings().size())
                + (unread.isEmpty() ? "" : "\n" + unread);
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
