package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class SheetTrialTest {

    @Test
    void aTrialSaysWhatWouldBeOtherwiseAndChangesNothing() {
        SheetClient client = SheetClient.ofNewAgency();
        client.create(Cases.PAKCHONG_2564).then().statusCode(201);
        Response before = client.tree();
        String sheet = client.sheet().asString();

        JsonPath trial = client.tryOut(sheet.replace("\"reported\":92.48", "\"reported\":92.50"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("unchanged", equalTo(false))
                .body("level.code", equalTo("AA"))
                .body("findings.code", hasItem("lowest-indicator"))
                .extract()
                .jsonPath();

        // One reported figure changes its instrument's computed value, and what that implies for the other instrument.
        assertThat(trial.getList("differences.code")).containsExactly("IIT", "5", "EIT", "8");
        Map<String, Object> difference = trial.getMap("differences.find { it.code == '8' }");
        assertThat(difference.get("before")).extracting("value").isEqualTo(new BigDecimal("92.48"));
        assertThat(difference.get("after")).extracting("value").isEqualTo(new BigDecimal("92.50"));
        assertThat(client.tree().asString()).isEqualTo(before.asString());
        assertThat(client.sheet().asString()).isEqualTo(sheet);
        client.versions().then().body("items", hasSize(1));
    }

    @Test
    void beforeTheFirstSheetEverythingKnownIsADifference() {
        SheetClient client = SheetClient.ofNewAgency();

        client.tryOut(SheetClient.total("90"))
                .then()
                .statusCode(200)
                .body("differences.code", equalTo(List.of("TOTAL")))
                .body("differences[0].before.origin", equalTo("missing"))
                .body("differences[0].after.value", equalTo(new BigDecimal("90.00")));

        client.tree().then().statusCode(404).body("code", equalTo("unknown-assessment"));
        client.sheet().then().statusCode(404);
    }

    @Test
    void theSameSheetIsNoDifference() {
        SheetClient client = SheetClient.ofNewAgency();
        client.create(SheetClient.total("90")).then().statusCode(201);

        client.tryOut(SheetClient.total("90.00"))
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(true))
                .body("differences", hasSize(0));
    }

    @Test
    void aTrialKeepsToThePreconditionThatItIsGiven() {
        SheetClient client = SheetClient.ofNewAgency();
        String stale = client.create(SheetClient.total("90")).header("ETag");
        client.replace(stale, SheetClient.total("91")).then().statusCode(200);

        SheetClient.writing()
                .queryParam("dryRun", "true")
                .header("If-Match", stale)
                .body(SheetClient.total("92"))
                .put(client.path() + "/sheet")
                .then()
                .statusCode(412);
    }

    @Test
    void aTrialFindsTheSameFlawsAsAWrite() {
        SheetClient.ofNewAgency()
                .tryOut(SheetClient.total("101"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/entries/0/reported"));
    }
}
