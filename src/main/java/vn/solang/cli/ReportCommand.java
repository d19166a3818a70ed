package vn.solang.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.solang.reporting.Report;
import vn.solang.reporting.ReportFile;
import vn.solang.reporting.ReportFiles;
import vn.solang.reporting.Reports;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;

/** {@code ./solang report}: the periodic report in a format, for two instants. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Lập báo cáo định kỳ.")
final class ReportCommand implements Callable<Integer> {

    @Option(names = "--kind", required = true, description = "quarter, six-month, nine-month hoặc year.")
    private String kind = "";

    @Option(names = "--unit", required = true, description = "Mã đơn vị, như 42.")
    private String unit = "";

    @Option(names = "--period", required = true, description = "Kỳ, như 2022-H1.")
    private String period = "";

    @Option(names = "--format", defaultValue = "docx", description = "docx, pdf, html hoặc json.")
    private String format = "";

    @Option(names = "--out", description = "Tệp ghi ra; bỏ trống hoặc - để in ra màn hình (json, html).")
    private @Nullable Path out;

    @Option(names = "--valid-at", description = "Số liệu đến ngày nào, như 2022-06-30; mặc định là ngày cuối kỳ.")
    private @Nullable String validAt;

    @Option(
            names = "--known-at",
            description = "Theo hiểu biết đến lúc nào, như 2022-08-01T09:00:00+07:00; mặc định là bây giờ.")
    private @Nullable String knownAt;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Period asked = Period.parse(period);
        Optional<LocalDate> day = Optional.ofNullable(validAt).map(Moment::day);
        Optional<Instant> moment = Optional.ofNullable(knownAt).map(Moment::instant);
        byte[] written = Running.briefly(context -> {
            ReportFile file = context.getBean(ReportFiles.class).of(format);
            Report report = context.getBean(Reports.class).make(kind, unit, asked, day, moment);
            return file.write(report);
        });
        if (out == null || out.toString().equals("-")) {
            System.out.writeBytes(written);
            System.out.flush();
        } else {
            DemoReport.write(out, written);
            if (spec != null) {
                spec.commandLine().getErr().println(Messages.vietnamese().say("cli.report.written", out.toString()));
            }
        }
        return 0;
    }
}
