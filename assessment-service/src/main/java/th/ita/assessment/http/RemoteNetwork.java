package th.ita.assessment.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose address it is: of IPv6 a customer has a whole network (/64), and may come from any address in it. */
public final class RemoteNetwork {

    private static final int NETWORK_BYTES = 8;

    private RemoteNetwork() {}

    /** The same for all addresses of one customer. */
    public static String of(String remote) {
        if (remote == null || remote.indexOf(':') < 0) {
            return String.valueOf(remote);
        }
        try {
            byte[] address = InetAddress.getByName(remote).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(address, Math.min(address.length, NETWORK_BYTES)));
        } catch (UnknownHostException notAnAddress) {
            return remote;
        }
    }
}
