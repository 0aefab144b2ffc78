package th.ita.assessment.account;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A proxy on this machine says where requests come from, so that each test can come from an address of its own. */
public class BehindAProxy implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                "ita.account.failures-per-address", "12",
                "ita.audit.refusals-per-minute", "1000");
    }
}
