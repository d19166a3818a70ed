package vn.solang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;

/** What holds of titles whatever was recorded. */
class TitleBookProperties {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 4_000;
    private static final int COMMUNES = 6;

    private static final Standard STANDARD = new Standard(
            Acts.STANDARD, UnitLevel.COMMUNE, List.of("xã"), "commune-base", 1, "đạt chuẩn", "đạt chuẩn", "xã");

    @Property
    void heldUnknownAndNotHeldMakeTheWhole(
            @ForAll("records") List<Recognition> records, @ForAll("days") LocalDate day) {
        StandardCount count = count(records, day);
        assertThat(count.units(Holding.HELD).size()
                        + count.units(Holding.UNKNOWN).size()
                        + count.units(Holding.NOT_HELD).size())
                .isEqualTo(count.whole())
                .isEqualTo(COMMUNES);
    }

    @Property
    void aFurtherRecognitionNeverLowersTheNumberOfHolders(
            @ForAll("records") List<Recognition> records,
            @ForAll("recognitions") Recognition further,
            @ForAll("days") LocalDate day) {
        List<Recognition> more = new ArrayList<>(records);
        more.add(further);
        assertThat(count(more, day).units(Holding.HELD))
                .containsAll(count(records, day).units(Holding.HELD));
    }

    @Property
    void theOrderOfRecordsDoesNotMatter(
            @ForAll("records") List<Recognition> records, @ForAll Random random, @ForAll("days") LocalDate day) {
        List<Recognition> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        assertThat(count(shuffled, day)).isEqualTo(count(records, day));
    }

    @Property
    void withoutRevocationsAHolderStaysOne(
            @ForAll("records") List<Recognition> records,
            @ForAll("days") LocalDate day,
            @ForAll("days") LocalDate other) {
        List<Recognition> kept = records.stream()
                .filter(act -> act.act() != Recognition.Act.REVOKED)
                .toList();
        LocalDate later = day.isBefore(other) ? other : day;
        LocalDate earlier = day.isBefore(other) ? day : other;
        assertThat(count(kept, later).units(Holding.HELD))
                .containsAll(count(kept, earlier).units(Holding.HELD));
    }

    @Property
    void whatWasGainedWithinAYearStoodNotBefore(@ForAll("records") List<Recognition> records) {
        Period year = Period.parse("2020");
        List<Recognition> kept = records.stream()
                .filter(act -> act.act() == Recognition.Act.RECOGNISED)
                .toList();
        StandardCount before = count(kept, year.eve());
        StandardCount after = count(kept, year.lastDay());
        if (before.certain() && after.certain() && after.gained().isPresent()) {
            assertThat(after.total().orElseThrow() - before.total().orElseThrow())
                    .isEqualTo(after.gained().getAsInt());
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<Recognition>> records() {
        return acts(Arbitraries.of(Recognition.Act.class)).list().ofMaxSize(12).map(TitleBookProperties::numbered);
    }

    @Provide
    Arbitrary<Recognition> recognitions() {
        return acts(Arbitraries.just(Recognition.Act.RECOGNISED)).map(act -> numbered(act, Long.MAX_VALUE));
    }

    private Arbitrary<Recognition> acts(Arbitrary<Recognition.Act> kinds) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, COMMUNES),
                        kinds,
                        days(),
                        Arbitraries.of("vote", "decision", "year", "bound", "decided vote"))
                .as((unit, kind, day, dated) -> new Recognition(
                        0,
                        new UnitId(unit),
                        Acts.STANDARD,
                        kind,
                        dated.equals("year") ? day.getYear() : null,
                        dated.endsWith("vote") ? day : null,
                        "",
                        dated.startsWith("deci") ? day.plusDays(20) : null,
                        null,
                        dated.equals("bound") ? day : null,
                        "read",
                        ""));
    }

    private static List<Recognition> numbered(List<Recognition> acts) {
        List<Recognition> numbered = new ArrayList<>();
        acts.forEach(act -> numbered.add(numbered(act, numbered.size() + 1)));
        return numbered;
    }

    private static Recognition numbered(Recognition act, long fact) {
        return new Recognition(
                fact,
                act.unit(),
                act.standard(),
                act.act(),
                act.attainedYear(),
                act.votedOn(),
                act.decision(),
                act.decidedOn(),
                act.statedOn(),
                act.notLaterThan(),
                act.certainty(),
                act.source());
    }

    private static StandardCount count(List<Recognition> records, LocalDate day) {
        List<Unit> communes = new ArrayList<>();
        for (int i = 1; i <= COMMUNES; i++) {
            communes.add(new Unit(
                    new UnitId(i), "0000" + i, "Xã " + i, "xã", UnitLevel.COMMUNE, new UnitId(100), null, null));
        }
        var book = new TitleBook(records, Map.of(), Map.of(Acts.STANDARD, Acts.NATIONAL));
        return StandardCount.of(
                "commune-base",
                List.of(STANDARD),
                book,
                communes,
                Period.parse("2020"),
                new AsOf(day, java.time.Instant.EPOCH),
                Acts.NATIONAL,
                true,
                Optional.empty());
    }
}
