package vn.solang.factcheck;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.factcheck.Gazetteer.Unit;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/**
 * Places that are not where, or not when, the text puts them: communes in a district of their province in which there is
 * none of their name, districts in a province that has none, communes and districts that had ended before the period of
 * the report began.
 */
final class PlaceCheck implements Check {

    /** Districts as the gazetteer has them: their bounds changed much before, and they ended on 30 June 2025. */
    private static final int FIRST_YEAR = 2016;

    private static final int LAST_YEAR = 2025;

    private final Gazetteer gazetteer;

    PlaceCheck(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public void check(Article article, Consumer<Finding> found) {
        int year = article.newestYear();
        LocalDate start = article.frame().period() == null
                ? null
                : article.frame().period().firstDay();
        for (Claim.Place place : article.places()) {
            boolean ended = start != null && isEnded(article.tokens(), place, start, found);
            if (!ended && year >= FIRST_YEAR && year <= LAST_YEAR) {
                if (place.type().equals("huyện")) {
                    province(place, found);
                } else if (!place.parent().isEmpty()) {
                    check(place, found);
                }
            }
        }
    }

    /** A place of which all that bear its name had ended before a day, unless the text says that it is the old one. */
    private boolean isEnded(Tokens tokens, Claim.Place place, LocalDate start, Consumer<Finding> found) {
        int behind = tokens.from(place.span().end());
        boolean old = tokens.at(behind).is("cũ")
                || tokens.at(behind).is("trước")
                || (tokens.at(behind).is("(") && tokens.at(behind + 1).is("cũ"));
        boolean district = place.type().equals("huyện");
        List<Unit> named = gazetteer.named(place.name(), district ? 2 : 3);
        if (!district && !place.parent().isEmpty() && !areOver(named, start)) {
            named = gazetteer.named(place.parent(), 2);
        }
        if (old || !areOver(named, start)) {
            return false;
        }
        LocalDate last = named.stream()
                .map(Unit::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(start);
        found.accept(new Finding(
                Kind.PLACE,
                Severity.WARNING,
                place.span(),
                Message.of("factcheck.place.ended", named.getFirst().fullName(), VietnameseFormat.tableDate(last)),
                ""));
        return true;
    }

    /** True where there were units, and each had ended before a day. */
    private static boolean areOver(List<Unit> units, LocalDate day) {
        return !units.isEmpty()
                && units.stream()
                        .allMatch(unit -> unit.until() != null && unit.until().isBefore(day));
    }

    /** {@code huyện A, tỉnh B}. */
    private void province(Claim.Place place, Consumer<Finding> found) {
        List<Unit> provinces = gazetteer.named(place.parent(), 1);
        List<Unit> districts = gazetteer.named(place.name(), 2);
        boolean fits = districts.stream()
                .anyMatch(district ->
                        provinces.stream().anyMatch(each -> each.code().equals(district.parent())));
        if (!fits && !provinces.isEmpty() && districts.size() == 1) {
            Unit right = gazetteer.parent(districts.getFirst());
            if (right != null) {
                found.accept(new Finding(
                                Kind.PLACE,
                                Severity.ERROR,
                                place.span(),
                                Message.of(
                                        "factcheck.place.elsewhere",
                                        place.type() + " " + place.name(),
                                        right.fullName(),
                                        provinces.getFirst().fullName()),
                                right.name())
                        .insteadOf(place.parent()));
            }
        }
    }

    private void check(Claim.Place place, Consumer<Finding> found) {
        List<Unit> districts = gazetteer.named(place.parent(), 2);
        List<Unit> communes = gazetteer.named(place.name(), 3);
        boolean fits = communes.stream()
                .anyMatch(commune ->
                        districts.stream().anyMatch(each -> each.code().equals(commune.parent())));
        if (fits || districts.isEmpty() || communes.isEmpty()) {
            return;
        }
        List<Unit> elsewhere = communes.stream()
                .map(gazetteer::parent)
                .filter(Objects::nonNull)
                .filter(other ->
                        districts.stream().anyMatch(each -> each.parent().equals(other.parent())))
                .distinct()
                .toList();
        if (elsewhere.size() == 1) {
            Unit right = elsewhere.getFirst();
            String said = districts.getFirst().fullName();
            found.accept(new Finding(
                            Kind.PLACE,
                            Severity.ERROR,
                            place.span(),
                            Message.of(
                                    "factcheck.place.elsewhere",
                                    place.type() + " " + place.name(),
                                    right.fullName(),
                                    said),
                            right.fullName())
                    .insteadOf(said));
        }
    }
}
