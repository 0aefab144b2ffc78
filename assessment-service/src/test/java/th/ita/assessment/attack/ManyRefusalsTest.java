package th.ita.assessment.attack;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.BehindAProxy;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.account.Role;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** With the number that is shipped: who is refused often hides nobody, and is counted to the last. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(BehindAProxy.class)
class ManyRefusalsTest {

    /** Nobody else's in tests. */
    private static final String JUNK = "192.0.2.77";

    private static final String OF_JUNK =
            "items.findAll { it.operation == 'refusals-beyond' && '" + JUNK + "' in it.after.addresses }";

    @TestHTTPResource("/")
    URI service;

    @Test
    void junkDoesNotHideWhoTriedToWriteWhatTheyMayNot() throws IOException {
        long theirs = SheetClient.ofNewAgency("70").agencyId();
        long own = SheetClient.ofNewAgency("71").agencyId();
        String officer = People.account(Binding.of(Role.OFFICER, own));
        Wire wire = new Wire(service);
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        List<String> junk = List.of(
                "Authorization: Bearer ita_nothing_x", "Content-Type: application/json", "X-Forwarded-For: " + JUNK);
        for (int i = 0; i < 33; i++) {
            assertThat(wire.send("PUT", "/api/v1/agencies/" + own, junk, body).status())
                    .isIn(401, 429);
        }
        // By a path that leads from their own agency to the other one.
        String path = "/api/v1/agencies/" + own + "/%2e%2e/" + theirs + "/assessments/2564/measure-set";
        List<String> headers = List.of("Authorization: " + Client.person(officer), "Content-Type: application/json");
        assertThat(wire.send("PUT", path, headers, body).status()).isEqualTo(403);

        await().untilAsserted(() -> Api.administrator()
                .queryParam("account", officer)
                .queryParam("refused", true)
                .get("/api/v1/audit")
                .then()
                .body(
                        "items.target",
                        equalTo(List.of("/api/v1/agencies/" + theirs + "/assessments/2564/measure-set"))));
        await().untilAsserted(() -> Api.administrator()
                .queryParam("target", "audit")
                .queryParam("refused", true)
                .get("/api/v1/audit")
                .then()
                .body(OF_JUNK + ".after.count.sum()", equalTo(3))
                .body(OF_JUNK + ".after.names.flatten().unique()", equalTo(List.of("key:nothing"))));
    }
}
