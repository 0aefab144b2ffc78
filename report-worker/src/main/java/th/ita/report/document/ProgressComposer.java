package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/**
 * What became of the measures: the proof that they were carried out, which the year's assessment asks for. Or, once the
 * measures were withdrawn, the page that says so.
 */
final class ProgressComposer implements Composer.KindComposer {

    private static final String NAME = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";

    private final AboutSection about;

    ProgressComposer(AboutSection about) {
        this.about = about;
    }

    @Override
    public Composition compose(Envelope envelope, SnapshotPart snapshot) {
        Agency agency = Agency.of(snapshot.part("agency"));
        Heading heading =
                new Heading(agency, snapshot.whole("fiscalYear"), snapshot.whole("measureFiscalYear"), envelope);
        return envelope.withdrawal() == null ? current(heading, snapshot) : withdrawn(heading);
    }

    private record Heading(Agency agency, long year, long measureYear, Envelope envelope) {

        String title() {
            return NAME + " " + Phrases.fiscalYear(measureYear) + " " + agency.name();
        }

        Document document(List<Block> blocks, List<Document.FileLink> files) {
            List<Document.Crumb> trail = new ArrayList<>(agency.trail());
            trail.add(new Document.Crumb(agency.name(), agency.path()));
            return new Document(
                    title(),
                    "รายงานผลการดำเนินการตามมาตรการ " + Phrases.fiscalYear(measureYear) + " " + agency.name(),
                    trail,
                    envelope.revision(null),
                    blocks,
                    files);
        }
    }

    private Composition current(Heading heading, SnapshotPart snapshot) {
        List<SnapshotPart> measures = snapshot.parts("measures");
        ProgressFiles files = ProgressFiles.of(measures);
        List<Block> blocks = new ArrayList<>();
        blocks.add(keyFigure(snapshot.part("summary")));
        blocks.add(introduction(heading, snapshot));
        blocks.add(new Block.Heading(2, "สรุปสถานะของมาตรการ"));
        blocks.add(overview(measures));
        blocks.addAll(EffectSection.of(snapshot.partOrNull("effect"), heading.year(), heading.measureYear()));
        blocks.add(new Block.Heading(2, "ผลการดำเนินการรายมาตรการ"));
        for (int i = 0; i < measures.size(); i++) {
            blocks.addAll(MeasureProgress.of(measures.get(i), i + 1, files));
        }
        blocks.addAll(about.ofReport());

        List<Document.FileLink> links = new ArrayList<>(List.of(
                new Document.FileLink("progress.pdf", "application/pdf", "รายงานฉบับพิมพ์ (PDF)"),
                new Document.FileLink(
                        "progress.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "รายงานสำหรับแก้ไข (DOCX)")));
        links.addAll(files.links());
        Document document = heading.document(blocks, links);
        return new Composition(
                document,
                Map.of(),
                List.of(new Print("progress", document, Set.of(Print.Format.PDF, Print.Format.DOCX))),
                null,
                files.attachments());
    }

    private Composition withdrawn(Heading heading) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(MeasuresVersionComposer.tombstone(heading.envelope(), "มาตรการนี้ถอนออกแล้ว"));
        blocks.add(Block.Paragraph.of("รายงานผลการดำเนินการจึงถอนออกไปพร้อมกัน"
                + " หากมีการเผยแพร่มาตรการฉบับใหม่ รายงานของฉบับนั้นจะแสดงในหน้านี้"));
        blocks.addAll(about.plain());
        return Composition.of(heading.document(blocks, List.of()));
    }

    private static Block keyFigure(SnapshotPart summary) {
        return new Block.KeyFigure(
                "มาตรการที่ดำเนินการแล้วเสร็จ",
                summary.whole("done") + " จาก " + summary.whole("measures"),
                null,
                "อยู่ระหว่างดำเนินการ %s ยังไม่เริ่มดำเนินการ %s ไม่ได้ดำเนินการ %s"
                        .formatted(
                                ThaiNumerals.of(summary.whole("underWay")),
                                ThaiNumerals.of(summary.whole("notStarted")),
                                ThaiNumerals.of(summary.whole("notDone"))));
    }

    private static Block introduction(Heading heading, SnapshotPart snapshot) {
        long version = snapshot.whole("version");
        return new Block.Paragraph(List.of(
                new Inline.Text("หน่วยงานกำหนดมาตรการจากผลการประเมิน ITA " + Phrases.fiscalYear(heading.year())
                        + " เพื่อดำเนินการใน" + Phrases.fiscalYear(heading.measureYear())
                        + " รายงานนี้แสดงผลตาม"),
                new Inline.Link(
                        "มาตรการฉบับที่ " + ThaiNumerals.of(version),
                        heading.agency().measuresPath(heading.year(), version)),
                new Inline.Text(" ซึ่งเป็นฉบับที่ใช้อยู่")));
    }

    private static Block overview(List<SnapshotPart> measures) {
        List<List<Cell>> rows = IntStream.range(0, measures.size())
                .mapToObj(i -> overview(measures.get(i), i + 1))
                .toList();
        return new Block.Table(
                "สถานะล่าสุดของแต่ละมาตรการ",
                List.of(
                        new Column("มาตรการที่", Align.CENTER, 1.1),
                        new Column("ประเด็นที่พัฒนา", Align.START, 4),
                        new Column("ตอบข้อ", Align.START, 1),
                        new Column("สถานะ", Align.START, 2),
                        new Column("บันทึกล่าสุด", Align.START, 1.8)),
                rows);
    }

    private static List<Cell> overview(SnapshotPart measure, int number) {
        MeasureState state = MeasureState.of(measure);
        List<SnapshotPart> entries = measure.partsOrNone("entries");
        List<String> codes = measure.partsOrNone("nodes").stream()
                .map(node -> node.text("code"))
                .toList();
        String label = state.label() + (measure.flag("dropped") ? " (ไม่อยู่ในฉบับที่ใช้อยู่แล้ว)" : "");
        return List.of(
                Cell.of(Integer.toString(number)),
                Cell.of(Measure.inTable(measure.textOrNull("point"))),
                Cell.of(String.join(", ", codes)),
                new Cell(List.of(new Inline.Text(label)), state == MeasureState.NOT_DONE),
                Cell.of(
                        entries.isEmpty()
                                ? "–"
                                : ThaiDates.shortDate(entries.getLast().date("date"))));
    }
}
