package vn.solang.files;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Has what is left of broken uploads collected every day, by the server alone. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class DailyCollection {

    private final Files files;

    DailyCollection(Files files) {
        this.files = files;
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT24H")
    void collect() {
        files.collect();
    }
}
