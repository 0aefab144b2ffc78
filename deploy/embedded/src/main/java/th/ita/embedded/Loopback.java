package th.ita.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1, the only address anything here listens on. */
final class Loopback {

    static final String HOST = "127.0.0.1";

    private Loopback() {}

    static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The wanted port, or a free one for 0; a taken port is told before a server's log would hide it. */
    static int claim(String what, int wanted) throws StartFailure {
        if (wanted != 0) {
            if (!isFree(wanted)) {
                throw new StartFailure(
                        "Port " + wanted + " for the " + what + " is taken by another program; choose another.");
            }
            return wanted;
        }
        // Below the range that systems hand out to outgoing connections: whoever restarts on the same port finds it
        // free.
        for (int port : ThreadLocalRandom.current().ints(1000, 15_000, 32_000).toArray()) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new StartFailure("No free port was found for the " + what + ".");
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
