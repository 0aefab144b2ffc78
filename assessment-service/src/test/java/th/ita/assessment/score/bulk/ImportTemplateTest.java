package th.ita.assessment.score.bulk;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.analysis.peers.Register;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class ImportTemplateTest {

    private static final String TEMPLATE = "/api/v1/assessments/import/template";

    @Inject
    Register register;

    @BeforeEach
    void givenTheCase() {
        register.empty();
        SheetClient.ofAgency(5584, "องค์การบริหารส่วนตำบลปากช่อง", "70")
                .create(Cases.PAKCHONG_2564)
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "nodes, csv, th, 150",
        "nodes, xlsx, en, 150",
        "agencies, csv, en, 1",
        "agencies, xlsx, th, 1",
    })
    void whatIsDownloadedAndSentBackChangesNothing(String shape, String format, String language, int rows) {
        Response template = Api.anybody()
                .header("Accept-Language", language)
                .queryParam("shape", shape)
                .queryParam("format", format)
                .queryParam("fiscalYear", 2564)
                .get(TEMPLATE);
        template.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("ita-" + shape + "-2564." + format));

        Api.administrator()
                .contentType(template.contentType())
                .body(template.asByteArray())
                .queryParam("dryRun", true)
                .post("/api/v1/assessments/import")
                .then()
                .statusCode(200)
                .body("job.shape", equalTo(shape))
                .body("job.counts.rowsRead", equalTo(rows))
                .body("job.counts.rowsUnchanged", equalTo(rows))
                .body("job.counts.sheetsUnchanged", equalTo(1))
                .body("rows.outcome", everyItem(equalTo("unchanged")));
    }

    @Test
    void aTemplateShowsWhatCountsForItsAgencyInThaiOrEnglish() {
        List<String> thai = lines("th", 5584);
        List<String> english = lines("en", 5584);

        assertThat(thai.get(0)).isEqualTo("\uFEFFรหัสหน่วยงาน,ชื่อหน่วยงาน,ปีงบประมาณ,รหัส,ชื่อข้อ,คะแนน,หมายเหตุ");
        assertThat(english.get(0)).isEqualTo("\uFEFFAgency id,Agency name,Fiscal year,Code,Node name,Value,Remark");
        assertThat(thai.get(1)).isEqualTo("5584,องค์การบริหารส่วนตำบลปากช่อง,2564,LEVEL,ระดับที่ประกาศ,AA,");
        assertThat(thai.get(2))
                .startsWith("5584,องค์การบริหารส่วนตำบลปากช่อง,2564,TOTAL,")
                .endsWith(",95.21,");

        SheetClient other = SheetClient.ofNewAgency();
        assertThat(lines("th", other.agencyId()))
                .hasSameSizeAs(thai)
                .element(2)
                .asString()
                .isEqualTo(other.agencyId() + ",หน่วยงานทดสอบ,2564,TOTAL,คะแนนรวม,,");
    }

    @Test
    void whatCannotBeHadIsSaidSo() {
        Api.anybody().queryParam("fiscalYear", 2599).get(TEMPLATE).then().statusCode(404);
        Api.anybody()
                .queryParam("fiscalYear", 2564)
                .queryParam("agencyId", 999_999_999)
                .get(TEMPLATE)
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-agency"));
        Api.anybody()
                .queryParam("fiscalYear", 2564)
                .queryParam("format", "pdf")
                .get(TEMPLATE)
                .then()
                .statusCode(400);
    }

    private static List<String> lines(String language, long agency) {
        return Api.anybody()
                .header("Accept-Language", language)
                .queryParam("fiscalYear", 2564)
                .queryParam("agencyId", agency)
                .get(TEMPLATE)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
