package vn.solang.notices;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails what was told. Each mail is sent under the lock of its row, which is the lease: another node passes it over, and
 * a node that dies gives it back. A mail that is not taken is tried again, each time after twice as long.
 */
@Component
class Mailing {

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

    private final NoticeRepository repository;
    private final ObjectProvider<MailAddresses> addresses;
    private final Post post;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int mostTries;
    private final Duration firstPause;
    private final Duration news;

    Mailing(
            NoticeRepository repository,
            ObjectProvider<MailAddresses> addresses,
            Post post,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${solang.mail.tries:10}") int mostTries,
            @Value("${solang.mail.first-pause:PT1M}") Duration firstPause,
            @Value("${solang.mail.news:P3D}") Duration news) {
        this.repository = repository;
        this.addresses = addresses;
        this.post = post;
        this.transaction = transaction;
        this.clock = clock;
        this.mostTries = mostTries;
        this.firstPause = firstPause;
        this.news = news;
    }

    /** Mails all that is due. Without a mail server, what was told stays on its page. */
    void send() {
        if (!post.isSetUp()) {
            return;
        }
        transaction.executeWithoutResult(
                status -> repository.forget(clock.instant().minus(news)));
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> sendNext()));
        }
    }

    private boolean sendNext() {
        Instant now = clock.instant();
        Optional<NoticeRepository.ToMail> next = repository.next(now);
        next.ifPresent(notice -> to(notice)
                .ifPresentOrElse(address -> send(notice, address, now), () -> repository.failed(notice.id(), null)));
        return next.isPresent();
    }

    private void send(NoticeRepository.ToMail notice, String address, Instant now) {
        try {
            post.send(notice.id(), address, notice.said(), notice.href());
            repository.mailed(notice.id(), now);
        } catch (MessagingException | MailException refused) {
            int tries = notice.tries() + 1;
            boolean again = tries < mostTries;
            LOG.warn("Notice {} was not mailed, try {} of {}: {}", notice.id(), tries, mostTries, refused.getMessage());
            repository.failed(
                    notice.id(), again ? now.plus(firstPause.multipliedBy(1L << Math.min(notice.tries(), 10))) : null);
        }
    }

    private Optional<String> to(NoticeRepository.ToMail notice) {
        return addresses.stream()
                .map(each -> each.of(notice.account()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
