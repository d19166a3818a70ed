package vn.solang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import vn.solang.assessment.StoredVerdicts;
import vn.solang.shared.Period;

/** All communes of the country evaluated against their set, the verdicts stored. */
final class AssessBench implements Bench {

    private static final int WARM_UP = 2;
    private static final int RUNS = 5;
    private static final double GOAL = 2.0;

    private static final String ROWS =
            "select run, unit, requirement, verdict, provisional, value from assessment.verdict order by unit, requirement";
    private static final String COLUMNS = """
            run integer not null, unit integer not null, requirement smallint not null, verdict smallint,
            provisional boolean not null, value numeric(21, 6)
            """;
    private static final String KEY = "run, unit, requirement";

    @Override
    public String name() {
        return "assess";
    }

    @Override
    public List<Result> run() {
        try (var database = ScratchDatabase.open()) {
            return Running.on(database, context -> {
                List<Result> results = new ArrayList<>();
                NationalFacts.inFolder(folder -> results.add(measure(context, database, folder)));
                return results;
            });
        }
    }

    private static Result measure(ApplicationContext context, ScratchDatabase database, Path folder)
            throws IOException {
        NationalFacts facts = NationalFacts.of(context);
        Period quarter = NationalFacts.quarter(0);
        Path file = folder.resolve("facts.csv");
        facts.write(file, quarter, 0);
        NationalFacts.load(context, file);
        StoredVerdicts verdicts = context.getBean(StoredVerdicts.class);
        List<Long> times = new ArrayList<>();
        List<Long> limits = new ArrayList<>();
        int stored = 0;
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            long start = System.nanoTime();
            stored = verdicts.store(NationalFacts.SET, quarter, NationalFacts.now(context));
            long took = System.nanoTime() - start;
            if (i >= WARM_UP) {
                times.add(took);
                limits.add(BareTableWriter.time(database, ROWS, COLUMNS, KEY));
            }
        }
        double ratio = (double) Bench.median(times) / Bench.median(limits);
        return new Result(
                "assess: %,d verdicts of all communes from their facts, stored, median of %d".formatted(stored, RUNS),
                Bench.milliseconds(Bench.median(times)),
                "raw COPY of as many rows " + Bench.milliseconds(Bench.median(limits)),
                String.format(Locale.ROOT, "%.2f ×", ratio),
                "≤ 2 ×",
                ratio <= GOAL);
    }
}
