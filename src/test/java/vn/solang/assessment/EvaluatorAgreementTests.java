package vn.solang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Comparison;
import vn.solang.criteria.Measure;
import vn.solang.identity.Journal;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Two evaluators agree about random facts of communes all over the country, values missing among them. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluatorAgreementTests {

    private static final Map<String, List<String>> PROVINCES = Map.of(
            "TDMN_PHIA_BAC", List.of("04", "14"),
            "DBSH", List.of("01", "36"),
            "BAC_TRUNG_BO", List.of("42", "40"),
            "DH_NAM_TRUNG_BO", List.of("49"),
            "TAY_NGUYEN", List.of("64"),
            "DONG_NAM_BO", List.of("75"),
            "DBSCL", List.of("96"));

    /** Communes with facts already: a value of one case would answer the period of the next. */
    private final Set<UnitId> used = new HashSet<>();

    private final Imports imports;
    private final Assessments assessments;
    private final Units units;
    private final Journal journal;

    @TempDir
    private static Path folder = Path.of("");

    EvaluatorAgreementTests(Imports imports, Assessments assessments, Units units, Journal journal) {
        this.imports = imports;
        this.assessments = assessments;
        this.units = units;
        this.journal = journal;
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE_NTM_2016, criteria-commune-2016, , 2019, 1",
        "COMMUNE_NTM_2021, criteria-commune-2021, , 2021, 2",
        "COMMUNE_NTM_2021, criteria-commune-2021, , 2022, 3",
        "COMMUNE_NTM_2021, criteria-commune-2021, , 2024-Q3, 5",
        "COMMUNE_NTM_2021, criteria-commune-2021, criteria-ha-tinh-demo, 2022-H1, 4",
        "COMMUNE_NTM_ADVANCED_2021, criteria-commune-advanced-2021, , 2023-06, 6",
        "COMMUNE_NTM_ADVANCED_2021, criteria-commune-advanced-2021, criteria-ha-tinh-advanced-demo, 2022, 7"
    })
    void bothEvaluatorsSayTheSame(String set, String file, @Nullable String overlay, String written, int seed) {
        var random = new Random(seed);
        Period period = Period.parse(written);
        if (overlay != null) {
            assertThat(Folder.told(imports.run(
                            new Imports.Request(List.of(resource("/demo/ha-tinh/" + overlay + ".yaml")), false, false),
                            _ -> {})))
                    .isEmpty();
        }
        var plain = new IndependentEvaluator("/reference/ledger/" + file + ".yaml", null);
        var laid = new IndependentEvaluator(
                "/reference/ledger/" + file + ".yaml", overlay == null ? null : "/demo/ha-tinh/" + overlay + ".yaml");
        Map<Unit, String> regions = communes(period, random);
        Map<Unit, Map<String, @Nullable BigDecimal>> facts = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>(List.of("unit_code,indicator,period,value,unit"));
        regions.keySet().forEach(unit -> facts.put(unit, values(plain, random)));
        facts.forEach((unit, values) -> values.forEach((code, value) -> lines.add("%s,%s,%s,%s,%s"
                .formatted(
                        unit.code(),
                        code,
                        period.code(),
                        value == null ? "không áp dụng" : value.toPlainString(),
                        measureUnit(code)))));
        assertThat(Folder.told(Folder.in(folder)
                        .file("facts.csv", lines.toArray(String[]::new))
                        .into(imports)))
                .isEmpty();

        var asOf = new AsOf(period.lastDay(), journal.lastKnown().orElseThrow());
        var json = new EvaluationJson(assessments.rules(asOf), Messages.vietnamese());
        int decided = 0;
        for (Map.Entry<Unit, Map<String, @Nullable BigDecimal>> each : facts.entrySet()) {
            Unit unit = each.getKey();
            boolean inHaTinh = units.path(unit.id(), asOf).getFirst().code().equals("42");
            IndependentEvaluator other = inHaTinh ? laid : plain;
            Map<String, String> expected = other.verdicts(
                    each.getValue(),
                    Objects.requireNonNull(regions.get(unit)),
                    period.lastDay().getYear());
            JsonNode told = JsonMapper.shared().readTree(json.one(assessments.evaluate(set, unit.id(), period, asOf)));
            assertThat(verdicts(told)).as(unit.fullName()).isEqualTo(expected);
            Map<String, String> criteria = other.criteria(expected);
            assertThat(criteria(told)).as(unit.fullName()).isEqualTo(criteria);
            assertThat(told.path("met").asInt()).isEqualTo((int)
                    criteria.values().stream().filter("met"::equals).count());
            decided += (int) expected.values().stream()
                    .filter(verdict -> !verdict.equals("unknown"))
                    .count();
        }
        assertThat(decided).isGreaterThan(facts.size() * 15);
    }

    private Map<Unit, String> communes(Period period, Random random) {
        var asOf = new AsOf(period.lastDay(), journal.lastKnown().orElseThrow());
        Map<Unit, String> chosen = new LinkedHashMap<>();
        PROVINCES.forEach((region, codes) ->
                codes.forEach(code -> units.findByCode(code, asOf).ifPresent(province -> {
                    List<Unit> communes = units.below(province.id(), UnitLevel.COMMUNE, asOf).stream()
                            .filter(unit -> unit.type().equals("xã") && !used.contains(unit.id()))
                            .toList();
                    for (int i = 0; i < 3 && !communes.isEmpty(); i++) {
                        Unit commune = communes.get(random.nextInt(communes.size()));
                        chosen.put(commune, region);
                        used.add(commune.id());
                    }
                })));
        return chosen;
    }

    /** Values near what is asked for, some missing, some not applicable. */
    private Map<String, @Nullable BigDecimal> values(IndependentEvaluator set, Random random) {
        Map<String, @Nullable BigDecimal> values = new HashMap<>();
        for (String code : set.measures()) {
            if (random.nextInt(5) == 0) {
                continue;
            }
            if (set.optional(code) && random.nextInt(3) == 0) {
                values.put(code, null);
                continue;
            }
            values.put(
                    code,
                    switch (set.type(code)) {
                        case "yes-no" -> BigDecimal.valueOf(random.nextInt(8) == 0 ? 0 : 1);
                        case "count" -> BigDecimal.valueOf(random.nextInt(7));
                        case "grade" -> BigDecimal.valueOf(1L + random.nextInt(set.grades(code)));
                        case "percent" ->
                            random.nextInt(3) == 0
                                    ? BigDecimal.valueOf(random.nextBoolean() ? 100 : 0)
                                    : BigDecimal.valueOf(random.nextDouble() * 100)
                                            .setScale(1, RoundingMode.HALF_UP);
                        default -> number(code, random);
                    });
        }
        keepToSums(values);
        return values;
    }

    /** A part is never more than its whole; the ledger would refuse it. */
    private void keepToSums(Map<String, @Nullable BigDecimal> values) {
        catalogue().indicators().stream()
                .flatMap(indicator -> indicator.sums().stream())
                .filter(sum -> sum.comparison() == Comparison.AT_MOST)
                .forEach(sum -> {
                    BigDecimal part =
                            values.get(sum.left().measures().iterator().next());
                    BigDecimal whole =
                            values.get(sum.right().measures().iterator().next());
                    if (part != null && whole != null) {
                        values.put(sum.left().measures().iterator().next(), part.min(whole));
                    }
                });
    }

    private BigDecimal number(String code, Random random) {
        Measure measure = measure(code);
        BigDecimal least = measure.least();
        BigDecimal most = measure.most();
        int spread = most == null || least == null
                ? 80
                : most.subtract(least).min(BigDecimal.valueOf(80)).intValue();
        return (least == null ? BigDecimal.ZERO : least).add(BigDecimal.valueOf(random.nextInt(spread + 1)));
    }

    private String measureUnit(String code) {
        String unit = measure(code).unit();
        return unit.isEmpty() ? "-" : unit;
    }

    private Measure measure(String code) {
        return catalogue().measure(code).orElseThrow();
    }

    private Catalogue catalogue() {
        return assessments
                .rules(new AsOf(LocalDate.of(2022, 6, 30), journal.lastKnown().orElseThrow()))
                .catalogue();
    }

    private static Map<String, String> verdicts(JsonNode told) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        told.path("criteria")
                .forEach(criterion -> criterion
                        .path("indicators")
                        .forEach(each -> verdicts.put(
                                each.path("code").asString(),
                                each.path("verdict").asString())));
        return verdicts;
    }

    private static Map<String, String> criteria(JsonNode told) {
        Map<String, String> criteria = new LinkedHashMap<>();
        told.path("criteria")
                .forEach(criterion -> criteria.put(
                        criterion.path("no").asString(),
                        criterion.path("verdict").asString()));
        return criteria;
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(EvaluatorAgreementTests.class.getResource(name))
                    .toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
