package th.ita.assessment.account;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** From an account that an administrator makes to its own password, and to its end. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class AccountsTest {

    private static final String ACCOUNTS = "/api/v1/accounts/";
    private static final String PROVINCE = "{\"bindings\":[{\"role\":\"province\",\"provinceCode\":\"70\"}]}";
    private static final String ADMINISTRATOR = "{\"bindings\":[{\"role\":\"administrator\"}]}";
    private static final String OWN = "words that only I would choose";

    private final String name = "acc-" + UUID.randomUUID().toString().substring(0, 13);

    private static RequestSpecification json(RequestSpecification caller, String body) {
        return caller.contentType("application/json").body(body);
    }

    private Response create(String body) {
        return json(Api.administrator(), body).header("If-None-Match", "*").put(ACCOUNTS + name);
    }

    /** Creates it, and chooses a password as its owner would. */
    private void owned(String body) {
        String first = create(body).then().statusCode(201).extract().path("initialPassword");
        choose(first, OWN).then().statusCode(200);
    }

    private Response choose(String present, String next) {
        return json(People.as(name, present), "{\"password\":\"" + next + "\"}").put(ACCOUNTS + "me/password");
    }

    private int audit(String password) {
        return People.as(name, password).get("/api/v1/audit").statusCode();
    }

    @Test
    void aFirstPasswordIsShownOnceAndGoodForNothingButChoosingAnotherOne() {
        String first = create(ADMINISTRATOR)
                .then()
                .statusCode(201)
                .body("mustChangePassword", equalTo(true))
                .body("initialPassword.length()", equalTo(23))
                .extract()
                .path("initialPassword");
        Api.administrator().get(ACCOUNTS + name).then().statusCode(200).body("initialPassword", nullValue());

        People.as(name, first)
                .get("/api/v1/audit")
                .then()
                .statusCode(403)
                .body("code", equalTo("password-must-change"))
                .body("detail", containsString("PUT /api/v1/accounts/me/password (changePassword)"));
        People.as(name, first)
                .get(ACCOUNTS + "me")
                .then()
                .statusCode(200)
                .body("mustChangePassword", equalTo(true))
                .body("bindings", hasSize(0));
        json(People.as(name, first), "{}")
                .put("/api/v1/agencies/1")
                .then()
                .statusCode(403)
                .body("code", equalTo("password-must-change"));

        choose(first, first).then().statusCode(422).body("errors[0].code", equalTo("same"));
        choose(first, OWN)
                .then()
                .statusCode(200)
                .body("mustChangePassword", equalTo(false))
                .body("bindings[0].role", equalTo("administrator"));
        assertThat(audit(first)).isEqualTo(401);
        assertThat(audit(OWN)).isEqualTo(200);
    }

    @Test
    void aPasswordThatIsEasilyGuessedIsRefusedAtItsPlace() {
        String first = create(PROVINCE).path("initialPassword");
        for (String easy : List.of("elevenchars", "1234567890123", name + "!", "Password1234", "ก".repeat(25))) {
            choose(first, easy)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/password"))
                    .body(not(containsString(easy + "\"")));
        }
    }

    @Test
    void whatIsReadCanBePutBackAndChangesNothing() {
        owned(PROVINCE);
        Response read = Api.administrator().get(ACCOUNTS + name);
        json(Api.administrator(), read.asString())
                .header("If-Match", read.header("ETag"))
                .put(ACCOUNTS + name)
                .then()
                .statusCode(200)
                .header("ETag", read.header("ETag"))
                .body("initialPassword", nullValue())
                .body("bindings[0].provinceCode", equalTo("70"));
        json(Api.administrator(), PROVINCE).put(ACCOUNTS + name).then().statusCode(428);
        json(Api.administrator(), PROVINCE)
                .header("If-Match", "\"account-1\"")
                .put(ACCOUNTS + name)
                .then()
                .statusCode(412)
                .header("ETag", read.header("ETag"));
        create(PROVINCE).then().statusCode(412);
    }

    @Test
    void anotherRoleCountsAtOnceAndADisabledAccountForNothing() {
        owned(PROVINCE);
        assertThat(audit(OWN)).isEqualTo(403);
        json(Api.administrator(), ADMINISTRATOR)
                .header("If-Match", "*")
                .put(ACCOUNTS + name)
                .then()
                .statusCode(200);
        assertThat(audit(OWN)).isEqualTo(200);

        json(Api.administrator(), "{\"disabled\":true,\"bindings\":[{\"role\":\"administrator\"}]}")
                .header("If-Match", "*")
                .put(ACCOUNTS + name)
                .then()
                .statusCode(200);
        People.as(name, OWN)
                .get("/api/v1/audit")
                .then()
                .statusCode(401)
                .body("detail", equalTo("This account is disabled; please ask an administrator."));
        People.as(name, "not the password")
                .get("/api/v1/audit")
                .then()
                .statusCode(401)
                .body("detail", equalTo("The account's name or password is wrong."));
    }

    @Test
    void aResetMakesTheOldPasswordVoidAtOnceAndTheNewOneHasToBeChanged() {
        owned(ADMINISTRATOR);
        assertThat(audit(OWN)).isEqualTo(200);
        Api.administrator().post(ACCOUNTS + name + "/reset-password").then().statusCode(428);
        String reset = Api.administrator()
                .header("If-Match", "*")
                .post(ACCOUNTS + name + "/reset-password")
                .then()
                .statusCode(200)
                .extract()
                .path("password");
        assertThat(audit(OWN)).isEqualTo(401);
        assertThat(audit(reset)).isEqualTo(403);
        choose(reset, OWN + " again").then().statusCode(200);
        assertThat(audit(OWN + " again")).isEqualTo(200);
    }

    @Test
    void nobodyShutsThemselvesOutAndTheConfiguredAdministratorsPasswordIsNotOurs() {
        owned(ADMINISTRATOR);
        for (String body : List.of(PROVINCE, "{\"disabled\":true,\"bindings\":[{\"role\":\"administrator\"}]}")) {
            json(People.as(name, OWN), body)
                    .header("If-Match", "*")
                    .put(ACCOUNTS + name)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("conflict"));
        }
        json(Api.administrator(), "{\"password\":\"" + OWN + "\"}")
                .put(ACCOUNTS + "me/password")
                .then()
                .statusCode(409)
                .body("detail", containsString("ita.administrator.password"));
        Api.administrator()
                .header("If-Match", "*")
                .post(ACCOUNTS + "admin/reset-password")
                .then()
                .statusCode(409);
    }

    @Test
    void bindingsThatCannotBeAreRefusedAtTheirPlaces() {
        create("""
                {"bindings":[{"role":"officer"},{"role":"officer","agencyId":999999998},
                {"role":"endorser","agencyId":999999998},{"role":"province","provinceCode":"78"},
                {"role":"administrator","provinceCode":"70"},{"role":"administrator"},{"role":"administrator"}]}""")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/bindings/0/agencyId",
                                "/bindings/1/agencyId",
                                "/bindings/2/post",
                                "/bindings/2/agencyId",
                                "/bindings/3/provinceCode",
                                "/bindings/4/provinceCode",
                                "/bindings/6"));
        Api.administrator().get(ACCOUNTS + name).then().statusCode(404).body("code", equalTo("unknown-account"));
    }

    @Test
    void theBooksSayWhoChangedWhatAndNeverAPassword() {
        String first = create(PROVINCE).path("initialPassword");
        choose(first, OWN).then().statusCode(200);
        Api.administrator()
                .queryParam("target", "account/" + name)
                .get("/api/v1/audit")
                .then()
                .body("items.operation", contains("change-password", "put-account"))
                .body("items.account", contains(name, "admin"))
                .body("items[1].after.bindings[0].role", equalTo("province"))
                .body(not(containsString(first)))
                .body(not(containsString(OWN)))
                .body(not(containsString("$2a$")));
    }

    @Test
    void accountsAreListedByNameAndByAgency() {
        Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"nameTh\":\"องค์การบริหารส่วนตำบลตัวอย่าง\",\"type\":\"อบต.\"}")
                .put("/api/v1/agencies/806003");
        String endorser = People.account(Binding.endorser(806_003, "ปลัดองค์การบริหารส่วนตำบล"));
        Api.administrator()
                .queryParam("agency", 806_003)
                .get("/api/v1/accounts")
                .then()
                .statusCode(200)
                .body("items.name", contains(endorser))
                .body("items[0].bindings[0].post", equalTo("ปลัดองค์การบริหารส่วนตำบล"))
                .body("next", nullValue());
        Response first = Api.administrator().queryParam("limit", 1).get("/api/v1/accounts");
        Response second = Api.administrator()
                .queryParam("limit", 1)
                .queryParam("after", first.<String>path("next"))
                .get("/api/v1/accounts");
        first.then().statusCode(200).body("items", hasSize(1));
        second.then().statusCode(200).body("items", hasSize(1));
        assertThat(second.<String>path("items[0].name")).isGreaterThan(first.path("items[0].name"));
    }

    @Test
    void namesThatLookLikePathsOrLikeOthersAreNone() {
        for (String path : List.of(
                "..%2Fadmin",
                "%2e%2e%2fapi-keys",
                "admin%00",
                "Admin",
                "a%2Fb",
                ".hidden",
                "a",
                "x".repeat(61),
                "%C0%AE",
                "аdmin",
                "name%20with%20spaces",
                "%E2%80%AEnimda")) {
            int status = json(Api.administrator().urlEncodingEnabled(false), ADMINISTRATOR)
                    .header("If-None-Match", "*")
                    .put(ACCOUNTS + path)
                    .statusCode();
            assertThat(status).as(path).isIn(400, 404, 405);
        }
        json(Api.administrator(), ADMINISTRATOR)
                .header("If-None-Match", "*")
                .put(ACCOUNTS + "me")
                .then()
                .statusCode(405);
        Api.administrator().get("/api/v1/accounts").then().body("items.name", not(hasItem("Admin")));
    }
}
