package vn.solang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.submissions.Rounds;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** The books that entry is measured on: a quarter of the country's facts, and an open round of one province. */
record EntryBooks(int round, List<Unit> communes) {

    private static final String PROVINCE = "42";
    private static final Period PERIOD = Period.parse("2022-H1");
    private static final int QUICK = 500;

    EntryBooks {
        communes = List.copyOf(communes);
    }

    static EntryBooks fill(ApplicationContext context, Path folder) throws IOException {
        NationalFacts facts = NationalFacts.of(context);
        Path file = folder.resolve("facts.csv");
        (Boolean.getBoolean(BenchCommand.QUICK) ? facts.first(QUICK) : facts).write(file, NationalFacts.quarter(0), 0);
        NationalFacts.load(context, file);
        var now = NationalFacts.now(context);
        Units units = context.getBean(Units.class);
        UnitId province = units.getByCode(PROVINCE, now).id();
        int round = context.getBean(Rounds.class)
                .open(province, NationalFacts.SET, PERIOD, LocalDate.of(2022, 6, 1), LocalDate.of(2022, 7, 31))
                .number();
        return new EntryBooks(
                round,
                units.below(province, UnitLevel.COMMUNE, now).stream()
                        .filter(unit -> unit.type().equals("xã"))
                        .toList());
    }
}
