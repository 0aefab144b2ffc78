package th.ita.assessment.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Keys for machines: what they may, and that nothing else opens a door. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ApiKeysTest {

    private static final String KEYS = "/api/v1/api-keys";
    private static final long AGENCY = 806_004;

    @Inject
    ApiKeys keys;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void givenAnAgency() {
        Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"nameTh\":\"องค์การบริหารส่วนตำบลตัวอย่าง\",\"type\":\"อบต.\"}")
                .put("/api/v1/agencies/" + AGENCY);
    }

    private static JsonPath create(String access, String binding) {
        return Api.administrator()
                .contentType("application/json")
                .body("{\"label\":\"a test\",\"access\":\"%s\",\"bindings\":[%s]}".formatted(access, binding))
                .post(KEYS)
                .then()
                .statusCode(201)
                .header("Location", containsString(KEYS + "/"))
                .body("key", startsWith("ita_"))
                .extract()
                .jsonPath();
    }

    private static JsonPath administrators(String access) {
        return create(access, "{\"role\":\"administrator\"}");
    }

    static RequestSpecification with(String key) {
        return Api.anybody().header("Authorization", "Bearer " + key);
    }

    private Token given(Instant expiresAt) {
        Token token = Token.random();
        QuarkusTransaction.requiringNew()
                .run(() -> keys.persist(new ApiKey(
                        token, "a test", true, List.of(Binding.administrator()), expiresAt, "admin", clock.instant())));
        return token;
    }

    @Test
    void aKeyIsShownOnceAndOnlyItsDigestIsKept() throws Exception {
        JsonPath created = administrators("read");
        String key = created.getString("key");
        assertThat(key).matches("ita_[a-z2-9]{12}_[\\w-]{43}");
        Api.administrator()
                .get(KEYS + "/" + created.getString("id"))
                .then()
                .statusCode(200)
                .body("key", nullValue())
                .body("createdBy", equalTo("admin"))
                .body("lastUsedAt", nullValue());
        String secret = key.substring(key.lastIndexOf('_', 20) + 1);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT * FROM api_key WHERE id = ?")) {
            query.setString(1, created.getString("id"));
            try (var row = query.executeQuery()) {
                row.next();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    assertThat(String.valueOf(row.getString(column))).doesNotContain(secret);
                }
            }
        }
        Api.administrator()
                .queryParam("target", "key/" + created.getString("id"))
                .get("/api/v1/audit")
                .then()
                .body("items.operation", hasItem("create-key"))
                .body(not(containsString(secret)));
    }

    @Test
    void aReadingKeyReadsAndChangesNothing() {
        String key = administrators("read").getString("key");
        with(key).get("/api/v1/audit").then().statusCode(200);
        with(key)
                .contentType("application/json")
                .body("{\"nameTh\":\"ก\",\"type\":\"กรม\"}")
                .put("/api/v1/agencies/806005")
                .then()
                .statusCode(403)
                .body("detail", equalTo("This key may only read."));
    }

    @Test
    void aWritingKeyWritesWhereItIsBoundAndTheBooksNameIt() {
        JsonPath created = create("write", "{\"role\":\"officer\",\"agencyId\":" + AGENCY + "}");
        String sheet = "/api/v1/agencies/" + AGENCY + "/assessments/2564/sheet";
        with(created.getString("key"))
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"entries\":[{\"code\":\"TOTAL\",\"reported\":90.00}]}")
                .put(sheet)
                .then()
                .statusCode(201);
        with(created.getString("key")).get("/api/v1/audit").then().statusCode(403);
        Api.administrator()
                .get(sheet + "/versions")
                .then()
                .body("items[0].writtenBy", equalTo("key:" + created.getString("id")));
        Api.administrator().get(KEYS + "/" + created.getString("id")).then().body("lastUsedAt", notNullValue());
        with(created.getString("key"))
                .get("/api/v1/accounts/me")
                .then()
                .body("kind", equalTo("key"))
                .body("name", equalTo("key:" + created.getString("id")))
                .body("bindings[0].agencyId.intValue()", equalTo((int) AGENCY));
    }

    @Test
    void aKeyThatLeakedCannotMakeItselfASuccessor() {
        String key = administrators("write").getString("key");
        with(key)
                .contentType("application/json")
                .body("{\"label\":\"x\",\"access\":\"write\",\"bindings\":[{\"role\":\"administrator\"}]}")
                .post(KEYS)
                .then()
                .statusCode(403)
                .body("detail", equalTo("This is for people only; no key may do that."));
        with(key)
                .contentType("application/json")
                .body("{}")
                .header("If-None-Match", "*")
                .put("/api/v1/accounts/successor")
                .then()
                .statusCode(403);
        with(key).get("/api/v1/accounts").then().statusCode(403);
    }

    @Test
    void aRevokedKeyIsRefusedFromTheNextRequestOn() {
        JsonPath created = administrators("read");
        with(created.getString("key")).get("/api/v1/audit").then().statusCode(200);
        for (int time = 0; time < 2; time++) {
            Api.administrator()
                    .header("If-Match", "*")
                    .post(KEYS + "/" + created.getString("id") + "/revoke")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"key-2\"")
                    .body("revokedAt", notNullValue());
        }
        with(created.getString("key"))
                .get("/api/v1/audit")
                .then()
                .statusCode(401)
                .body("detail", startsWith("This key was revoked at "));
    }

    @Test
    void anExpiredKeyIsRefused() {
        Token expired = given(clock.instant().minus(Duration.ofSeconds(1)));
        with(expired.text())
                .get("/api/v1/audit")
                .then()
                .statusCode(401)
                .body("detail", startsWith("This key expired at "));
        with(given(clock.instant().plus(Duration.ofDays(1))).text())
                .get("/api/v1/audit")
                .then()
                .statusCode(200);
    }

    @Test
    void aKeyThatIsNearlyRightIsAsWrongAsAnyAndNotTold() {
        String key = administrators("write").getString("key");
        char last = key.charAt(key.length() - 1);
        List<String> guesses = new ArrayList<>(List.of(
                key.substring(0, key.length() - 1) + (last == 'A' ? 'B' : 'A'),
                key.substring(0, key.length() - 1),
                key + "A",
                key.toUpperCase(),
                key.replace("ita_", "ita__"),
                "ita_" + "a".repeat(12) + "_" + "A".repeat(43),
                "ita_",
                "ita_%_%",
                "ita_' OR '1'='1_" + "A".repeat(43)));
        for (String guess : guesses) {
            with(guess)
                    .get("/api/v1/audit")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthenticated"))
                    .body("detail", equalTo("The key or token is wrong or has expired."));
        }
        // Neither does it open anything as a password.
        People.as("key:" + key.substring(4, 16), key)
                .get("/api/v1/audit")
                .then()
                .statusCode(401);
    }

    @Test
    void aKeyThatCannotBeMadeIsRefusedAtItsPlaces() {
        String past = clock.instant().minus(Duration.ofDays(1)).toString();
        Api.administrator()
                .contentType("application/json")
                .body("{\"label\":\" \",\"expiresAt\":\"" + past + "\",\"bindings\":[{\"role\":\"officer\"}]}")
                .post(KEYS)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/label", "/access", "/expiresAt", "/bindings/0/agencyId")));
        Api.administrator()
                .get(KEYS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-key"));
    }
}
