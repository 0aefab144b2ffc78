package th.ita.report.document;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the memorandum of the case says, and that the mistakes of the one that was really signed cannot be made in it. */
class MemorandumTest {

    private final String text = Texts.of(memorandum(MeasureSnapshots.frozen()));

    private static Document memorandum(ObjectNode frozen) {
        return Examples.compose(MeasureSnapshots.version(frozen))
                .prints()
                .getFirst()
                .document();
    }

    @Test
    void itsPartsStandInTheRegulationsOrder() {
        assertThat(text)
                .containsSubsequence(
                        "บันทึกข้อความ",
                        "ส่วนราชการ",
                        "ที่ รบ ๗๒๙๐๑/๑๒ วันที่ ๒๑ มีนาคม ๒๕๖๕",
                        "เรื่อง",
                        "เรียน",
                        "๑. เรื่องเดิม",
                        "๒. ข้อเท็จจริง",
                        "๓. การวิเคราะห์ผลการประเมิน",
                        "๔. ข้อเสนอ",
                        "จึงเรียนมาเพื่อโปรดพิจารณา",
                        "(ว่าที่ร้อยตรี สมชาย ใจดี)",
                        "ความเห็นของหัวหน้าสำนักปลัด",
                        "รักษาราชการแทน หัวหน้าสำนักปลัด",
                        "ความเห็นของปลัด",
                        "ความเห็นของนายก",
                        "K7QM3XPD",
                        "ภาคผนวก");
    }

    @Test
    void theLowestIndicatorIsTheTrees() {
        assertThat(text)
                .contains(
                        "ตัวชี้วัดที่ได้คะแนนต่ำสุดจากทั้ง ๑๐ ตัวชี้วัด คือ ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ได้ ๙๐.๒๐ คะแนน");
    }

    @Test
    void theLevelsMeaningIsThatOfTheLevel() {
        assertThat(text).contains("อยู่ในระดับ AA กล่าวคือ คะแนนรวมขาดจากคะแนนเต็มไม่เกิน ๕ คะแนน");
    }

    @Test
    void nothingThatScoredAHundredIsToBeMended() {
        assertThat(text.lines().filter(line -> line.startsWith("พัฒนา") || line.startsWith("แก้ไข")))
                .isNotEmpty()
                .noneMatch(line -> line.matches(".*(๑๐๐\\.๐๐|I1 |O42|O43).*"));
    }

    @Test
    void theTwoYearsAreNeverMixedUp() {
        ObjectNode later = MeasureSnapshots.frozen();
        later.put("measureFiscalYear", 2566).put("measureFiscalYearReason", "ประกาศผลล่าช้า");
        ((ObjectNode) later.get("memorandum")).putNull("subject");
        String changed = Texts.of(memorandum(later));

        assertThat(changed)
                .contains(
                        "เรื่อง รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๔ และมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๖",
                        "มาตรการเป็นของปีงบประมาณ พ.ศ. ๒๕๖๖ เนื่องจากประกาศผลล่าช้า",
                        "ปีงบประมาณ พ.ศ. ๒๕๖๖ ขององค์การบริหารส่วนตำบลปากช่อง จัดทำจากผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๔")
                .doesNotContain("พ.ศ. ๒๕๖๕");
    }

    @Test
    void everyLostItemHasAMeasureOrAReason() {
        assertThat(text)
                .contains(
                        "| มาตรการที่ 1",
                        "| มาตรการที่ 2",
                        "| มาตรการที่ 3",
                        "O9 Social Network | อยู่ระหว่างขอใช้ชื่อบัญชี")
                .doesNotContain("ยังไม่มีมาตรการหรือเหตุผล");
        ObjectNode without = MeasureSnapshots.frozen();
        without.putArray("reasons");
        assertThat(Texts.of(memorandum(without)))
                .contains("ยังไม่มีมาตรการหรือเหตุผล", "O9 Social Network | ยังไม่ได้ระบุ");
    }

    @Test
    void namesAndKindsAreThoseOfTheTree() {
        assertThat(text)
                .contains(
                        "O42 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน (100.00)",
                        "ข้อคำถาม E2 ให้บริการเท่าเทียมกัน",
                        "5 การแก้ไขปัญหาการทุจริต | 95.59 | 6 | คำนวณย้อน 95.46–95.72");
    }

