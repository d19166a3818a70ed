package vn.solang.units;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.NotFound;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;

/** What other modules, pages and commands may ask about administrative units. */
@Service
@Needs(Permission.PUBLIC)
public class Units {

    private static final int SEARCH_LIMIT = 50;

    private final UnitRepository repository;
    private final NameMatcher matcher;

    private final NameChoiceRepository choices;

    Units(UnitRepository repository, NameChoiceRepository choices) {
        this.repository = repository;
        this.choices = choices;
        this.matcher = new NameMatcher(repository);
    }

    /**
     * The unit as it was on the day.
     *
     * @throws NotFound {@code unit.not-on-day} where it did not exist then
     */
    public Unit get(UnitId unit, AsOf asOf) {
        return find(unit, asOf)
                .orElseThrow(() -> new NotFound("unit.not-on-day", VietnameseFormat.tableDate(asOf.validAt())));
    }

    public Optional<Unit> find(UnitId unit, AsOf asOf) {
        return repository.find(unit, asOf);
    }

    /**
     * The unit that had the code on the day.
     *
     * @throws NotFound {@code unit.no-such-code} where none had
     */
    public Unit getByCode(String code, AsOf asOf) {
        return findByCode(code, asOf)
                .orElseThrow(() -> new NotFound("unit.no-such-code", code, VietnameseFormat.tableDate(asOf.validAt())));
    }

    public Optional<Unit> findByCode(String code, AsOf asOf) {
        return repository.byCode(code.strip(), asOf).stream().findFirst();
    }

    /** The parents of several units, by identity: one question for a whole list. */
    public Map<UnitId, Unit> parents(Collection<Unit> children, AsOf asOf) {
        List<Integer> ids = children.stream()
                .flatMap(child -> Optional.ofNullable(child.parent()).stream())
                .map(UnitId::value)
                .distinct()
                .toList();
        return repository.find(ids, asOf).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
    }

    /** A unit's states over valid time, oldest first. */
    public List<Unit> versions(UnitId unit, Instant knownAt) {
        return repository.versions(unit, knownAt);
    }

    /** Every state of every unit, for resolving many codes at once. */
    public UnitDirectory directory(Instant knownAt) {
        return new UnitDirectory(repository.allVersions(knownAt));
    }

    public List<Unit> children(UnitId parent, AsOf asOf) {
        return repository.children(parent, asOf);
    }

    /** The units of a level below a unit, itself where it is of that level; of the whole country below none. */
    public List<Unit> below(@Nullable UnitId ancestor, UnitLevel level, AsOf asOf) {
        return ancestor == null ? repository.ofLevel(level, asOf) : repository.below(ancestor, level, asOf);
    }

    /** Every unit that stands or ever stood below a unit, itself among them, as it is now or last was. */
    public List<Unit> everBelow(UnitId ancestor) {
        return repository.everBelow(ancestor);
    }

    /** Units by identity, as they are now or last were. */
    public Map<UnitId, Unit> newest(Collection<UnitId> ids) {
        return repository.newest(ids.stream().map(UnitId::value).toList()).stream()
                .collect(Collectors.toMap(Unit::id, unit -> unit));
    }

    /** A unit's ancestors, province first, the unit itself last. */
    public List<Unit> path(UnitId unit, AsOf asOf) {
        return repository.path(unit, asOf);
    }

    /** The unit's name with those of its parents: {@code xã Thạch Hạ, thành phố Hà Tĩnh, tỉnh Hà Tĩnh}. */
    public String pathName(Unit unit, AsOf asOf) {
        return path(unit.id(), asOf).reversed().stream().map(Unit::fullName).collect(Collectors.joining(", "));
    }

    /**
     * Names as reports list them, the district with most units first:
     * {@code Phú Gia, Phúc Trạch – huyện Hương Khê; Gia Hanh – huyện Can Lộc}.
     */
    public String grouped(Collection<Unit> named, AsOf asOf) {
        Map<UnitId, Unit> parents = parents(named, asOf);
        Map<Optional<Unit>, List<Unit>> groups = named.stream()
                .collect(Collectors.groupingBy(
                        unit -> district(unit, parents), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Optional<Unit>, List<Unit>> group) ->
                                -group.getValue().size())
                        .thenComparing(group -> group.getKey().map(Unit::code).orElse("")))
                .map(group -> group.getValue().stream()
                                .map(Unit::name)
                                .sorted(VietnameseText.order())
                                .collect(Collectors.joining(", "))
                        + group.getKey()
                                .map(parent -> " – " + parent.fullName())
                                .orElse(""))
                .collect(Collectors.joining("; "));
    }

    private static Optional<Unit> district(Unit unit, Map<UnitId, Unit> parents) {
        return Optional.ofNullable(unit.parent())
                .flatMap(parent -> Optional.ofNullable(parents.get(parent)))
                .filter(parent -> parent.level() == UnitLevel.DISTRICT);
    }

    public List<TypeCount> counts(@Nullable UnitId ancestor, AsOf asOf) {
        return ancestor == null ? repository.counts(asOf) : repository.counts(ancestor, asOf);
    }

    /** True where the ledger knows all units of the province on the day; a count on any other day is unknown. */
    public boolean covered(String provinceCode, AsOf asOf) {
        return repository.covered(provinceCode, asOf);
    }

    /** What was chosen in the books of a province for names that may be several units, by {@link NameChoices#key}. */
    Map<String, UnitId> nameChoices(UnitId owner, java.time.Instant knownAt) {
        return choices.choices(owner, knownAt);
    }

    /** What a written name means; see {@link NameMatcher}. */
    public NameMatch match(String written, @Nullable UnitId within, AsOf asOf) {
        return matcher.match(written, within, asOf);
    }

    /** Units whose name begins with what was typed, diacritics and case aside; exact names first. */
    public List<Unit> search(String typed, AsOf asOf) {
        String key = VietnameseText.fold(NameMatcher.withoutType(typed));
        return key.isEmpty() ? List.of() : repository.named(key, true, asOf, SEARCH_LIMIT);
    }

    public List<Reorganisation> reorganisations(UnitId unit, Instant knownAt) {
        return repository.reorganisations(unit, knownAt);
    }

    /** What units were made from by mergers and splits, by the unit made, through any number of steps. */
    public Map<UnitId, List<Succession>> origins(Collection<UnitId> units, Instant knownAt) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return repository.origins(units.stream().map(UnitId::value).toList(), knownAt).stream()
                .collect(Collectors.groupingBy(Succession::successor));
    }

    /** Outlines, as GeoJSON geometries, of the units of a level below a unit, where the ledger has them. */
    public Map<UnitId, String> shapes(UnitId ancestor, UnitLevel level, AsOf asOf) {
        return repository.shapes(ancestor, level, asOf);
    }
}
