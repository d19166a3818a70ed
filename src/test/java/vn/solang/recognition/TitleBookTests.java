package vn.solang.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.solang.recognition.Acts.act;
import static vn.solang.recognition.Acts.book;
import static vn.solang.recognition.Holding.HELD;
import static vn.solang.recognition.Holding.NOT_HELD;
import static vn.solang.recognition.Holding.UNKNOWN;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.solang.shared.Period;

/** What the acts about a unit make of its title, day by day. */
class TitleBookTests {

    private static final Period HALF = Period.parse("2022-H1");

    @Test
    void theVoteCountsBeforeTheYearAndTheDecision() {
        TitleBook book = book(act().attainedIn(2021).votedOn("2022-06-28").decidedOn("2022-07-01"));
        assertThat(on(book, "2022-06-27")).isEqualTo(NOT_HELD);
        assertThat(on(book, "2022-06-28")).isEqualTo(HELD);
    }

    @Test
    void theEndOfTheYearCountsWhereThereWasNoVote() {
        TitleBook book = book(act().attainedIn(2021).decidedOn("2022-01-26"));
        assertThat(on(book, "2021-12-30")).isEqualTo(NOT_HELD);
        assertThat(on(book, "2021-12-31")).isEqualTo(HELD);
    }

    @Test
    void aBoundTellsNothingOfTheDaysBeforeIt() {
        TitleBook book = book(act().notLaterThan("2021-12-31"));
        assertThat(on(book, "2021-12-30")).isEqualTo(UNKNOWN);
        assertThat(on(book, "2021-12-31")).isEqualTo(HELD);
    }

    @Test
    void aRevokedTitleIsLostFromItsDay() {
        TitleBook book = book(act().decidedOn("2018-05-01"), act().revoked().decidedOn("2022-03-01"));
        assertThat(on(book, "2022-02-28")).isEqualTo(HELD);
        assertThat(on(book, "2022-03-01")).isEqualTo(NOT_HELD);
    }

    @Test
    void aTitleRevokedAndRecognisedAgainIsHeldAndNew() {
        TitleBook book = book(
                act().decidedOn("2018-05-01"), act().revoked().decidedOn("2020-03-01"), act().decidedOn("2022-05-01"));
        assertThat(on(book, "2021-01-01")).isEqualTo(NOT_HELD);
        assertThat(on(book, "2022-06-30")).isEqualTo(HELD);
        assertThat(book.newIn(Acts.UNIT, Acts.STANDARD, HALF, HALF.lastDay())).isPresent();
    }

    @Test
    void aTitleSeenAfterItsRevocationWasRegained() {
        TitleBook book = book(act().revoked().decidedOn("2020-03-01"), act().notLaterThan("2022-03-31"));
        assertThat(on(book, "2020-02-01")).isEqualTo(UNKNOWN);
        assertThat(on(book, "2021-06-30")).isEqualTo(UNKNOWN);
        assertThat(on(book, "2022-04-01")).isEqualTo(HELD);
    }

    @Test
    void recognisingAHolderAgainMakesNoFurtherHolder() {
        TitleBook book = book(act().decidedOn("2018-05-01"), act().votedOn("2022-05-01"));
        assertThat(book.newIn(Acts.UNIT, Acts.STANDARD, HALF, HALF.lastDay())).isEmpty();
        assertThat(on(book, "2022-06-30")).isEqualTo(HELD);
    }

    @Test
    void aBoundWithinThePeriodMayBeAGainOfThePeriod() {
        assertThat(book(act().notLaterThan("2022-03-31")).perhapsNewIn(Acts.UNIT, Acts.STANDARD, HALF))
                .isTrue();
        assertThat(book(act().notLaterThan("2021-12-31")).perhapsNewIn(Acts.UNIT, Acts.STANDARD, HALF))
                .isFalse();
        assertThat(book(act().decidedOn("2018-05-01"), act().notLaterThan("2022-03-31"))
                        .perhapsNewIn(Acts.UNIT, Acts.STANDARD, HALF))
                .isFalse();
    }

    @Test
    void aUnitMadeOfHoldersAwaitsItsConfirmation() {
        TitleBook awaiting = Acts.bookOfAMerger("2025-07-01", act().decidedOn("2018-05-01"));
        assertThat(awaiting.holding(Acts.MERGED, Acts.STANDARD, LocalDate.parse("2025-07-01")))
                .isEqualTo(UNKNOWN);
        TitleBook confirmed = Acts.bookOfAMerger(
                "2025-07-01",
                act().decidedOn("2018-05-01"),
                act().confirmed().of(Acts.MERGED).decidedOn("2025-10-01"));
        assertThat(confirmed.holding(Acts.MERGED, Acts.STANDARD, LocalDate.parse("2025-10-01")))
                .isEqualTo(HELD);
    }

    @Test
    void aUnitMadeOfNonHoldersHoldsNothing() {
        TitleBook book = Acts.bookOfAMerger(
                "2025-07-01", act().decidedOn("2018-05-01"), act().revoked().decidedOn("2024-01-01"));
        assertThat(book.holding(Acts.MERGED, Acts.STANDARD, LocalDate.parse("2025-07-01")))
                .isEqualTo(NOT_HELD);
    }

    @Test
    void theActThatGaveATitleIsTheNewestThatWorks() {
        TitleBook book = book(act().decidedOn("2018-05-01"), act().decidedOn("2022-05-01"));
        assertThat(book.holdingBy(Acts.UNIT, Acts.STANDARD, LocalDate.parse("2021-01-01")))
                .get()
                .extracting(Recognition::decidedOn)
                .isEqualTo(LocalDate.parse("2018-05-01"));
        assertThat(book.holdingBy(Acts.UNIT, Acts.STANDARD, LocalDate.parse("2017-01-01")))
                .isEmpty();
    }

    private static Holding on(TitleBook book, String day) {
        return book.holding(Acts.UNIT, Acts.STANDARD, LocalDate.parse(day));
    }
}