    @Test
    void theAnnexSaysWhoDoesWhatWhenAndHowItIsFollowedUp() {
        assertThat(text)
                .contains(
                        "1 | OIT O24 รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี (0.00) | ไม่มีรายงานผล",
                        "1 | กองคลัง | 1 ต.ค. 2564 – 31 มี.ค. 2565 | มีรายงานที่ครบทุกหัวข้อ",
                        "เผยแพร่ทุก 6 เดือน");
    }

    @Test
    void aTableHasOneKindOfDigitsAndTheProseTheOther() {
        for (Block block : memorandum(MeasureSnapshots.frozen()).blocks()) {
            switch (block) {
                case Block.Table table ->
                    assertThat(table.rows().stream()
                                    .flatMap(List::stream)
                                    .flatMap(cell -> cell.content().stream())
                                    .map(Inline::text))
                            .noneMatch(cell -> cell.matches("(?s).*[๐-๙].*"));
                case Block.Paragraph paragraph -> prose(paragraph.content().stream());
                case Block.BulletList list -> prose(list.items().stream().flatMap(List::stream));
                case Block.NumberedList list -> prose(list.items().stream().flatMap(List::stream));
                default -> {}
            }
        }
    }

    private static void prose(Stream<Inline> content) {
        assertThat(content.map(Inline::text)).noneMatch(text -> text.matches(".*(?<![A-Z0-9.])[0-9].*"));
    }

    @Test
    void accountsAreNeverPrinted() {
        Composition composition = Examples.compose(MeasureSnapshots.version(MeasureSnapshots.frozen()));

        assertThat(Stream.concat(
                                Stream.of(composition.page()),
                                composition.prints().stream().map(Print::document))
                        .map(Texts::of))
                .noneMatch(said -> said.contains(".account"));
    }

    @Test
    void aDraftLeavesRoomToSignAndLeadsNowhere() {
        List<Print> prints =
                new Composer(Examples.PUBLISHER).draft(MeasureSnapshots.draft(MeasureSnapshots.unsigned()));
        String draft = Texts.of(prints.getFirst().document());

        assertThat(prints).extracting(Print::stem).containsExactly("memorandum", "measures");
        assertThat(prints)
                .allSatisfy(print -> assertThat(print.document().watermark()).isEqualTo("ร่าง"));
        assertThat(draft)
                .contains("(ลงชื่อ) ......", "(......", "วันที่ ..........", "ความเห็นของนายกองค์การบริหารส่วนตำบล")
                .doesNotContain("K7QM3XPD");
    }

    @Test
    void theFilesHangOnWhatWasApprovedAlone() {
        ObjectNode now = MeasureSnapshots.version(MeasureSnapshots.frozen());
        ObjectNode later = MeasureSnapshots.version(MeasureSnapshots.frozen());
        later.put("revision", 99)
                .put("revisedAt", "2023-01-01T00:00:00Z")
                .put("status", "superseded")
                .put("supersededBy", 4);

        assertThat(Examples.compose(later).prints())
                .isEqualTo(Examples.compose(now).prints());
        assertThat(Texts.of(Examples.compose(later).page())).contains("ฉบับที่ ๓ ถูกแทนที่แล้ว", "ฉบับที่ ๔");
    }

    @Test
    void thePageOfWhatIsInForceListsEveryVersion() {
        assertThat(Texts.of(Examples.compose(MeasureSnapshots.measures(MeasureSnapshots.frozen()))
                        .page()))
                .contains(
                        "มาตรการที่ใช้อยู่คือฉบับที่ ๓",
                        "คะแนนรวม ๙๕.๒๑ คะแนน อยู่ในระดับ AA",
                        "ฉบับที่ 3 | ใช้อยู่ | 24 มี.ค. 2565 | 24 มี.ค. 2565",
                        "ฉบับที่ 1 | ถูกแทนที่แล้ว | 10 ม.ค. 2565 | 24 มี.ค. 2565");
    }
}
