package vn.solang.factcheck;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    /** Districts as the gazetteer has them: their bounds changed much before, and again in 2025. */
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
            boolean ended = start != null && isEnded(article, place, start, found);
            if (!ended && year >= FIRST_YEAR && isBeforeChanges(year, start)) {
                if (place.type().equals("huyện")) {
                    province(article.tokens(), place, found);
                } else if (!place.parent().isEmpty()) {
                    check(place, found);
                }
            }
        }
    }

    /** Communes were merged across districts from the end of 2024 on: only what speaks of earlier days is decided. */
    private static boolean isBeforeChanges(int newestYear, @Nullable LocalDate start) {
        return newestYear < LAST_YEAR || (newestYear == LAST_YEAR && start != null && start.getYear() < LAST_YEAR);
    }

    /** A place of which all that bear its name had ended before a day, unless the text says that it is the old one. */
    private boolean isEnded(Article article, Claim.Place place, LocalDate start, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        int at = tokens.from(place.span().start());
        boolean old = tokens.isInClause(at, article.lexicon().moved) || isOfEarlier(tokens, at, start);
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

    /** A year before a day stands in the clause. */
    private static boolean isOfEarlier(Tokens tokens, int at, LocalDate day) {
        for (int i = tokens.clauseStart(at); i < tokens.clauseEnd(at); i++) {
            int year = Days.small(tokens, i, 2100);
            if (YearsReader.isYear(year) && year < day.getYear()) {
                return true;
            }
        }
        return false;
    }

    /** True where there were units, and each had ended before a day. */
    private static boolean areOver(List<Unit> units, LocalDate day) {
        return !units.isEmpty()
                && units.stream()
                        .allMatch(unit -> unit.until() != null && unit.until().isBefore(day));
    }

    /** {@code huyện A, tỉnh B}. */
    private void province(Tokens tokens, Claim.Place place, Consumer<Finding> found) {
        List<Unit> provinces = gazetteer.named(place.parent(), 1);
        List<Unit> districts = gazetteer.named(place.name(), 2);
        boolean fits = districts.stream()
                .anyMatch(district ->
                        provinces.stream().anyMatch(each -> each.code().equals(district.parent())));
        // "huyện Hương Khê, tỉnh Quảng Bình và Nghệ An" goes through places side by side
        boolean listed = tokens.at(tokens.from(place.span().end())).is("và");
        if (!fits && !listed && !provinces.isEmpty() && districts.size() == 1) {
            Unit right = gazetteer.parent(districts.getFirst());
            if (right != null) {
                found.accept(elsewhere(place, right, provinces.getFirst(), right.name(), place.parent()));
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
            Unit said = districts.getFirst();
            found.accept(elsewhere(place, right, said, right.fullName(), said.fullName()));
        }
    }

    /** @param wrong the words the suggestion stands for */
    private static Finding elsewhere(Claim.Place place, Unit right, Unit said, String suggestion, String wrong) {
        return new Finding(
                Kind.PLACE,
                Severity.ERROR,
                place.span(),
                Message.of(
                        "factcheck.place.elsewhere",
                        place.type() + " " + place.name(),
                        right.fullName(),
                        said.fullName()),
                suggestion,
                wrong);
    }
}
