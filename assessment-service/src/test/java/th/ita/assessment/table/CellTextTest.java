package th.ita.assessment.table;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CellTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "95.21     | 95.21",
                "๙๕.๒๑ | 95.21",
                "95.21%  | 95.21",
                "๙๕.๒๑ % | 95.21",
                "1,234.50 | 1234.50",
                "1,234,567 | 1234567",
                "100. | 100",
                ".5 | 0.5",
                "-1 | -1",
                "\u2212๑ | -1",
                "'\u00A095.20\u200B ' | 95.20",
                "0 | 0"
            })
    void numbers(String text, BigDecimal number) {
        assertThat(CellText.number(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-03-05 | date-for-number",
                "5/3/2564 | date-for-number",
                "5-มี.ค. | date-for-number",
                "๕ มีนาคม ๒๕๖๔ | date-for-number",
                "Mar-21 | date-for-number",
                "5-Mar | date-for-number",
                "06:00 | date-for-number",
                "95,21 | decimal-comma",
                "1.234,5 | decimal-comma",
                "1,23,456 | not-a-number",
                "ไม่มี | not-a-number",
                "- | not-a-number",
                "1E5 | not-a-number",
                "NaN | not-a-number",
                "0x1F | not-a-number",
                "9999999999999999999999999999999999999999999 | not-a-number"
            })
    void whatIsNoNumber(String text, String code) {
        CellRefused refused = catchThrowableOfType(CellRefused.class, () -> CellText.number(text));
        assertThat(refused.code()).isEqualTo(code);
        String quoted = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        assertThat(refused.th()).contains("“" + quoted + "”");
        assertThat(refused.en()).contains("“" + quoted + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O42", "o42", "O-42", "o 42", "๐๔๒", "O๔๒", "042", " O42\u00A0", "O_42"})
    void oneCodeHoweverItIsWritten(String text) {
        assertThat(CellText.code(text)).isEqualTo("O42");
    }

    @ParameterizedTest
    @CsvSource({"9.1, 9.1", "๙.๑, 9.1", "total, TOTAL", "iit, IIT", "e1.1, E1.1", "๑๐, 10"})
    void codes(String text, String code) {
        assertThat(CellText.code(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "9-ม.ค., date-for-code",
        "2021-01-09, date-for-code",
        "O4-2-1, not-a-code",
        "ข้อ ๔๒, not-a-code",
        "O42a, not-a-code"
    })
    void whatIsNoCode(String text, String code) {
        assertThat(catchThrowableOfType(CellRefused.class, () -> CellText.code(text))
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2564", "๒๕๖๔", "พ.ศ. 2564", "พ.ศ.๒๕๖๔", "ปี 2564", "ปีงบประมาณ พ.ศ. ๒๕๖๔"})
    void years(String text) {
        assertThat(CellText.year(text)).isEqualTo(2564);
    }

    @Test
    void aYearOfTheCommonEraIsToldItsBuddhistOne() {
        CellRefused refused = catchThrowableOfType(CellRefused.class, () -> CellText.year("2021"));
        assertThat(refused.code()).isEqualTo("common-era");
        assertThat(refused.th()).isEqualTo("2021 เป็นปีคริสต์ศักราช โปรดใช้ปีพุทธศักราช คือ 2564");
        assertThat(catchThrowableOfType(CellRefused.class, () -> CellText.year("64"))
                        .code())
                .isEqualTo("not-a-year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-10-01",
                "2563-10-01",
                "1/10/2563",
                "01/10/2020",
                "1-10-2563",
                "๑ ตุลาคม ๒๕๖๓",
                "1 ต.ค. 2563",
                "1 ตุลาคม พ.ศ. 2563",
                "1-Oct-2020",
                "2020-10-01 00:00"
            })
    void days(String text) {
        assertThat(CellText.date(text)).isEqualTo(LocalDate.of(2020, 10, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/10/63", "31/2/2563", "2020-13-01", "ตุลาคม 2563", "44105", "เมื่อวาน"})
    void whatIsNoDay(String text) {
        assertThat(catchThrowableOfType(CellRefused.class, () -> CellText.date(text))
                        .code())
                .isEqualTo("not-a-date");
    }

    @Test
    void anEmptyCellSaysNothing() {
        assertThat(CellText.number(" \u200B")).isNull();
        assertThat(CellText.code("")).isNull();
        assertThat(CellText.year("\u00A0")).isNull();
        assertThat(CellText.date(" ")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, A12", "25, Z12", "26, AA12", "701, ZZ12", "702, AAA12", "16383, XFD12"})
    void cellsAreNamedAsExcelNamesThem(int column, String name) {
        assertThat(TableRow.cellName(column, 12)).isEqualTo(name);
    }
}
