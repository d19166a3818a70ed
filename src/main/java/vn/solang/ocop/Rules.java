package vn.solang.ocop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules of the OCOP programme as they were known at a moment.
 *
 * @param renewal how long before a certificate runs out people are reminded
 * @param complaintTerms within how many days complaints are answered; none where no file says so
 */
public record Rules(
        List<Framework> frameworks,
        List<Regime> regimes,
        List<CouncilRules> councils,
        RenewalRules renewal,
        List<ComplaintTerm> complaintTerms) {

    public Rules {
        frameworks = List.copyOf(frameworks);
        regimes = List.copyOf(regimes);
        councils = List.copyOf(councils);
        complaintTerms = List.copyOf(complaintTerms);
    }

    /** The framework a session on a day scores by. */
    public Optional<Framework> frameworkOn(LocalDate day) {
        return frameworks.stream().filter(framework -> framework.inForce(day)).findFirst();
    }

    /** A framework by its code. */
    public Optional<Framework> framework(String code) {
        return frameworks.stream()
                .filter(framework -> framework.code().equals(code))
                .findFirst();
    }

    /** The regime of a session on a day. */
    public Optional<Regime> regimeOn(LocalDate day) {
        return regimes.stream().filter(regime -> regime.inForce(day)).findFirst();
    }

    /** The last day of a certificate decided on a day; empty where nothing says so for the day. */
    public Optional<LocalDate> lastDay(LocalDate decided) {
        return regimeOn(decided).map(regime -> regime.lastDay(decided));
    }

    /** A term by its code. */
    public Optional<ComplaintTerm> complaintTerm(String code) {
        return complaintTerms.stream().filter(term -> term.code().equals(code)).findFirst();
    }

    /** The rules of a province's councils, or those that hold where it has set none. */
    public Optional<CouncilRules> council(String province) {
        return councils.stream()
                .filter(rules -> rules.province().equals(province))
                .findFirst()
                .or(() -> councils.stream()
                        .filter(rules -> rules.province().isEmpty())
                        .findFirst());
    }
}
