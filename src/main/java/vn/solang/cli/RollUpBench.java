package vn.solang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import vn.solang.analytics.RollUps;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Totals of provinces and districts as pages ask for them, beside the same grouping straight from the facts. */
final class RollUpBench implements Bench {

    private static final int SMALL = 1;
    private static final int LARGE = 20;
    private static final int QUARTERS_SHOWN = 4;
    private static final int WARM_UP = 20;
    private static final int RUNS = 60;
    private static final int STRAIGHT_RUNS = 3;
    private static final double SLOWER = 4.0 / 3;

    /**
     * A question, and what is asked of its speed.
     *
     * @param times how many times faster than straight from the facts; 0 where that is not asked
     * @param p95 in nanoseconds
     */
    private record Question(String what, Runnable kept, Runnable straight, double times, long p95) {}

    /** What one question took. */
    private record Taken(long median, long p95, long straight) {}

    @Override
    public String name() {
        return "rollup";
    }

    @Override
    public List<Result> run() {
        try (var database = ScratchDatabase.open()) {
            return Running.on(database, context -> {
                List<Result> results = new ArrayList<>();
                NationalFacts.inFolder(folder -> results.addAll(measure(context, folder)));
                return results;
            });
        }
    }

    private static List<Result> measure(ApplicationContext context, Path folder) throws IOException {
        NationalFacts facts = NationalFacts.of(context);
        facts.lengthen(context, folder);
        load(context, facts, folder, 0, SMALL);
        List<Taken> small = taken(questions(context, facts, SMALL));
        load(context, facts, folder, SMALL, LARGE);
        List<Question> questions = questions(context, facts, LARGE);
        List<Taken> large = taken(questions);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            results.add(result(questions.get(i), small.get(i), facts.size() * SMALL));
            results.add(result(questions.get(i), large.get(i), facts.size() * LARGE));
            if (questions.get(i).times() > 0) {
                results.add(growth(questions.get(i), small.get(i), large.get(i)));
            }
        }
        return results;
    }

    private static void load(ApplicationContext context, NationalFacts facts, Path folder, int from, int until)
            throws IOException {
        Path file = folder.resolve("facts.csv");
        for (int i = from; i < until; i++) {
            facts.write(file, NationalFacts.quarter(i), 0);
            NationalFacts.load(context, file);
        }
    }

    private static List<Question> questions(ApplicationContext context, NationalFacts facts, int loaded) {
        RollUps rollUps = context.getBean(RollUps.class);
        var now = NationalFacts.now(context);
        Instant known = now.knownAt();
        Period quarter = NationalFacts.quarter(0);
        List<String> all = facts.measures();
        List<String> one = all.subList(0, 1);
        UnitId province = context.getBean(Units.class).getByCode("42", now).id();
        List<Period> quarters = IntStream.range(0, Math.min(loaded, QUARTERS_SHOWN))
                .mapToObj(NationalFacts::quarter)
                .toList();
        return List.of(
                new Question(
                        "%d measures × provinces".formatted(all.size()),
                        () -> rollUps.ofLevel(UnitLevel.PROVINCE, all, quarter, known),
                        () -> rollUps.restated(UnitLevel.PROVINCE, all, quarter, quarter.lastDay(), known),
                        20,
                        20_000_000),
                new Question(
                        "%d measures × districts".formatted(all.size()),
                        () -> rollUps.ofLevel(UnitLevel.DISTRICT, all, quarter, known),
                        () -> rollUps.restated(UnitLevel.DISTRICT, all, quarter, quarter.lastDay(), known),
                        10,
                        40_000_000),
                new Question(
                        "one measure × a province's districts × the last quarters, four at most",
                        () -> rollUps.ofDistricts(province, one.getFirst(), quarters, known),
                        () -> {},
                        0,
                        5_000_000));
    }

    private static List<Taken> taken(List<Question> questions) {
        List<Taken> taken = new ArrayList<>();
        for (Question question : questions) {
            List<Long> kept = times(question.kept(), WARM_UP, RUNS);
            List<Long> straight = times(question.straight(), 1, STRAIGHT_RUNS);
            taken.add(new Taken(Bench.median(kept), Bench.p95(kept), Bench.median(straight)));
        }
        return taken;
    }

    private static List<Long> times(Runnable action, int warmUp, int runs) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < warmUp + runs; i++) {
            long start = System.nanoTime();
            action.run();
            if (i >= warmUp) {
                times.add(System.nanoTime() - start);
            }
        }
        return times;
    }

    private static Result result(Question question, Taken taken, int facts) {
        boolean alone = question.times() == 0;
        double times = (double) taken.straight() / taken.median();
        String p95 = "p95 ≤ " + Bench.milliseconds(question.p95());
        return new Result(
                "rollup: %s, %,d facts".formatted(question.what(), facts),
                "%s (p95 %s)".formatted(Bench.milliseconds(taken.median()), Bench.milliseconds(taken.p95())),
                alone ? "" : "straight from the facts " + Bench.milliseconds(taken.straight()),
                alone ? "" : String.format(Locale.ROOT, "%.1f × faster", times),
                alone ? p95 : "≥ %.0f × faster, %s".formatted(question.times(), p95),
                taken.p95() <= question.p95() && times >= question.times());
    }

    private static Result growth(Question question, Taken small, Taken large) {
        double times = (double) large.median() / small.median();
        return new Result(
                "rollup: %s, twenty times the facts".formatted(question.what()),
                Bench.milliseconds(large.median()),
                "with the fewer " + Bench.milliseconds(small.median()),
                String.format(Locale.ROOT, "%.2f ×", times),
                "≤ 1.33 ×",
                times <= SLOWER);
    }
}
