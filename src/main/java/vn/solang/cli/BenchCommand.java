package vn.solang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solang.shared.Rejected;

/** {@code ./solang bench}: the benchmarks, each as a ratio against a limit measured in the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Đo tốc độ.",
            "report, start, page: trên số liệu đang có; check: không cần số liệu.",
            "import, assess, rollup, entry, workbook, catalogue, closing: trên số liệu tạo ra của cả nước, trong một cơ sở dữ liệu riêng rồi bỏ đi."
        })
final class BenchCommand implements Callable<Integer> {

    /** The property that says that a quick look is enough. */
    static final String QUICK = "solang.bench.quick";

    private static final List<Bench> ALL = List.of(
            new ImportBench(),
            new AssessBench(),
            new RollUpBench(),
            new ReportBench(),
            new StartBench(),
            new PageBench(),
            new EntryBench(),
            new WorkbookBench(),
            new CatalogueBench(),
            new ClosingBench(),
            new CheckBench());

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "import, assess, rollup, report, start, page, entry, workbook, catalogue, closing, check; bỏ trống để đo tất cả.")
    private List<String> names = List.of();

    @Option(
            names = "--quick",
            description =
                    "entry, workbook: chỉ nạp số liệu của 500 xã đầu, để xem nhanh; kết quả không ghi vào tài liệu.")
    private boolean quick;

    @Option(
            names = "--corpus",
            paramLabel = "FOLDER",
            description = "check: thư mục văn bản đã chú giải (gold.jsonl, findings.jsonl), để đo cả độ đúng.")
    private String corpus = "";

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        for (String name : names) {
            if (ALL.stream().noneMatch(bench -> bench.name().equals(name))) {
                throw new Rejected(
                        "cli.bench.unknown", name, ALL.stream().map(Bench::name).collect(Collectors.joining(", ")));
            }
        }
        System.setProperty(QUICK, Boolean.toString(quick));
        System.setProperty(CheckBench.CORPUS, corpus);
        boolean reached = true;
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("| benchmark | measured | limit, same run | ratio | goal | |");
            out.println("|---|---|---|---|---|---|");
            for (Bench bench : ALL) {
                if (names.isEmpty() || names.contains(bench.name())) {
                    for (Bench.Result result : bench.run()) {
                        out.println("| %s | %s | %s | %s | %s | %s |"
                                .formatted(
                                        result.what(),
                                        result.measured(),
                                        result.limit(),
                                        result.ratio(),
                                        result.goal(),
                                        result.reached() ? "reached" : "missed"));
                        out.flush();
                        reached &= result.reached();
                    }
                }
            }
        }
        return reached ? 0 : Solang.FOUND;
    }
}
