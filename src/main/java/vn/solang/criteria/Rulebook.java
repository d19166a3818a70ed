package vn.solang.criteria;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.solang.shared.NotFound;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;

/** All rules as they were known at one moment: sets, provinces' own levels, confirmations, classes of units. */
public final class Rulebook {

    /**
     * The variant of a set's thresholds that applies to a unit.
     *
     * @param key empty where the set has none, or the unit's class is not known
     * @param known false where the set varies and the unit's class is not known
     * @param instead true where the unit uses another variant than that of its place
     * @param recalled true where the unit's class is only remembered: what rests on the variant is provisional
     */
    public record Variant(String key, boolean known, boolean instead, String source, boolean recalled) {

        private static final Variant NONE = new Variant("", true, false, "", false);
        private static final Variant NOT_KNOWN = new Variant("", false, false, "", false);
    }

    private static final List<String> YES_NO = List.of("yes", "no");

    private final Catalogue catalogue;
    private final Map<String, CriteriaSet> national = new LinkedHashMap<>();
    private final List<ProvinceSet> own;
    private final List<Confirmation> confirmations;
    private final Map<UnitId, List<Classification>> classes;
    private final Map<String, CriteriaSet> effective = new ConcurrentHashMap<>();

    Rulebook(
            Catalogue catalogue,
            List<CriteriaSet> national,
            List<ProvinceSet> own,
            List<Confirmation> confirmations,
            List<Classification> classes) {
        this.catalogue = catalogue;
        national.forEach(set -> this.national.put(set.code(), set));
        this.own = List.copyOf(own);
        this.confirmations = List.copyOf(confirmations);
        this.classes = classes.stream().collect(Collectors.groupingBy(Classification::unit));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The national sets with the confirmations of their levels, in the order of their codes. */
    public List<CriteriaSet> sets() {
        return national.keySet().stream()
                .map(code -> set(code, "", LocalDate.MAX))
                .toList();
    }

    /** The national sets as their files have them, without confirmations. */
    List<CriteriaSet> written() {
        return List.copyOf(national.values());
    }

    /** A national set as its file has it. */
    Optional<CriteriaSet> written(String code) {
        return Optional.ofNullable(national.get(code));
    }

    public Optional<CriteriaSet> find(String code) {
        return Optional.ofNullable(national.get(code)).map(found -> set(found.code(), "", LocalDate.MAX));
    }

    /** True where a national set or one of a province has the code. */
    boolean holds(String code) {
        return national.containsKey(code)
                || own.stream().anyMatch(each -> each.code().equals(code));
    }

    /** The sets of provinces that lie over national ones. */
    public List<ProvinceSet> ofProvinces() {
        return own;
    }

    /** What officers confirmed and did not withdraw. */
    public List<Confirmation> confirmations() {
        return confirmations;
    }

    /**
     * A set as it applies in a province on a day: the province's levels, then the national ones, with confirmations.
     *
     * @throws NotFound {@code criteria.no-set} where none has the code
     */
    public CriteriaSet set(String code, String provinceCode, LocalDate day) {
        CriteriaSet found = national.get(code);
        if (found == null) {
            throw new NotFound("criteria.no-set", code, String.join(", ", national.keySet()));
        }
        Optional<ProvinceSet> over = own.stream()
                .filter(each -> each.over().equals(code) && each.provinceCode().equals(provinceCode))
                .filter(each -> each.inForce(day))
                .max(Comparator.comparing(ProvinceSet::from));
        String key =
                code + " " + provinceCode + " " + over.map(ProvinceSet::code).orElse("");
        return effective.computeIfAbsent(
                key,
                _ -> Confirming.apply(
                        over.map(each -> Overlays.lay(found, each)).orElse(found), confirmations, provinceCode));
    }

    /** The set that decides on a standard on a day, the newest of those in force. */
    public Optional<CriteriaSet> deciding(String standard, LocalDate day) {
        return national.values().stream()
                .filter(set -> set.standard().equals(standard) && set.inForce(day))
                .max(Comparator.comparing(CriteriaSet::from))
                .flatMap(set -> find(set.code()));
    }

    /** True where a set is the one that decides on its standard on a day. */
    public boolean decides(CriteriaSet set, LocalDate day) {
        return deciding(set.standard(), day)
                .filter(found -> found.code().equals(set.code()))
                .isPresent();
    }

    /**
     * The variant that applies to a unit on a day.
     *
     * @param path the unit's ancestors, province first, the unit itself last
     */
    public Variant variant(CriteriaSet set, List<Unit> path, LocalDate day) {
        if (set.variesBy().isEmpty()) {
            return Variant.NONE;
        }
        CriteriaSet.Instead instead = set.instead();
        if (instead != null) {
            Optional<Classification> special = nearest(path, instead.ofClass(), day)
                    .filter(found -> found.value().equals("yes"));
            if (special.isPresent()) {
                Classification found = special.get();
                return new Variant(instead.variant(), true, true, found.source(), found.recalled());
            }
        }
        return nearest(path, set.variesBy(), day)
                .filter(found -> set.variants().containsKey(found.value()))
                .map(found -> new Variant(found.value(), true, false, found.source(), found.recalled()))
                .orElse(Variant.NOT_KNOWN);
    }

    /** What units can be classified by, and as what: the variants of the sets that vary by it, or yes and no. */
    Map<String, Set<String>> classes() {
        Map<String, Set<String>> all = new TreeMap<>();
        name(all, "special-difficulty", YES_NO);
        for (CriteriaSet set : national.values()) {
            CriteriaSet.Instead instead = set.instead();
            if (instead != null) {
                name(all, instead.ofClass(), YES_NO);
            }
            if (!set.variesBy().isEmpty()) {
                name(all, set.variesBy(), set.variants().keySet());
            }
        }
        return all;
    }

    private static void name(Map<String, Set<String>> classes, String ofClass, Collection<String> values) {
        classes.computeIfAbsent(ofClass, _ -> new TreeSet<>()).addAll(values);
    }

    private Optional<Classification> nearest(List<Unit> path, String ofClass, LocalDate day) {
        for (Unit unit : path.reversed()) {
            for (Classification each : classes.getOrDefault(unit.id(), List.of())) {
                if (each.ofClass().equals(ofClass) && each.on(day)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }
}
