package th.ita.report.docx;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import th.ita.report.chart.BarChart;
import th.ita.report.chart.BarChart.Bar;
import th.ita.report.chart.BarChart.Trait;
import th.ita.report.chart.TrendChart;
import th.ita.report.document.Block;
import th.ita.report.document.Block.LabelLine.Labelled;
import th.ita.report.document.Block.Table;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.document.Document;
import th.ita.report.document.Inline;

/** Documents written by hand: a report and a memorandum that together hold every kind of block and of inline. */
final class Gallery {

    static final String ADDRESS = "https://ita.example.go.th/check/K7QM3XPD/";

    private static final String SHA = "9f2c41d8a7b3e6051c8d7f20b49ae3165d0f8c7b2a1e4d936750fb8ca2e1d4f7";

    private Gallery() {}

    static Document report() {
        return document(List.of(
                new Block.KeyFigure("คะแนนรวม", "95.21", "ระดับ AA", "ตั้งแต่ ๙๕ คะแนนขึ้นไป ซึ่งเป็นระดับสูงสุด"),
                new Block.KeyFigure("จำนวนหน่วยงาน", "1", null, null),
                new Block.Facts(List.of(
                        new Block.Facts.Fact("หน่วยงาน", text("องค์การบริหารส่วนตำบลปากช่อง")),
                        new Block.Facts.Fact(
                                "เว็บไซต์",
                                List.of(new Inline.Link("www.pakchong.go.th", "https://www.pakchong.go.th/"))),
                        new Block.Facts.Fact(
                                "หน้าของจังหวัด",
                                List.of(
                                        new Inline.Link("จังหวัดราชบุรี", "province/70/2564/"),
                                        new Inline.Text(" และหน้าอื่น"))))),
                new Block.Facts(List.of(new Block.Facts.Fact("ตารางที่ติดกัน", text("ยังเป็นสองตาราง")))),
                new Block.Notice(
                        Block.Notice.Tone.INFORMATION,
                        "ตัวเลขบางส่วนคำนวณขึ้น",
                        text("มิใช่ตัวเลขที่สำนักงาน ป.ป.ช. ประกาศ")),
                new Block.Notice(Block.Notice.Tone.WARNING, "ผลการประเมินนี้ถอนออกแล้ว", List.of()),
                new Block.Heading(2, "ภาพรวม"),
                new Block.Paragraph(List.of(
                        new Inline.Text("จุดที่ควรรีบแก้ไขก่อนคือข้อ "),
                        new Inline.Code("O24"),
                        new Inline.Text(" "),
                        new Inline.Strong("รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี"),
                        new Inline.Text(" เพราะหากแก้ไขข้อนี้ข้อเดียว คะแนนรวมจะเพิ่มขึ้น ๐.๕๗๑ คะแนน เขียนถึง "),
                        new Inline.Link("ita@example.go.th", "mailto:ita@example.go.th"))),
                new Block.Heading(3, "หัวข้อย่อย"),
                new Block.Heading(4, "หัวข้อย่อยลงไปอีก"),
                new Block.BulletList(List.of(
                        text("จุดแข็ง"), List.of(new Inline.Strong("จุดอ่อน"), new Inline.Text(" มีหนึ่งข้อ")))),
                new Block.NumberedList(List.of(text("ข้อแรก"), text("ข้อที่สอง"))),
                Block.Paragraph.of("รายการถัดไปนับหนึ่งใหม่"),
                new Block.NumberedList(List.of(text("ข้อแรกของรายการที่สอง"))),
                new Table(
                        "ข้อที่ไม่ได้คะแนน",
                        List.of(
                                new Column("ข้อ", Align.START, 4),
                                new Column("ที่มา", Align.CENTER, 2),
                                new Column("คะแนนที่เพิ่ม", Align.END, 1.6)),
                        List.of(
                                List.of(
                                        new Cell(List.of(new Inline.Code("O24"), new Inline.Text(" รายงานผล")), true),
                                        new Cell(text("ตามรายงาน"), true),
                                        new Cell(text("0.571"), true)),
                                List.of(Cell.of("O15 ข้อมูลเชิงสถิติ"), Cell.of("คำนวณ"), Cell.of("")))),
                new Block.Figure("คะแนนรายตัวชี้วัด", bars(), "แผนภูมิแท่ง ต่ำสุดคือตัวชี้วัดที่ 9 ได้ 90.20"),
                new Block.Figure("คะแนนตามปี", trend(), "แผนภูมิเส้น 2562: 68.78 · 2563: ไม่มีข้อมูล · 2564: 95.21"),
                new Block.PageBreak(),
                new Block.Heading(2, "หน้าใหม่"),
                new Block.Verification("ตรวจสอบว่าไฟล์นี้เป็นฉบับที่อนุมัติหรือไม่", "K7QM3XPD", null)));
    }

