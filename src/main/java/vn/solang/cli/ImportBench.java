package vn.solang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import vn.solang.shared.Period;

/** One quarter of the whole country from CSV to committed, and again with a tenth of the values changed. */
final class ImportBench implements Bench {

    private static final int WARM_UP = 1;
    private static final int RUNS = 5;
    private static final double GOAL_FIRST = 0.3;
    private static final double GOAL_AGAIN = 0.15;

    private static final String COLUMNS = """
            entry bigint not null, ended bigint, unit integer not null, period integer not null, origin integer not null,
            measure smallint not null, value numeric(21, 6)
            """;
    private static final String KEY = "period, unit, measure, entry";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Result> run() {
        try (var database = ScratchDatabase.open()) {
            return Running.on(database, context -> {
                List<Result> results = new ArrayList<>();
                NationalFacts.inFolder(folder -> results.addAll(measure(context, database, folder)));
                return results;
            });
        }
    }

    private static List<Result> measure(ApplicationContext context, ScratchDatabase database, Path folder)
            throws IOException {
        NationalFacts facts = NationalFacts.of(context);
        facts.lengthen(context, folder);
        List<Long> first = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        Path file = folder.resolve("facts.csv");
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            Period quarter = NationalFacts.quarter(i);
            facts.write(file, quarter, 0);
            long whole = NationalFacts.load(context, file);
            facts.write(file, quarter, 1);
            long changed = NationalFacts.load(context, file);
            if (i >= WARM_UP) {
                first.add(whole);
                again.add(changed);
                bare.add(bare(database, quarter));
            }
        }
        return List.of(
                result("from CSV to committed", facts.size(), first, bare, GOAL_FIRST),
                result("again with 10 % changed", facts.size(), again, bare, GOAL_AGAIN));
    }

    private static long bare(ScratchDatabase database, Period quarter) {
        return BareTableWriter.time(database, """
                select entry, ended, unit, period, origin, measure, value from assessment.fact
                 where period = %d and ended is null order by id
                """.formatted(quarter.number()), COLUMNS, KEY);
    }

    private static Result result(String what, int facts, List<Long> times, List<Long> limits, double goal) {
        long time = Bench.median(times);
        long limit = Bench.median(limits);
        double ratio = (double) limit / time;
        return new Result(
                "import: %,d facts %s, median of %d".formatted(facts, what, times.size()),
                Bench.milliseconds(time),
                "raw COPY " + Bench.milliseconds(limit),
                String.format(Locale.ROOT, "%.2f of its rows/s", ratio),
                "≥ " + goal,
                ratio >= goal);
    }
}
