package th.ita.assessment.lease;

import java.lang.management.ManagementFactory;
import java.util.UUID;

/** What this replica calls itself where it holds something. */
public final class Replica {

    private Replica() {}

    /** Process and machine, and a part of its own: two starts of the same process on the same machine are two replicas. */
    public static String name() {
        return ManagementFactory.getRuntimeMXBean().getName() + "/"
                + UUID.randomUUID().toString().substring(0, 8);
    }
}
