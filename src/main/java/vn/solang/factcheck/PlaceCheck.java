package vn.solang.factcheck;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.factcheck.Gazetteer.Unit;
import vn.solang.shared.Message;

/** Communes that are said to be in a district of their province in which there is none of their name. */
final class PlaceCheck implements Check {

    /** Districts as the gazetteer has them: their bounds changed much before, and they ended on 1 July 2025. */
    private static final int FIRST_YEAR = 2016;

    private static final int LAST_YEAR = 2025;

    private final Gazetteer gazetteer;

    PlaceCheck(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public void check(Article article, Consumer<Finding> found) {
        int year = article.newestYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return;
        }
        for (Claim.Place place : article.places()) {
            if (!place.parent().isEmpty()) {
                check(place, found);
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
            found.accept(new Finding(
                    Kind.PLACE,
                    Severity.ERROR,
                    place.span(),
                    Message.of(
                            "factcheck.place.elsewhere",
                            place.type() + " " + place.name(),
                            right.fullName(),
                            districts.getFirst().fullName()),
                    right.fullName()));
        }
    }
}
