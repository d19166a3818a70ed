package vn.solang.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.solang.shared.Rejected;

/** Wrong answers of the last hour by the address they came from; kept in memory, for as many addresses as fit. */
@Component
class Attempts {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final int allowed = AccessRules.read().failuresOfAnAddress();
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** @throws Rejected where too many wrong answers came from the address */
    synchronized void requireFew(String address) {
        Deque<Instant> known = failures.get(address);
        if (known == null) {
            return;
        }
        Instant since = clock.instant().minus(WINDOW);
        while (!known.isEmpty() && known.getFirst().isBefore(since)) {
            known.removeFirst();
        }
        if (known.size() >= allowed) {
            throw new Rejected("accounts.sign-in.too-many");
        }
    }

    synchronized void count(String address) {
        failures.computeIfAbsent(address, each -> new ArrayDeque<>()).addLast(clock.instant());
    }
}
