package th.ita.assessment.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** Tokens of an OpenID Connect provider, right ones and those that somebody would like to be right. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@QuarkusTestResource(value = Issuer.class, restrictToAnnotatedClass = true)
class OpenIdConnectTest {

    Issuer issuer;

    @Inject
    Clock clock;

    private final Map<String, Object> claims = new HashMap<>();

    @BeforeEach
    void givenAnAdministratorsToken() {
        Instant now = clock.instant();
        claims.put("iss", issuer.url());
        claims.put("sub", "7d2f3c1e");
        claims.put("aud", "ita");
        claims.put("typ", "Bearer");
        claims.put("preferred_username", "somsri");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(Duration.ofMinutes(5)).getEpochSecond());
        roles("ita:administrator");
    }

    private void roles(String... roles) {
        claims.put("realm_access", Map.of("roles", List.of(roles)));
    }

    private static Response audit(String token) {
        return ApiKeysTest.with(token).get("/api/v1/audit");
    }

    private static void isRefused(String token) {
        audit(token)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"))
                .body("detail", equalTo("The key or token is wrong or has expired."));
    }

    @Test
    void itsRolesAreBindingsAndItsBearerHasANameThatNoAccountHas() {
        roles(
                "ita:officer:5584",
                "ita:endorser:5584:ปลัดองค์การบริหารส่วนตำบล",
                "offline_access",
                "administrator",
                "ita:king");
        ApiKeysTest.with(issuer.signed(claims))
                .get("/api/v1/accounts/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("oidc:somsri"))
                .body("kind", equalTo("oidc"))
                .body("bindings.role", contains("endorser", "officer"))
                .body("bindings[0].post", equalTo("ปลัดองค์การบริหารส่วนตำบล"));
        claims.put("preferred_username", "admin");
        ApiKeysTest.with(issuer.signed(claims))
                .get("/api/v1/accounts/me")
                .then()
                .body("name", equalTo("oidc:admin"));
    }

    @Test
    void aRoleOfAnotherNameMeansWhatTheConfigurationSays() {
        roles("/pakchong/officers");
        ApiKeysTest.with(issuer.signed(claims))
                .get("/api/v1/accounts/me")
                .then()
                .body("bindings.role", contains("officer"))
                .body("bindings[0].agencyId.intValue()", equalTo(806011));
        roles("/pakchong/officers-of-old");
        ApiKeysTest.with(issuer.signed(claims))
                .get("/api/v1/accounts/me")
                .then()
                .body("bindings", hasSize(0));
    }

    @Test
    void anAdministratorsTokenWritesAndTheBooksNameThem() {
        ApiKeysTest.with(issuer.signed(claims))
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"nameTh\":\"องค์การบริหารส่วนตำบลตัวอย่าง\",\"type\":\"อบต.\"}")
                .put("/api/v1/agencies/806011")
                .then()
                .statusCode(201);
        audit(issuer.signed(claims)).then().statusCode(200).body("items.account", hasItem("oidc:somsri"));
        ApiKeysTest.with(issuer.signed(claims))
                .contentType("application/json")
                .body("{\"password\":\"words that only I would choose\"}")
                .put("/api/v1/accounts/me/password")
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenWithoutOurRolesMayNothing() {
        roles("administrator", "ITA:administrator", " ita:administrator");
        audit(issuer.signed(claims)).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        claims.put("iss", "http://127.0.0.1:1");
        isRefused(issuer.signed(claims));
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        claims.put("aud", List.of("account", "payroll"));
        isRefused(issuer.signed(claims));
        claims.remove("aud");
        isRefused(issuer.signed(claims));
    }

    @Test
    void aTokenOfYesterdayIsRefusedAndSoIsOneThatNeverEnds() {
        claims.put("exp", clock.instant().minus(Duration.ofMinutes(1)).getEpochSecond());
        isRefused(issuer.signed(claims));
        claims.remove("exp");
        isRefused(issuer.signed(claims));
    }

    @Test
    void aTokenThatNobodySignedIsRefused() {
        isRefused(issuer.unsigned(claims));
    }

    @Test
    void aTokenThatSomebodyElseSignedIsRefused() {
        isRefused(issuer.forged(claims));
        isRefused(issuer.signedWithThePublicKey(claims));
    }

    @Test
    void aTokenThatSaysItNeedsNoSignatureIsRefusedHoweverItSpellsThat() {
        for (String none : List.of("none", "None", "NONE", "nOnE", "", " none")) {
            isRefused(issuer.unsigned(none, claims));
        }
        String[] signed = issuer.signed(claims).split("\\.");
        isRefused(signed[0] + "." + signed[1] + ".");
        isRefused(signed[0] + "." + signed[1]);
    }

    @Test
    void noHeaderOfATokenSaysWhichKeyIsToBeBelieved() {
        String elsewhere = "http://127.0.0.1:1/keys";
        for (Map<String, ?> header : List.<Map<String, ?>>of(
                Map.of("alg", "RS256"),
                Map.of("alg", "RS256", "kid", "another"),
                Map.of("alg", "RS256", "kid", "../../../../dev/null"),
                Map.of("alg", "RS256", "kid", "' UNION SELECT 'x"),
                Map.of("alg", "RS256", "kid", "one", "jku", elsewhere),
                Map.of("alg", "RS256", "kid", "two", "jku", elsewhere),
                Map.of("alg", "RS256", "x5u", elsewhere),
                Map.of("alg", "RS256", "jwk", issuer.strangersKey()),
                Map.of("alg", "RS256", "kid", "one", "jwk", issuer.strangersKey()),
                Map.of("alg", "RS256", "x5c", List.of("MIIB")),
                Map.of("alg", "PS256", "kid", "one"),
                Map.of("alg", "ES256", "kid", "one"))) {
            isRefused(issuer.forged(header, claims));
        }
        isRefused(issuer.signed(Map.of("alg", "RS256", "kid", "one", "crit", List.of("x"), "x", 1), claims));
    }

    @Test
    void aTokenOfTomorrowIsRefused() {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        claims.put("nbf", tomorrow.getEpochSecond());
        isRefused(issuer.signed(claims));
    }

    @Test
    void aTokenThatWasGoodUntilNowIsRefusedWhenItIsShownAgain() {
        claims.put("exp", clock.instant().plusSeconds(3).getEpochSecond());
        String token = issuer.signed(claims);
        audit(token).then().statusCode(200);
        await().until(() -> audit(token).statusCode() == 401);
        isRefused(token);
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        roles("ita:officer:5584");
        String[] token = issuer.signed(claims).split("\\.");
        roles("ita:administrator");
        String[] other = issuer.unsigned(claims).split("\\.");
        isRefused(token[0] + "." + other[1] + "." + token[2]);
        isRefused("not.a.token");
        isRefused("nonsense");
    }

    @Test
    void accountsAndKeysGoOnBesideIt() {
        assertThat(Api.administrator().get("/api/v1/audit").statusCode()).isEqualTo(200);
        assertThat(audit(Token.random().text()).statusCode()).isEqualTo(401);
        String key = Api.administrator()
                .contentType("application/json")
                .body("{\"label\":\"a test\",\"access\":\"read\",\"bindings\":[{\"role\":\"administrator\"}]}")
                .post("/api/v1/api-keys")
                .path("key");
        assertThat(audit(key).statusCode()).isEqualTo(200);
    }

    @Test
    void swaggerUiCanSignInThere() {
        Api.anybody()
                .accept("application/json")
                .queryParam("format", "json")
                .get("/openapi")
                .then()
                .body(
                        "components.securitySchemes.openIdConnect.openIdConnectUrl",
                        equalTo(issuer.url() + "/.well-known/openid-configuration"))
                .body("paths.'/api/v1/audit'.get.security", hasItem(Map.of("openIdConnect", List.of())));
    }
}
