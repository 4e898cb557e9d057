package papilio.shared;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does every {@link Preparation} in the phase before the web server starts, so that nobody meets a half-furnished house. */
@Component
class Preparations implements SmartLifecycle {
    private final ObjectProvider<Preparation> preparations;
    private volatile boolean prepared;
    private volatile boolean running;

    Preparations(ObjectProvider<Preparation> preparations) {
        this.preparations = preparations;
    }

    @Override
    public void start() {
        if (!prepared) preparations.orderedStream().forEach(Preparation::prepare);
        prepared = true; // a house that was only paused is furnished already
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

    /** The web server's phase is near the largest; this one is long before. */
    @Override
    public int getPhase() {
        return 0;
    }
}
