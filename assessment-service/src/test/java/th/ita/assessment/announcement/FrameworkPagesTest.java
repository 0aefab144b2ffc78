package th.ita.assessment.announcement;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages follow the frameworks in use. 2569 has no level rule, so every analysis shows that of 2568. */
@QuarkusTest
@TestProfile(FrameworkPagesTest.Alone.class)
@QuarkusTestResource(EmbeddedServers.class)
class FrameworkPagesTest {

    /** An application whose frameworks nobody else corrects. */
    public static class Alone extends StepByStep {}

    private static final List<String> OF_2568_AND_EVERY_ANALYSIS = List.of(
            "assessment/5584/2564", "assessment/5584/2568", "country/2568", "evidence/5584/2568", "province/70/2568");

    private static final List<String> ALL = List.of(
            "agency/5584",
            "assessment/5584/2564",
            "assessment/5584/2568",
            "country",
            "country/2568",
            "country/2569",
            "evidence/5584/2568",
            "evidence/5584/2569",
            "measures/5584/2568",
            "province/70",
            "province/70/2568",
            "province/70/2569");

    @Inject
    FrameworkPages pages;

    @Inject
    Ledger ledger;

    @Inject
    Replicas replicas;

    @Inject
    EntityManager database;

    @BeforeEach
    void everythingIsAnnouncedWithTheFrameworksInUse() {
        ledger.empty();
        pages.onStart(new StartupEvent());
        ALL.forEach(key -> ledger.subject(key, 1, 1));
    }

    @Test
    void theSameFilesAtTheNextStartReviseNothing() {
        pages.onStart(new StartupEvent());
        assertThat(pending()).isEmpty();
    }

    @Test
    void anUploadWithoutALevelRuleRevisesThePagesOfItsYear() {
        upload(2569, "ข้อมูลผู้บริหาร", "ข้อมูลผู้บริหารทุกระดับ");
        assertThat(pending()).containsExactly("country/2569", "evidence/5584/2569", "province/70/2569");
        pages.onStart(new StartupEvent());
        assertThat(replicas.number("SELECT MAX(revision) FROM subject"))
                .as("the next start finds it announced")
                .isEqualTo(2);
    }

    @Test
    void anUploadOfTheNewestLevelRuleRevisesEveryAnalysis() {
        upload(2568, "ระดับผ่านดีเยี่ยม", "ระดับดีเยี่ยม" + System.nanoTime());
        assertThat(pending()).isEqualTo(OF_2568_AND_EVERY_ANALYSIS);
    }

    @Test
    void anUploadThatLeavesTheNewestLevelRuleAsItIsRevisesNoAnalysis() {
        upload(2568, "Integrity and Transparency Assessment, fiscal year 2568", "ITA " + System.nanoTime() + ", 2568");
        assertThat(pending()).containsExactly("country/2568", "evidence/5584/2568", "province/70/2568");
    }

    @Test
    void aReleaseThatBringsOtherFilesRevisesAtItsStartWhatShowsThem() {
        replicas.sql("UPDATE announced_frameworks SET versions = REPLACE(versions, '\"2568.', '\"2568.0')");
        pages.onStart(new StartupEvent());
        assertThat(pending()).isEqualTo(OF_2568_AND_EVERY_ANALYSIS);
    }

    @Test
    void itIsAnnouncedOnlyWhenNoReplicaStillReadsTheVersionBefore() {
        upload(2569, "ข้อมูลการติดต่อ", "ช่องทางการติดต่อ");
        assertThat(replicas.number("SELECT COUNT(*) FROM subject"
                        + " WHERE pending = 1 AND due_at = revised_at + INTERVAL 3 SECOND"))
                .isEqualTo(3);
    }

    private List<String> pending() {
        return database.createNativeQuery(
                        "SELECT subject_key FROM subject WHERE pending = 1 ORDER BY subject_key", String.class)
                .getResultList();
    }

    /** What is in use, with one text replaced and the next version. */
    private static void upload(int fiscalYear, String text, String by) {
        String path = "/api/v1/frameworks/" + fiscalYear + "/definition";
        Response read = Api.anybody().accept("application/yaml").get(path);
        String version =
                Api.anybody().get("/api/v1/frameworks/" + fiscalYear).jsonPath().getString("version");
        String next = fiscalYear + "." + (Integer.parseInt(version.substring(5)) + 1);
        String corrected = read.asString().replace(version, next).replace(text, by);
        assertThat(read.asString()).contains(text);
        Api.administrator()
                .contentType("application/yaml")
                .header("If-Match", read.header("ETag"))
                .body(corrected.getBytes(StandardCharsets.UTF_8))
                .put(path)
                .then()
                .statusCode(200);
    }
}
