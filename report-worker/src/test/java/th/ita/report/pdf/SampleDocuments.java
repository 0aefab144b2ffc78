package th.ita.report.pdf;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import th.ita.report.chart.BarChart;
import th.ita.report.chart.BarChart.Bar;
import th.ita.report.chart.BarChart.Trait;
import th.ita.report.chart.TrendChart;
import th.ita.report.document.Block;
import th.ita.report.document.Block.Table;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.document.Document;
import th.ita.report.document.Document.FileLink;
import th.ita.report.document.Document.Revision;
import th.ita.report.document.Inline;

/** Documents written by hand: with every kind of block, with long tables, with the words that Thai typesetting trips over. */
final class SampleDocuments {

    /** The words of the trap document, as a reader must get them back. */
    static final List<String> TRAP_WORDS = List.of(
            "ที่",
            "ปี้",
            "น้ำ",
            "ค่ำ",
            "กตัญญู",
            "ฐุ",
            "ฟื้นฟู",
            "ปั่น",
            "ปี๊บ",
            "ทั้งนี้",
            "ป๊ำ",
            "ฝ้า",
            "ฟ้า",
            "ปีที่",
            "ผู้ใหญ่",
            "ญู่",
            "ฎีกา",
            "ปฏิบัติ",
            "กฎุมพี",
            "รัฏฐ",
            "สัญญา",
            "เครื่อง",
            "ซื้อ",
            "จ๋า",
            "เก๋ง",
            "โต๊ะ",
            "น้ำใจ",
            "ซ้ำ",
            "ต่ำกว่า",
            "ฯลฯ",
            "สิทธิ์",
            "ศักดิ์",
            "บรรลุ",
            "ฤๅษี",
            "พฤกษ์",
            "ทฤษฎี",
            "ป่าไม้",
            "ก๊วยเตี๋ยว",
            "ชื่นชม",
            "ทั่วถึง");

    private static final String SHA = "9f2c41d8a7b3e6051c8d7f20b49ae3165d0f8c7b2a1e4d936750fb8ca2e1d4f7";

    static final String RUNNING_HEAD = "ผลการวิเคราะห์ ITA ปี ๒๕๖๔ อบต.ปากช่อง";

    private SampleDocuments() {}

    static Document document(String title, List<Block> blocks) {
        return new Document(title, RUNNING_HEAD, List.of(), revision(), blocks, List.of());
    }

    private static Revision revision() {
        return new Revision(1, 7, Instant.parse("2021-09-30T17:00:00.123456Z"), SHA);
    }

