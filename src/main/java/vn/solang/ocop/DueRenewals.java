package vn.solang.ocop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.accounts.Holders;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.notices.DueSource;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;

/** Certificates that run out in so many months, of the office and of the commune's account: told once at each of them. */
@Component
class DueRenewals implements DueSource {

    /** By how many days months differ in length: what is found too early is left out by its day. */
    private static final int MONTHS_DIFFER = 3;

    private final ProductRepository repository;
    private final OcopRules rules;
    private final Journal journal;
    private final Holders holders;

    DueRenewals(ProductRepository repository, OcopRules rules, Journal journal, Holders holders) {
        this.repository = repository;
        this.rules = rules;
        this.journal = journal;
        this.holders = holders;
    }

    @Override
    public String kind() {
        return "ocop-renewal";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> due(LocalDate from, LocalDate until) {
        return journal.lastKnown().map(at -> due(new AsOf(until, at), from)).orElse(List.of());
    }

    /** The day counted from is the first that may be the last of a certificate, so that nobody is told too late. */
    private List<Due> due(AsOf today, LocalDate from) {
        List<Due> due = new ArrayList<>();
        for (int months : rules.at(today.knownAt()).renewal().months()) {
            List<Product> running = repository.expiring(
                    null,
                    from.plusMonths(months),
                    today.validAt().plusMonths(months).plusDays(MONTHS_DIFFER),
                    today);
            Set<UnitId> units = new LinkedHashSet<>();
            running.forEach(product -> units.add(product.unit()));
            Map<UnitId, Set<Long>> offices = holders.having(Role.OFFICE, units);
            Map<UnitId, Set<Long>> communes = holders.having(Role.COMMUNE, units);
            for (Product product : running) {
                Standing newest = product.newest();
                LocalDate last = newest == null ? null : newest.expiresLeast();
                if (newest == null || last == null) {
                    continue;
                }
                LocalDate day = last.minusMonths(months);
                if (day.isBefore(from) || day.isAfter(today.validAt())) {
                    continue;
                }
                Set<Long> accounts = new LinkedHashSet<>(offices.getOrDefault(product.unit(), Set.of()));
                accounts.addAll(communes.getOrDefault(product.unit(), Set.of()));
                due.add(new Due(
                        "%d %d".formatted(product.number(), months),
                        day,
                        accounts,
                        Message.of(
                                last.equals(newest.expiresMost()) ? "ocop.renewal.due" : "ocop.renewal.due-unclear",
                                product.name(),
                                VietnameseFormat.tableDate(last),
                                Integer.toString(months)),
                        "/ocop/products/" + product.number()));
            }
        }
        return due;
    }
}
