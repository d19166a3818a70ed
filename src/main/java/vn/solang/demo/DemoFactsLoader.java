package vn.solang.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.solang.imports.StartStep;

/** Brings the made-up values in at the start of a demonstration, and of nothing else. */
@Component
@ConditionalOnProperty("solang.demo")
class DemoFactsLoader extends StartStep {

    private final DemoFacts facts;

    DemoFactsLoader(DemoFacts facts) {
        // after the tables that titles and levels stand in, before anything is answered
        super(5);
        this.facts = facts;
    }

    @Override
    protected void run() {
        facts.load(file -> {});
    }
}
