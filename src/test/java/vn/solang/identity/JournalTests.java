package vn.solang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase.Content;
import vn.solang.shared.UnitId;

/** The journal is a chain: nobody changes a word of it unseen. */
@LedgerTest(holds = Content.REFERENCE, writes = true)
class JournalTests {

    private final Journal journal;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    JournalTests(Journal journal, CurrentActor actor, TransactionTemplate transaction, JdbcClient jdbc) {
        this.journal = journal;
        this.actor = actor;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Test
    void anEntryTellsWhoActedAndFromWhere() {
        Entry entry = actor.as(new Actor(7, "Cán bộ xã", List.of(), "web 10.1.2.3"), () -> write("before", "after"));
        assertThat(jdbc.sql(
                                "select concat_ws('|', actor, account, place, act, subject) from identity.journal where id = ?")
                        .param(entry.id())
                        .query(String.class)
                        .single())
                .isEqualTo("Cán bộ xã|7|web 10.1.2.3|test|a subject");
    }

    @Test
    void anUntouchedJournalIsWhole() {
        write(null, "1");
        Entry last = write("1", "2");
        Journal.Verification found = journal.verify();
        assertThat(found.broken()).isNull();
        assertThat(found.entries()).isEqualTo(journal.length());
        assertThat(found.last()).isEqualTo(last.id());
        assertThat(journal.hasSeal(found.last(), found.seal())).isTrue();
    }

    @Test
    void whoKeptTheNewestSealSeesThatTheEndWasCut() {
        write(null, "1");
        Journal.Verification kept = journal.verify();
        boolean still = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from identity.change where entry = %1$d; delete from identity.journal where id = %1$d"
                            .formatted(kept.last()))
                    .update();
            assertThat(journal.verify().broken()).isNull();
            return journal.hasSeal(kept.last(), kept.seal());
        }));
        assertThat(still).isFalse();
    }

    @Test
    void whichUnitsAnEntryTouchedAndWhetherItChangedTheBooksIsSealedToo() {
        Entry entry = Objects.requireNonNull(transaction.execute(status -> {
            Entry open = journal.open("test", "a subject");
            journal.touch(open, List.of(new UnitId(1), new UnitId(2)));
            return open;
        }));
        assertThat(brokenBy("delete from identity.touched where unit = 2 and entry = " + entry.id()))
                .isEqualTo(entry.id());
        assertThat(brokenBy("update identity.journal set books = false where id = " + entry.id()))
                .isEqualTo(entry.id());
        assertThat(brokenBy("update identity.journal set seal_form = 1 where id = " + entry.id()))
                .isEqualTo(entry.id());
    }

    @Test
    void theFirstEntryWhoseWordsWereChangedIsNamed() {
        Entry first = write("1", "2");
        write("2", "3");
        assertThat(brokenBy("update identity.change set after = '20' where entry = " + first.id()))
                .isEqualTo(first.id());
        assertThat(brokenBy("update identity.journal set actor = 'nobody' where id = " + first.id()))
                .isEqualTo(first.id());
    }

    @Test
    void anEntryThatWasTakenOutIsMissedByTheNext() {
        Entry taken = write(null, "1");
        Entry next = write(null, "2");
        assertThat(brokenBy(
                        "delete from identity.change where entry = %1$d; delete from identity.journal where id = %1$d"
                                .formatted(taken.id())))
                .isEqualTo(next.id());
    }

    /** The entry that a look over the chain names after a statement, which is taken back. */
    private @Nullable Long brokenBy(String statement) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql(statement).update();
            return journal.verify().broken();
        });
    }

    private Entry write(@Nullable String before, String after) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Entry entry = journal.open("test", "a subject");
            journal.tell(entry, List.of(new Change(null, "value", "a key", before, after)));
            return entry;
        }));
    }
}