    static Document memorandum() {
        return new Document(
                "บันทึกข้อความ",
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี ๒๕๖๕",
                List.of(),
                revision(),
                List.of(
                        new Block.LabelLine(
                                List.of(new Labelled("ส่วนราชการ", text("สำนักปลัด องค์การบริหารส่วนตำบลปากช่อง")))),
                        new Block.LabelLine(List.of(
                                new Labelled("ที่", text("รบ ๗๓๗๐๑/๑๒๓")),
                                new Labelled("วันที่", text("๒๑ มีนาคม ๒๕๖๕")))),
                        new Block.LabelLine(List.of(new Labelled("เรื่อง", text("รายงานผลการวิเคราะห์")))),
                        new Block.Heading(2, "ข้อเท็จจริง"),
                        Block.Paragraph.of(
                                "องค์การบริหารส่วนตำบลปากช่องได้เข้ารับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
                                        + "ประจำปีงบประมาณ พ.ศ. ๒๕๖๔ ได้คะแนนรวม ๙๕.๒๑ คะแนน อยู่ในระดับ AA "
                                        + "จุดที่ควรพัฒนา ได้แก่ การเปิดเผยข้อมูลให้ครบถ้วนและเป็นปัจจุบันบนเว็บไซต์หลักของหน่วยงาน ทั้งนี้ กตัญญู น้ำ ค่ำ ฟื้นฟู ปี๊บ"),
                        new Block.NumberedList(
                                List.of(text("แจ้งเวียนให้บุคลากรทราบ"), text("เผยแพร่บนเว็บไซต์ของหน่วยงาน"))),
                        Block.Paragraph.of("จึงเรียนมาเพื่อโปรดพิจารณา"),
                        new Block.Signature(
                                "สมหญิง ใจดี",
                                "นางสาวสมหญิง ใจดี",
                                List.of("นิติกร", "รักษาราชการแทนหัวหน้าสำนักปลัด"),
                                "วันที่ ๒๑ มีนาคม ๒๕๖๕"),
                        new Block.Heading(3, "ความเห็นของปลัด"),
                        new Block.Signature(null, null, List.of("ปลัดองค์การบริหารส่วนตำบลปากช่อง"), null),
                        new Block.PageBreak(),
                        new Table(
                                "บัญชีแนบท้าย",
                                List.of(new Column("เครื่องมือ", Align.START, 1), new Column("แนวทาง", Align.START, 3)),
                                List.of(List.of(Cell.of("OIT"), Cell.of("เผยแพร่ข้อมูลให้ครบถ้วน")))),
                        new Block.Verification("ตรวจสอบไฟล์นี้ได้ที่", "K7QM3XPD", ADDRESS)),
                List.of(),
                Document.Form.MEMORANDUM,
                null);
    }

    static Document document(List<Block> blocks) {
        return new Document(
                "ตัวอย่างของทุกส่วนที่เอกสารหนึ่งมีได้",
                "ตัวอย่าง ITA ปี ๒๕๖๔",
                List.of(new Document.Crumb("ประเทศไทย", "")),
                revision(),
                blocks,
                List.of(new Document.FileLink("analysis.pdf", "application/pdf", "เอกสารวิเคราะห์ (PDF)")));
    }

    private static Document.Revision revision() {
        return new Document.Revision(1, 7, Instant.parse("2021-09-30T17:00:00.123456Z"), SHA);
    }

    private static BarChart bars() {
        return new BarChart(
                new BigDecimal(100),
                List.of(
                        new Bar("OIT", new BigDecimal("95.10"), "95.10", Set.of(Trait.GROUP)),
                        new Bar("9 การเปิดเผยข้อมูล", new BigDecimal("90.20"), "ต่ำสุด 90.20", Set.of(Trait.WEAKEST)),
                        new Bar(
                                "10 การป้องกันการทุจริต",
                                new BigDecimal("100.00"),
                                "100.00 (+12.50)",
                                Set.of(),
                                new BigDecimal("87.50")),
                        new Bar("IIT", new BigDecimal("96.24"), "คำนวณย้อน 96.24", Set.of(Trait.GROUP, Trait.IMPLIED)),
                        new Bar("5 การแก้ไขปัญหาการทุจริต", null, "ไม่มีข้อมูล", Set.of())),
                List.of(new BarChart.Mark(new BigDecimal(85), "เป้าหมาย 85")));
    }

    private static TrendChart trend() {
        return TrendChart.ofScores(List.of(
                new TrendChart.Point("2562", new BigDecimal("68.78"), "68.78"),
                new TrendChart.Point("2563", null, "ไม่มีข้อมูล"),
                new TrendChart.Point("2564", new BigDecimal("95.21"), "95.21")));
    }

    static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }
}
