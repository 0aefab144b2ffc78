package th.ita.assessment.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

/** How many people answered: in the sheet, and what the public may see because of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class RespondentsTest {

    private SheetClient client;

    @BeforeEach
    void givenAnAgency() {
        client = SheetClient.ofNewAgency();
    }

    @Test
    void aSheetSaysHowManyAnsweredAndIsReadAgainAsItWasGiven() {
        client.create(sheet(31)).then().statusCode(201);
        Response read = client.sheet();
        read.then()
                .body("respondents.EIT", is(31))
                .body("respondents", hasKey("IIT"))
                .body("respondents.IIT", nullValue());

        client.replace(read.header("ETag"), read.asString())
                .then()
                .statusCode(200)
                .body("sheetVersion", is(1));
        client.replace(read.header("ETag"), sheet(32)).then().statusCode(200).body("sheetVersion", is(2));
        Api.administrator().get(client.path() + "/sheet/versions/1").then().body("sheet.respondents.EIT", is(31));
    }

    @Test
    void theTemplateAsksForThem() {
        Api.anybody().get(client.path() + "/sheet/template").then().body("respondents", is(nulls("IIT", "EIT")));
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        client.create(Map.of("entries", List.of(), "respondents", Map.of("EIT", 0)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/respondents/EIT"));
        client.create(Map.of("entries", List.of(), "respondents", Map.of("OIT", 30)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/respondents/OIT"))
                .body("detail", containsString("IIT, EIT"));
        Map<String, Object> counts = Map.of("code", "E8", "counts", Map.of("yes", 30, "no", 1));
        client.create(Map.of("entries", List.of(counts), "respondents", Map.of("eit", 30)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/entries/0/counts"));
        client.create(Map.of("entries", List.of(counts), "respondents", Map.of("eit", 31)))
                .then()
                .statusCode(201);
    }

    @Test
    void thePublicSeesTheAnswersOfThirtyAndNotOfTwentyNine() {
        client.create(sheet(29)).then().statusCode(201);
        Response withheld = Api.anybody().get(client.path() + "/answers");
        withheld.then()
                .statusCode(200)
                .body("threshold", is(30))
                .body("questions.node", is(List.of("E1.2")))
                .body("questions[0].answers", is(List.of()))
                .body("questions[0].withheld.code", is("few-respondents"));

        client.replace(client.sheet().header("ETag"), sheet(30)).then().statusCode(200);
        Response shown =
                Api.anybody().header("If-None-Match", withheld.header("ETag")).get(client.path() + "/answers");
        shown.then()
                .statusCode(200)
                .body("questions[0].withheld", nullValue())
                .body("questions[0].answers.option", is(List.of("least", "little", "much", "most")))
                .body("questions[0].answers.percent", is(List.of(0, 1, 13, 87)));
        assertThat(shown.asString()).as("the number itself is nobody's").doesNotContain("respondents\"");
    }

    @Test
    void nothingElseThatIsPublicTellsWithheldAnswers() {
        client.create(sheet(29)).then().statusCode(201);
        for (String path : List.of("", "?precision=full", "/analysis", "/answers", "/sheet/template")) {
            assertThat(Api.anybody().get(client.path() + path).asString())
                    .as(path)
                    .doesNotContain("12.58", "86.75", "95.3964");
        }
        Api.anybody().get(client.path() + "/sheet").then().statusCode(401);
        Api.anybody().get(client.path() + "/sheet/versions/1").then().statusCode(401);
    }

    private static Map<String, Object> sheet(int respondents) {
        return Map.of(
                "entries",
                List.of(Map.of(
                        "code", "E1.2", "percent", Map.of("least", 0, "little", 0.66, "much", 12.58, "most", 86.75))),
                "respondents",
                Map.of("EIT", respondents));
    }

    private static Map<String, Object> nulls(String... codes) {
        Map<String, Object> nulls = new HashMap<>();
        Arrays.asList(codes).forEach(code -> nulls.put(code, null));
        return nulls;
    }
}
