package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiNumerals;

/**
 * For whoever assesses a year: item by item where it is, what was missed the year before and what was done since. Or,
 * once it was withdrawn, the page that says so.
 */
final class EvidenceComposer implements Composer.KindComposer {

    private static final BigDecimal FULL = new BigDecimal(100);

    private final AboutSection about;

    EvidenceComposer(AboutSection about) {
        this.about = about;
    }

    @Override
    public Composition compose(Envelope envelope, SnapshotPart snapshot) {
        Agency agency = Agency.of(snapshot.part("agency"));
        long year = snapshot.whole("fiscalYear");
        return envelope.withdrawal() == null
                ? current(envelope, snapshot, agency, year)
                : withdrawn(envelope, agency, year);
    }

    private Composition current(Envelope envelope, SnapshotPart snapshot, Agency agency, long year) {
        SnapshotPart summary = snapshot.part("summary");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.KeyFigure(
                "ข้อตรวจที่มีที่อยู่ของหลักฐานแล้ว",
                summary.whole("withUrl") + " จาก " + summary.whole("items"),
                null,
                "ข้อที่ปีก่อนเสียคะแนนมี %s ข้อ มีทั้งที่อยู่และคำชี้แจงแล้ว %s ข้อ"
                        .formatted(
                                ThaiNumerals.of(summary.whole("lostLastYear")),
                                ThaiNumerals.of(summary.whole("answered")))));
        blocks.add(Block.Paragraph.of("เอกสารนี้รวบรวมที่อยู่ของข้อมูลตามข้อตรวจของการประเมิน "
                + Phrases.fiscalYear(year) + " ของ" + agency.name()
                + " พร้อมข้อสังเกตของผู้ประเมินในปีก่อนและสิ่งที่หน่วยงานดำเนินการแล้ว"));
        bySection(snapshot.parts("items")).forEach((section, items) -> {
            blocks.add(new Block.Heading(2, ThaiNumerals.of(section)));
            blocks.add(table(section, items));
        });
        blocks.addAll(about.ofReport());
        Document document = document(
                envelope,
                agency,
                year,
                blocks,
                List.of(new Document.FileLink("evidence.pdf", "application/pdf", "แบบรวบรวมหลักฐานฉบับพิมพ์ (PDF)")));
        return new Composition(document, Map.of(), List.of(new Print("evidence", document, Set.of(Print.Format.PDF))));
    }

    private Composition withdrawn(Envelope envelope, Agency agency, long year) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(MeasuresVersionComposer.tombstone(envelope, "แบบรวบรวมหลักฐานนี้ถอนออกแล้ว"));
        blocks.addAll(about.plain());
        return Composition.of(document(envelope, agency, year, blocks, List.of()));
    }

    private static Document document(
            Envelope envelope, Agency agency, long year, List<Block> blocks, List<Document.FileLink> files) {
        String title = "แบบรวบรวมหลักฐานตามข้อตรวจ " + Phrases.fiscalYear(year) + " " + agency.name();
        List<Document.Crumb> trail = new ArrayList<>(agency.trail());
        trail.add(new Document.Crumb(agency.name(), agency.path()));
        return new Document(title, title, trail, envelope.revision(null), blocks, files);
    }

    /** In the order in which sections first occur; items of none come under a heading of their own. */
    private static Map<String, List<SnapshotPart>> bySection(List<SnapshotPart> items) {
        Map<String, List<SnapshotPart>> sections = new LinkedHashMap<>();
        for (SnapshotPart item : items) {
            SnapshotPart section = item.partOrNull("section");
            String name = section == null ? "ข้ออื่น" : section.text("code") + " " + section.text("nameTh");
            sections.computeIfAbsent(name, key -> new ArrayList<>()).add(item);
        }
        return sections;
    }

    private static Block table(String section, List<SnapshotPart> items) {
        return new Block.Table(
                "หลักฐานของ " + section,
                List.of(
                        new Column("ข้อ", Align.START, 2.8),
                        new Column("ที่อยู่ของหลักฐาน", Align.START, 3.2),
                        new Column("ผลปีก่อน", Align.START, 2.4),
                        new Column("สิ่งที่ดำเนินการแล้ว", Align.START, 3)),
                items.stream().map(EvidenceComposer::row).toList());
    }

    private static List<Cell> row(SnapshotPart item) {
        String url = item.textOrNull("url");
        return List.of(
                Cell.of(item.text("code") + " " + Measure.inTable(item.text("nameTh"))),
                url == null ? Cell.of("ยังไม่มีที่อยู่") : new Cell(List.of(new Inline.Link(url, url)), false),
                lastYear(item),
                new Cell(done(item), false));
    }

    private static Cell lastYear(SnapshotPart item) {
        SnapshotPart last = item.partOrNull("lastYear");
        if (last == null) {
            return Cell.of("ไม่มีข้อที่เทียบได้");
        }
        BigDecimal value = last.numberOrNull("value");
        String code = last.text("node").equals(item.text("code")) ? "" : " (" + last.text("node") + ")";
        String remark = last.textOrNull("remark");
        List<Inline> words = new ArrayList<>();
        String score = "ปี " + last.whole("fiscalYear") + code + ": " + Figures.score(value);
        boolean lost = value != null && value.compareTo(FULL) < 0;
        words.add(lost ? new Inline.Strong(score) : new Inline.Text(score));
        if (remark != null) {
            words.add(new Inline.Break());
            words.add(new Inline.Text("ข้อสังเกต: " + ThaiNumerals.inTable(remark)));
        }
        return new Cell(words, false);
    }

    private static List<Inline> done(SnapshotPart item) {
        List<Inline> lines = new ArrayList<>();
        for (String line : item.lines("done")) {
            if (!lines.isEmpty()) {
                lines.add(new Inline.Break());
            }
            lines.add(new Inline.Text(ThaiNumerals.inTable(line)));
        }
        for (SnapshotPart measure : item.partsOrNone("measures")) {
            if (!lines.isEmpty()) {
                lines.add(new Inline.Break());
            }
            String point = measure.textOrNull("point");
            lines.add(
                    new Inline.Text("มาตรการ" + (point == null ? "" : "ในประเด็น “" + ThaiNumerals.inTable(point) + "”")
                            + " (" + MeasureState.of(measure).label() + ")"));
        }
        return lines.isEmpty() ? List.of(new Inline.Text("–")) : lines;
    }
}
