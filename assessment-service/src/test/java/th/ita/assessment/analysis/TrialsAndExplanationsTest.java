package th.ita.assessment.analysis;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.ScoreSheet;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Trying scores and asking where they come from, by anybody, over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class TrialsAndExplanationsTest {

    private SheetClient client;

    @BeforeEach
    void givenTheCase() {
        client = SheetClient.ofNewAgency();
        client.create(Cases.PAKCHONG_2564).then().statusCode(201);
    }

    @Test
    void anybodyMayTryAndNothingIsStored() {
        String sheet = client.sheet().header("ETag");
        Response answer = whatIf("{\"changes\":[{\"code\":\"o24\",\"value\":100},{\"code\":\"o15\",\"value\":100}]}");
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("before.total.toString()", equalTo("95.21"))
                .body("after.total.toString()", equalTo("96.28"))
                .body("gain.toString()", equalTo("1.071"))
                .body("changes.node", equalTo(List.of("O24", "O15")))
                .body("after.levels[0].codes[0]", is("AA"));
        assertThat(client.sheet().header("ETag")).isEqualTo(sheet);
        client.tree().then().body("total.value.toString()", equalTo("95.21"));
    }

    @Test
    void everythingThatCannotBeTriedIsSaidAtOnce() {
        whatIf(
                        "{\"changes\":[{\"code\":\"O42\",\"value\":50},{\"code\":\"I13\",\"value\":90},{\"code\":\"O-24\",\"value\":100}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/changes/0/value", "/changes/1/code", "/changes/2/code")))
                .body("errors[1].detail", containsString("No score of I13 is known"))
                .body("errors[2].detail", containsString("Was O24 meant?"));
    }

    @Test
    void anExplanationIsJsonUnlessTextIsAskedFor() {
        Api.anybody()
                .get(client.path() + "/explanation/9")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", containsString("Accept"))
                .header("Content-Language", nullValue())
                .body("formula", equalTo("(77.78+87.50+85.71+100+100)/5 = 90.20"))
                .body("terms[4].explanation.terms[0].node", equalTo("O29"));
    }

    @Test
    void anExplanationCanBeReadInThaiOrEnglish() {
        assertThat(text("9.3", "th"))
                .startsWith("ตัวชี้วัดย่อยที่ 9.3 การบริหารเงินงบประมาณ: 85.71 คะแนน (คะแนนที่คำนวณได้)\n"
                        + "  ค่าเฉลี่ยของ 7 ข้อตรวจ: (100+100+100+100+100+100+0)/7 = 85.71\n");
        assertThat(text("5", "en"))
                .startsWith("Indicator 5 (Anti-Corruption Improvement): 95.59 points (implied)\n")
                .contains("5×96.2444−(97.23+93.80+97.30+97.30) = 95.59 (between 95.46 and 95.72)");
    }

    @Test
    void whoHasTheTextInThaiDoesNotHaveItInEnglish() {
        String etag = Api.anybody()
                .accept("text/plain")
                .header("Accept-Language", "th")
                .get(client.path() + "/explanation/9")
                .header("ETag");
        Api.anybody()
                .accept("text/plain")
                .header("Accept-Language", "th")
                .header("If-None-Match", etag)
                .get(client.path() + "/explanation/9")
                .then()
                .statusCode(304);
        Api.anybody()
                .accept("text/plain")
                .header("Accept-Language", "en")
                .header("If-None-Match", etag)
                .get(client.path() + "/explanation/9")
                .then()
                .statusCode(200);
    }

    @Test
    void answersAreNotToldWhereNobodySaysHowManyAnswered() {
        assertThat(Api.anybody().get(client.path() + "/explanation/EIT").asString())
                .contains("\"unknown-respondents\"")
                .doesNotContain("12.58", "87.42", "86.75", "95.8486");
    }

    @Test
    void answersOfEnoughPeopleAreToldInWholePercentages() {
        SheetClient other = SheetClient.ofNewAgency();
        other.create(new ScoreSheet(null, Cases.PAKCHONG_2564.entries(), Map.of("EIT", 120)))
                .then()
                .statusCode(201);
        Api.anybody()
                .get(other.path() + "/explanation/E1.1")
                .then()
                .statusCode(200)
                .body("answers.withheld", nullValue())
                .body("answers.options.percent", equalTo(List.of(0, 0, 13, 87)))
                .body("textEn[2]", startsWith("Answered (rounded percentages): "));
    }

    /** Whether a parent's score is rounded up or down would tell every digit of what was changed below it. */
    @Test
    void tryingScoresDoesNotTellMoreOfWithheldAnswersThanIsShown() {
        for (String to : List.of("95.85", "95.8486")) {
            whatIf("{\"changes\":[{\"code\":\"E1.1\",\"value\":%s}]}".formatted(to))
                    .then()
                    .statusCode(200)
                    .body(
                            "moved.find { it.node == 'E1.1' }.change.toString()",
                            equalTo(to.equals("95.85") ? "0.000" : "-0.001"));
        }
    }

    private String text(String node, String language) {
        Response response = Api.anybody()
                .accept("text/plain")
                .header("Accept-Language", language)
                .get(client.path() + "/explanation/" + node);
        response.then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"));
        return response.asString();
    }

    private Response whatIf(String body) {
        return Api.anybody().contentType("application/json").body(body).post(client.path() + "/what-if");
    }
}
