package th.ita.assessment;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Each bad input gets the problem that names its place, in Thai and in English, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final long AGENCY = 805_584;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/api/v1")
    URI api;

    @Inject
    DataSource database;

    private final HttpClient client = HttpClient.newHttpClient();
    private String etag;
    private JsonNode document;

    @BeforeEach
    void givenAnAgencyWithASheet() throws Exception {
        if (etag != null) {
            return;
        }
        document = JSON.readTree(Api.anybody()
                .accept("application/json")
                .queryParam("format", "json")
                .get("/openapi")
                .asByteArray());
        Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"nameTh\":\"องค์การบริหารส่วนตำบลตัวอย่าง\",\"type\":\"อบต.\",\"provinceCode\":\"70\"}")
                .put("/api/v1/agencies/" + AGENCY)
                .then()
                .statusCode(201);
        etag = Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"entries\":[{\"code\":\"TOTAL\",\"reported\":90.00}]}")
                .put("/api/v1/agencies/" + AGENCY + "/assessments/2564/sheet")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    @AfterAll
    void close() {
        client.close();
    }

    @ParameterizedTest
    @MethodSource("th.ita.assessment.BadInputs#all")
    void isRefusedInThaiAndInEnglishAndChangesNothing(BadInput bad) throws Exception {
        Map<String, String> before = everything();
        JsonNode thai = refused(bad, "th");
        JsonNode english = refused(bad, "en");

        assertThat(thai.get("title").textValue()).matches(".*[ก-๙].*");
        assertThat(thai.get("detail").textValue()).matches(".*[ก-๙].*");
        assertThat(english.get("title").textValue()).matches("[A-Z][^ก-๙]*");
        assertThat(english.get("detail").textValue())
                .matches("(?s).*[A-Za-z].*")
                .isNotEqualTo(thai.get("detail").textValue());
        assertThat(thai.get("code")).isEqualTo(english.get("code"));
        documented(bad).ifPresent(codes -> assertThat(codes)
                .as("what the OpenAPI document says of " + bad.method() + " " + bad.path())
                .contains(bad.code()));
        assertThat(thai.get("errors").size()).isEqualTo(english.get("errors").size());
        assertThat(everything()).isEqualTo(before);
    }

    /** Codes that the OpenAPI document lists for the operation which that request is of; none where it is of no operation. */
    private Optional<Set<String>> documented(BadInput bad) {
        String path =
                "/api/v1" + bad.path().replace("$", String.valueOf(AGENCY)).replaceFirst("\\?.*", "");
        return document.get("paths").properties().stream()
                .filter(each -> each.getValue().has(bad.method().toLowerCase()))
                .filter(each -> path.matches(each.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                // A path that is spelled out goes before one with a variable.
                .min(Comparator.comparingInt(each -> each.getKey().split("\\{").length))
                .map(each -> {
                    Set<String> codes = new TreeSet<>();
                    for (JsonNode response :
                            each.getValue().get(bad.method().toLowerCase()).get("responses")) {
                        response.at("/content/application~1problem+json/examples")
                                .fieldNames()
                                .forEachRemaining(codes::add);
                    }
                    return codes;
                });
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(BadInputs.all())
                .hasSizeGreaterThanOrEqualTo(95)
                .extracting(BadInput::name)
                .doesNotHaveDuplicates();
    }

    private JsonNode refused(BadInput bad, String language) throws Exception {
        HttpResponse<String> response = send(bad, language);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(bad.status());
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Content-Language")).contains(language);
        assertThat(response.headers().allValues("WWW-Authenticate").isEmpty()).isEqualTo(bad.status() != 401);
        assertThat(response.body()).doesNotContain("Exception", "java.", "th.ita", "jackson", "hibernate");

        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.get("code").textValue()).as(response.body()).isEqualTo(bad.code());
        assertThat(problem.get("status").intValue()).isEqualTo(bad.status());
        assertThat(problem.get("type").textValue()).isEqualTo("urn:ita:problem:" + bad.code());
        assertThat(problem.get("instance").textValue()).startsWith("/api/v1/");
        if (bad.place() != null) {
            List<String> places = problem.get("errors").findValuesAsText(bad.place());
            assertThat(places).as(response.body()).contains(bad.where());
            problem.get("errors")
                    .forEach(error -> assertThat(error.get("code").textValue()).matches("[a-z][a-z-]+"));
        }
        return problem;
    }

    private HttpResponse<String> send(BadInput bad, String language) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(api + bad.path().replace("$", String.valueOf(AGENCY))))
                .header("Accept-Language", language)
                .method(
                        bad.method(),
                        bad.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(bad.body()));
        bad.headers()
                .forEach((name, value) -> request.header(
                        name,
                        switch (value) {
                            case "current" -> etag;
                            case "administrator" -> administrator();
                            default -> value;
                        }));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String administrator() {
        String pair = ConfigProvider.getConfig().getValue("ita.administrator.name", String.class) + ":"
                + ConfigProvider.getConfig().getValue("ita.administrator.password", String.class);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** All that a write could have changed; what the announcer does of itself meanwhile left out. */
    private Map<String, String> everything() throws Exception {
        Map<String, String> state = new TreeMap<>();
        for (String query : List.of(
                "SELECT COUNT(*), SUM(version) FROM agency",
                "SELECT COUNT(*), SUM(sheet_version) FROM assessment",
                "SELECT COUNT(*) FROM sheet_version",
                "SELECT COUNT(*), SUM(edit) FROM measure_version",
                "SELECT COUNT(*) FROM endorsement_chain",
                "SELECT COUNT(*) FROM measure_text",
                "SELECT COUNT(*) FROM audit WHERE NOT refused",
                "SELECT SUM(revision) FROM subject WHERE subject_key LIKE 'a%'",
                "SELECT COUNT(*), SUM(epoch) FROM subject_epoch",
                "SELECT COUNT(*), SUM(announced) FROM baseline b JOIN baseline_year y ON y.fiscal_year = b.fiscal_year",
                "SELECT COUNT(*), SUM(version) FROM account",
                "SELECT COUNT(*), SUM(version) FROM api_key")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.append(rows.getString(column)).append(' ');
                }
                state.put(query, row.toString());
            }
        }
        return state;
    }
}
