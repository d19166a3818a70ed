package vn.solang.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.shared.Message;
import vn.solang.shared.NotFound;

/** Everybody is told once, by a mail that arrives when the server is there again, and of nothing that did not happen. */
@LedgerTest(writes = true, holds = TestDatabase.Content.REFERENCE)
class NoticesTests {

    private static final Message SAID = Message.of("notices.stage.today", "gửi số liệu xã Thạch Hưng", "30/06/2026");

    private final Notices notices;
    private final NoticeRepository repository;
    private final Journal journal;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final HeldClock clock;
    private final GreenMail server;
    private final int port;

    NoticesTests(
            Notices notices,
            NoticeRepository repository,
            Journal journal,
            CurrentActor actor,
            TransactionTemplate transaction)
            throws Exception {
        this.notices = notices;
        this.repository = repository;
        this.journal = journal;
        this.actor = actor;
        this.transaction = transaction;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        this.clock = new HeldClock(Instant.now());
    }

    @BeforeEach
    void nothingToMail() {
        transaction.executeWithoutResult(
                status -> repository.forget(clock.instant().plusSeconds(60)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailSaysInVietnameseWhatThePageSays() throws Exception {
        server.start();
        tell(7, SAID, "/entry/1");
        later().send();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .isEqualTo("Sổ Làng: Hôm nay là ngày cuối (30/06/2026): gửi số liệu xã Thạch Hưng");
        assertThat(mail.getRecipients(RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("7@xa.example");
        assertThat((String) mail.getContent())
                .startsWith("Hôm nay là ngày cuối (30/06/2026): gửi số liệu xã Thạch Hưng")
                .contains("https://solang.example/entry/1");
        assertThat(as(7, notices::mine)).first().satisfies(notice -> {
            assertThat(notice.said()).isEqualTo(SAID);
            assertThat(notice.isRead()).isFalse();
        });
    }

    @Test
    void whatIsToldWhileTheServerIsDownArrivesOnceWhenItIsUp() {
        IntStream.range(0, 5).forEach(i -> tell(20 + i, SAID, ""));
        Mailing mailing = later();
        mailing.send();
        assertThat(to(20)).isZero();
        server.start();
        mailing.send();
        assertThat(server.getReceivedMessages())
                .as("not before the pause is over")
                .isEmpty();
        clock.pass(Duration.ofMinutes(3));
        mailing.send();
        mailing.send();
        assertThat(IntStream.range(0, 5).map(i -> to(20 + i))).containsOnly(1).hasSize(5);
    }

    @Test
    void afterTheLastTryAMailIsGivenUpAndTheNoticeStays() {
        tell(30, SAID, "");
        Mailing mailing = later();
        for (int i = 0; i < 4; i++) {
            mailing.send();
            clock.pass(Duration.ofHours(2));
        }
        server.start();
        mailing.send();
        assertThat(to(30)).isZero();
        assertThat(as(30, notices::unread)).isEqualTo(1);
    }

    @Test
    void twoNodesMailEachOnce() throws Exception {
        server.start();
        IntStream.range(0, 40).forEach(i -> tell(100 + i, SAID, ""));
        Mailing one = later();
        Mailing other = later();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var sending = nodes.submit(one::send);
            nodes.submit(other::send).get();
            sending.get();
        }
        assertThat(IntStream.range(0, 40).map(i -> to(100 + i))).containsOnly(1).hasSize(40);
    }

    @Test
    void nobodyIsToldOfAnActThatDidNotHappen() {
        transaction.executeWithoutResult(status -> {
            notices.tell(journal.open("test", "x"), List.of(40L), SAID, "");
            status.setRollbackOnly();
        });
        assertThat(as(40, notices::mine)).isEmpty();
    }

    @Test
    void anAccountWithoutAddressIsToldOnItsPageAloneAndOldNewsIsNotMailed() {
        server.start();
        tell(999, SAID, "");
        later().send();
        assertThat(as(999, notices::unread)).isEqualTo(1);
        tell(50, SAID, "");
        clock.pass(Duration.ofDays(4));
        later().send();
        assertThat(to(50)).isZero();
    }

    @Test
    void onesOwnNoticesAloneAreMarkedRead() {
        tell(60, SAID, "");
        tell(61, SAID, "");
        long id = as(60, notices::mine).getFirst().id();
        assertThatThrownBy(() -> as(61, () -> {
                    notices.read(id);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        as(60, () -> {
            notices.read(id);
            return true;
        });
        assertThat(as(60, notices::unread)).isZero();
        assertThat(as(61, notices::unread)).isEqualTo(1);
    }

    @Test
    void eachStageIsToldOnceAndOnlyTheLastOneReached() {
        var due = new DueSource.Due(
                "2026-H1", LocalDate.of(2026, 7, 10), Set.of(70L, 71L), Message.of("notices.title"), "/x");
        var source = new DueSource() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public List<Due> due(LocalDate from, LocalDate until) {
                return due.day().isBefore(from) || due.day().isAfter(until) ? List.of() : List.of(due);
            }
        };
        List<Integer> told = new ArrayList<>();
        for (int day = 4; day <= 14; day++) {
            var on = new HeldClock(
                    LocalDate.of(2026, 7, day).atTime(9, 0).atZone(zone()).toInstant());
            var reminders = new Reminders(List.of(source), repository, notices, journal, on);
            told.add(transaction.execute(status -> reminders.remind()));
            told.add(transaction.execute(status -> reminders.remind()));
        }
        assertThat(told).containsExactly(0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 2, 0, 2, 0, 0, 0, 0, 0, 0, 0);
        assertThat(as(70, notices::mine))
                .extracting(notice -> notice.said().key())
                .containsExactly("notices.stage.late", "notices.stage.today", "notices.stage.before");
    }

    @Test
    void whereTheDayIsThatOfRemindingPeopleAreToldOnceInItsOwnWords() {
        var due = new DueSource.Due("7 9", LocalDate.of(2026, 7, 10), Set.of(80L), Message.of("notices.title"), "/x");
        var source = new DueSource() {
            @Override
            public String kind() {
                return "test-once";
            }

            @Override
            public boolean once() {
                return true;
            }

            @Override
            public List<Due> due(LocalDate from, LocalDate until) {
                return due.day().isBefore(from) || due.day().isAfter(until) ? List.of() : List.of(due);
            }
        };
        List<Integer> told = new ArrayList<>();
        for (int day = 7; day <= 14; day++) {
            var on = new HeldClock(
                    LocalDate.of(2026, 7, day).atTime(9, 0).atZone(zone()).toInstant());
            var reminders = new Reminders(List.of(source), repository, notices, journal, on);
            told.add(transaction.execute(status -> reminders.remind()));
        }
        assertThat(told).containsExactly(0, 0, 0, 1, 0, 0, 0, 0);
        assertThat(as(80, notices::mine))
                .extracting(notice -> notice.said().key())
                .containsExactly("notices.title");
    }

    private void tell(long account, Message said, String href) {
        transaction.executeWithoutResult(
                status -> notices.tell(journal.open("test", "x"), List.of(account), said, href));
    }

    /** A node that mails, a little later than all that was told. */
    private Mailing later() {
        clock.pass(Duration.ofSeconds(30));
        var post = new Post("127.0.0.1", port, "", "", "none", "so-lang@tinh.example", "https://solang.example/");
        return new Mailing(
                repository, addresses(), post, transaction, clock, 3, Duration.ofMinutes(1), Duration.ofDays(3));
    }

    private static ObjectProvider<MailAddresses> addresses() {
        var beans = new DefaultListableBeanFactory();
        MailAddresses all = account -> account == 999 ? Optional.empty() : Optional.of(account + "@xa.example");
        beans.registerSingleton("addresses", all);
        return beans.getBeanProvider(MailAddresses.class);
    }

    private int to(long account) {
        return (int) Arrays.stream(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).equals(account + "@xa.example"))
                .count();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private <T> T as(long account, java.util.function.Supplier<T> act) {
        return actor.as(new Actor(account, "Cán bộ", List.of(), "test"), act::get);
    }

    private static ZoneId zone() {
        return ZoneId.of("Asia/Ho_Chi_Minh");
    }

    /** A clock that goes on when it is told to. */
    private static final class HeldClock extends Clock {

        private Instant now;

        HeldClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return zone();
        }

        @Override
        public Clock withZone(ZoneId other) {
            throw new UnsupportedOperationException();
        }
    }
}
