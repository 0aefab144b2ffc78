package th.ita.assessment.circulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Letters over SMTP, sent by the thread that does so in production. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@QuarkusTestResource(value = SmtpSink.class, restrictToAnnotatedClass = true)
@TestProfile(MailServerTest.Alone.class)
class MailServerTest {

    /** An application of its own, since its mailbox is another one. */
    public static class Alone implements QuarkusTestProfile {}

    List<String> heard;

    @Test
    void theServerGetsTheLetterAndWhomItRefusesIsSaidWithoutTheirAddress() {
        SheetClient sheet = SheetClient.ofNewAgency();
        sheet.create(Cases.PAKCHONG_2564).then().statusCode(201);
        MeasureClient.of(sheet.agencyId()).publish();
        String path = sheet.path() + "/measure-set/circulations";
        Response begun = SheetClient.writing()
                .header("If-Match", Api.administrator().get(path).header("ETag"))
                .body(Map.of(
                        "recipients",
                        List.of(
                                Map.of("name", "สมหญิง รักงาน", "email", "somying@example.go.th"),
                                Map.of("name", "ใครไม่รู้", "email", "nobody@example.go.th"))))
                .post(path);
        String one = path + "/" + begun.jsonPath().getInt("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.administrator().get(one).jsonPath().getInt("counts.waiting") == 0);
        Response letters = Api.administrator().get(one);
        assertThat(letters.jsonPath().getList("letters.state")).containsExactly("sent", "failed");
        assertThat(letters.jsonPath().getInt("letters[1].attempts")).isEqualTo(2);
        assertThat(letters.asString()).doesNotContain("nobody@", "no such user");
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().replace("\n ", " "))
                .contains("To: somying@example.go.th (=?UTF-8?B?", "Auto-Submitted: auto-generated")
                .doesNotContain("สม", "Cc:");
    }
}
