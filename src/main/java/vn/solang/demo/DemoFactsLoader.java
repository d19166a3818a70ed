package vn.solang.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings the made-up values in at the start of a demonstration, and of nothing else. */
@Component
@ConditionalOnProperty("solang.demo")
class DemoFactsLoader implements SmartLifecycle {

    private final DemoFacts facts;
    private volatile boolean running;

    DemoFactsLoader(DemoFacts facts) {
        this.facts = facts;
    }

    @Override
    public void start() {
        facts.load(file -> {});
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the tables that titles and levels stand in, before anything is answered. */
    @Override
    public int getPhase() {
        return 5;
    }
}
