package th.ita.assessment.account;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A proxy on this machine says where requests come from, so that each test can come from an address of its own. Refused writes
 * are kept as they are by the number that is shipped.
 */
public class BehindAProxy implements QuarkusTestProfile {

    private static final String REFUSALS = "ita.audit.refusals-per-minute";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.proxy.proxy-address-forwarding",
                "true",
                "quarkus.http.proxy.trusted-proxies",
                "127.0.0.1",
                "ita.account.failures-per-address",
                "12",
                REFUSALS,
                shipped(REFUSALS),
                "ita.audit.refusals-counted-every",
                "500MS");
    }

    private static String shipped(String setting) {
        Properties shipped = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            shipped.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shipped.getProperty(setting);
    }
}
