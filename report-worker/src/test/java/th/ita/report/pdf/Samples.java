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
import th.ita.report.document.Block;
import th.ita.report.document.Block.Table;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.document.Document;
import th.ita.report.document.Document.FileLink;
import th.ita.report.document.Document.Revision;
import th.ita.report.document.Inline;

/** Documents written by hand: of the real case, with long tables, and with the words that Thai typesetting trips over. */
final class Samples {

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

    private Samples() {}

    private static Revision revision() {
        return new Revision(1, 7, Instant.parse("2021-09-30T17:00:00.123456Z"), SHA);
    }

    private static List<FileLink> files() {
        return List.of(
                new FileLink("analysis.pdf", "application/pdf", "เอกสารวิเคราะห์ (PDF)"),
                new FileLink("tree.json", "application/json", "ข้อมูลคะแนน (JSON)"),
                new FileLink("tree.csv", "text/csv", "ข้อมูลคะแนน (CSV)"));
    }

    static Document pakchong() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.KeyFigure(
                        "คะแนนรวม ปีงบประมาณ พ.ศ. ๒๕๖๔",
                        "95.21",
                        "AA",
                        "ระดับ AA หมายถึง ผลการประเมินตั้งแต่ ๙๕.๐๐ คะแนนขึ้นไป ซึ่งเป็นระดับสูงสุดของเกณฑ์ปีนี้ และสูงกว่าค่าเป้าหมาย ๘๕ คะแนน"));
        blocks.add(new Block.Facts(List.of(
                new Block.Facts.Fact("หน่วยงาน", text("องค์การบริหารส่วนตำบลปากช่อง")),
                new Block.Facts.Fact("ประเภท", text("องค์การบริหารส่วนตำบล (อบต.)")),
                new Block.Facts.Fact("ที่ตั้ง", text("อำเภอจอมบึง จังหวัดราชบุรี")),
                new Block.Facts.Fact(
                        "เว็บไซต์", List.of(new Inline.Link("www.pakchong.go.th", "https://www.pakchong.go.th/"))),
                new Block.Facts.Fact(
                        "หน้าสรุปผลของจังหวัด",
                        List.of(new Inline.Link("จังหวัดราชบุรี ปี ๒๕๖๔", "province/70/2564/"))))));
        blocks.add(
                new Block.Notice(
                        Block.Notice.Tone.INFORMATION,
                        "ตัวเลขบางส่วนคำนวณขึ้นจากข้อมูลที่มี",
                        text(
                                "หน่วยงานไม่ได้แจ้งคะแนนของตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริต ตัวเลข ๙๕.๕๙ ในเอกสารนี้อนุมานจากคะแนนรวมและคะแนนอื่นที่แจ้งไว้ โดยค่าจริงอยู่ระหว่าง ๙๕.๔๖ ถึง ๙๕.๗๒ จึงมิใช่ตัวเลขที่สำนักงาน ป.ป.ช. ประกาศ")));
        blocks.add(new Block.Heading(2, "ภาพรวมของผลการประเมิน"));
        blocks.add(
                Block.Paragraph.of(
                        "องค์การบริหารส่วนตำบลปากช่องได้คะแนนรวม ๙๕.๒๑ อยู่ในระดับ AA สูงกว่าขอบล่างของระดับนี้ ๐.๒๑ คะแนน เครื่องมือที่ได้คะแนนต่ำที่สุดคือแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ซึ่งได้ ๙๔.๓๒ ส่วนเครื่องมือที่ได้คะแนนสูงที่สุดคือแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ซึ่งได้ ๙๖.๒๔ ทั้งนี้ ตัวชี้วัดที่ต่ำที่สุดในบรรดาตัวชี้วัดทั้งสิบคือ ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ซึ่งได้ ๙๐.๒๐ คะแนน"));
        blocks.add(new Block.Paragraph(List.of(
                new Inline.Text("จุดที่ควรรีบแก้ไขก่อนคือข้อ "),
                new Inline.Code("O24"),
                new Inline.Text(" "),
                new Inline.Strong("รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี"),
                new Inline.Text(
                        " เพราะหากแก้ไขข้อนี้ข้อเดียว คะแนนรวมจะเพิ่มขึ้น ๐.๕๗๑ คะแนน รายละเอียดของวิธีคำนวณอยู่ที่ "),
                new Inline.Link("เอกสารวิธีวิเคราะห์ของสำนักงาน ป.ป.ช.", "https://itas.nacc.go.th/"),
                new Inline.Text(" ซึ่งทุกคนเปิดอ่านได้โดยไม่ต้องลงทะเบียน"))));
        blocks.add(indicatorTable());
        blocks.add(
                new Block.Figure(
                        "คะแนนรายเครื่องมือและรายตัวชี้วัด",
                        indicatorChart(),
                        "แผนภูมิแท่งของคะแนนสามเครื่องมือและสิบตัวชี้วัด ต่ำสุดคือตัวชี้วัดที่ 9 การเปิดเผยข้อมูล 90.20 สูงสุดคือตัวชี้วัดที่ 10 การป้องกันการทุจริต 100.00"));
        blocks.add(new Block.Heading(2, "จุดแข็งและจุดอ่อนของแต่ละเครื่องมือ"));
        blocks.add(new Block.Heading(3, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)"));
        blocks.add(
                new Block.BulletList(
                        List.of(
                                text(
                                        "จุดแข็ง ได้แก่ ตัวชี้วัดที่ ๓ การใช้อำนาจ และตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ซึ่งได้ ๙๗.๓๐ คะแนนเท่ากัน"),
                                text(
                                        "จุดอ่อน ได้แก่ ตัวชี้วัดที่ ๒ การใช้งบประมาณ ซึ่งได้ ๙๓.๘๐ คะแนน บุคลากรบางส่วนยังไม่รับรู้แผนการใช้จ่ายงบประมาณประจำปี และยังไม่มีส่วนร่วมในการตรวจสอบเท่าที่ควร"))));
        blocks.add(new Block.Heading(3, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)"));
        blocks.add(new Block.BulletList(List.of(
                text("จุดแข็ง ได้แก่ ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร ซึ่งได้ ๙๕.๒๕ คะแนน"),
                text("จุดอ่อน ได้แก่ ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน ซึ่งได้ ๙๒.๔๘ คะแนน"))));
        blocks.add(new Block.Heading(2, "ข้อที่ไม่ได้คะแนนในแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)"));
        blocks.add(
                Block.Paragraph.of(
                        "หน่วยงานไม่ได้คะแนน ๔ ข้อจากทั้งหมด ๔๓ ข้อ หากแก้ไขได้ครบทุกข้อ คะแนนรวมจะเพิ่มขึ้น ๑.๙๖๐ คะแนน เป็น ๙๗.๑๗ ตารางต่อไปนี้เรียงจากข้อที่เพิ่มคะแนนได้มากที่สุดไปหาน้อยที่สุด"));
        blocks.add(lostItemsTable());
        blocks.add(new Block.Heading(2, "เอกสารนี้จัดทำอย่างไร"));
        blocks.add(
                Block.Paragraph.of(
                        "เอกสารนี้สร้างขึ้นจากคะแนนที่หน่วยงานรายงานไว้ ตัวเลขที่ระบุว่าคำนวณหรืออนุมานมิใช่ประกาศของสำนักงาน ป.ป.ช. หากพบข้อผิดพลาด โปรดแจ้งผู้เผยแพร่เพื่อแก้ไข"));
        return new Document(
                "ผลการวิเคราะห์คุณธรรมและความโปร่งใสในการดำเนินงานขององค์การบริหารส่วนตำบลปากช่อง ปีงบประมาณ พ.ศ. ๒๕๖๔",
                "ผลการวิเคราะห์ ITA ปี ๒๕๖๔ อบต.ปากช่อง",
                List.of(),
                revision(),
                blocks,
                files());
    }

    private static final String[][] INDICATORS = {
        {"1", "การปฏิบัติหน้าที่", "97.23", "รายงาน"},
        {"2", "การใช้งบประมาณ", "93.80", "รายงาน"},
        {"3", "การใช้อำนาจ", "97.30", "รายงาน"},
        {"4", "การใช้ทรัพย์สินของราชการ", "97.30", "รายงาน"},
        {"5", "การแก้ไขปัญหาการทุจริต", "95.59", "อนุมาน"},
        {"6", "คุณภาพการดำเนินงาน", "95.24", "รายงาน"},
        {"7", "ประสิทธิภาพการสื่อสาร", "95.25", "รายงาน"},
        {"8", "การปรับปรุงการทำงาน", "92.48", "รายงาน"},
        {"9", "การเปิดเผยข้อมูล", "90.20", "รายงาน"},
        {"10", "การป้องกันการทุจริต", "100.00", "รายงาน"}
    };

    private static Block indicatorTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String[] indicator : INDICATORS) {
            boolean weakest = indicator[0].equals("9");
            rows.add(List.of(
                    new Cell(text("ตัวชี้วัดที่ " + indicator[0] + " " + indicator[1]), weakest),
                    new Cell(text(indicator[2]), weakest),
                    new Cell(text(indicator[0].equals("9") || indicator[0].equals("10") ? "20.00" : "6.00"), weakest),
                    new Cell(text(indicator[3]), weakest)));
        }
        return new Table(
                "คะแนนรายตัวชี้วัด",
                List.of(
                        new Column("ตัวชี้วัด", Align.START, 6),
                        new Column("คะแนน", Align.END, 2),
                        new Column("น้ำหนักในคะแนนรวม (ร้อยละ)", Align.END, 2.4),
                        new Column("ที่มา", Align.CENTER, 2)),
                rows);
    }

    private static BarChart indicatorChart() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < INDICATORS.length; i++) {
            String[] indicator = INDICATORS[i];
            if (i == 0) {
                bars.add(new Bar(
                        "IIT การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน",
                        new BigDecimal("96.24"),
                        "96.24 อนุมาน",
                        Set.of(Trait.GROUP, Trait.IMPLIED)));
            } else if (i == 5) {
                bars.add(new Bar(
                        "EIT การรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก",
                        new BigDecimal("94.32"),
                        "94.32",
                        Set.of(Trait.GROUP)));
            } else if (i == 8) {
                bars.add(new Bar("OIT การเปิดเผยข้อมูลสาธารณะ", new BigDecimal("95.10"), "95.10", Set.of(Trait.GROUP)));
            }
            Set<Trait> traits =
                    switch (indicator[0]) {
                        case "5" -> Set.of(Trait.IMPLIED);
                        case "2", "8", "9" -> Set.of(Trait.WEAKEST);
                        default -> Set.of();
                    };
            String words =
                    traits.contains(Trait.WEAKEST) ? " ต่ำสุดในกลุ่ม" : traits.contains(Trait.IMPLIED) ? " อนุมาน" : "";
            bars.add(new Bar(
                    indicator[0] + " " + indicator[1], new BigDecimal(indicator[2]), indicator[2] + words, traits));
        }
        return new BarChart(
                new BigDecimal(100), bars, List.of(new BarChart.Mark(new BigDecimal(85), "ค่าเป้าหมาย 85")));
    }

    private static Block lostItemsTable() {
        String[][] items = {
            {
                "O24",
                "รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี",
                "ไม่พบรายงานผลการจัดซื้อจัดจ้างประจำปีที่มีการวิเคราะห์",
                "0.571",
                "95.78"
            },
            {
                "O15",
                "ข้อมูลเชิงสถิติการให้บริการ",
                "ไม่พบสถิติการให้บริการ (สถิติการเข้าชมเว็บไซต์ไม่นับ)",
                "0.500",
                "95.71"
            },
            {
                "O2",
                "ข้อมูลผู้บริหาร",
                "ไม่พบข้อมูลผู้บริหารครบทุกตำแหน่ง (ชื่อ ตำแหน่ง รูปถ่าย ช่องทางติดต่อ)",
                "0.444",
                "95.65"
            },
            {"O9", "Social Network", "ไม่พบช่องทางเครือข่ายสังคมออนไลน์บนหน้าเว็บไซต์หลัก", "0.444", "95.65"}
        };
        List<List<Cell>> rows = new ArrayList<>();
        for (String[] item : items) {
            rows.add(List.of(
                    new Cell(List.of(new Inline.Code(item[0]), new Inline.Text(" " + item[1])), false),
                    Cell.of(item[2]),
                    Cell.of(item[3]),
                    Cell.of(item[4])));
        }
        return new Table(
                "ข้อที่ไม่ได้คะแนน และคะแนนที่จะเพิ่มขึ้นหากแก้ไข",
                List.of(
                        new Column("ข้อ", Align.START, 4),
                        new Column("ข้อสังเกตของผู้ตรวจ", Align.START, 5),
                        new Column("คะแนนที่เพิ่ม", Align.END, 1.6),
                        new Column("คะแนนรวมหากแก้ไข", Align.END, 2)),
                rows);
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
        return new Document("เอกสารยาว", "เอกสารยาว", List.of(), revision(), blocks, List.of());
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
        return new Document(
                "คำที่ตัวพิมพ์ไทยมักพลาด", "คำที่ตัวพิมพ์ไทยมักพลาด", List.of(), revision(), blocks, List.of());
    }

    static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }
}
