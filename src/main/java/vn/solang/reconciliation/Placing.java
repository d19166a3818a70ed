package vn.solang.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.solang.factcheck.Claim;
import vn.solang.factcheck.Finding;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Communes of the province that reports: whether they stood on the day, and under the district they are said to be in. */
final class Placing {

    /** Sentences that speak of how units stood before. */
    private static final Pattern PAST = Pattern.compile(
            "(?:sáp nhập|hợp nhất|chia tách|trước đây|trước khi| cũ(?!\\p{L})|thành lập)", Pattern.UNICODE_CASE);

    private final Units units;
    private final AsOf asOf;
    private final Unit province;
    private final List<Unit> ever;
    private final Results results;

    Placing(Units units, AsOf asOf, Unit province, Results results) {
        this.units = units;
        this.asOf = asOf;
        this.province = province;
        this.ever = units.everBelow(province.id());
        this.results = results;
    }

    /** Every commune that is named with its type or with a district of the province. */
    void check(String chars, List<Claim> claims, List<Finding> told) {
        if (!units.covered(province.code(), asOf)) {
            return;
        }
        for (Claim claim : claims) {
            boolean known = told.stream()
                    .anyMatch(finding -> finding.kind() == Finding.Kind.PLACE
                            && finding.span().equals(claim.span()));
            if (claim instanceof Claim.Place place
                    && place.type().equals("xã")
                    && !known
                    && !PAST.matcher(line(chars, place)).find()) {
                check(place);
            }
        }
    }

    private void check(Claim.Place place) {
        List<Unit> named = ever.stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .filter(unit -> same(unit.name(), place.name()))
                .toList();
        if (named.isEmpty()) {
            return;
        }
        List<Unit> standing = named.stream()
                .flatMap(unit -> units.find(unit.id(), asOf).stream())
                .filter(unit -> same(unit.name(), place.name()))
                .toList();
        if (standing.isEmpty()) {
            gone(place, named);
            return;
        }
        if (place.parent().isEmpty()) {
            return;
        }
        boolean ours =
                ever.stream().anyMatch(unit -> unit.level() == UnitLevel.DISTRICT && same(unit.name(), place.parent()));
        Optional<Unit> right = standing.stream()
                .filter(unit -> parent(unit)
                        .map(each -> same(each.name(), place.parent()))
                        .orElse(false))
                .findFirst();
        if (right.isPresent()) {
            results.confirmed(place.span(), backing(right.get()));
        } else if (ours && standing.size() == 1 && parent(standing.getFirst()).isPresent()) {
            Unit unit = standing.getFirst();
            String parent = parent(unit).map(Unit::fullName).orElse("");
            results.contradicted(
                    Finding.Severity.ERROR,
                    place.span(),
                    Message.of(
                            "reconciliation.place.elsewhere",
                            unit.fullName(),
                            parent,
                            VietnameseFormat.date(asOf.validAt()),
                            place.parent()),
                    parent(unit).map(Unit::type).orElse("") + " " + place.parent(),
                    parent,
                    backing(unit));
        }
    }

    /** Of a name that no commune bore on the day, where it is sure of which one it was. */
    private void gone(Claim.Place place, List<Unit> named) {
        Unit last = named.getFirst();
        if (named.size() > 1 || !last.type().equals(place.type())) {
            return;
        }
        LocalDate until = last.until();
        LocalDate from = last.from();
        LocalDate day = asOf.validAt();
        if (until != null && !until.isAfter(day)) {
            told(place, last, "reconciliation.place.gone", until);
        } else if (from != null && from.isAfter(day)) {
            told(place, last, "reconciliation.place.later", from);
        }
    }

    private void told(Claim.Place place, Unit unit, String key, LocalDate since) {
        results.contradicted(
                Finding.Severity.ERROR,
                place.span(),
                Message.of(key, unit.fullName(), VietnameseFormat.date(since), VietnameseFormat.date(asOf.validAt())),
                "",
                backing(unit));
    }

    private Backing backing(Unit unit) {
        return new Backing(
                "place",
                null,
                List.of(unit.code()),
                List.of(unit.fullName()),
                List.of(),
                asOf.validAt(),
                asOf.knownAt());
    }

    private Optional<Unit> parent(Unit unit) {
        return Optional.ofNullable(unit.parent())
                .flatMap(parent -> units.find(parent, asOf))
                .filter(parent -> parent.level() == UnitLevel.DISTRICT);
    }

    private static String line(String chars, Claim claim) {
        int start = chars.lastIndexOf('\n', claim.span().start()) + 1;
        int end = chars.indexOf('\n', claim.span().end());
        return chars.substring(start, end < 0 ? chars.length() : end);
    }

    private static boolean same(String one, String other) {
        return VietnameseText.sameKey(one).equals(VietnameseText.sameKey(other));
    }
}
