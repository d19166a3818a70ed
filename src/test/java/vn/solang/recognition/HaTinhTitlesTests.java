package vn.solang.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Figures;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;

/** The figures of Hà Tĩnh, against the records read by hand and against a count made straight from the file. */
@LedgerTest
class HaTinhTitlesTests {

    private static final Period HALF = Period.parse("2022-H1");

    private final Titles titles;
    private final Figures figures;
    private final Units units;
    private final Journal journal;

    HaTinhTitlesTests(Titles titles, Figures figures, Units units, Journal journal) {
        this.titles = titles;
        this.figures = figures;
        this.units = units;
        this.journal = journal;
    }

    @Test
    void countsTheCommunesOfTheHalfYear() {
        assertThat(List.of("commune-base", "commune-advanced", "commune-model"))
                .extracting(
                        key -> value(key + ".new"),
                        key -> value(key + ".total"),
                        key -> figure(key + ".total").denominator(),
                        key -> value(key + ".rate"))
                .containsExactly(
                        tuple("4", "178", 182, "97.8"), tuple("6", "48", 182, "26.4"), tuple("4", "7", 182, "3.8"));
        assertThat(value("commune-base.remaining")).isEqualTo("4");
    }

    @Test
    void namesTheCommunesThatRemain() {
        assertThat(figure("commune-base.remaining").units())
                .containsExactlyInAnyOrder("18499", "18502", "18556", "18559");
    }

    @Test
    void countsTheDistrictsOfTheHalfYear() {
        assertThat(value("district-level.new")).isEqualTo("1");
        assertThat(value("district-level.total")).isEqualTo("9");
        assertThat(value("district-level.rate")).isEqualTo("69.2");
        assertThat(figure("district-level.new").units()).containsExactly("439");
    }

    @Test
    void knowsTheDayBeforeTheHalfYear() {
        assertThat(value("commune-base.total", "2021-12-31")).isEqualTo("174");
        assertThat(value("commune-base.total", "2022-03-31")).isEqualTo("174");
        assertThat(value("commune-base.total", "2022-06-27")).isEqualTo("174");
        assertThat(value("commune-base.total", "2022-06-28")).isEqualTo("178");
    }

    @Test
    void doesNotKnowADayBeforeTheBoundsAndSaysBetweenWhat() {
        Figure total = figure("commune-base.total", "2021-06-30");
        assertThat(total.known()).isFalse();
        assertThat(total.notes())
                .filteredOn(note -> note.key().equals("figure.note.between"))
                .extracting(Message::arguments)
                .containsExactly(List.of("14", "172", "158", "xã"));
    }

    @Test
    void doesNotKnowTheTitlesOfCommunesMergedIn2025() {
        Figure total = figure("commune-base.total", "2025-07-01");
        assertThat(total.denominator()).isEqualTo(60);
        assertThat(total.value()).isNull();
        assertThat(figure("commune-base.rate", "2025-07-01").value()).isNull();
        assertThat(figure("commune-base.remaining", "2025-07-01").value()).isNull();
    }

    @Test
    void doesNotKnowAnythingOfADayWithoutItsUnits() {
        assertThat(figure("commune-base.total", "2025-03-01").known()).isFalse();
        assertThat(figure("commune-base.new", "2025-03-01").known()).isFalse();
    }

    @Test
    void doesNotKnowTheTitlesOfAProvinceWithoutRecords() {
        AsOf asOf = asOf(LocalDate.parse("2022-06-30"));
        UnitId ngheAn = units.getByCode("40", asOf).id();
        assertThat(titles.figures(ngheAn, HALF, asOf))
                .isNotEmpty()
                .allSatisfy(
                        figure -> assertThat(figure.value()).as(figure.key()).isNull());
    }

    @Test
    void agreesWithACountMadeStraightFromTheFile() throws IOException {
        for (String standard : List.of("commune-base", "commune-advanced", "commune-model")) {
            for (String day : List.of("2021-12-31", "2022-03-31", "2022-06-30", "2022-12-31")) {
                Optional<Integer> expected = held(standard, LocalDate.parse(day));
                Figure total = figure(standard + ".total", day);
                assertThat(Optional.ofNullable(total.value()).map(BigDecimal::intValue))
                        .as(standard + " on " + day)
                        .isEqualTo(expected);
                expected.ifPresent(held -> assertThat(value(standard + ".rate", day))
                        .isEqualTo(new BigDecimal(held * 100)
                                .divide(new BigDecimal(182), 1, RoundingMode.HALF_UP)
                                .toPlainString()));
            }
        }
    }

    @Test
    void theDistrictsOfAProvinceAddUpToIt() {
        AsOf asOf = asOf(HALF.lastDay());
        int sum = 0;
        int whole = 0;
        for (var district : units.below(haTinh(asOf), vn.solang.units.UnitLevel.DISTRICT, asOf)) {
            StandardCount count = titles.count("commune-base", district.id(), HALF, asOf);
            sum += count.units(Holding.HELD).size();
            whole += count.whole();
        }
        assertThat(sum).isEqualTo(178);
        assertThat(whole).isEqualTo(182);
    }

    @Test
    void everyRuleIsNamedBesideItsFigure() {
        assertThat(figure("commune-base.total").rule()).isEqualTo("council-vote");
        assertThat(figure("district-level.total").rule()).isEqualTo("decision-date");
    }

    /** The number of holders by the rule of the README, without any of the program's own code; empty where a bound forbids it. */
    private static Optional<Integer> held(String standard, LocalDate day) throws IOException {
        Set<String> holders = new HashSet<>();
        boolean doubt = false;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Path.of("src/main/resources/demo/ha-tinh/recognitions.csv"))) {
            for (NamedCsvRecord row : rows) {
                if (!row.getField("standard").equals(standard)) {
                    continue;
                }
                String counted = !row.getField("voted_on").isEmpty()
                        ? row.getField("voted_on")
                        : !row.getField("attained_year").isEmpty()
                                ? row.getField("attained_year") + "-12-31"
                                : row.getField("decided_on");
                String from = counted.isEmpty() ? row.getField("not_later_than") : counted;
                if (!LocalDate.parse(from).isAfter(day)) {
                    holders.add(row.getField("unit_code"));
                } else {
                    doubt |= counted.isEmpty();
                }
            }
        }
        return doubt ? Optional.empty() : Optional.of(holders.size());
    }

    private String value(String key) {
        return value(key, "2022-06-30");
    }

    private String value(String key, String day) {
        return Optional.ofNullable(figure(key, day).value())
                .map(BigDecimal::toPlainString)
                .orElse("unknown");
    }

    private Figure figure(String key) {
        return figure(key, "2022-06-30");
    }

    private Figure figure(String key, String day) {
        AsOf asOf = asOf(LocalDate.parse(day));
        return figures.find(key, haTinh(asOf), HALF, asOf).orElseThrow();
    }

    private UnitId haTinh(AsOf asOf) {
        return units.getByCode("42", asOf).id();
    }

    private AsOf asOf(LocalDate day) {
        return new AsOf(day, journal.lastKnown().orElseThrow());
    }
}
