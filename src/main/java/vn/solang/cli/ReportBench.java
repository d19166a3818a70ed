package vn.solang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.solang.reporting.ReportFiles;
import vn.solang.reporting.Reports;
import vn.solang.shared.Period;

/** The six-month report of a province as docx, warm: from the ledger to the bytes. */
final class ReportBench implements Bench {

    private static final int WARM_UP = 15;
    private static final int RUNS = 40;
    private static final long GOAL = 300_000_000;

    @Override
    public String name() {
        return "report";
    }

    @Override
    public List<Result> run() {
        return Running.briefly(context -> {
            Reports reports = context.getBean(Reports.class);
            ReportFiles files = context.getBean(ReportFiles.class);
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < WARM_UP + RUNS; i++) {
                long start = System.nanoTime();
                files.of("docx")
                        .write(reports.make(
                                "six-month", "42", Period.parse("2022-H1"), Optional.empty(), Optional.empty()));
                if (i >= WARM_UP) {
                    times.add(System.nanoTime() - start);
                }
            }
            long median = Bench.median(times);
            return List.of(new Result(
                    "report: six-month docx, warm, median (p95 " + Bench.milliseconds(Bench.p95(times)) + ")",
                    Bench.milliseconds(median),
                    "",
                    "",
                    "≤ 300 ms",
                    median <= GOAL));
        });
    }
}
