package th.ita.report.html;

import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import th.ita.report.document.Examples;
import th.ita.report.document.Golden;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of page as it should be, and beside it the one thing that it is there to say. */
class GoldenPagesTest {

    @Test
    void theAnalysisSaysTheTotalAndItsLevel() {
        Document page = golden("assessment");
        assertThat(page.select(".key-figure .value").text()).isEqualTo("95.21");
        assertThat(page.select(".key-figure .badge").text()).isEqualTo("ระดับ AA");
    }

    @Test
    void theWithdrawnResultSaysThatItWasWithdrawn() {
        assertThat(golden("assessment-withdrawn")
                        .select("[role=note] .notice-title")
                        .text())
                .isEqualTo("ผลการประเมินนี้ถอนออกแล้ว");
    }

    @Test
    void theAgencyListsItsYears() {
        assertThat(golden("agency").select("tbody th a").attr("href")).isEqualTo("../../assessment/5584/2564/");
    }

    @Test
    void theProvincesYearListsItsAgencies() {
        assertThat(golden("province-year").select("tbody th a").attr("href"))
                .isEqualTo("../../../assessment/5584/2564/");
    }

    @Test
    void theProvinceListsItsYearsAndItsAgencies() {
        assertThat(golden("province").select("tbody th a").eachAttr("href"))
                .containsExactly("../../province/70/2564/", "../../agency/5584/");
    }

    @Test
    void theCountrysYearListsItsProvinces() {
        assertThat(golden("country-year").select("tbody th a").attr("href")).isEqualTo("../../province/70/2564/");
    }

    @Test
    void theTopPageListsYearsAndProvinces() {
        assertThat(golden("country").select("tbody th a").eachAttr("href"))
                .containsExactly("country/2564/", "province/70/");
    }

    @Test
    void progressSaysHowManyMeasuresAreDone() {
        assertThat(golden("progress").select(".key-figure .value").text()).isEqualTo("2 จาก 9");
    }

    @Test
    void withdrawnProgressSaysThatItWasWithdrawn() {
        assertThat(golden("progress-withdrawn")
                        .select("[role=note] .notice-title")
                        .text())
                .isEqualTo("มาตรการนี้ถอนออกแล้ว");
    }

    @Test
    void evidenceLeadsToEachItemsAddress() {
        assertThat(golden("evidence").select("tbody td a").eachAttr("href"))
                .startsWith(
                        "https://www.pakchong.example.go.th/structure", "https://www.pakchong.example.go.th/executives")
                .hasSize(6);
    }

    @Test
    void theCodeSaysThatItsDocumentIsInForce() {
        assertThat(golden("check").select("[role=note] .notice-title").text())
                .isEqualTo("✓ เอกสารนี้เป็นฉบับที่ใช้อยู่");
    }

    @ParameterizedTest
    @FieldSource("th.ita.report.html.Pages#KINDS")
    void theSameSnapshotGivesTheSameBytes(String kind) {
        assertThat(Pages.current(Examples.snapshot(kind))).isEqualTo(Pages.current(Examples.snapshot(kind)));
    }

    @Test
    void theKeptCopySaysSoAndLeadsToTheNewest() {
        byte[] copy = Pages.ofVersion(Examples.snapshot("assessment"));
        Document page = Jsoup.parse(new String(copy, StandardCharsets.UTF_8));
        assertThat(page.select(".kept").text()).startsWith("หน้านี้คือข้อมูลฉบับที่ ๗ ที่เก็บไว้");
        assertThat(page.select(".kept a").attr("href")).isEqualTo("../");
        assertThat(page.select(".files a").eachAttr("href"))
                .containsExactly("analysis.pdf", "analysis.docx", "tree.csv", "tree.json");
        assertThat(page.select("link[rel=stylesheet]").attr("href")).isEqualTo("../../../../assets-00000000/style.css");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void thePageCarriesItsVersionWhereThePublisherLooksForIt() {
        assertThat(VersionMark.of(Pages.current(Examples.snapshot("assessment"))))
                .hasValueSatisfying(mark -> assertThat(mark.revision()).isEqualTo(7));
    }

    private static Document golden(String kind) {
        Golden.assertMatches(kind + ".html", Pages.current(Examples.snapshot(kind)));
        return Pages.parsed(Examples.snapshot(kind));
    }
}
