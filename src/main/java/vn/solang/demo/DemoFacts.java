package vn.solang.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import vn.solang.criteria.CriteriaSets;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.ReferenceData;
import vn.solang.recognition.Titles;
import vn.solang.shared.AsOf;
import vn.solang.units.Units;

/**
 * Brings made-up values of every unit of the demonstration into the ledger. They follow from the titles and the levels
 * there, from {@code demo/facts-ha-tinh.yaml} and from its seed, so that they come out the same everywhere. Every one of
 * them is marked {@code demo}.
 */
@Service
@Needs(Permission.IMPORT)
public class DemoFacts {

    private final ReferenceData reference;
    private final Journal journal;
    private final CriteriaSets sets;
    private final Units units;
    private final Titles titles;

    DemoFacts(ReferenceData reference, Journal journal, CriteriaSets sets, Units units, Titles titles) {
        this.reference = reference;
        this.journal = journal;
        this.sets = sets;
        this.units = units;
        this.titles = titles;
    }

    /** Makes and loads the values, unless those made from the same data are there. */
    public void load(Consumer<String> progress) {
        reference.loadMade(
                "so-lieu-minh-hoa",
                List.of("classpath*:demo/**/*.*", "classpath*:reference/ledger/*.yaml"),
                this::write,
                progress);
    }

    /** Writes the values as a table of facts. */
    void write(Path file) {
        Settings settings = Settings.read();
        var asOf = new AsOf(settings.day(), journal.lastKnown().orElseThrow());
        var province =
                new Province(units.getByCode(settings.province(), asOf), units, sets.at(asOf.knownAt()), titles, asOf);
        new FactMaker(settings, province).make().write(file);
    }
}
