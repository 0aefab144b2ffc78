package th.ita.assessment.account;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** What officers of an agency may do with its own sheets, and with nobody else's. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class CallerTest {

    private static final long OWN = 806_001;
    private static final long OTHER = 806_002;
    private static final String TOTAL = "{\"entries\":[{\"code\":\"TOTAL\",\"reported\":90.00}]}";

    @BeforeEach
    void givenTwoAgencies() {
        for (long agency : List.of(OWN, OTHER)) {
            Api.administrator()
                    .contentType("application/json")
                    .header("If-None-Match", "*")
                    .body("{\"nameTh\":\"องค์การบริหารส่วนตำบลตัวอย่าง\",\"type\":\"อบต.\",\"provinceCode\":\"70\"}")
                    .put("/api/v1/agencies/" + agency);
        }
    }

    private static String sheet(long agency) {
        return "/api/v1/agencies/" + agency + "/assessments/2564/sheet";
    }

    private static RequestSpecification giving(RequestSpecification caller, String body) {
        return caller.contentType("application/json").body(body);
    }

    @Test
    void anOfficerReadsAndWritesTheirOwnAgencysSheet() {
        String officer = People.account(Binding.of(Role.OFFICER, OWN));
        String etag = giving(People.as(officer, People.PASSWORD), TOTAL)
                .header("If-None-Match", "*")
                .put(sheet(OWN))
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        People.as(officer, People.PASSWORD).get(sheet(OWN)).then().statusCode(200);
        People.as(officer, People.PASSWORD)
                .get(sheet(OWN) + "/versions")
                .then()
                .statusCode(200)
                .body("items[0].writtenBy", equalTo(officer));
        giving(People.as(officer, People.PASSWORD), "{\"reason\":\"ลองถอน\"}")
                .header("If-Match", etag)
                .post(sheet(OWN) + "/withdraw")
                .then()
                .statusCode(403)
                .body("detail", equalTo("Your account does not have the role that this needs."));
    }

    @Test
    void anOfficerOfAnotherAgencyIsTurnedAwayBeforeAnybodyReadsWhatTheySend() {
        giving(People.officer(OTHER), "not even JSON")
                .put(sheet(OWN))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"))
                .body("detail", equalTo("Your account may not change the score sheets of agency 806001."));
        People.officer(OTHER)
                .header("Accept-Language", "th")
                .get(sheet(OWN) + "/versions/1")
                .then()
                .statusCode(403)
                .body("detail", equalTo("บัญชีของท่านไม่มีสิทธิ์อ่านแบบกรอกคะแนนของหน่วยงาน 806001"));
    }

    @Test
    void whatAnOfficerWasRefusedIsInTheBooksUnderTheirName() {
        String officer = People.account(Binding.of(Role.OFFICER, OTHER));
        giving(People.as(officer, People.PASSWORD), TOTAL)
                .put(sheet(OWN))
                .then()
                .statusCode(403);
        await().untilAsserted(() -> Api.administrator()
                .queryParam("target", sheet(OWN))
                .get("/api/v1/audit")
                .then()
                .body("items.account", hasItem(officer))
                .body("items.operation", hasItem("PUT forbidden")));
    }

    @Test
    void neitherAnEndorserNorAProvinceNorAWebmasterSeesTheSheet() {
        for (Binding binding : List.of(
                Binding.endorser(OWN, "ปลัดองค์การบริหารส่วนตำบล"),
                Binding.province("70"),
                Binding.of(Role.WEBMASTER, OWN))) {
            People.with(binding).get(sheet(OWN)).then().statusCode(403);
        }
    }
}
