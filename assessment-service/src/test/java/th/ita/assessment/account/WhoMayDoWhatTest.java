package th.ita.assessment.account;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation of the OpenAPI document, called by every kind of caller: {@code roles/operations.txt} says who gets through,
 * one line per operation. What is sent is nothing that could succeed: no body, no precondition; so a refusal comes first, and
 * whoever may is told what is missing.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(BehindAProxy.class)
class WhoMayDoWhatTest {

    private static final Path TABLE = Path.of("src/test/resources/roles/operations.txt");
    private static final long AGENCY = 807_001;
    private static final long ANOTHER = 807_002;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URI service;

    /** @param media what its body is, null when it takes none */
    private record Operation(String id, String method, String path, String media) {}

    @Test
    void everyOperationLetsThroughWhomTheTableSays() throws Exception {
        Map<String, String> callers = callers();
        List<String> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        assertThat(lines.getFirst().strip().split("\\s+"))
                .as("the kinds of callers")
                .containsExactly(callers.keySet().toArray(String[]::new));
        Map<String, String[]> table = new LinkedHashMap<>();
        lines.stream().skip(1).map(line -> line.strip().split("\\s+")).forEach(row -> table.put(row[0], row));
        List<Operation> operations = operations();
        SoftAssertions each = new SoftAssertions();
        each.assertThat(table.keySet())
                .as("Each operation has its line in " + TABLE + ": who may call it?")
                .containsExactlyInAnyOrderElementsOf(
                        operations.stream().map(Operation::id).toList());
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Operation operation : operations) {
                String[] row = table.get(operation.id());
                StringBuilder now = new StringBuilder();
                StringBuilder expected = new StringBuilder();
                int column = 1;
                for (Map.Entry<String, String> caller : callers.entrySet()) {
                    int status = status(client, operation, caller.getValue());
                    boolean through = status != 401 && status != 403 && status != 429;
                    now.append(caller.getKey()).append(through ? " + " : " - ");
                    if (row != null) {
                        expected.append(caller.getKey())
                                .append(' ')
                                .append(row[column++])
                                .append(' ');
                    }
                    if (!through) {
                        each.assertThat(status)
                                .as(operation.id() + " by " + caller.getKey())
                                .isEqualTo(refusal(caller.getKey()));
                    }
                }
                each.assertThat(now.toString())
                        .as(operation.id())
                        .isEqualTo(row == null ? "a line in " + TABLE : expected.toString());
            }
        }
        each.assertAll();
    }

    private static int refusal(String caller) {
        return switch (caller) {
            case "nobody", "disabled" -> 401;
            case "locked" -> 429;
            default -> 403;
        };
    }

    private int status(HttpClient client, Operation operation, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(operation.path()))
                .timeout(Duration.ofSeconds(5))
                .method(operation.method(), HttpRequest.BodyPublishers.noBody());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (operation.media() != null) {
            request.header("Content-Type", operation.media());
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (HttpTimeoutException stillListening) {
            return 200;
        }
    }

    private static List<Operation> operations() throws IOException {
        JsonNode document = JSON.readTree(Api.anybody()
                .accept("application/json")
                .queryParam("format", "json")
                .get("/openapi")
                .asByteArray());
        List<Operation> operations = new ArrayList<>();
        for (var path : document.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getValue().has("operationId")) {
                    operations.add(new Operation(
                            operation.getValue().get("operationId").textValue(),
                            operation.getKey().toUpperCase(),
                            filled(path.getKey()),
                            media(operation.getValue().at("/requestBody/content"))));
                }
            }
        }
        return operations;
    }

    private static String media(JsonNode content) {
        return content.isMissingNode() ? null : content.fieldNames().next();
    }

    private static String filled(String path) {
        return path.replace("{agencyId}", String.valueOf(AGENCY))
                .replace("{fiscalYear}", "2564")
                .replace("{provinceCode}", "70")
                .replace("{node}", "TOTAL")
                .replace("{account}", "admin")
                .replaceAll("\\{\\w+}", "1");
    }

    /** Each kind of caller and what it says in {@code Authorization}; null for nothing. */
    private static Map<String, String> callers() {
        agency(AGENCY, "70");
        agency(ANOTHER, "71");
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("nobody", null);
        callers.put("administrator", basic(People.account(Binding.administrator())));
        callers.put("officer", basic(People.account(Binding.of(Role.OFFICER, AGENCY))));
        callers.put("other-officer", basic(People.account(Binding.of(Role.OFFICER, ANOTHER))));
        callers.put("endorser", basic(People.account(Binding.endorser(AGENCY, "ปลัดองค์การบริหารส่วนตำบล"))));
        callers.put("province", basic(People.account(Binding.province("70"))));
        callers.put("other-province", basic(People.account(Binding.province("71"))));
        callers.put("webmaster", basic(People.account(Binding.of(Role.WEBMASTER, AGENCY))));
        callers.put("read-key", key("read", "{\"role\":\"administrator\"}"));
        callers.put("write-key", key("write", "{\"role\":\"administrator\"}"));
        callers.put("officers-key", key("write", "{\"role\":\"officer\",\"agencyId\":" + AGENCY + "}"));
        callers.put("disabled", basic(disabled()));
        callers.put("must-change", mustChange());
        callers.put("locked", locked());
        return callers;
    }

    private static void agency(long id, String province) {
        Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"nameTh\":\"องค์การบริหารส่วนตำบลตัวอย่าง\",\"type\":\"อบต.\",\"provinceCode\":\"" + province
                        + "\"}")
                .put("/api/v1/agencies/" + id)
                .then()
                .statusCode(201);
    }

    private static String basic(String name) {
        return basic(name, People.PASSWORD);
    }

    private static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String key(String access, String binding) {
        return "Bearer "
                + Api.administrator()
                        .contentType("application/json")
                        .body("{\"label\":\"a test\",\"access\":\"%s\",\"bindings\":[%s]}".formatted(access, binding))
                        .post("/api/v1/api-keys")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("key");
    }

    private static String disabled() {
        String name = People.account(Binding.administrator());
        Api.administrator()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"disabled\":true,\"bindings\":[{\"role\":\"administrator\"}]}")
                .put("/api/v1/accounts/" + name)
                .then()
                .statusCode(200);
        return name;
    }

    private static String mustChange() {
        String name = "must-change-first";
        String password = Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"bindings\":[{\"role\":\"administrator\"}]}")
                .put("/api/v1/accounts/" + name)
                .then()
                .statusCode(201)
                .extract()
                .path("initialPassword");
        return basic(name, password);
    }

    private static String locked() {
        String name = People.account(Binding.administrator());
        for (int guess = 0; guess < 5; guess++) {
            People.as(name, "guess").get("/api/v1/accounts/me").then().statusCode(401);
        }
        return basic(name);
    }
}
