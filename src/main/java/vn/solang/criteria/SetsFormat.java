package vn.solang.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.YamlFile;
import vn.solang.imports.YamlFormat;
import vn.solang.shared.AsOf;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** A criteria set, or a province's own levels over one. A set of a known code is corrected as a whole. */
@Component
class SetsFormat implements YamlFormat {

    private final CriteriaSets sets;
    private final KnownStandards standards;
    private final Units units;
    private final Ledger ledger;

    SetsFormat(CriteriaSets sets, KnownStandards standards, Units units, Ledger ledger) {
        this.sets = sets;
        this.standards = standards;
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape("criteria-set", 22, "set");
    }

    /** A province's set comes after the national one it lies over. */
    @Override
    public int order(YamlFile file) {
        return SetReader.isOverlay(file) ? shape().order() + 1 : shape().order();
    }

    @Override
    public int load(YamlFile file, Entry entry) {
        Rulebook rules = sets.during(entry);
        var reader = new SetReader(rules.catalogue(), standards.codes());
        int[] loaded = {0};
        file.attempt(() -> {
            if (SetReader.isOverlay(file)) {
                String over = file.root().get("over").text();
                ProvinceSet own = reader.readOverlay(file, rules.written(over).orElse(null));
                requireProvince(file, own, entry);
                requireNoCircle(
                        file, over, new Circles(rules.written(), with(rules.ofProvinces(), own, ProvinceSet::code)));
                loaded[0] = own.levels().size() + own.criteria().size();
            } else {
                CriteriaSet set = reader.read(file);
                requireNoCircle(
                        file,
                        set.code(),
                        new Circles(with(rules.written(), set, CriteriaSet::code), rules.ofProvinces()));
                loaded[0] = set.requirements().size();
            }
        });
        if (file.refusals().isEmpty()) {
            ledger.record(
                    entry,
                    "criteria.criteria_set",
                    List.of("code"),
                    List.of("code", "body", "file"),
                    List.<Object[]>of(new Object[] {file.root().get("set").text(), file.text(), file.file()}));
            if (rules.holds(file.root().get("set").text())) {
                file.attempt(() -> sets.requireReadable(entry, file.root().get("set")));
            }
        }
        return Math.max(loaded[0], 1);
    }

    /** The province exists on the first day of its set. */
    private void requireProvince(YamlFile file, ProvinceSet own, Entry entry) {
        var _ = units.findByCode(own.provinceCode(), new AsOf(own.from(), entry.at()))
                .filter(unit -> unit.level() == UnitLevel.PROVINCE)
                .orElseThrow(() -> file.root().get("province").bad("import.criteria.province"));
    }

    /** A set may look at sets of other files of the same import, but in no province at itself. */
    private static void requireNoCircle(YamlFile file, String code, Circles circles) {
        circles.through(code).ifPresent(through -> {
            throw file.root().get("set").bad("import.criteria.circle", String.join(", ", through));
        });
    }

    private static <T> List<T> with(List<T> before, T changed, Function<T, String> code) {
        List<T> all = new ArrayList<>(before);
        all.removeIf(each -> code.apply(each).equals(code.apply(changed)));
        all.add(changed);
        return all;
    }
}
