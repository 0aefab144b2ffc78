package th.ita.assessment.circulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.account.Role;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

/** Published measures go round: letters as files, sent when the test says so. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(CirculationTest.StepByStep.class)
class CirculationTest {

    private static final Path FOLDER = Path.of("target/mail-of-circulations");
    private static final Pattern LINK = Pattern.compile("/api/v1/acknowledgements/([\\w-]+)");

    /** Letters leave one by one, a failure is tried again at once, and given up after three. */
    public static class StepByStep implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ita.mail.enabled", "false",
                    "ita.mail.folder", FOLDER.toString(),
                    "ita.mail.pause", "0S",
                    "ita.mail.attempts", "3");
        }
    }

    @Inject
    LetterSender sender;

    @Inject
    Circulating circulating;

    @Inject
    DataSource database;

    private SheetClient sheet;
    private String path;

    @BeforeEach
    void givenPublishedMeasuresAndAnEmptyMailbox() throws IOException {
        if (Files.isRegularFile(FOLDER)) {
            Files.delete(FOLDER);
        }
        while (sender.sendNext()) {
            // what other tests left
        }
        for (Path letter : Eml.files(FOLDER)) {
            Files.delete(letter);
        }
        sheet = SheetClient.ofNewAgency();
        sheet.create(Cases.PAKCHONG_2564).then().statusCode(201);
        MeasureClient.of(sheet.agencyId()).publish();
        path = sheet.path() + "/measure-set/circulations";
    }

    @Test
    void whoPressesTheButtonHasReadAndWhoOpensTheLinkHasNot() throws Exception {
        int id = begin(recipient("สมหญิง รักงาน", "somying"), recipient("ประเสริฐ มั่นคง", "prasert"));
        assertThat(sendAll()).isEqualTo(2);
        String link = link("somying");

        Response page = Api.anybody().get(link);
        page.then().statusCode(200);
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.asString()).contains("<button type=\"submit\">รับทราบ</button>", "สมหญิง รักงาน", "๒๕๖๕");
        assertThat(page.asString()).as("the link itself").doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        Api.anybody().head(link);
        Api.anybody().header("Accept", "*/*").get(link);
        assertThat(read(id).jsonPath().getInt("counts.acknowledged")).isZero();

        Api.anybody().post(link).then().statusCode(200);
        String when = read(id).jsonPath().getString("letters[0].acknowledgedAt");
        assertThat(when).isNotNull();
        assertThat(Api.anybody()
                        .contentType("application/x-www-form-urlencoded")
                        .post(link)
                        .asString())
                .contains("รับทราบเมื่อวันที่");
        read(id).then()
                .body("letters[0].acknowledgedAt", is(when))
                .body("letters[1].acknowledgedAt", nullValue())
                .body("counts.sent", is(2))
                .body("ended", nullValue());
        assertThat(addresses(id)).isEqualTo(2);

        Api.anybody().post(link("prasert")).then().statusCode(200);
        read(id).then()
                .body("ended", is("all-acknowledged"))
                .body("letters.name", contains("สมหญิง รักงาน", "ประเสริฐ มั่นคง"));
        assertThat(addresses(id)).isZero();
        assertThat(Api.anybody().get(link).asString()).contains("รับทราบเมื่อวันที่");
    }

    @Test
    void nobodysAddressOrLinkIsAnywhereElse() throws Exception {
        int id = begin(recipient("สมหญิง รักงาน", "somying.only.here"));
        sendAll();
        String token = link("somying.only.here").replaceFirst(".*/", "");
        String seen = read(id).asString()
                + Api.administrator().get(path).asString()
                + Api.administrator()
                        .queryParam("limit", 200)
                        .get("/api/v1/audit")
                        .asString()
                + Api.anybody().get(sheet.path() + "/progress").asString();
        assertThat(seen).doesNotContain("somying.only.here", token);
        assertThat(number("SELECT COUNT(*) FROM circulation_token WHERE sha256 = '" + Tokens.sha256(token) + "'"))
                .isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM circulation_token WHERE sha256 = '" + token + "'"))
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM audit WHERE CONCAT(target, COALESCE(state_before, ''),"
                        + " COALESCE(state_after, '')) LIKE '%สมหญิง%'"))
                .as("in the books not even the name")
                .isZero();
    }

    @Test
    void badAddressesAreNamedEachByItsPlace() {
        Response refused = tryToBegin(
                etag(),
                recipient("หนึ่ง", "one"),
                Map.of("name", "สอง", "email", "ไม่ใช่อีเมล"),
                Map.of("name", "สาม", "email", "a@b.example\r\nBcc: evil@x.example"),
                Map.of("name", "สี่", "email", "ONE@example.go.th"),
                Map.of("name", " ", "email", "five@example.go.th"),
                Map.of("name", "หก\r\nBcc: evil@x.example", "email", "six@example.go.th"));
        refused.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/recipients/1/email",
                                "/recipients/2/email",
                                "/recipients/3/email",
                                "/recipients/4/name",
                                "/recipients/5/name",
                                "/recipients/5/name"))
                .body("errors[2].code", is("twice"));
        assertThat(refused.asString()).doesNotContain("evil@x.example");
        tryToBegin(etag()).then().statusCode(422).body("errors[0].code", is("number"));
        Map<?, ?>[] many = new Map<?, ?>[501];
        for (int i = 0; i < many.length; i++) {
            many[i] = recipient("คนที่ " + i, "r" + i);
        }
        tryToBegin(etag(), many).then().statusCode(422).body("errors[0].pointer", is("/recipients"));
    }

    @Test
    void onlyPublishedMeasuresGoRoundAndOnlyOfficersSendThem() {
        SheetClient other = SheetClient.ofNewAgency();
        String others = other.path() + "/measure-set/circulations";
        Map<String, Object> body = Map.of("recipients", List.of(recipient("หนึ่ง", "one")));
        SheetClient.writing()
                .header("If-Match", "*")
                .body(body)
                .post(others)
                .then()
                .statusCode(404)
                .body("code", is("unknown-measures"));
        People.officer(other.agencyId()).get(path).then().statusCode(403);
        People.with(Binding.of(Role.WEBMASTER, sheet.agencyId()))
                .get(path)
                .then()
                .statusCode(403);
        int id = begin(recipient("หนึ่ง", "one"));
        Api.administrator().get(others + "/" + id).then().statusCode(404).body("code", is("unknown-circulation"));
        People.officer(sheet.agencyId()).get(path + "/" + id).then().statusCode(200);
    }

    @Test
    void aDoubleClickSendsOneLetter() throws Exception {
        String etag = etag();
        tryToBegin(etag, recipient("หนึ่ง", "one")).then().statusCode(201);
        tryToBegin(etag, recipient("หนึ่ง", "one")).then().statusCode(412);
        assertThat(sendAll()).isEqualTo(1);
    }

    @Test
    void whatTheMailboxDoesNotTakeIsTriedAgainAndGivenUpInTheOpen() throws Exception {
        int id = begin(recipient("หนึ่ง", "one"), recipient("สอง", "two"));
        Files.createDirectories(FOLDER);
        Files.delete(FOLDER);
        Files.writeString(FOLDER, "no folder");
        assertThat(sender.sendNext()).isTrue();
        Files.delete(FOLDER);
        assertThat(sendAll()).isEqualTo(2);
        read(id).then().body("counts.sent", is(2)).body("letters.attempts.sum()", is(3));

        int lost = begin(recipient("สาม", "three"));
        for (Path letter : Eml.files(FOLDER)) {
            Files.delete(letter);
        }
        Files.delete(FOLDER);
        Files.writeString(FOLDER, "no folder");
        sendAll();
        Response given = read(lost);
        given.then()
                .body("letters[0].state", is("failed"))
                .body("letters[0].attempts", is(3))
                .body("counts.failed", is(1));
        assertThat(given.jsonPath().getString("letters[0].failure"))
                .isEqualTo("เขียนไฟล์จดหมายไม่ได้ · The mail folder cannot be written.");
    }

    @Test
    void whoDiedWhileSendingLeavesALetterThatIsSentAgainAndBothLinksWork() throws Exception {
        int id = begin(recipient("หนึ่ง", "one"));
        assertThat(sender.sendNext()).isTrue();
        // As if the note of the sending had never been written, and the claim had run out.
        sql(
                "UPDATE circulation_letter SET state = 'waiting', sent_at = NULL, due_at = '2022-01-01' WHERE circulation_id = "
                        + id);
        assertThat(sendAll()).isEqualTo(1);
        List<String> links = links("one");
        assertThat(links).hasSize(2).doesNotHaveDuplicates();
        Api.anybody().post(links.getFirst()).then().statusCode(200);
        assertThat(Api.anybody().get(links.getLast()).asString()).contains("รับทราบเมื่อวันที่");
    }

    @Test
    void severalSendersSendEachLetterOnce() throws Exception {
        Map<?, ?>[] people = new Map<?, ?>[24];
        for (int i = 0; i < people.length; i++) {
            people[i] = recipient("คนที่ " + i, "p" + i);
        }
        begin(people);
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> loops = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                loops.add(this::sendAll);
            }
            int sent = 0;
            for (Future<Integer> loop : replicas.invokeAll(loops)) {
                sent += loop.get();
            }
            assertThat(sent).isEqualTo(24);
        }
        assertThat(Eml.files(FOLDER)).hasSize(24);
    }

    @Test
    void whoEndsItEarlyStopsWhatWasNotSentAndDeletesAddressesAndLinks() throws Exception {
        int id = begin(recipient("หนึ่ง", "one"), recipient("สอง", "two"));
        assertThat(sender.sendNext()).isTrue();
        String link = links("one").isEmpty() ? link("two") : link("one");
        Api.administrator().delete(path + "/" + id).then().statusCode(428);
        Api.administrator()
                .header("If-Match", etag())
                .delete(path + "/" + id)
                .then()
                .statusCode(204);
        read(id).then().body("ended", is("stopped")).body("letters.state", contains("sent", "not-sent"));
        assertThat(addresses(id)).isZero();
        assertThat(sender.sendNext()).isFalse();
        Api.anybody().get(link).then().statusCode(404);
        Api.anybody().post(link).then().statusCode(404);
        read(id).then().body("counts.acknowledged", is(0));
    }

    @Test
    void whoEndsAnotherAgencysCirculationOrOneOfAnotherYearEndsNothing() throws Exception {
        int id = begin(recipient("หนึ่ง", "one"));
        sendAll();
        String link = link("one");
        SheetClient other = SheetClient.ofNewAgency();
        for (String elsewhere : List.of(
                other.path() + "/measure-set/circulations",
                path.replace("/assessments/2564/", "/assessments/2565/"),
                "/api/v1/agencies/" + other.agencyId() + "/assessments/2565/measure-set/circulations")) {
            Api.administrator()
                    .get(elsewhere + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", is("unknown-circulation"));
            Response list = Api.administrator().get(elsewhere);
            list.then().statusCode(200).body("items", empty());
            Api.administrator()
                    .header("If-Match", list.header("ETag"))
                    .delete(elsewhere + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", is("unknown-circulation"));
        }
        String others = other.path() + "/measure-set/circulations";
        String theirs = Api.administrator().get(others).header("ETag");
        People.officer(other.agencyId())
                .header("If-Match", theirs)
                .delete(others + "/" + id)
                .then()
                .statusCode(404);
        read(id).then().body("ended", nullValue());
        assertThat(addresses(id)).isEqualTo(1);
        Api.anybody().get(link).then().statusCode(200);
    }

    @Test
    void anUnknownCirculationIsUnknownToEveryOperation() {
        for (String id : List.of("999999999", "0", "-1", "1e3", "9".repeat(18), "9".repeat(40))) {
            Api.administrator().get(path + "/" + id).then().statusCode(404).body("code", is("unknown-circulation"));
            Api.administrator()
                    .header("If-Match", etag())
                    .delete(path + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", is("unknown-circulation"));
        }
    }

    @Test
    void whenItsTimeIsOverAddressesAndLinksAreDeletedAndNamesStay() throws Exception {
        int id = begin(recipient("หนึ่ง", "one"), recipient("สอง", "two"));
        sendAll();
        String link = link("one");
        Api.anybody().post(link).then().statusCode(200);
        circulating.endThoseThatAreOver();
        read(id).then().body("ended", nullValue());
        sql("UPDATE circulation SET ends_at = '2022-05-20' WHERE id = " + id);
        circulating.endThoseThatAreOver();
        read(id).then()
                .body("ended", is("time"))
                .body("letters.name", contains("หนึ่ง", "สอง"))
                .body("counts.acknowledged", is(1));
        assertThat(addresses(id)).isZero();
        Api.anybody().get(link).then().statusCode(404);
    }

    @Test
    void aLinkThatIsNoneGetsAPageThatSaysSo() {
        for (String token : List.of("x", "..%2F..%2Fetc", "%00", "a".repeat(3000), "'%20OR%20''='")) {
            Response page = Api.anybody().urlEncodingEnabled(false).get("/api/v1/acknowledgements/" + token);
            assertThat(page.statusCode()).as(token).isEqualTo(404);
        }
        assertThat(Api.anybody().get("/api/v1/acknowledgements/x").asString()).contains("ลิงก์ไม่ถูกต้อง");
    }

    @Test
    void whoeverIsCalledLikeAPageIsStillANameOnIt() throws Exception {
        String hostile = "<script>alert(1)</script>\"'&";
        begin(Map.of("name", hostile, "email", "hostile@example.go.th", "post", hostile));
        sendAll();
        String link = link("hostile");
        for (String page : List.of(
                Api.anybody().get(link).asString(), Api.anybody().post(link).asString())) {
            assertThat(page)
                    .doesNotContain("<script")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;");
        }
    }

    private static Map<String, Object> recipient(String name, String local) {
        Map<String, Object> recipient = new LinkedHashMap<>();
        recipient.put("name", name);
        recipient.put("email", local + "@example.go.th");
        return recipient;
    }

    private String etag() {
        return Api.administrator().get(path).header("ETag");
    }

    private Response tryToBegin(String etag, Map<?, ?>... recipients) {
        return SheetClient.writing()
                .header("If-Match", etag)
                .body(Map.of("recipients", List.of(recipients), "message", "โปรดอ่านก่อนวันประชุม"))
                .post(path);
    }

    private int begin(Map<?, ?>... recipients) {
        Response begun = tryToBegin(etag(), recipients);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        return begun.jsonPath().getInt("id");
    }

    private Response read(int id) {
        return Api.administrator().get(path + "/" + id);
    }

    private int sendAll() {
        int sent = 0;
        while (sender.sendNext()) {
            sent++;
        }
        return sent;
    }

    private String link(String local) throws IOException {
        List<String> links = links(local);
        assertThat(links).as("letters to " + local).hasSize(1);
        return links.getFirst();
    }

    private static List<String> links(String local) throws IOException {
        List<String> links = new ArrayList<>();
        for (Path file : Eml.files(FOLDER)) {
            Eml letter = Eml.of(file);
            if (letter.header("To").startsWith(local + "@")) {
                Matcher link = LINK.matcher(letter.part("text/plain"));
                assertThat(link.find()).isTrue();
                links.add(link.group());
            }
        }
        return links;
    }

    private long addresses(int id) throws SQLException {
        return number("SELECT COUNT(address) FROM circulation_letter WHERE circulation_id = " + id);
    }

    private long number(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void sql(String update) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }
}
