package th.ita.assessment.attack;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.account.Role;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Paths that want to be understood as others, on every path template of the OpenAPI document. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class PathTricksTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @TestHTTPResource("/")
    URI service;

    /** None of them is the id of anything, whatever stands for {@code $}. */
    private static final List<String> NO_IDS = List.of(
            "..%2F$",
            "$%2F..%2F$",
            "..%5C$",
            "%2e%2e%2f$",
            "..;%2F$",
            "$%00",
            "%00$",
            "$%0d%0aX-Injected:%20yes",
            "$%20",
            "%20$",
            "$%E2%80%8B",
            "$%EF%BB%BF",
            "%2B$",
            "-$",
            "0$",
            "$.",
            "$.0",
            "$.json",
            "0x$",
            "$e0",
            "$%25",
            "%25$",
            "%E0%B9%95%E0%B9%95%E0%B9%98%E0%B9%94",
            "%EF%BC%95%EF%BC%95%EF%BC%98%EF%BC%94",
            "%F0%9D%9F%93",
            "$'%20OR%20'1'='1",
            "$%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
            "$%7B7*7%7D",
            "*",
            "%25",
            "_",
            "null",
            "undefined",
            "$".repeat(300));

    /** Not even a path. */
    private static final List<String> NO_PATHS =
            List.of("%zz", "%", "$%C0%AE", "%ED%A0%80", "$%FF", "$\\..", "$|", "$^", "%E0%B8%81".repeat(500));

    private static Map<String, Object> values(long agency) {
        return new LinkedHashMap<>(Map.of(
                "agencyId",
                agency,
                "fiscalYear",
                2564,
                "version",
                1,
                "provinceCode",
                "70",
                "node",
                "TOTAL",
                "account",
                "admin",
                "frameworkVersion",
                "2564.1"));
    }

    @Test
    void whatIsNoIdIsRefusedWithAProblemWhereverItStands() throws IOException {
        long agency = SheetClient.ofNewAgency("70").agencyId();
        SheetClient.of(agency).create(Cases.PAKCHONG_2564).then().statusCode(201);
        Map<String, Object> values = values(agency);
        Wire wire = new Wire(service);
        String administrator = "Authorization: " + Client.administrator();
        SoftAssertions each = new SoftAssertions();
        int tried = 0;
        for (Operations.Operation operation : Operations.ofTheApplication().reading()) {
            Matcher variable = VARIABLE.matcher(operation.path());
            while (variable.find()) {
                for (String trick : concat(NO_IDS, NO_PATHS)) {
                    Map<String, Object> changed = new LinkedHashMap<>(values);
                    String plain = String.valueOf(values.getOrDefault(variable.group(1), "1"));
                    changed.put(variable.group(1), trick.replace("$", plain));
                    String target = operation.at(changed) + query(operation);
                    Wire.Reply reply = wire.get(target, administrator, "Accept: */*");
                    each.assertThat(reply.status()).as(target).isBetween(400, 499);
                    if (!NO_PATHS.contains(trick)) {
                        each.assertThat(reply.header("Content-Type")).as(target).containsPattern(refusal(operation));
                    }
                    each.assertThat(reply.header("X-Injected")).as(target).isEmpty();
                    each.assertThat(reply.body())
                            .as(target)
                            .doesNotContain("Exception", "th.ita.", "<script>", "\tat ");
                    tried++;
                }
            }
        }
        each.assertAll();
        assertThat(tried).isGreaterThan(1000);
    }

    /** What somebody opens from a letter says so on a page, as long as it is that address. */
    private static String refusal(Operations.Operation operation) {
        return operation.path().startsWith("/api/v1/acknowledgements/")
                ? "^(text/html|application/problem\\+json)"
                : "^application/problem\\+json";
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String query(Operations.Operation operation) {
        if (operation.parameters().contains("fiscalYear")) {
            return "?fiscalYear=2564";
        }
        return operation.path().endsWith("/lineage") ? "?to=2565" : "";
    }

    /** What a path may be besides: the same, or nothing. Never another agency's for who may read only their own. */
    @Test
    void noWayOfWritingAPathLeadsAnOfficerIntoAnotherAgency() throws IOException {
        long theirs = SheetClient.ofNewAgency("70").agencyId();
        SheetClient.of(theirs).create(Cases.PAKCHONG_2564).then().statusCode(201);
        MeasureClient.of(theirs).draft();
        long own = SheetClient.ofNewAgency("71").agencyId();
        SheetClient.of(own).create(Cases.PAKCHONG_2564).then().statusCode(201);
        MeasureClient.of(own).draft();
        String officer = "Authorization: " + Client.person(People.account(Binding.of(Role.OFFICER, own)));
        Wire wire = new Wire(service);
        SoftAssertions each = new SoftAssertions();
        int tried = 0;
        for (Operations.Operation operation : Operations.ofTheApplication().reading()) {
            if (!operation.secured() || !operation.path().contains("{agencyId}")) {
                continue;
            }
            for (String trick : List.of(
                    "A",
                    "A;agencyId=B",
                    "B;/../A",
                    "B/../A",
                    "B/%2e%2e/A",
                    "B/.%2e/A",
                    "B%2F..%2FA",
                    "B%252F..%252FA",
                    "/A",
                    "./A",
                    "%2e/A",
                    "A/",
                    "A%3Bx",
                    "A?agencyId=B",
                    "A#B",
                    "B\\..\\A")) {
                String target = operation
                        .at(Map.of("agencyId", "@", "fiscalYear", 2564, "version", 1))
                        .replace("@", trick.replace("A", "" + theirs).replace("B", "" + own));
                Wire.Reply reply = wire.get(target, officer);
                each.assertThat(reply.status()).as(target).isBetween(400, 499);
                each.assertThat(reply.body()).as(target).doesNotContain("\"measures\"", "\"entries\":", "\"items\":");
                tried++;
            }
            Wire.Reply allowed =
                    wire.get(operation.at(Map.of("agencyId", own, "fiscalYear", 2564, "version", 1)), officer);
            each.assertThat(allowed.status()).as(operation.id()).isNotIn(401, 403);
        }
        each.assertAll();
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void aCursorThatSomebodyMadeUpIsRefusedOrLeadsNowhere() throws IOException {
        for (int i = 0; i < 2; i++) {
            SheetClient.ofNewAgency("70").create(Cases.PAKCHONG_2564).then().statusCode(201);
            People.account(Binding.province("70"));
        }
        SoftAssertions each = new SoftAssertions();
        Set<String> tried = new TreeSet<>();
        try (Client client = new Client(service)) {
            for (Operations.Operation operation : Operations.ofTheApplication().reading()) {
                String path = operation.at(values(1)) + "?limit=1"
                        + (operation.parameters().contains("fiscalYear") ? "&fiscalYear=2564" : "");
                Client.Answer page = operation.parameters().contains("after")
                        ? client.get(Client.administrator(), path, "application/json")
                        : null;
                if (page == null
                        || !page.isGood()
                        || !Operations.JSON.readTree(page.text()).hasNonNull("next")) {
                    continue;
                }
                String next = Operations.JSON.readTree(page.text()).get("next").textValue();
                String list = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8)
                        .replaceFirst("(?s)\n.*", "\n");
                for (String key :
                        List.of("", "ก", "\u0000", "-1", "9".repeat(30), "' OR '1'='1", "%", "\n\n", "x".repeat(999))) {
                    String cursor = Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString((list + key).getBytes(StandardCharsets.UTF_8));
                    Client.Answer answer =
                            client.get(Client.administrator(), path + "&after=" + cursor, "application/json");
                    each.assertThat(answer.status()).as(path + ", " + key).isLessThan(500);
                }
                tried.add(operation.id());
            }
        }
        each.assertAll();
        assertThat(tried).contains("listAgencies", "listSubjects", "listAudit", "listAccounts");
    }

    @Test
    void anotherMethodIsNoWayRoundEither() throws IOException {
        long agency = SheetClient.ofNewAgency("70").agencyId();
        Wire wire = new Wire(service);
        SoftAssertions each = new SoftAssertions();
        for (Operations.Operation operation : Operations.ofTheApplication().all()) {
            if (!operation.secured()) {
                continue;
            }
            if (operation.reads()) {
                Wire.Reply head = wire.send("HEAD", operation.at(values(agency)), List.of(), new byte[0]);
                each.assertThat(head.status()).as("HEAD " + operation.path()).isEqualTo(401);
            }
            for (String method : List.of("TRACE", "CONNECT", "PROPFIND", "get", "DELETE", "PATCH")) {
                Wire.Reply reply = wire.send(method, operation.at(values(agency)), List.of("Accept: */*"), new byte[0]);
                each.assertThat(reply.status())
                        .as(method + " " + operation.path())
                        .isIn(400, 401, 403, 404, 405, 501, 0);
            }
        }
        each.assertAll();
    }
}
