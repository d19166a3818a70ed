package vn.solang.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A place in a set where a threshold stands: {@code 17.1}, or {@code 17.1/2} for the second bound of 17.1.
 *
 * @param bound which of the requirement's different bounds, the first being 1
 */
public record Place(String requirement, int bound) {

    /** A bound of a requirement, and the first part that is held against it. */
    public record Bounded(Place place, Part part, Bound bound) {}

    /** Every bound of a requirement in order, with its place. */
    public static List<Bounded> all(Requirement asked) {
        List<Bounded> all = new ArrayList<>();
        for (int bound = 1; bound <= bounds(asked).size(); bound++) {
            Place place = new Place(asked.code(), bound);
            place.in(asked).ifPresent(part -> part.against().ifPresent(at -> all.add(new Bounded(place, part, at))));
        }
        return all;
    }

    /** Reads a place; a requirement without a number behind it means its first bound. */
    static Place parse(String written) {
        int slash = written.lastIndexOf('/');
        if (slash > 0 && written.substring(slash + 1).matches("[1-9]")) {
            return new Place(written.substring(0, slash), Integer.parseInt(written.substring(slash + 1)));
        }
        return new Place(written, 1);
    }

    /** The first part with the bound meant; parts that share a bound, such as those of men and women, count as one. */
    Optional<Part> in(Requirement asked) {
        List<Bound> bounds = bounds(asked);
        return bound > bounds.size()
                ? Optional.empty()
                : asked.parts().stream()
                        .filter(part -> has(part, bounds.get(bound - 1)))
                        .findFirst();
    }

    /** The requirement with the bound meant replaced in every part that has it. */
    Requirement replace(Requirement asked, UnaryOperator<Bound> change) {
        List<Bound> bounds = bounds(asked);
        if (bound > bounds.size()) {
            return asked;
        }
        Bound meant = bounds.get(bound - 1);
        Bound changed = change.apply(meant);
        return asked.changed(part -> has(part, meant) ? part.with(changed) : part);
    }

    /** The bounds of a requirement in order, each once: equal ones of different parts are still different places. */
    @SuppressWarnings("ReferenceEquality")
    static List<Bound> bounds(Requirement asked) {
        List<Bound> bounds = new ArrayList<>();
        for (Part part : asked.parts()) {
            part.against()
                    .filter(bound -> bounds.stream().noneMatch(each -> each == bound))
                    .ifPresent(bounds::add);
        }
        return bounds;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean has(Part part, Bound meant) {
        return part.against().filter(bound -> bound == meant).isPresent();
    }

    @Override
    public String toString() {
        return bound == 1 ? requirement : requirement + "/" + bound;
    }
}
