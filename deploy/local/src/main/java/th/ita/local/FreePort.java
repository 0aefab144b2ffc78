package th.ita.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port for a program that is stopped and started again on it. */
final class FreePort {

    private static final int LANES = 3;

    /** Who looks for ports beside others says in which lane, so that they never choose the same one. */
    private static final int LANE = Integer.getInteger("ita.ports.lane", 0);

    private FreePort() {}

    /** Below the range that systems hand out to outgoing connections: it stays free while its program is down. */
    static int next() {
        return ThreadLocalRandom.current()
                .ints(15_000, 32_000)
                .limit(2000)
                .filter(port -> LANE == 0 || port % LANES == LANE % LANES)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
