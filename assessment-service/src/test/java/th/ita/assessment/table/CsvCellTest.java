package th.ita.assessment.table;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.siegmar.fastcsv.writer.CsvWriter;

import static org.assertj.core.api.Assertions.assertThat;

/** A spreadsheet carries nothing out that people wrote. */
class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(A1)"
            })
    void aTextThatBeginsLikeAFormulaIsAText(String text) {
        assertThat(CsvCell.safe(text)).isEqualTo("'" + text);
        assertThat(CsvCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "อบต.ปากช่อง", "1-2", "a=b", "'=1", " "})
    void anyOtherStaysAsItIs(String text) {
        assertThat(CsvCell.safe(text)).isEqualTo(text);
    }

    @Test
    void aNumberStaysOneAndNothingIsEmpty() {
        assertThat(CsvCell.of(new BigDecimal("-0.50"))).isEqualTo("-0.50");
        assertThat(CsvCell.of(new BigDecimal("1E+2"))).isEqualTo("100");
        assertThat(CsvCell.of(-5L)).isEqualTo("-5");
        assertThat(CsvCell.of(null)).isEmpty();
    }

    @Test
    void aFileIsOneThatExcelReads() throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvFile.begin(text);
        csv.writeRecord(List.of("ชื่อ", "หมายเหตุ"));
        csv.writeRecord(List.of(CsvCell.of("ก,ข"), CsvCell.of("เขา\n\"พูด\"")));
        csv.flush();
        assertThat(text).hasToString("\uFEFFชื่อ,หมายเหตุ\r\n\"ก,ข\",\"เขา\n\"\"พูด\"\"\"\r\n");
    }
}
