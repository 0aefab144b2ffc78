package th.ita.assessment.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class AdministratorTest {

    private static final String CHALLENGE = "Basic realm=\"ITA\", charset=\"UTF-8\", Bearer realm=\"ITA\"";

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    Failures failures;

    @Inject
    DataSource database;

    private void configured(String name, String password) {
        new FirstAdministrator(accounts, passwords, failures, Optional.ofNullable(name), Optional.ofNullable(password))
                .ensure(null);
    }

    private static int read(String name, String password) {
        // UTF-8, as our challenge says; REST Assured's own would send question marks for Thai.
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Api.anybody()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .get("/api/v1/audit")
                .statusCode();
    }

    @Test
    void whoIsNotKnownIsTurnedAwayWithAChallenge() {
        Api.anybody()
                .get("/api/v1/audit")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", CHALLENGE)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"))
                .body("errors[0].header", equalTo("Authorization"))
                .body("errors[0].code", equalTo("required"));
        for (String[] wrong : List.of(new String[] {"admin", "wrong"}, new String[] {"nobody", "wrong"})) {
            Api.anybody()
                    .auth()
                    .preemptive()
                    .basic(wrong[0], wrong[1])
                    .get("/api/v1/audit")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", CHALLENGE)
                    .body("errors[0].code", equalTo("wrong"))
                    .body("detail", equalTo("The account's name or password is wrong."));
        }
    }

    @Test
    void credentialsThatCannotBeReadAreNone() {
        for (String header : List.of("Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer abc", "Negotiate x")) {
            Api.anybody()
                    .header("Authorization", header)
                    .get("/api/v1/audit")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void aPublicReadNeedsNoCredentialsAndDoesNotLookAtWrongOnes() {
        Api.anybody()
                .auth()
                .preemptive()
                .basic("admin", "wrong")
                .get("/api/v1/provinces")
                .then()
                .statusCode(200);
    }

    @Test
    void theConfiguredPasswordHoldsFromTheNextStartOn() throws Exception {
        String name = "officer-" + UUID.randomUUID().toString().substring(0, 8);
        configured(name, "the first password");
        assertThat(read(name, "the first password")).isEqualTo(200);
        String hash = accounts.named(name).orElseThrow().passwordHash();
        assertThat(hash).startsWith("$2a$").doesNotContain("password");

        configured(name, "the first password");
        assertThat(accounts.named(name).orElseThrow().passwordHash()).isEqualTo(hash);

        // Just now the first one has matched and is remembered; the change counts all the same, at once.
        configured(name, "รหัสผ่านใหม่ของเรา");
        assertThat(read(name, "the first password")).isEqualTo(401);
        assertThat(read(name, "รหัสผ่านใหม่ของเรา")).isEqualTo(200);

        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM account WHERE name = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
        assertThat(read(name, "รหัสผ่านใหม่ของเรา")).isEqualTo(401);
    }

    @Test
    void anAccountOfAnotherRoleIsForbiddenToWrite() {
        People.with(Binding.province("70"))
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/agencies/1")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void halfAConfigurationAndAWeakPasswordStopTheStartWithASentence() {
        assertThatThrownBy(() -> configured("admin", null)).hasMessageContaining("set both or neither");
        assertThatThrownBy(() -> configured(null, "a long password")).hasMessageContaining("set both or neither");
        assertThatThrownBy(() -> configured("admin", "short")).hasMessageContaining("needs 12 to 72 bytes");
        assertThatThrownBy(() -> configured("admin", "ก".repeat(25))).hasMessageContaining("it has 75");
        assertThatThrownBy(() -> configured("a:b", "a long password")).hasMessageContaining("ita.administrator.name");
    }

    @Test
    void aPasswordLongerThanBcryptReadsMatchesNothing() {
        String long72 = "x".repeat(72);
        assertThat(passwords.matches(long72, BcryptUtil.bcryptHash(long72))).isTrue();
        assertThat(passwords.matches(long72 + "y", BcryptUtil.bcryptHash(long72)))
                .isFalse();
    }

    @Test
    void aRefusedWriteIsWrittenDownWithoutThePassword() {
        String agency = "/api/v1/agencies/" + (500_000 + (int) (Math.random() * 1000));
        Api.anybody()
                .auth()
                .preemptive()
                .basic("mallory", "a-secret-guess")
                .contentType("application/json")
                .body("{}")
                .put(agency)
                .then()
                .statusCode(401);
        await().untilAsserted(() -> Api.administrator()
                .queryParam("target", agency)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.outcome", hasItem("refused"))
                .body("items.operation", everyItem(is("PUT unauthenticated")))
                .body("items.account", everyItem(is("mallory")))
                .body(not(containsString("a-secret-guess"))));
    }

    @Test
    void healthSaysWhetherThereIsAnAdministrator() {
        Api.anybody()
                .get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'administrator' }.data.note", equalTo("There is one."));
        Api.anybody().get("/q/health/ready").then().statusCode(200).body("checks.name", not(hasItem("administrator")));
    }
}
