package th.ita.report.document;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import static org.assertj.core.api.Assertions.assertThat;

class TreeFilesTest {

    @Test
    void theJsonIsAsItShouldBe() {
        byte[] json = Examples.composition("assessment").dataFiles().get("tree.json");
        Golden.assertMatches("tree.json", json);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"code\":\"9.1\",\"kind\":\"sub-indicator\",\"parent\":\"9\"")
                .contains("\"value\":90.20,\"origin\":\"reported\"");
    }

    @Test
    void theJsonIsTheSameHoweverTheNumbersWereRead() throws Exception {
        ObjectNode exact = Examples.snapshot("assessment");
        ObjectNode doubles = (ObjectNode) new JsonMapper().readTree(exact.toString());
        assertThat(Examples.compose(doubles).dataFiles().get("tree.json"))
                .isEqualTo(Examples.compose(exact).dataFiles().get("tree.json"));
    }

    @Test
    void theJsonTellsTheFiguresAndNotTheRevision() {
        ObjectNode later = Examples.snapshot("assessment");
        later.put("revision", 99).put("revisedAt", "2030-01-01T00:00:00Z");
        assertThat(Examples.compose(later).dataFiles().get("tree.json"))
                .isEqualTo(Examples.composition("assessment").dataFiles().get("tree.json"));
    }

    @Test
    void theJsonCanBeReadBack() throws Exception {
        JsonNode json = new JsonMapper()
                .readTree(Examples.composition("assessment").dataFiles().get("tree.json"));
        assertThat(json.at("/agency/id").longValue()).isEqualTo(5584);
        assertThat(json.at("/fiscalYear").longValue()).isEqualTo(2564);
        assertThat(json.at("/nodes"))
                .hasSameSizeAs(Examples.snapshot("assessment").at("/tree/nodes"));
    }

    @Test
    void theCsvIsAsItShouldBe() {
        byte[] csv = Examples.composition("assessment").dataFiles().get("tree.csv");
        Golden.assertMatches("tree.csv", csv);
        NamedCsvRecord o24 = record(csv, "O24");
        assertThat(o24.getField("คะแนน")).isEqualTo("0.00");
        assertThat(o24.getField("น้ำหนักในคะแนนรวม")).isEqualTo("0.5714");
        assertThat(o24.getField("ข้อสังเกตของผู้ประเมิน"))
                .isEqualTo("ไม่พบรายงานผลการจัดซื้อจัดจ้างประจำปีที่มีการวิเคราะห์");
    }

    @Test
    void theCsvIsReadAsThaiByASpreadsheetAndEndsItsLinesByTheStandard() {
        byte[] csv = Examples.composition("assessment").dataFiles().get("tree.csv");
        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void noCellIsTakenForAFormula() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "=\"a,b\"\n=c")) {
            ObjectNode snapshot = Examples.snapshot("assessment");
            ((ObjectNode) snapshot.get("agency")).put("nameTh", formula);
            ((ObjectNode) snapshot.at("/tree/nodes/0")).put("remark", formula).put("nameTh", formula);
            ((ObjectNode) snapshot.at("/tree/nodes/0")).putArray("evidenceUrls").add(formula);
            NamedCsvRecord total = record(Examples.compose(snapshot).dataFiles().get("tree.csv"), "TOTAL");
            assertThat(List.of("หน่วยงาน", "ชื่อ", "ข้อสังเกตของผู้ประเมิน", "ที่อยู่ของหลักฐาน"))
                    .allSatisfy(column -> assertThat(total.getField(column)).startsWith("'"));
        }
    }

    @Test
    void aMissingScoreIsAnEmptyCell() {
        byte[] csv = Examples.composition("assessment").dataFiles().get("tree.csv");
        NamedCsvRecord i3 = record(csv, "I3");
        assertThat(i3.getField("คะแนน")).isEmpty();
        assertThat(i3.getField("ที่มา")).isEqualTo("ไม่มีข้อมูล");
    }

    @Test
    void aLongFractionIsRoundedHalfUp() {
        ObjectNode snapshot = Examples.snapshot("assessment");
        ((ObjectNode) snapshot.at("/tree/nodes/0")).put("value", new BigDecimal("94.995"));
        assertThat(record(Examples.compose(snapshot).dataFiles().get("tree.csv"), "TOTAL")
                        .getField("คะแนน"))
                .isEqualTo("95.00");
    }

    private static NamedCsvRecord record(byte[] csv, String code) {
        String text = new String(csv, StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().ofNamedCsvRecord(text).stream()
                .filter(row -> row.getField("รหัส").equals(code))
                .findFirst()
                .orElseThrow();
    }
}
