package th.ita.local;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CaseSheetTest {

    private final CaseSheet pakchong = Sample.pakchong();

    @Test
    void theAgencyIsTakenAsItIs() {
        assertThat(pakchong.agency().toString())
                .isEqualTo("{\"id\":5584,\"nameTh\":\"องค์การบริหารส่วนตำบลปากช่อง\",\"type\":\"อบต.\","
                        + "\"district\":\"จอมบึง\",\"provinceCode\":\"70\"}");
    }

    @Test
    void whatTheCaseStatesIsReported() {
        JsonNode sheet = sheet();

        assertThat(sheet.path("reportedLevel").asText()).isEqualTo("AA");
        assertThat(entry(sheet, "TOTAL")).isEqualTo("{\"code\":\"TOTAL\",\"reported\":95.21}");
        assertThat(entry(sheet, "OIT")).isEqualTo("{\"code\":\"OIT\",\"reported\":95.1}");
        assertThat(entry(sheet, "2")).isEqualTo("{\"code\":\"2\",\"reported\":93.80}");
        assertThat(entry(sheet, "E14")).isEqualTo("{\"code\":\"E14\",\"reported\":89.95}");
    }

    @Test
    void whatItDoesNotStateIsNotInTheSheet() {
        assertThat(sheet().path("entries").findValuesAsText("code")).doesNotContain("IIT", "EIT", "5", "9.1", "I3");
    }

    @Test
    void answersBecomeNumberedSubItems() {
        JsonNode sheet = sheet();

        assertThat(entry(sheet, "I1.2"))
                .isEqualTo("{\"code\":\"I1.2\",\"percent\":"
                        + "{\"least\":0.00,\"little\":0.00,\"much\":0.00,\"most\":100.00}}");
        assertThat(entry(sheet, "E1.2"))
                .isEqualTo("{\"code\":\"E1.2\",\"percent\":"
                        + "{\"least\":0.00,\"little\":0.66,\"much\":12.58,\"most\":86.75},\"reported\":95.40}");
    }

    @Test
    void itemsAreKeptUnlessTheCaseNamesThemAsLost() {
        JsonNode sheet = sheet();

        assertThat(entry(sheet, "O1")).isEqualTo("{\"code\":\"O1\",\"reported\":100}");
        assertThat(entry(sheet, "O9"))
                .isEqualTo("{\"code\":\"O9\",\"reported\":0,"
                        + "\"remark\":\"ไม่พบช่องทางเครือข่ายสังคมออนไลน์บนหน้าเว็บไซต์หลัก\"}");
    }

    private JsonNode sheet() {
        List<String> items =
                IntStream.rangeClosed(1, 43).mapToObj(number -> "O" + number).toList();
        return pakchong.sheet(items);
    }

    private static String entry(JsonNode sheet, String code) {
        for (JsonNode entry : sheet.path("entries")) {
            if (entry.path("code").asText().equals(code)) {
                return entry.toString();
            }
        }
        return null;
    }
}
