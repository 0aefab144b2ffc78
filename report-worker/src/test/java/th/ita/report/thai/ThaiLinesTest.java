package th.ita.report.thai;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThaiLinesTest {

    @Test
    void aNumberStaysWithWhatItNumbersAndWhatItCounts() {
        assertThat(ThaiLines.tied("ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ได้ ๙๐.๒๐ คะแนน"))
                .isEqualTo("ตัวชี้วัดที่\u00A0๙ การเปิดเผยข้อมูล ได้\u00A0๙๐.๒๐\u00A0คะแนน");
        assertThat(ThaiLines.tied("วันที่ ๒๑ มีนาคม ๒๕๖๕")).isEqualTo("วันที่\u00A0๒๑\u00A0มีนาคม\u00A0๒๕๖๕");
        assertThat(ThaiLines.tied("ปีงบประมาณ พ.ศ. 2564")).isEqualTo("ปีงบประมาณ\u00A0พ.ศ.\u00A02564");
    }

    @Test
    void aNumberStaysWithItsUnitButNotWithWhatFollows() {
        assertThat(ThaiLines.tied("ภายใน ๓๐ วัน ครั้งที่ ๒ วันที่ ๑ ม.ค. ๒๕๖๕ ปีงบประมาณ"))
                .isEqualTo("ภายใน\u00A0๓๐\u00A0วัน ครั้งที่\u00A0๒ วันที่\u00A0๑\u00A0ม.ค.\u00A0๒๕๖๕ ปีงบประมาณ");
    }

    @Test
    void compoundsAndRangesAreOnePiece() {
        assertThat(unbroken("ข้อตรวจของตัวชี้วัด 96.22–96.27")).containsExactly("ข้อตรวจ", "ตัวชี้วัด", "96.22–96.27");
    }

    @Test
    void whatANumberNamesStaysWithItsNumber() {
        assertThat(unbroken("เมื่อตัวชี้วัดที่\u00A08 และมาตรการที่ ๓")).containsExactly("ตัวชี้วัดที่", "มาตรการที่");
    }

    @Test
    void aPrefixStaysWithItsWord() {
        assertThat(unbroken("เรื่องการแก้ไขปัญหา")).containsExactly("การแก้ไข");
    }

    @Test
    void whatDictionariesTakeApartStaysWholeAndItsEndIsNoPrefix() {
        assertThat(unbroken("ผลตามการเปิดเผยข้อมูล")).containsExactly("การเปิดเผย");
        assertThat(unbroken("ใช้จ่ายงบประมาณ")).containsExactly("งบประมาณ");
        assertThat(unbroken("ดำเนินการตามมาตรการ")).containsExactly("ดำเนินการ");
    }

    @Test
    void thePiecesPutTogetherAreTheText() {
        String text = "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๔ ทั้งนี้ น้ำค่ำ 1–2 ความ";
        assertThat(ThaiLines.pieces(text).stream().map(ThaiLines.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(ThaiLines.pieces("")).isEmpty();
    }

    private static List<String> unbroken(String text) {
        return ThaiLines.pieces(text).stream()
                .filter(ThaiLines.Piece::unbroken)
                .map(ThaiLines.Piece::text)
                .toList();
    }
}
