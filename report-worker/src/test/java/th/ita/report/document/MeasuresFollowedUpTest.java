package th.ita.report.document;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the pages of progress, of evidence and of a code say. */
class MeasuresFollowedUpTest {

    private static final String PDF = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String PNG = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";

    private static ObjectNode measure(ObjectNode progress) {
        return (ObjectNode) progress.at("/measures/0");
    }

    /** The first measure with two entries that share a file. */
    private static ObjectNode proved() {
        ObjectNode progress = Examples.snapshot("progress");
        ArrayNode entries = measure(progress).put("state", "done").putArray("entries");
        ObjectNode first = entry(entries, "2022-03-28", "under-way", "เริ่มแล้ว ๔ ใน 6 จุด\nที่เหลือเดือนหน้า");
        first.putNull("correctedAt");
        file(first.putArray("files"), "ประกาศ.pdf", "application/pdf", PDF);
        ObjectNode second = entry(entries, "2022-04-20", "done", "ครบทุกจุด");
        second.put("correctedAt", "2022-04-21T03:00:00Z");
        second.putArray("links")
                .addObject()
                .put("url", "https://a.example.go.th/")
                .put("title", "ภาพข่าว");
        file(second.putArray("files"), "ประกาศ (สำเนา).pdf", "application/pdf", PDF);
        file((ArrayNode) second.get("files"), "จอ.png", "image/png", PNG);
        return progress;
    }

    private static ObjectNode entry(ArrayNode entries, String date, String state, String text) {
        ObjectNode entry =
                entries.addObject().put("date", date).put("state", state).put("text", text);
        entry.putArray("links");
        return entry;
    }

    private static void file(ArrayNode files, String name, String mediaType, String sha256) {
        files.addObject()
                .put("name", name)
                .put("mediaType", mediaType)
                .put("sha256", sha256)
                .put("size", 4);
    }

    @Test
    void progressBeginsWithHowManyMeasuresAreDone() {
        ObjectNode progress = Examples.snapshot("progress");
        String done = progress.at("/summary/done").asText();
        String all = progress.at("/summary/measures").asText();

        Block.KeyFigure figure =
                (Block.KeyFigure) Examples.compose(progress).page().blocks().getFirst();
        assertThat(figure.value()).isEqualTo(done + " จาก " + all);
    }

    @Test
    void anEntrySaysWhenWhatAndByWhatItIsProved() {
        Composition composition = Examples.compose(proved());

        assertThat(Texts.of(composition.page()))
                .contains(
                        "28 มี.ค. 2565 | อยู่ระหว่างดำเนินการ | เริ่มแล้ว 4 ใน 6 จุด\nที่เหลือเดือนหน้า | ไฟล์แนบ 1: ประกาศ.pdf",
                        "20 เม.ย. 2565 | ดำเนินการแล้วเสร็จ | ครบทุกจุด\n(แก้ไขบันทึกเมื่อ 21 เม.ย. 2565) | ภาพข่าว\n"
                                + "ไฟล์แนบ 1: ประกาศ.pdf\nไฟล์แนบ 2: จอ.png");
    }

    @Test
    void aFileIsAttachedOnceUnderItsDigest() {
        Composition composition = Examples.compose(proved());

        assertThat(composition.attachments())
                .filteredOn(file -> List.of(PDF, PNG).contains(file.sha256()))
                .extracting(Attachment::name)
                .containsExactly(PDF + ".pdf", PNG + ".png");
        assertThat(composition.page().files())
                .extracting(Document.FileLink::name)
                .startsWith("progress.pdf", "progress.docx", PDF + ".pdf", PNG + ".png");
    }

    @Test
    void aFileThatCouldRunInABrowserIsRefused() {
        ObjectNode progress = proved();
        ((ObjectNode) progress.at("/measures/0/entries/0/files/0")).put("mediaType", "text/html");

        assertThatThrownBy(() -> Examples.compose(progress))
                .isInstanceOf(CompositionException.class)
                .hasMessageStartingWith("/measures/0/entries/0/files/0/mediaType");
    }

