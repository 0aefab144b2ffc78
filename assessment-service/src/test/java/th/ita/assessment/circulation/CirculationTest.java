package th.ita.assessment.circulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.account.Role;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.digest.Sha256;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static th.ita.assessment.circulation.Rounds.FOLDER;
import static th.ita.assessment.circulation.Rounds.link;
import static th.ita.assessment.circulation.Rounds.links;
import static th.ita.assessment.circulation.Rounds.recipient;

/** Published measures go round: letters as files, sent when the test says so. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class CirculationTest {

    @Inject
    Rounds rounds;

    @BeforeEach
    void givenPublishedMeasuresAndAnEmptyMailbox() throws IOException {
        rounds.ofNewAgency();
    }

    @Test
    void whoPressesTheButtonHasReadAndWhoOpensTheLinkHasNot() throws Exception {
        int id = rounds.begin(recipient("สมหญิง รักงาน", "somying"), recipient("ประเสริฐ มั่นคง", "prasert"));
        assertThat(rounds.sendAll()).isEqualTo(2);
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
        assertThat(rounds.read(id).jsonPath().getInt("counts.acknowledged")).isZero();

        Api.anybody().post(link).then().statusCode(200);
        String when = rounds.read(id).jsonPath().getString("letters[0].acknowledgedAt");
        assertThat(when).isNotNull();
        assertThat(Api.anybody()
                        .contentType("application/x-www-form-urlencoded")
                        .post(link)
                        .asString())
                .contains("รับทราบเมื่อวันที่");
        rounds.read(id)
                .then()
                .body("letters[0].acknowledgedAt", is(when))
                .body("letters[1].acknowledgedAt", nullValue())
                .body("counts.sent", is(2))
                .body("ended", nullValue());
        assertThat(rounds.addresses(id)).isEqualTo(2);

        Api.anybody().post(link("prasert")).then().statusCode(200);
        rounds.read(id)
                .then()
                .body("ended", is("all-acknowledged"))
                .body("letters.name", contains("สมหญิง รักงาน", "ประเสริฐ มั่นคง"));
        assertThat(rounds.addresses(id)).isZero();
        assertThat(Api.anybody().get(link).asString()).contains("รับทราบเมื่อวันที่");
    }

    @Test
    void nobodysAddressOrLinkIsAnywhereElse() throws Exception {
        int id = rounds.begin(recipient("สมหญิง รักงาน", "somying.only.here"));
        rounds.sendAll();
        String token = link("somying.only.here").replaceFirst(".*/", "");
        String seen = rounds.read(id).asString()
                + Api.administrator().get(rounds.path()).asString()
                + Api.administrator()
                        .queryParam("limit", 200)
                        .get("/api/v1/audit")
                        .asString()
                + Api.anybody().get(rounds.sheet().path() + "/progress").asString();
        assertThat(seen).doesNotContain("somying.only.here", token);
        assertThat(rounds.number("SELECT COUNT(*) FROM circulation_token WHERE sha256 = '" + Sha256.of(token) + "'"))
                .isEqualTo(1);
        assertThat(rounds.number("SELECT COUNT(*) FROM circulation_token WHERE sha256 = '" + token + "'"))
                .isZero();
        assertThat(rounds.number("SELECT COUNT(*) FROM audit WHERE CONCAT(target, COALESCE(state_before, ''),"
                        + " COALESCE(state_after, '')) LIKE '%สมหญิง%'"))
                .as("in the books not even the name")
                .isZero();
    }

    @Test
    void whoHasReadIsOnTheRecordOnceAndNobodysNameAddressOrLink() throws Exception {
        int id = rounds.begin(recipient("สมหญิง รักงาน", "somying"), recipient("ประเสริฐ มั่นคง", "prasert"));
        rounds.sendAll();
        String link = link("somying");
        Api.anybody().post(link).then().statusCode(200);
        Api.anybody().post(link).then().statusCode(200);
        assertThat(rounds.audited(id)).containsExactly("circulate-measures", "acknowledge-measures");
        Response books = People.officer(rounds.sheet().agencyId())
                .queryParam("target", "measures/" + rounds.sheet().agencyId() + "/2564/circulations/" + id)
                .get("/api/v1/agencies/" + rounds.sheet().agencyId() + "/audit");
        long letter = rounds.number("SELECT MIN(id) FROM circulation_letter WHERE circulation_id = " + id);
        books.then()
                .body("items[0].operation", is("acknowledge-measures"))
                .body("items[0].target", endsWith("/circulations/" + id + "/letters/" + letter))
                .body("items[0].account", nullValue())
                .body("items[0].after", hasToString("{version=1}"));
        assertThat(books.asString()).doesNotContain("สมหญิง", "somying", link.replaceFirst(".*/", ""));
    }

    @Test
    void badAddressesAreNamedEachByItsPlace() {
        Response refused = rounds.tryToBegin(
                rounds.etag(),
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
        rounds.tryToBegin(rounds.etag()).then().statusCode(422).body("errors[0].code", is("number"));
        Map<?, ?>[] many = new Map<?, ?>[501];
        for (int i = 0; i < many.length; i++) {
            many[i] = recipient("คนที่ " + i, "r" + i);
        }
        rounds.tryToBegin(rounds.etag(), many).then().statusCode(422).body("errors[0].pointer", is("/recipients"));
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
        People.officer(other.agencyId()).get(rounds.path()).then().statusCode(403);
        People.with(Binding.of(Role.WEBMASTER, rounds.sheet().agencyId()))
                .get(rounds.path())
                .then()
                .statusCode(403);
        int id = rounds.begin(recipient("หนึ่ง", "one"));
        Api.administrator().get(others + "/" + id).then().statusCode(404).body("code", is("unknown-circulation"));
        People.officer(rounds.sheet().agencyId())
                .get(rounds.path() + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aDoubleClickSendsOneLetter() throws Exception {
        String etag = rounds.etag();
        rounds.tryToBegin(etag, recipient("หนึ่ง", "one")).then().statusCode(201);
        rounds.tryToBegin(etag, recipient("หนึ่ง", "one")).then().statusCode(412);
        assertThat(rounds.sendAll()).isEqualTo(1);
    }

    @Test
    void whatTheMailboxDoesNotTakeIsTriedAgainAndGivenUpInTheOpen() throws Exception {
        int id = rounds.begin(recipient("หนึ่ง", "one"), recipient("สอง", "two"));
        Files.createDirectories(FOLDER);
        Files.delete(FOLDER);
        Files.writeString(FOLDER, "no folder");
        assertThat(rounds.sendNext()).isTrue();
        Files.delete(FOLDER);
        assertThat(rounds.sendAll()).isEqualTo(2);
        rounds.read(id).then().body("counts.sent", is(2)).body("letters.attempts.sum()", is(3));

        int lost = rounds.begin(recipient("สาม", "three"));
        for (Path letter : Eml.files(FOLDER)) {
            Files.delete(letter);
        }
        Files.delete(FOLDER);
        Files.writeString(FOLDER, "no folder");
        rounds.sendAll();
        Response given = rounds.read(lost);
        given.then()
                .body("letters[0].state", is("failed"))
                .body("letters[0].attempts", is(3))
                .body("counts.failed", is(1));
        assertThat(given.jsonPath().getString("letters[0].failure"))
                .isEqualTo("เขียนไฟล์จดหมายไม่ได้ · The mail folder cannot be written.");
    }

    @Test
    void whoDiedWhileSendingLeavesALetterThatIsSentAgainAndBothLinksWork() throws Exception {
        int id = rounds.begin(recipient("หนึ่ง", "one"));
        assertThat(rounds.sendNext()).isTrue();
        // As if the note of the sending had never been written, and the claim had run out.
        rounds.sql(
                "UPDATE circulation_letter SET state = 'waiting', sent_at = NULL, due_at = '2022-01-01' WHERE circulation_id = "
                        + id);
        assertThat(rounds.sendAll()).isEqualTo(1);
        Set<String> names = new HashSet<>();
        for (Path letter : Eml.files(FOLDER)) {
            names.add(Eml.of(letter).raw("Message-ID"));
        }
        assertThat(names).as("by which programs know doubles").hasSize(1);
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
        rounds.begin(people);
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> loops = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                loops.add(rounds::sendAll);
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
        rounds.begin(Map.of("name", hostile, "email", "hostile@example.go.th", "post", hostile));
        rounds.sendAll();
        String link = link("hostile");
        for (String page : List.of(
                Api.anybody().get(link).asString(), Api.anybody().post(link).asString())) {
            assertThat(page)
                    .doesNotContain("<script")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;");
        }
    }
}
