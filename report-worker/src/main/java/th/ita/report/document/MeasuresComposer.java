package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/** The public page of an agency's measures on a year's result: those in force, and all versions that were ever published. */
final class MeasuresComposer implements Composer.KindComposer {

    private final AboutSection about;

    MeasuresComposer(AboutSection about) {
        this.about = about;
    }

    @Override
    public Composition compose(Envelope envelope, SnapshotPart snapshot) {
        Agency agency = Agency.of(snapshot.part("agency"));
        long year = snapshot.whole("fiscalYear");
        SnapshotPart inForce = snapshot.partOrNull("inForce");
        List<Block> blocks = new ArrayList<>();
        String title;
        if (envelope.withdrawal() != null || inForce == null) {
            title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
                    + Phrases.fiscalYear(snapshot.whole("measureFiscalYear")) + " " + agency.name();
            blocks.addAll(
                    envelope.withdrawal() == null
                            ? List.of(Block.Paragraph.of("ยังไม่มีมาตรการที่ใช้อยู่"))
                            : MeasuresVersionComposer.tombstone(
                                    envelope, "ไม่มีมาตรการที่ใช้อยู่ ฉบับสุดท้ายถอนออกแล้ว"));
        } else {
            FrozenSet set = FrozenSet.of(inForce.part("frozen"));
            title = MeasuresDocument.title(set);
            blocks.add(whichVersion(inForce, agency, year));
            blocks.addAll(MeasuresDocument.blocks(set));
        }
        if (snapshot.flag("hasProgress")) {
            blocks.add(new Block.Heading(2, "ผลการดำเนินการ"));
            blocks.add(new Block.Paragraph(List.of(
                    new Inline.Text("ดูว่าแต่ละมาตรการดำเนินการไปถึงไหนแล้วได้ที่"),
                    new Inline.Link("รายงานผลการดำเนินการ", "progress/" + agency.id() + "/" + year + "/"))));
        }
        blocks.addAll(versions(snapshot, agency, year));
        blocks.addAll(about.plain());
        return Composition.of(new Document(title, title, trail(agency), envelope.revision(null), blocks, List.of()));
    }

    /** From the top page down to the agency; to be added to. */
    static List<Document.Crumb> trail(Agency agency) {
        List<Document.Crumb> trail = new ArrayList<>(agency.trail());
        trail.add(new Document.Crumb(agency.name(), agency.path()));
        return trail;
    }

    private static Block whichVersion(SnapshotPart inForce, Agency agency, long year) {
        long version = inForce.whole("version");
        return new Block.Paragraph(List.of(
                new Inline.Text("มาตรการที่ใช้อยู่คือฉบับที่ " + ThaiNumerals.of(version) + " เผยแพร่เมื่อวันที่ "
                        + ThaiDates.longDate(inForce.instant("publishedAt")) + " อ่านหรือดาวน์โหลด"),
                new Inline.Link("บันทึกข้อความและไฟล์ที่อนุมัติแล้ว", agency.measuresPath(year, version))));
    }

    private static List<Block> versions(SnapshotPart snapshot, Agency agency, long year) {
        List<SnapshotPart> versions = snapshot.partsOrNone("versions");
        if (versions.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading(2, "ฉบับทั้งหมด"),
                new Block.Table(
                        "ฉบับที่เคยเผยแพร่ ใหม่ที่สุดอยู่บน",
                        List.of(
                                new Column("ฉบับ", Align.START, 2),
                                new Column("สถานะ", Align.START, 2),
                                new Column("เผยแพร่เมื่อ", Align.START, 2),
                                new Column("เป็นสถานะนี้ตั้งแต่", Align.START, 2)),
                        versions.stream()
                                .map(version -> row(version, agency, year))
                                .toList()));
    }

    private static List<Cell> row(SnapshotPart version, Agency agency, long year) {
        long number = version.whole("version");
        return List.of(
                new Cell(List.of(new Inline.Link("ฉบับที่ " + number, agency.measuresPath(year, number))), false),
                Cell.of(status(version)),
                Cell.of(ThaiDates.shortDate(version.instant("publishedAt"))),
                Cell.of(ThaiDates.shortDate(version.instant("statusAt"))));
    }

    private static String status(SnapshotPart version) {
        return switch (version.text("status")) {
            case "published" -> "ใช้อยู่";
            case "superseded" -> "ถูกแทนที่แล้ว";
            case "withdrawn" -> "ถอนออกแล้ว";
            default -> throw version.wrong("status", "not a status of a published version");
        };
    }
}
