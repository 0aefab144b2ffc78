package th.ita.report.thai;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThaiNumeralsTest {

    @Test
    void everyDigitBecomesThaiAndNothingElseChanges() {
        assertThat(ThaiNumerals.of("8,300 แห่ง −12.50 %")).isEqualTo("๘,๓๐๐ แห่ง −๑๒.๕๐ %");
        assertThat(ThaiNumerals.of(2564)).isEqualTo("๒๕๖๔");
    }

    @Test
    void codesInASentenceKeepTheirArabicDigits() {
        assertThat(ThaiNumerals.inProse("ข้อ O24 และ E1.1 ได้ 95.85 ตัวชี้วัดที่ 9.1 ปี 2564"))
                .isEqualTo("ข้อ O24 และ E1.1 ได้ ๙๕.๘๕ ตัวชี้วัดที่ ๙.๑ ปี ๒๕๖๔");
    }

    @Test
    void addressesKeepTheirArabicDigits() {
        assertThat(ThaiNumerals.inProse("ดู https://example.go.th/2564/a?b=1 (4 หน้า)"))
                .isEqualTo("ดู https://example.go.th/2564/a?b=1 (๔ หน้า)");
    }
}
