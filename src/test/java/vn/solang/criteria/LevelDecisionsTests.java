package vn.solang.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.identity.Actor;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.identity.JournalLine;
import vn.solang.identity.JournalReader;
import vn.solang.identity.Role;
import vn.solang.imports.BadCell;
import vn.solang.shared.Forbidden;

/** A level confirmed on a page is a row of confirmations.csv, with the words and the name of who did it. */
@LedgerTest(writes = true)
class LevelDecisionsTests {

    private static final String SET = "COMMUNE_NTM_2021";

    private final LevelDecisions decisions;
    private final CriteriaSets sets;
    private final Journal journal;
    private final JournalReader reader;
    private final CurrentActor current;
    private final People people;

    LevelDecisionsTests(
            LevelDecisions decisions,
            CriteriaSets sets,
            Journal journal,
            JournalReader reader,
            CurrentActor current,
            ApplicationContext context) {
        this.decisions = decisions;
        this.sets = sets;
        this.journal = journal;
        this.reader = reader;
        this.current = current;
        this.people = new People(context);
    }

    @Test
    void confirmsAndTakesBackWithItsNameInTheJournal() {
        Actor office = people.actor(Role.OFFICE, "42");
        as(office, () -> decisions.confirm(decided("10", "general", "2022", "44")));
        Confirmation kept = kept().orElseThrow();
        assertThat(kept.amount()).isEqualByComparingTo("44");
        assertThat(decisions.by())
                .hasEntrySatisfying(kept.id(), by -> assertThat(by.who()).isEqualTo(office.name()));
        JournalLine told = reader.before(Long.MAX_VALUE).getFirst();
        assertThat(told.act()).isEqualTo("confirm-level");
        assertThat(told.account()).isEqualTo(office.account());
        assertThat(told.changes())
                .containsExactly(
                        new Change(null, "level", told.changes().getFirst().key(), null, "44 (319/QĐ-TTg, 12)"));
        as(office, () -> decisions.withdraw(decided("10", "general", "2022", "44")));
        assertThat(kept()).isEmpty();
        List<Change> back = reader.before(Long.MAX_VALUE).getFirst().changes();
        assertThat(back).extracting(Change::before).containsExactly("44 (319/QĐ-TTg, 12)");
        assertThat(back).extracting(Change::after).containsOnlyNulls();
    }

    @Test
    void refusesWhatTheTableRefusesAndKeepsNothing() {
        long before = journal.newest();
        assertThatThrownBy(() -> decisions.confirm(decided("10", "general", "2022", "nhiều")))
                .isInstanceOf(BadCell.class);
        assertThatThrownBy(() -> decisions.confirm(decided("99.9", "", "", "44")))
                .isInstanceOfSatisfying(
                        BadCell.class,
                        bad -> assertThat(bad.reason().key()).isEqualTo("import.confirmations.requirement"));
        assertThat(journal.newest()).isEqualTo(before);
    }

    @Test
    void onlyTheOfficeDecides() {
        Actor department = people.actor(Role.DEPARTMENT, "42");
        assertThatThrownBy(() -> as(department, () -> decisions.confirm(decided("10", "general", "2022", "44"))))
                .isInstanceOf(Forbidden.class);
    }

    private Optional<Confirmation> kept() {
        return sets.at(journal.lastKnown().orElseThrow()).confirmations().stream()
                .filter(each -> each.set().equals(SET) && each.document().equals("319/QĐ-TTg"))
                .findFirst();
    }

    private void as(Actor who, Runnable act) {
        current.as(who, () -> {
            act.run();
            return null;
        });
    }

    private static LevelDecisions.Decided decided(String indicator, String variant, String year, String threshold) {
        return new LevelDecisions.Decided(SET, "", indicator, variant, year, threshold, "319/QĐ-TTg", "12");
    }
}
