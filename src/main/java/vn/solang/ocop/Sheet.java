package vn.solang.ocop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The score sheet of a set of products (bộ sản phẩm).
 *
 * @param code names it within its framework, such as {@code ruou-trang}
 * @param industry the trade it belongs to (ngành)
 * @param group the group within it (nhóm); may be empty
 * @param agency the ministry in charge; may be empty
 * @param sampled true where samples of the product go with the dossier
 * @param incomplete why nothing may be scored by it; empty where it is whole
 * @param sections in the order of the sheet; empty where the sheet is unknown
 */
public record Sheet(
        String code,
        String name,
        String industry,
        String group,
        String agency,
        boolean sampled,
        String incomplete,
        List<SheetSection> sections) {

    public Sheet {
        sections = List.copyOf(sections);
    }

    /** True where products may be scored by it: every point of it is known. */
    public boolean isUsable() {
        return incomplete.isEmpty();
    }

    /** The criteria that are answered, in the order of the sheet. */
    public Stream<SheetCriterion> answered() {
        return sections.stream().flatMap(section -> section.criteria().stream()).flatMap(SheetCriterion::answered);
    }

    /** The criteria with a knock-out condition. */
    public Stream<SheetCriterion> gates() {
        return sections.stream()
                .flatMap(section -> section.criteria().stream())
                .flatMap(SheetCriterion::all)
                .filter(criterion -> criterion.gate() != null);
    }

    /** A criterion that is answered, by its place in the sheet. */
    public Optional<SheetCriterion> criterion(String place) {
        return answered().filter(criterion -> criterion.code().equals(place)).findFirst();
    }
}
