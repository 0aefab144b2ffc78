package th.ita.assessment.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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
import th.ita.assessment.audit.Audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The books, read by those whom they concern, and by nobody else. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class AuditReadingTest {

    private static final AtomicLong NEXT = new AtomicLong(830_001);
    private static final String SHEET = "/assessments/2564/sheet";

    @Inject
    Audit audit;

    @Inject
    DataSource database;

    private long agency;
    private long another;
    private String officer;
    private String stranger;

    @BeforeEach
    void givenTwoAgenciesAndAnOfficerOfEach() {
        agency = registered();
        another = registered();
        officer = People.account(Binding.of(Role.OFFICER, agency));
        stranger = People.account(Binding.of(Role.OFFICER, another));
    }

    private static long registered() {
        long id = NEXT.getAndIncrement();
        Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"nameTh\":\"องค์การบริหารส่วนตำบลตัวอย่าง\",\"type\":\"อบต.\"}")
                .put("/api/v1/agencies/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    private static String path(long id) {
        return "/api/v1/agencies/" + id;
    }

    private static RequestSpecification sheet(RequestSpecification who) {
        return who.contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"entries\":[{\"code\":\"TOTAL\",\"reported\":90.00}]}");
    }

    private JsonPath entries(String reader, long id, Object... filters) {
        RequestSpecification request = People.as(reader, People.PASSWORD);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam((String) filters[i], filters[i + 1]);
        }
        return request.get(path(id) + "/audit").then().statusCode(200).extract().jsonPath();
    }

    private void refusals(int count) {
        await().untilAsserted(() -> assertThat(
                        entries(officer, agency, "refused", true).getList("items"))
                .hasSize(count));
    }

    @Test
    void anOfficerReadsWhatWasDoneToTheirAgencyAndWhatWasRefused() {
        sheet(People.as(officer, People.PASSWORD))
                .put(path(agency) + SHEET)
                .then()
                .statusCode(201);
        sheet(People.as(stranger, People.PASSWORD))
                .put(path(agency) + SHEET)
                .then()
                .statusCode(403);
        // However it is written, it was about that agency.
        String digits = String.valueOf(agency).replaceFirst("8", "%38");
        sheet(Api.anybody())
                .urlEncodingEnabled(false)
                .put("/api/v1/agencies/" + digits + SHEET)
                .then()
                .statusCode(401);
        refusals(2);
        JsonPath seen = entries(officer, agency);
        assertThat(seen.getList("items.operation"))
                .containsExactlyInAnyOrder("PUT unauthenticated", "PUT forbidden", "put-sheet", "put-agency");
        assertThat(seen.getList("items.findAll { it.operation == 'PUT forbidden' }.account"))
                .containsExactly(stranger);
        assertThat(seen.getList("items.findAll { it.account != '%s' }.remote".formatted(officer)))
                .containsOnlyNulls();
        assertThat(seen.getList("items.findAll { it.account == '%s' }.remote".formatted(officer)))
                .containsExactly("127.0.0.1");
        assertThat(entries(stranger, another).getList("items.operation")).containsExactly("put-agency");
        Api.administrator()
                .get(path(agency) + "/audit")
                .then()
                .body("items.remote", equalTo(List.of("127.0.0.1", "127.0.0.1", "127.0.0.1", "127.0.0.1")));
    }

    @Test
    void nobodyReadsWhatConcernsAnotherAgency() {
        for (String reader : List.of(
                stranger,
                People.account(Binding.endorser(agency, "ปลัดองค์การบริหารส่วนตำบล")),
                People.account(Binding.province("70")),
                People.account(Binding.of(Role.WEBMASTER, agency)))) {
            People.as(reader, People.PASSWORD)
                    .get(path(agency) + "/audit")
                    .then()
                    .statusCode(403);
            People.as(reader, People.PASSWORD).get("/api/v1/audit").then().statusCode(403);
        }
        // Neither by a filter of another's.
        assertThat(entries(stranger, another, "target", "agency/" + agency).getList("items"))
                .isEmpty();
    }

    @Test
    void everybodyReadsWhatTheyDidThemselves() {
        sheet(People.as(officer, People.PASSWORD))
                .put(path(agency) + SHEET)
                .then()
                .statusCode(201);
        People.as(officer, People.PASSWORD)
                .get("/api/v1/accounts/me/audit")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items", hasSize(1))
                .body("items[0].target", equalTo("assessment/" + agency + "/2564"))
                .body("items[0].remote", equalTo("127.0.0.1"));
        People.as(stranger, People.PASSWORD)
                .queryParam("account", officer)
                .get("/api/v1/accounts/me/audit")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void whatSomebodyTypedInThePlaceOfANameIsNotTold() {
        for (String claimed : List.of("correct horse battery", "somsri@example.go.th", "P@ssw0rd!")) {
            sheet(People.as(claimed, "x")).put(path(agency) + SHEET).then().statusCode(401);
        }
        refusals(3);
        assertThat(entries(officer, agency, "refused", true).getList("items.account"))
                .containsOnlyNulls();
        Api.administrator()
                .queryParam("refused", true)
                .get(path(agency) + "/audit")
                .then()
                .body("items.account.collect { it.length() }.sum()", equalTo(21 + 20 + 9));
    }

    @Test
    void aListIsFilteredAndCutIntoPages() {
        String sheet = path(agency) + SHEET;
        sheet(People.as(officer, People.PASSWORD)).put(sheet).then().statusCode(201);
        sheet(People.as(stranger, People.PASSWORD)).put(sheet).then().statusCode(403);
        refusals(1);
        assertThat(entries(officer, agency, "account", officer).getList("items.operation"))
                .containsExactly("put-sheet");
        assertThat(entries(officer, agency, "target", "assessment/" + agency).getList("items.operation"))
                .containsExactly("put-sheet");
        assertThat(entries(officer, agency, "refused", false).getList("items.operation"))
                .containsExactly("put-sheet", "put-agency");
        String written = entries(officer, agency, "account", officer).getString("items[0].at");
        assertThat(entries(officer, agency, "from", written, "refused", false).getList("items.operation"))
                .containsExactly("put-sheet");
        assertThat(entries(officer, agency, "to", written).getList("items.operation"))
                .containsExactly("put-agency");
        List<Object> all = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = after == null
                    ? entries(officer, agency, "limit", 1)
                    : entries(officer, agency, "limit", 1, "after", after);
            all.addAll(page.getList("items.operation"));
            after = page.getString("next");
        } while (after != null);
        assertThat(all).containsExactly("PUT forbidden", "put-sheet", "put-agency");
    }

    @Test
    void noSecretIsEverInTheBooks() throws Exception {
        String name = "kept-" + UUID.randomUUID().toString().substring(0, 8);
        List<String> secrets = new ArrayList<>();
        secrets.add(Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"bindings\":[]}")
                .put("/api/v1/accounts/" + name)
                .path("initialPassword"));
        secrets.add(Api.administrator()
                .header("If-Match", "*")
                .post("/api/v1/accounts/" + name + "/reset-password")
                .path("password"));
        People.as(name, secrets.getLast())
                .contentType("application/json")
                .body("{\"password\":\"words that only I would choose\"}")
                .put("/api/v1/accounts/me/password")
                .then()
                .statusCode(200);
        secrets.add("words that only I would choose");
        secrets.add(Api.administrator()
                .contentType("application/json")
                .body("{\"label\":\"x\",\"access\":\"read\",\"bindings\":[{\"role\":\"administrator\"}]}")
                .post("/api/v1/api-keys")
                .path("key"));
        assertThat(secrets).doesNotContainNull().hasSize(4);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT COUNT(*) FROM audit WHERE CONCAT_WS(' ', account, operation,"
                                + " target, state_before, state_after) LIKE CONCAT('%', ?, '%')")) {
            for (String secret : secrets) {
                query.setString(1, secret.replaceFirst("^ita_[a-z0-9]+_", "").replace("_", "\\_"));
                try (var row = query.executeQuery()) {
                    row.next();
                    assertThat(row.getInt(1)).isZero();
                }
            }
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(3);
            }
        }
    }

    @Test
    void peoplesAddressesAreNotKeptWhoeverHandsThemOver() {
        String target = "agency/" + another + "/letters";
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        "send",
                        target,
                        null,
                        Map.of(
                                "to",
                                List.of("Somsri <somsri@example.go.th>", Map.of("deep", "a.b+c@d.example")),
                                "password",
                                "x",
                                "at",
                                "3 @ 4")));
        JsonPath kept = entries(stranger, another, "target", target);
        assertThat(kept.getMap("items[0].after"))
                .isEqualTo(
                        Map.of("to", List.of("Somsri <…@…>", Map.of("deep", "…@…")), "password", "…", "at", "3 @ 4"));
    }
}
