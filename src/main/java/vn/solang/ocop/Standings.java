package vn.solang.ocop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.solang.ocop.ProductRepository.Certificate;
import vn.solang.shared.VietnameseFormat;

/**
 * All that was said of one product, and what its parts make of one another. A withdrawal ends what was recognised before
 * its day; what is recognised on that day begins after it.
 */
record Standings(List<Standing> said) {

    Standings {
        said = List.copyOf(said);
    }

    /**
     * Two things that cannot stand beside each other, or one that stands on nothing.
     *
     * @param key of the sentence that says so
     * @param days which it names
     */
    record Clash(String key, List<String> days) {
        Clash {
            days = List.copyOf(days);
        }
    }

    /** The certificate that a recognition gave, until the day before its withdrawal; empty where not both days are known. */
    Optional<Certificate> certificate(Standing recognition) {
        return Certificate.of(recognition)
                .map(given -> starts(Standing.Kind.REVOKED)
                        .filter(day -> day.isAfter(given.from()))
                        .min(Comparator.naturalOrder())
                        .map(day -> day.minusDays(1))
                        .filter(last -> last.isBefore(given.until()))
                        .map(last -> new Certificate(given.from(), last, given.renews()))
                        .orElse(given));
    }

    /** The certificates of which both days are known. */
    List<Certificate> certificates() {
        return said.stream().flatMap(each -> certificate(each).stream()).toList();
    }

    /** The newest recognition that a withdrawal on a day ends: from before it, not run out, nor withdrawn earlier. */
    Optional<Standing> endedOn(LocalDate day) {
        return said.stream()
                .filter(each -> each.kind() == Standing.Kind.RECOGNISED)
                .filter(each -> begun(each).isBefore(day))
                .filter(each ->
                        each.expiresMost() == null || !each.expiresMost().isBefore(day))
                .filter(each -> starts(Standing.Kind.REVOKED).noneMatch(end -> between(begun(each), end, day)))
                .filter(each ->
                        starts(Standing.Kind.EXPIRED).noneMatch(end -> end.isAfter(begun(each)) && !end.isAfter(day)))
                .max(Comparator.comparing(Standings::begun));
    }

    /** True where a withdrawal of the day is known. */
    boolean isWithdrawnOn(LocalDate day) {
        return is(Standing.Kind.REVOKED, day);
    }

    /** True where a recognition of the day is known. */
    boolean isRecognisedOn(LocalDate day) {
        return is(Standing.Kind.RECOGNISED, day);
    }

    /** Withdrawals that end nothing, and certificates that hold at once without one raising or renewing the other. */
    Set<Clash> clashes() {
        Set<Clash> clashes = new LinkedHashSet<>();
        said.stream()
                .filter(each -> each.kind() == Standing.Kind.REVOKED && each.isDated())
                .map(each -> Objects.requireNonNull(each.starts()))
                .filter(day -> endedOn(day).isEmpty())
                .forEach(day -> clashes.add(clash("ocop.decision.rests.withdrawal", day)));
        List<Certificate> certificates = new ArrayList<>(certificates());
        certificates.sort(Comparator.comparing(Certificate::from));
        for (int i = 0; i < certificates.size(); i++) {
            for (int j = i + 1; j < certificates.size(); j++) {
                if (certificates.get(i).overlaps(certificates.get(j))) {
                    clashes.add(clash(
                            "ocop.decision.rests.certificates",
                            certificates.get(i).from(),
                            certificates.get(j).from()));
                }
            }
        }
        return clashes;
    }

    private static Clash clash(String key, LocalDate... days) {
        return new Clash(key, Stream.of(days).map(VietnameseFormat::tableDate).toList());
    }

    private boolean is(Standing.Kind kind, LocalDate day) {
        return said.stream().anyMatch(each -> each.kind() == kind && each.isDated() && day.equals(each.starts()));
    }

    private Stream<LocalDate> starts(Standing.Kind kind) {
        return said.stream().filter(each -> each.kind() == kind).flatMap(each -> Stream.ofNullable(each.starts()));
    }

    private static boolean between(LocalDate before, LocalDate day, LocalDate after) {
        return day.isAfter(before) && day.isBefore(after);
    }

    /** The first day on which it may have come about; what has none comes before all else. */
    private static LocalDate begun(Standing standing) {
        LocalDate starts = standing.starts();
        return starts == null ? LocalDate.MIN : starts;
    }
}
