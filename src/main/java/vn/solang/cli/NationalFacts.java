package vn.solang.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Measure;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * Values for every commune of the country as it was on 30/6/2022, made up from a seed: 10,599 communes and one quantity
 * for each of the 57 requirements of the communes' set. Never loaded into anybody's books.
 */
final class NationalFacts {

    /** The set the quantities are those of. */
    static final String SET = "COMMUNE_NTM_2021";

    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 7, 1);
    private static final long SEED = 20220630;
    private static final int KEPT = 10;

    private final List<Unit> communes;
    private final List<Measure> measures;

    private NationalFacts(List<Unit> communes, List<Measure> measures) {
        this.communes = List.copyOf(communes);
        this.measures = List.copyOf(measures);
    }

    /** Those of the application's communes and catalogue. */
    static NationalFacts of(ApplicationContext context) {
        AsOf now = now(context);
        var rules = context.getBean(CriteriaSets.class).at(now.knownAt());
        return new NationalFacts(
                context.getBean(Units.class).below(null, UnitLevel.COMMUNE, now),
                measures(rules.set(SET, "", DAY), rules.catalogue()));
    }

    /** The same of so many communes only, for a quick look. */
    NationalFacts first(int most) {
        return new NationalFacts(communes.subList(0, Math.min(most, communes.size())), measures);
    }

    /** What is known now, about the day the communes are those of. */
    static AsOf now(ApplicationContext context) {
        return new AsOf(
                DAY,
                context.getBean(vn.solang.identity.Journal.class).lastKnown().orElseThrow());
    }

    private static List<Measure> measures(CriteriaSet set, Catalogue catalogue) {
        List<Measure> found = new ArrayList<>();
        set.requirements().stream()
                .filter(requirement -> set.criterionOf(requirement.code()).isPresent())
                .map(requirement -> requirement.measures().stream()
                        .map(code -> catalogue.measure(code).orElseThrow())
                        .filter(measure -> !found.contains(measure))
                        .filter(measure -> catalogue
                                .owner(measure.code())
                                .orElseThrow()
                                .levels()
                                .contains(UnitLevel.COMMUNE))
                        .findFirst())
                .flatMap(Optional::stream)
                .forEach(found::add);
        return found;
    }

    /** How many facts a quarter has. */
    int size() {
        return communes.size() * measures.size();
    }

    List<String> measures() {
        return measures.stream().map(Measure::code).toList();
    }

    /** The quarter that lies so many quarters before the second of 2022. */
    static Period quarter(int before) {
        LocalDate last = DAY.plusDays(1).minusMonths(3L * before).minusDays(1);
        return Period.parse("%d-Q%d".formatted(last.getYear(), (last.getMonthValue() + 2) / 3));
    }

    /**
     * Lets the communes have been what they are for five years, which the shipped data does not say, so that twenty
     * quarters can be told of them.
     */
    void lengthen(ApplicationContext context, Path folder) throws IOException {
        AsOf now = now(context);
        Units units = context.getBean(Units.class);
        Path file = folder.resolve("units.csv");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("code,name,type,level,parent_code,valid_from,valid_to\n");
            for (UnitLevel level : List.of(UnitLevel.PROVINCE, UnitLevel.DISTRICT, UnitLevel.COMMUNE)) {
                List<Unit> all = units.below(null, level, now);
                var parents = units.parents(all, now);
                for (Unit unit : all) {
                    Unit parent = unit.parent() == null ? null : parents.get(unit.parent());
                    lines.write("%s,%s,%s,%d,%s,%s,%s\n"
                            .formatted(
                                    unit.code(),
                                    unit.name(),
                                    unit.type(),
                                    level.number(),
                                    parent == null ? "" : parent.code(),
                                    FIRST_DAY,
                                    DAY));
                }
            }
        }
        load(context, file);
    }

    /**
     * Writes a quarter as a table of facts.
     *
     * @param version 0 for the first values; any other gives one commune's value in ten a new one
     */
    void write(Path file, Period period, int version) throws IOException {
        var random = new Random(SEED + period.number());
        var changed = new Random(SEED + version);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("unit_code,indicator,period,value,unit\n");
            for (Unit commune : communes) {
                for (Measure measure : measures) {
                    String value = value(measure, random);
                    if (version > 0 && changed.nextInt(KEPT) == 0) {
                        value = other(measure, value, changed);
                    }
                    lines.write(commune.code());
                    lines.write(',');
                    lines.write(measure.code());
                    lines.write(',');
                    lines.write(period.code());
                    lines.write(',');
                    lines.write(value);
                    lines.write(',');
                    lines.write(measure.unit());
                    lines.write('\n');
                }
            }
        }
    }

    private static String other(Measure measure, String value, Random random) {
        String other = value;
        while (other.equals(value)) {
            other = value(measure, random);
        }
        return other;
    }

    /** Hundredths of whatever a measure can be, or a whole number where only those can be. */
    private static String value(Measure measure, Random random) {
        return switch (measure.type()) {
            case YES_NO -> random.nextInt(10) == 0 ? "0" : "1";
            case GRADE -> Integer.toString(1 + random.nextInt(measure.grades().size()));
            case COUNT -> Integer.toString(least(measure) + random.nextInt(most(measure) - least(measure)));
            case PERCENT, NUMBER ->
                BigDecimal.valueOf(100L * least(measure) + random.nextInt(100 * (most(measure) - least(measure))), 2)
                        .toPlainString();
        };
    }

    private static int least(Measure measure) {
        return measure.least() == null ? 0 : measure.least().intValue();
    }

    private static int most(Measure measure) {
        return measure.most() == null ? least(measure) + 1000 : measure.most().intValue();
    }

    /** Imports a file as anybody would. @return the nanoseconds it took */
    static long load(ApplicationContext context, Path file) {
        long start = System.nanoTime();
        List<FileOutcome> outcomes =
                context.getBean(Imports.class).run(new Imports.Request(List.of(file), false, false), line -> {});
        long took = System.nanoTime() - start;
        for (FileOutcome outcome : outcomes) {
            if (!outcome.rejected().isEmpty()) {
                throw new IllegalStateException(outcome.rejected().getFirst().toString());
            }
        }
        return took;
    }

    /** A folder for files, gone afterwards. */
    interface InFolder {
        void run(Path folder) throws IOException;
    }

    static void inFolder(InFolder action) {
        try {
            Path folder = Files.createTempDirectory("solang-bench");
            try {
                action.run(folder);
            } finally {
                org.springframework.util.FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
