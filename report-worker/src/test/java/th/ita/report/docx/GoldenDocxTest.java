package th.ita.report.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import th.ita.report.document.Golden;

import static org.assertj.core.api.Assertions.assertThat;

/** The body of the real case's files as it should be, a paragraph, a row or a table on each line. */
class GoldenDocxTest {

    @Test
    void theAnalysisSaysTheTotalAndItsLevel() {
        golden("analysis", Samples.ANALYSIS);
        assertThat(Samples.ANALYSIS.file().in("KeyFigure")).containsExactly("95.21 ระดับ AA");
    }

    @Test
    void theMemorandumHasItsLabelsInTheRegulationsOrder() {
        golden("memorandum", Samples.SIGNED);
        List<String> labels = Samples.SIGNED
                .file()
                .body()
                .select("w|r:has(w|rStyle[w:val=Label])")
                .eachText();
        assertThat(labels).containsExactly("ส่วนราชการ", "ที่", "วันที่", "เรื่อง", "เรียน");
    }

    @Test
    void theMeasuresAreATable() {
        golden("measures", Samples.MEASURES);
        assertThat(Samples.MEASURES.file().body().select("w|tblHeader")).isNotEmpty();
    }

    private static void golden(String name, Samples.Sample sample) {
        String body = new String(sample.file().parts().get("word/document.xml"), StandardCharsets.UTF_8);
        String lines = body.replaceAll("(?=<w:(?:p|tbl|tr|sectPr)>)", "\n");
        Golden.assertMatches("docx/" + name + ".xml", (lines + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