    @Test
    void theEffectIsToldInWordsToo() {
        assertThat(Texts.of(Examples.composition("progress").page()))
                .contains(
                        "O2 ข้อมูลผู้บริหาร | 0.00 | 100.00 | +100.00 | เพิ่มขึ้น",
                        "E7 เผยแพร่ผลงานหรือข้อมูลที่ควรรับทราบชัดเจน | 92.57 | 92.57 | 0.00 | เท่าเดิม",
                        "เทียบไม่ได้: ไม่ทราบคะแนนของปี 2565");
    }

    @Test
    void withoutALaterResultThePageSaysThatItIsWaitedFor() {
        assertThat(Texts.of(Examples.compose(Examples.snapshot("progress").putNull("effect"))
                        .page()))
                .contains("ยังไม่มีผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๕ ในระบบ");
    }

    @Test
    void withdrawnProgressHasNoFilesAndSaysWhy() {
        Composition withdrawn = Examples.composition("progress-withdrawn");

        assertThat(Texts.of(withdrawn.page())).contains("มาตรการนี้ถอนออกแล้ว", "เหตุผล");
        assertThat(withdrawn.prints()).isEmpty();
        assertThat(withdrawn.attachments()).isEmpty();
    }

    @Test
    void evidenceTellsOfEachItemItsAddressLastYearsRemarkAndWhatWasDone() {
        String text = Texts.of(Examples.composition("evidence").page());

        assertThat(text)
                .contains(
                        "O2 ข้อมูลผู้บริหาร | https://www.pakchong.example.go.th/executives | ปี 2564: 0.00\nข้อสังเกต: "
                                + "ไม่พบข้อมูลผู้บริหารครบทุกตำแหน่ง (ชื่อ ตำแหน่ง รูปถ่าย ช่องทางติดต่อ) | เผยแพร่ข้อมูลผู้บริหารครบทั้ง 6 ตำแหน่งเมื่อ 20 เมษายน 2565",
                        "O4 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน | ยังไม่มีที่อยู่ | ปี 2564: 100.00 | –",
                        "๙.๑ ข้อมูลพื้นฐาน");
    }

    @Test
    void theCodeOfADocumentInForceSaysSo() {
        assertThat(Texts.of(Examples.compose(Checks.inForce()).page()))
                .contains("✓ เอกสารนี้เป็นฉบับที่ใช้อยู่", "memorandum.pdf | 2 | ถูกแทนที่แล้ว | ");
    }

    @Test
    void theCodeOfASupersededDocumentLeadsToTheOneThatReplacesIt() {
        Block.Notice notice = (Block.Notice)
                Examples.compose(Checks.superseded()).page().blocks().getFirst();

        assertThat(notice.title()).isEqualTo("⚠ เอกสารนี้ถูกแทนที่แล้ว ไม่ใช่ฉบับที่ใช้อยู่");
        assertThat(notice.text())
                .filteredOn(inline -> inline instanceof Inline.Link)
                .extracting(inline -> ((Inline.Link) inline).target())
                .containsExactly("measures/5584/2564/v4/", "measures/5584/2564/v3/");
    }

    @Test
    void theCodeOfAWithdrawnDocumentSaysThatItHoldsNoMore() {
        assertThat(Texts.of(Examples.compose(Checks.withdrawn()).page()))
                .contains("✕ เอกสารนี้ถอนออกแล้ว ไม่มีผลใช้อีก");
    }

    @Test
    void aCodeWhoseFilesAreNotKnownYetSaysSo() {
        ObjectNode check = Checks.inForce();
        check.putArray("files");
        assertThat(Texts.of(Examples.compose(check).page())).contains("ระบบกำลังเผยแพร่ไฟล์ของเอกสารนี้");
    }
}
