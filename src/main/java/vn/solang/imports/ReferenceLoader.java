package vn.solang.imports;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings the shipped reference data into the ledger before anything is answered from it. */
@Component
class ReferenceLoader implements SmartLifecycle {

    private final ReferenceData reference;
    private final boolean demonstration;
    private volatile boolean running;

    ReferenceLoader(ReferenceData reference, @Value("${solang.demo:false}") boolean demonstration) {
        this.reference = reference;
        this.demonstration = demonstration;
    }

    @Override
    public void start() {
        reference.loadReference(file -> {});
        if (demonstration) {
            reference.loadDemonstration(file -> {});
        }
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

    /** Early: the web server starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