    /** Each kind of block and of inline, in one document. */
    static Document gallery() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.KeyFigure("คะแนนรวม", "95.21", "AA", "ตั้งแต่ ๙๕ คะแนนขึ้นไป ซึ่งเป็นระดับสูงสุด"));
        blocks.add(new Block.KeyFigure("จำนวนหน่วยงาน", "1", null, null));
        blocks.add(new Block.Facts(List.of(
                new Block.Facts.Fact("หน่วยงาน", text("องค์การบริหารส่วนตำบลปากช่อง")),
                new Block.Facts.Fact(
                        "เว็บไซต์", List.of(new Inline.Link("www.pakchong.go.th", "https://www.pakchong.go.th/"))),
                new Block.Facts.Fact(
                        "หน้าของจังหวัด",
                        List.of(
                                new Inline.Link("จังหวัดราชบุรี ปี ๒๕๖๔", "province/70/2564/"),
                                new Inline.Text(" และหน้าอื่น"))))));
        blocks.add(
                new Block.Notice(
                        Block.Notice.Tone.INFORMATION,
                        "ตัวเลขบางส่วนคำนวณขึ้น",
                        text(
                                "คะแนนของตัวชี้วัดที่ ๕ อนุมานจากคะแนนอื่น ค่าจริงอยู่ระหว่าง ๙๕.๔๖ ถึง ๙๕.๗๒ จึงมิใช่ตัวเลขที่สำนักงาน ป.ป.ช. ประกาศ")));
        blocks.add(new Block.Notice(
                Block.Notice.Tone.WARNING,
                "ผลการประเมินนี้ถอนออกแล้ว",
                List.of(new Inline.Text("โปรดดู "), new Inline.Link("หน้าของหน่วยงาน", "agency/5584/"))));
        blocks.add(new Block.Heading(2, "ภาพรวม"));
        blocks.add(new Block.Paragraph(List.of(
                new Inline.Text("จุดที่ควรรีบแก้ไขก่อนคือข้อ "),
                new Inline.Code("O24"),
                new Inline.Text(" "),
                new Inline.Strong("รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี"),
                new Inline.Text(" เพราะหากแก้ไขข้อนี้ข้อเดียว คะแนนรวมจะเพิ่มขึ้น ๐.๕๗๑ คะแนน วิธีคำนวณอยู่ที่ "),
                new Inline.Link(
                        "เอกสารวิธีวิเคราะห์ของสำนักงาน ป.ป.ช. ซึ่งยาวเกินหนึ่งบรรทัด", "https://itas.nacc.go.th/"),
                new Inline.Text(" ซึ่งทุกคนเปิดอ่านได้ ค่าตรวจสอบคือ "),
                new Inline.Code(SHA))));
        blocks.add(new Block.Heading(3, "หัวข้อย่อย"));
        blocks.add(new Block.BulletList(List.of(
                text("จุดแข็ง ได้แก่ ตัวชี้วัดที่ ๓ การใช้อำนาจ ซึ่งได้ ๙๗.๓๐ คะแนน"),
                List.of(
                        new Inline.Strong("จุดอ่อน"),
                        new Inline.Text(" ได้แก่ ตัวชี้วัดที่ ๒ การใช้งบประมาณ ซึ่งได้ ๙๓.๘๐ คะแนน")))));
        blocks.add(new Table(
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
                        List.of(
                                new Cell(
                                        List.of(new Inline.Link("O15 ข้อมูลเชิงสถิติ", "https://example.go.th/o15")),
                                        false),
                                Cell.of("คำนวณ"),
                                Cell.of("")))));
        blocks.add(new Block.Figure(
                "คะแนนรายตัวชี้วัด",
                chart(),
                "แผนภูมิแท่ง ต่ำสุดคือตัวชี้วัดที่ 9 ได้ 90.20 สูงสุดคือตัวชี้วัดที่ 10 ได้ 100.00"));
        blocks.add(
                new Block.Figure("คะแนนตามปี", trend(), "แผนภูมิเส้น 2562: 68.78 · 2563: ไม่มีข้อมูล · 2564: 95.21"));
        return new Document(
                "ตัวอย่างของทุกส่วนที่เอกสารหนึ่งมีได้ ทั้งตาราง แผนภูมิ ประกาศ และรายการ",
                RUNNING_HEAD,
                List.of(new Document.Crumb("ประเทศไทย", "")),
                revision(),
                blocks,
                List.of(
                        new FileLink("analysis.pdf", "application/pdf", "เอกสารวิเคราะห์ (PDF)"),
                        new FileLink("tree.json", "application/json", "ข้อมูลคะแนน (JSON)")));
    }

    private static TrendChart trend() {
        return TrendChart.ofScores(List.of(
                new TrendChart.Point("2561", new BigDecimal("70.20"), "70.20"),
                new TrendChart.Point("2562", new BigDecimal("68.78"), "68.78"),
                new TrendChart.Point("2563", null, "ไม่มีข้อมูล"),
                new TrendChart.Point("2564", new BigDecimal("95.21"), "95.21")));
    }

    private static BarChart chart() {
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
                        new Bar("IIT", new BigDecimal("96.24"), "อนุมาน 96.24", Set.of(Trait.GROUP, Trait.IMPLIED)),
                        new Bar("5 การแก้ไขปัญหาการทุจริต", null, "ไม่ทราบ", Set.of())),
                List.of(new BarChart.Mark(new BigDecimal(85), "เป้าหมาย 85")));
    }

    /** A table of 70 rows, of which some are tall, a row taller than a page, and a list over a page's end. */
    static Document longDocument() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of("ตารางยาวหลายหน้า หัวตารางพิมพ์ซ้ำทุกหน้า และไม่มีแถวใดถูกตัดกลางคัน"));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 1; i <= 70; i++) {
            String remark = "ข้อสังเกตของผู้ตรวจประเมินเกี่ยวกับการเปิดเผยข้อมูล".repeat(1 + i % 4);
            rows.add(List.of(
                    Cell.of("O" + i), Cell.of("รายการที่ " + i), Cell.of(remark), Cell.of("%d.00".formatted(100 - i))));
        }
        blocks.add(new Table("รายการทั้งหมด", columns(), rows));
        blocks.add(new Block.Heading(2, "แถวที่สูงกว่าหนึ่งหน้า"));
        String endless = "ข้อสังเกตที่ยาวมากจนไม่อาจพิมพ์ในหน้าเดียวได้ ".repeat(160);
        blocks.add(new Table(
                "แถวสูง",
                columns(),
                List.of(List.of(Cell.of("O1"), Cell.of("ยาว"), Cell.of(endless), Cell.of("0.00")))));
        blocks.add(new Block.Heading(2, "รายการย่อย"));
        blocks.add(new Block.BulletList(IntStream.rangeClosed(1, 40)
                .mapToObj(i -> text(
                        "ข้อที่ " + i + " " + "หน่วยงานควรเผยแพร่ข้อมูลให้เป็นปัจจุบันอยู่เสมอ ".repeat(1 + i % 3)))
                .toList()));
        blocks.add(new Block.Notice(
                Block.Notice.Tone.WARNING, "ประกาศยาว", text("โปรดอ่านข้อความนี้ให้ครบถ้วน ".repeat(300))));
        return new Document("เอกสารยาว", RUNNING_HEAD, List.of(), revision(), blocks, List.of());
    }

    private static List<Column> columns() {
        return List.of(
                new Column("รหัส", Align.START, 1.2),
                new Column("รายการ", Align.START, 2.5),
                new Column("ข้อสังเกต", Align.START, 5),
                new Column("คะแนน", Align.END, 1.3));
    }

    static Document trapWords() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(String.join(" ", TRAP_WORDS)));
        blocks.add(new Block.Paragraph(List.of(new Inline.Strong(String.join(" ", TRAP_WORDS)))));
        blocks.add(Block.Paragraph.of(String.join("", TRAP_WORDS)));
        blocks.add(new Table(
                "คำในตาราง",
                List.of(
                        new Column("คำ", Align.START, 1),
                        new Column("ซ้ำ", Align.CENTER, 1),
                        new Column("ท้าย", Align.END, 1)),
                TRAP_WORDS.subList(0, 10).stream()
                        .map(word -> List.of(Cell.of(word), Cell.of(word + word), Cell.of(word)))
                        .toList()));
        blocks.add(Block.Paragraph.of(
                "เครื่องหมาย ๆ ต่าง ๆ “คำพูด” ‘คำใน’ – — … • % ฿ ๑๒๓๔๕๖๗๘๙๐ 1234567890 (ก) [ข] {ค} ฯพณฯ"));
        return new Document("คำที่ตัวพิมพ์ไทยมักพลาด", RUNNING_HEAD, List.of(), revision(), blocks, List.of());
    }

    static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }
}
