package th.ita.report.thai;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThaiTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"ที่", "ปี้", "น้ำ", "ค่ำ", "กตัญญู", "ฐุ", "ฟื้นฟู", "ปั่น", "ปี๊บ", "ทั้งนี้"})
    void wellTypedThaiStaysAsItIs(String word) {
        assertThat(ThaiText.clean(word)).isEqualTo(word);
    }

    @Test
    void saraAmTypedInTwoBecomesOne() {
        assertThat(ThaiText.clean("น\u0E49\u0E4D\u0E32")).isEqualTo("น้ำ");
        assertThat(ThaiText.clean("น\u0E4D\u0E49\u0E32")).isEqualTo("น้ำ");
        assertThat(ThaiText.clean("ท\u0E4D\u0E32")).isEqualTo("ทำ");
    }

    @Test
    void marksInAnyOrderBecomeTheOneOrderOfNfc() {
        String typedToneFirst = "ป\u0E48\u0E39";
        assertThat(ThaiText.clean(typedToneFirst)).isEqualTo("ปู่");
        assertThat(Normalizer.isNormalized(ThaiText.clean(typedToneFirst), Normalizer.Form.NFC))
                .isTrue();
    }

    @Test
    void shiftedMarksOfOldFontsBecomeTheRealOnes() {
        assertThat(ThaiText.clean("ป\uF702\uF70A")).isEqualTo("ปี่");
        assertThat(ThaiText.clean("กตั\uF70Fญู")).isEqualTo("กตัญญู");
    }

    @Test
    void whatCannotBeSeenGoes() {
        assertThat(ThaiText.clean("ปาก\u200Bช่อง\u00AD\u202Eลวง\uFEFF")).isEqualTo("ปากช่องลวง");
    }

    @Test
    void linesAndTabsBecomeSingleSpaces() {
        assertThat(ThaiText.clean("  ไม่พบ\r\n\tข้อมูล\u00A0ผู้บริหาร\u0000 ")).isEqualTo("ไม่พบ ข้อมูล ผู้บริหาร");
    }
}
