package th.ita.report.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/**
 * One published version of an agency's measures: a page that says what became of it and holds its memorandum, and the files
 * that were approved; or, once it was withdrawn, the page that says so.
 */
final class MeasuresVersionComposer implements Composer.KindComposer {

    private static final String SCAN = "scan.pdf";

    private static final Set<Print.Format> FORMATS = EnumSet.allOf(Print.Format.class);

    private final AboutSection about;

    MeasuresVersionComposer(AboutSection about) {
        this.about = about;
    }

    /** What is made of a version and kept: hangs on the frozen copy alone. */
    static List<Print> prints(FrozenSet set, Instant ofADraft) {
        return List.of(
                new Print("memorandum", MemorandumDocument.of(set, ofADraft), FORMATS),
                new Print("measures", MeasuresDocument.of(set, ofADraft), FORMATS));
    }

    @Override
    public Composition compose(Envelope envelope, SnapshotPart snapshot) {
        Agency agency = Agency.of(snapshot.part("agency"));
        long year = snapshot.whole("fiscalYear");
        long version = snapshot.whole("version");
        if (envelope.withdrawal() != null) {
            return Composition.of(withdrawn(envelope, snapshot, agency, year, version));
        }
        FrozenSet set = FrozenSet.of(snapshot.part("frozen"));
        if (!set.approved()) {
            throw snapshot.part("frozen").wrong("approvedAt", "what nobody approved is not published");
        }
        SnapshotPart scan = snapshot.partOrNull("scan");
        List<Approved.File> known = snapshot.partsOrNone("approvedFiles").stream()
                .map(file -> new Approved.File(file.text("name"), file.text("sha256"), file.whole("size")))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(status(snapshot, agency, year, version));
        blocks.addAll(MemorandumDocument.blocks(set));
        blocks.addAll(hashes(known));
        blocks.addAll(about.plain());
        Document page = new Document(
                MemorandumDocument.TITLE,
                "เรื่อง " + MemorandumDocument.subject(set),
                trail(agency, year),
                envelope.revision(null),
                blocks,
                files(scan != null),
                Document.Form.MEMORANDUM,
                null);
        return new Composition(
                page,
                Map.of(),
                prints(set, set.approvedAt()),
                new Approved(snapshot.text("frozenSha256"), known),
                scan == null ? List.of() : List.of(new Attachment(SCAN, scan.text("sha256"), scan.whole("size"))));
    }

    static List<Document.Crumb> trail(Agency agency, long year) {
        List<Document.Crumb> trail = MeasuresComposer.trail(agency);
        trail.add(new Document.Crumb("มาตรการจาก" + Phrases.fiscalYear(year), agency.measuresPath(year)));
        return trail;
    }

    private static List<Document.FileLink> files(boolean scan) {
        List<Document.FileLink> files = new ArrayList<>();
        add(files, "memorandum", "บันทึกข้อความ");
        add(files, "measures", "มาตรการ");
        if (scan) {
            files.add(new Document.FileLink(SCAN, "application/pdf", "ฉบับที่ลงนามบนกระดาษ (ภาพสแกน)"));
        }
        return files;
    }

    private static void add(List<Document.FileLink> files, String stem, String label) {
        files.add(new Document.FileLink(stem + ".pdf", "application/pdf", label + " (PDF)"));
        files.add(new Document.FileLink(stem + ".docx", Print.Format.DOCX.mediaType(), label + " แก้ไขได้ (DOCX)"));
        files.add(new Document.FileLink(stem + ".html", "text/html", label + " (HTML)"));
    }

    private static Block status(SnapshotPart snapshot, Agency agency, long year, long version) {
        String name = "ฉบับที่ " + ThaiNumerals.of(version);
        String published = "เผยแพร่เมื่อวันที่ " + ThaiDates.longDate(snapshot.instant("publishedAt"));
        return switch (snapshot.text("status")) {
            case "published" ->
                new Block.Notice(
                        Block.Notice.Tone.INFORMATION,
                        name + " เป็นฉบับที่ใช้อยู่",
                        List.of(new Inline.Text(published)));
            case "superseded" ->
                new Block.Notice(
                        Block.Notice.Tone.WARNING,
                        name + " ถูกแทนที่แล้ว",
                        superseded(snapshot, agency, year, published));
            default -> throw snapshot.wrong("status", "neither published nor superseded");
        };
    }

    private static List<Inline> superseded(SnapshotPart snapshot, Agency agency, long year, String published) {
        String since = published + " ถูกแทนที่เมื่อวันที่ " + ThaiDates.longDate(snapshot.instant("statusAt"));
        Long by = snapshot.wholeOrNull("supersededBy");
        return by == null
                ? List.of(new Inline.Text(since))
                : List.of(
                        new Inline.Text(since + " ฉบับที่แทนคือ "),
                        new Inline.Link("ฉบับที่ " + ThaiNumerals.of(by), agency.measuresPath(year, by)));
    }

    /** By which a file that somebody has at hand can be told to be the approved one. */
    private static List<Block> hashes(List<Approved.File> known) {
        return known.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        "ไฟล์ที่อนุมัติแล้ว",
                        List.of(
                                new Column("ไฟล์", Align.START, 2.4),
                                new Column("ขนาด (ไบต์)", Align.END, 1.5),
                                new Column("SHA-256", Align.START, 6)),
                        known.stream()
                                .map(file -> List.of(
                                        new Cell(List.of(new Inline.Code(file.name())), false),
                                        Cell.of(Figures.count(file.size())),
                                        new Cell(List.of(new Inline.Code(file.sha256())), false)))
                                .toList()));
    }

    private Document withdrawn(Envelope envelope, SnapshotPart snapshot, Agency agency, long year, long version) {
        String title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
                + Phrases.fiscalYear(snapshot.whole("measureFiscalYear")) + " ฉบับที่ " + ThaiNumerals.of(version) + " "
                + agency.name();
        List<Block> blocks = new ArrayList<>(tombstone(envelope, "มาตรการฉบับนี้ถอนออกแล้ว"));
        blocks.add(new Block.Paragraph(List.of(
                new Inline.Text("มาตรการที่ใช้อยู่ ถ้ามี ดูได้ที่"),
                new Inline.Link("หน้ามาตรการของหน่วยงาน", agency.measuresPath(year)))));
        blocks.addAll(about.plain());
        return new Document(title, title, trail(agency, year), envelope.revision(null), blocks, List.of());
    }

    /** That it was withdrawn, when and why. */
    static List<Block> tombstone(Envelope envelope, String what) {
        Envelope.Withdrawal withdrawal = envelope.withdrawal();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Notice(
                Block.Notice.Tone.WARNING,
                what,
                List.of(new Inline.Text("ถอนออกเมื่อวันที่ " + ThaiDates.longDateTime(withdrawal.at())
                        + " จึงไม่มีเนื้อหาและไฟล์ให้ดู และไม่ควรอ้างอิงเนื้อหาที่เคยเผยแพร่ในหน้านี้"))));
        if (withdrawal.reason() != null) {
            blocks.add(new Block.Paragraph(List.of(
                    new Inline.Strong("เหตุผล"), new Inline.Text(" " + ThaiNumerals.inProse(withdrawal.reason())))));
        }
        return blocks;
    }
}
