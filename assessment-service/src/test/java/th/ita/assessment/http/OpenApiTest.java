package th.ita.assessment.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What a reader of the API's document finds there, for every operation, also those to come. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class OpenApiTest {

    record Operation(String method, String path, Map<String, Object> description) {
        String name() {
            return method + " " + path;
        }

        @SuppressWarnings("unchecked")
        Map<String, Map<String, Object>> responses() {
            return (Map<String, Map<String, Object>>) description.get("responses");
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> parameters() {
            return (List<Map<String, Object>>) description.getOrDefault("parameters", List.of());
        }

        boolean secured() {
            return description.get("security") instanceof List<?> list && !list.isEmpty();
        }
    }

    private static JsonPath document() {
        return Api.anybody()
                .accept("application/json")
                .queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Operation> operations() {
        Map<String, Map<String, Object>> paths = document().getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, description) -> {
            if (List.of("get", "put", "post", "patch", "delete").contains(method)) {
                operations.add(new Operation(method, path, cast(description)));
            }
        }));
        return operations;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }

    @Test
    void everyOperationHasAnIdASummaryAReaderAndAWorkedExample() {
        SoftAssertions each = new SoftAssertions();
        TreeSet<String> ids = new TreeSet<>();
        for (Operation operation : operations()) {
            Map<String, Object> description = operation.description();
            each.assertThat(ids.add(String.valueOf(description.get("operationId"))))
                    .as(operation.name() + " has an id of its own: " + description.get("operationId"))
                    .isTrue();
            each.assertThat(String.valueOf(description.get("summary")))
                    .as("summary of " + operation.name())
                    .matches("[A-Z].{5,80}");
            each.assertThat(description.get("tags"))
                    .as("reader of " + operation.name())
                    .isIn(
                            List.of("Everybody"),
                            List.of("Provincial dashboards"),
                            List.of("Measures"),
                            List.of("Administrators"));
            if (description.get("requestBody") != null) {
                each.assertThat(exampleIn(cast(description.get("requestBody"))))
                        .as("example of a body for " + operation.name())
                        .isTrue();
            }
            boolean answered = operation.responses().entrySet().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .allMatch(response ->
                            response.getValue().get("content") == null || exampleIn(cast(response.getValue())));
            each.assertThat(answered)
                    .as("example of an answer of " + operation.name())
                    .isTrue();
            each.assertThat(operation.responses().keySet())
                    .as("answers of " + operation.name())
                    .anyMatch(status -> status.startsWith("2"));
            for (Map<String, Object> parameter : operation.parameters()) {
                each.assertThat(parameter.get("description"))
                        .as(parameter.get("name") + " of " + operation.name())
                        .isNotNull();
            }
        }
        each.assertAll();
    }

    @Test
    void everyOperationListsItsProblems() {
        SoftAssertions each = new SoftAssertions();
        for (Operation operation : operations()) {
            TreeSet<String> expected = new TreeSet<>(List.of("400", "406", "500", "503"));
            if (operation.secured()) {
                expected.addAll(List.of("401", "403"));
            }
            if (operation.path().contains("{")) {
                expected.add("404");
            }
            if (operation.description().get("requestBody") != null) {
                expected.addAll(List.of("413", "415", "422"));
            }
            if (operation.parameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.get("name")))) {
                expected.addAll(List.of("412", "428"));
            }
            each.assertThat(operation.responses().keySet()).as(operation.name()).containsAll(expected);
            operation.responses().forEach((status, response) -> {
                if (status.compareTo("400") >= 0) {
                    each.assertThat(cast(response.get("content")))
                            .as(operation.name() + " " + status)
                            .containsOnlyKeys(Problem.MEDIA_TYPE);
                }
            });
        }
        each.assertAll();
    }

    /** Who gets through is tried by requests elsewhere; this is what the document says of it. */
    @Test
    void whatIsForEverybodyAsksForNoAccountAndAllElseDoes() throws IOException {
        Set<Object> forEverybody = Files.readAllLines(Path.of("src/test/resources/roles/operations.txt")).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > 1 && row[1].equals("+"))
                .map(row -> row[0])
                .collect(Collectors.toSet());
        SoftAssertions each = new SoftAssertions();
        for (Operation operation : operations()) {
            each.assertThat(operation.secured())
                    .as(operation.name())
                    .isEqualTo(!forEverybody.contains(operation.description().get("operationId")));
        }
        each.assertAll();
        assertThat(operations())
                .filteredOn(
                        operation -> !operation.secured() && !operation.method().equals("get"))
                .extracting(operation -> operation.description().get("operationId"))
                .as("writes: one stores nothing, one is for whoever holds a letter's link")
                .containsExactlyInAnyOrder("tryWhatIf", "acknowledge");
    }

    @Test
    void everySecuredOperationTakesAccountsAndKeysAndSaysWhoMay() {
        assertThat(operations()).filteredOn(Operation::secured).allSatisfy(operation -> {
            assertThat(operation.description().get("security"))
                    .as(operation.name())
                    .isEqualTo(List.of(Map.of("account", List.of()), Map.of("key", List.of())));
            assertThat(String.valueOf(operation.description().get("description")))
                    .as(operation.name())
                    .containsPattern("Roles: (`administrator`|.*every account and key)");
        });
    }

    @Test
    void nothingIsAskedForThatTheDocumentHidesAway() {
        JsonPath document = document();
        assertThat(document.getString("info.title")).contains("ITA");
        assertThat(document.getString("info.description")).contains("ปีงบประมาณ", "Buddhist era");
        assertThat(document.getString("components.securitySchemes.account.scheme"))
                .isEqualTo("basic");
        assertThat(document.getString("components.securitySchemes.key.scheme")).isEqualTo("bearer");
        // It is not switched on here.
        assertThat(document.getMap("components.securitySchemes")).doesNotContainKey("openIdConnect");
        assertThat(document.getList("tags.name", String.class))
                .containsExactly("Everybody", "Provincial dashboards", "Measures", "Administrators");
        assertThat(operations()).noneMatch(operation -> operation.description().keySet().stream()
                .anyMatch(key -> key.startsWith("x-")));
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() throws Exception {
        Map<String, List<String>> flaws = ApiSchemas.ofTheApplication().flawsOfExamples();
        assertThat(flaws).hasSizeGreaterThan(50);
        flaws.values().removeIf(List::isEmpty);
        assertThat(flaws).isEmpty();
    }

    @Test
    void theOperationsTellAStory() {
        assertThat(operations())
                .extracting(operation -> operation.description().get("operationId"))
                .startsWith("getIndex", "listAgencies", "getAgency", "putAgency", "listAssessments", "getAssessment")
                .containsSubsequence(
                        "getSheet", "putSheet", "listSheetVersions", "getSheetVersion", "restoreSheetVersion")
                .containsSubsequence("getAssessment", "getFramework", "listProvinces", "listSubjects", "listAudit");
    }

    @Test
    void swaggerUiIsThere() {
        Api.anybody().get("/swagger-ui").then().statusCode(200).body(containsString("swagger"));
    }

    @Test
    void swaggerUiBringsALicensedThaiFontForWhoHasNone() {
        Api.anybody().get("/swagger-ui/").then().body(containsString("style.css"));
        Api.anybody()
                .get("/swagger-ui/style.css")
                .then()
                .statusCode(200)
                .body(containsString("url(\"../fonts/Sarabun-Regular.ttf\")"));
        assertThat(Api.anybody().get("/fonts/Sarabun-Regular.ttf").asByteArray())
                .startsWith(0, 1, 0, 0)
                .hasSizeGreaterThan(50_000);
        Api.anybody().get("/fonts/LICENSE_FONT").then().body(containsString("SIL Open Font License"));
    }

    @Test
    void swaggerUiMayWriteAndLeavesRefusalsToTheApi() {
        Api.anybody().get("/swagger-ui/").then().body(containsString("request.credentials = 'omit'"));
        for (String origin : List.of("http://127.0.0.1:8080", "https://elsewhere.example")) {
            Api.anybody()
                    .header("Origin", origin)
                    .contentType("application/json")
                    .body("{\"nameTh\":\"ก\"}")
                    .put("/api/v1/agencies/5584")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void noPreconditionIsFilledInForSomebodyWhoReadNothing() {
        assertThat(operations())
                .flatExtracting(Operation::parameters)
                .filteredOn(parameter -> "header".equals(parameter.get("in")))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter).doesNotContainKey("example"));
    }

    private static boolean exampleIn(Map<String, Object> body) {
        return cast(body.get("content")).values().stream()
                .allMatch(media -> cast(media).get("example") != null);
    }
}
