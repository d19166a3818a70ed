package vn.solang.notices;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Has reminders told and mails sent, by the servers alone; several of them do it as one. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class Deliveries {

    private final Mailing mailing;
    private final Reminders reminders;

    Deliveries(Mailing mailing, Reminders reminders) {
        this.mailing = mailing;
        this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
    void mail() {
        mailing.send();
    }

    /** Every hour, so that a server that was down at the hour of a daily pass misses no day; each is told once. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void remind() {
        reminders.remind();
    }
}
