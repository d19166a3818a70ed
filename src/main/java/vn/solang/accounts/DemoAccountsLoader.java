package vn.solang.accounts;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.solang.identity.Journal;
import vn.solang.imports.StartStep;
import vn.solang.shared.AsOf;
import vn.solang.units.Units;

/** Creates the accounts of the demonstration once its units are there, before anybody comes to the door. */
@Component
@ConditionalOnProperty("solang.demo")
class DemoAccountsLoader extends StartStep {

    /** The day whose codes the accounts name their units by. */
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private final DemoAccounts accounts;
    private final Units units;
    private final Journal journal;

    DemoAccountsLoader(DemoAccounts accounts, Units units, Journal journal) {
        // after the reference data, which is loaded in phase 0
        super(1);
        this.accounts = accounts;
        this.units = units;
        this.journal = journal;
    }

    @Override
    protected void run() {
        var asOf = new AsOf(DAY, journal.lastKnown().orElseThrow());
        accounts.create(code -> units.getByCode(code, asOf).id());
    }
}
