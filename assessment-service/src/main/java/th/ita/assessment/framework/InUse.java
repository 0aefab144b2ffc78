package th.ita.assessment.framework;

import java.util.SortedMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;

/**
 * Which versions are in use, asked for once in a request. Another replica may have taken an upload since, so it is not kept
 * for longer than a second, however long the request takes; outside of requests, where many sheets are computed in one go, one
 * of these serves all.
 */
@RequestScoped
class InUse {

    private static final long KEPT_NANOS = 1_000_000_000L;

    private SortedMap<Integer, String> versions;
    private long readAt;

    synchronized SortedMap<Integer, String> get(Supplier<SortedMap<Integer, String>> read) {
        long now = System.nanoTime();
        if (versions == null || now - readAt > KEPT_NANOS) {
            versions = read.get();
            readAt = now;
        }
        return versions;
    }

    synchronized void forget() {
        versions = null;
    }
}
