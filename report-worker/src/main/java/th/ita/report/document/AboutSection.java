package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import th.ita.report.thai.ThaiText;

/** The end of every document: who publishes it, what it is not, and how to report an error. */
final class AboutSection {

    private static final Pattern MAIL = Pattern.compile("[^\\s@?&:/]+@[^\\s@?&:/]+");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    private final String publisher;
    private final String contact;

    AboutSection(Publisher publisher) {
        this.publisher = clean(publisher.name());
        this.contact = clean(publisher.contact());
    }

    private static String clean(String text) {
        return text == null ? "" : ThaiText.clean(text);
    }

    /** Of an analysis, whose figures carry their origin. */
    List<Block> ofAnalysis(String framework) {
        return section(
                "เกี่ยวกับเอกสารนี้",
                "จัดทำโดยอัตโนมัติจากผลการประเมินที่บันทึกไว้ในระบบ ตามกรอบ" + framework
                        + " คะแนนที่ระบุว่าคำนวณหรือคำนวณย้อนเป็นผลการคำนวณของระบบ"
                        + " ไม่ใช่คะแนนที่สำนักงาน ป.ป.ช. ประกาศ");
    }

    /** Of a page whose figures are all summaries. */
    List<Block> ofSummary() {
        return section(
                "เกี่ยวกับหน้านี้",
                "ค่าสรุปในหน้านี้คำนวณจากผลของหน่วยงานที่มีในระบบเท่านั้น"
                        + " ไม่ใช่ค่าที่สำนักงาน ป.ป.ช. ประกาศ และไม่รวมผลที่ถอนออกแล้ว");
    }

    /** Of a page that lists results. */
    List<Block> ofList() {
        return section(
                "เกี่ยวกับหน้านี้",
                "คะแนนที่ระบุว่าคำนวณหรือคำนวณย้อนเป็นผลการคำนวณของระบบ ไม่ใช่คะแนนที่สำนักงาน ป.ป.ช. ประกาศ");
    }

    /** Of what an agency reports of itself. */
    List<Block> ofReport() {
        return section(
                "เกี่ยวกับเอกสารนี้",
                "ผลการดำเนินการเป็นข้อมูลที่หน่วยงานรายงานเอง ส่วนคะแนนเป็นคะแนนที่บันทึกไว้ในระบบ"
                        + " คะแนนที่ระบบคำนวณไม่ใช่คะแนนที่สำนักงาน ป.ป.ช. ประกาศ");
    }

    /** Of a page without figures. */
    List<Block> plain() {
        return section("เกี่ยวกับหน้านี้", null);
    }

    private List<Block> section(String heading, String nature) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, heading));
        if (nature != null) {
            blocks.add(Block.Paragraph.of(nature));
        }
        List<Inline> who = new ArrayList<>();
        if (!publisher.isEmpty()) {
            who.add(new Inline.Text("เผยแพร่โดย" + Phrases.spaced(publisher) + " "));
        }
        who.add(new Inline.Text(
                "หากพบข้อมูลที่ไม่ถูกต้อง โปรดแจ้ง" + (Phrases.spaced(contact).equals(contact) ? "" : " ")));
        who.add(contact());
        blocks.add(new Block.Paragraph(who));
        return blocks;
    }

    private Inline contact() {
        if (MAIL.matcher(contact).matches()) {
            return new Inline.Link(contact, "mailto:" + contact);
        }
        if (WEB.matcher(contact).matches()) {
            return new Inline.Link(contact, contact);
        }
        return new Inline.Text(contact.isEmpty() ? "ผู้เผยแพร่เว็บไซต์นี้" : contact);
    }
}
