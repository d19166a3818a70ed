package vn.solang.imports;

import org.springframework.context.SmartLifecycle;

/** Something done once at each start, before the web server opens, which it does in one of the last phases. */
public abstract class StartStep implements SmartLifecycle {

    private final int phase;
    private volatile boolean running;

    /** @param phase smaller ones come first; reference data is loaded in phase 0 */
    protected StartStep(int phase) {
        this.phase = phase;
    }

    /** Does it; a failure ends the start. */
    protected abstract void run();

    @Override
    public final void start() {
        run();
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
