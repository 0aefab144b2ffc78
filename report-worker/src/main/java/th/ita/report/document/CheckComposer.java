package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.FileCheck.Known;
import th.ita.report.document.Block.FileCheck.Verdict;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/** Where the code on a document leads: what became of the version, and whether a file is the approved one. */
final class CheckComposer implements Composer.KindComposer {

    private final AboutSection about;

    CheckComposer(AboutSection about) {
        this.about = about;
    }

    /** What became of a version of the measures. */
    private enum Status {
        PUBLISHED("✓ ใช้อยู่", Verdict.APPROVED),
        SUPERSEDED("ถูกแทนที่แล้ว", Verdict.SUPERSEDED),
        WITHDRAWN("ถอนออกแล้ว", Verdict.WITHDRAWN);

        private final String label;
        private final Verdict verdict;

        Status(String label, Verdict verdict) {
            this.label = label;
            this.verdict = verdict;
        }

        static Status of(SnapshotPart part) {
            return switch (part.text("status")) {
                case "published" -> PUBLISHED;
                case "superseded" -> SUPERSEDED;
                case "withdrawn" -> WITHDRAWN;
                default -> throw part.wrong("status", "not a status of published measures");
            };
        }
    }

    @Override
    public Composition compose(Envelope envelope, SnapshotPart snapshot) {
        Agency agency = Agency.of(snapshot.part("agency"));
        String code = snapshot.text("code");
        String measures = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ" + agency.name() + " "
                + Phrases.fiscalYear(snapshot.whole("measureFiscalYear"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(status(snapshot, agency));
        blocks.add(new Block.Paragraph(List.of(
                new Inline.Text("รหัส "),
                new Inline.Code(code),
                new Inline.Text(" พิมพ์ไว้ในเอกสารของ"),
                new Inline.Text(measures + " ฉบับที่ " + ThaiNumerals.of(snapshot.whole("version"))),
                new Inline.Text(" จัดทำจากผลการประเมิน ITA " + Phrases.fiscalYear(snapshot.whole("fiscalYear"))))));
        blocks.add(new Block.Heading(2, "ตรวจสอบไฟล์ที่ได้รับมา"));
        List<SnapshotPart> files = snapshot.parts("files");
        if (files.isEmpty()) {
            blocks.add(
                    Block.Paragraph.of(
                            "ระบบกำลังเผยแพร่ไฟล์ของเอกสารนี้ ค่า SHA-256 จะแสดงในหน้านี้เมื่อเผยแพร่เสร็จ โปรดลองใหม่ในอีกสักครู่"));
        } else {
            blocks.add(new Block.FileCheck(
                    table(files), files.stream().map(CheckComposer::known).toList()));
        }
        blocks.addAll(about.plain());
        return Composition.of(new Document(
                "ตรวจสอบเอกสารรหัส " + code,
                "ตรวจสอบเอกสารรหัส " + code,
                List.of(Places.TOP, new Document.Crumb("ตรวจสอบเอกสาร", "check/")),
                envelope.revision(null),
                blocks,
                List.of()));
    }

    private static Block status(SnapshotPart snapshot, Agency agency) {
        Status status = Status.of(snapshot);
        String at = ThaiDates.longDate(snapshot.instant("statusAt"));
        Inline.Link page = new Inline.Link("ดูเอกสารฉบับนี้", snapshot.text("path"));
        return switch (status) {
            case PUBLISHED ->
                new Block.Notice(
                        Block.Notice.Tone.INFORMATION,
                        "✓ เอกสารนี้เป็นฉบับที่ใช้อยู่",
                        List.of(new Inline.Text("เผยแพร่เมื่อวันที่ " + at + " "), page));
            case SUPERSEDED -> {
                Long next = snapshot.wholeOrNull("supersededBy");
                List<Inline> words = new ArrayList<>(List.of(new Inline.Text("ถูกแทนที่เมื่อวันที่ " + at + " ")));
                if (next != null) {
                    words.add(new Inline.Link(
                            "ดูฉบับที่ " + ThaiNumerals.of(next) + " ซึ่งแทนฉบับนี้",
                            agency.measuresPath(snapshot.whole("fiscalYear"), next)));
                    words.add(new Inline.Text(" หรือ"));
                }
                words.add(page);
                yield new Block.Notice(
                        Block.Notice.Tone.WARNING, "⚠ เอกสารนี้ถูกแทนที่แล้ว ไม่ใช่ฉบับที่ใช้อยู่", words);
            }
            case WITHDRAWN ->
                new Block.Notice(
                        Block.Notice.Tone.WARNING,
                        "✕ เอกสารนี้ถอนออกแล้ว ไม่มีผลใช้อีก",
                        List.of(new Inline.Text("ถอนออกเมื่อวันที่ " + at + " "), page));
        };
    }

    private static Block.Table table(List<SnapshotPart> files) {
        return new Block.Table(
                "ไฟล์ที่อนุมัติ และค่า SHA-256 ของแต่ละไฟล์",
                List.of(
                        new Column("ไฟล์", Align.START, 2),
                        new Column("ฉบับที่", Align.CENTER, 0.8),
                        new Column("สถานะ", Align.START, 1.4),
                        new Column("ค่า SHA-256", Align.START, 4)),
                files.stream()
                        .map(file -> List.of(
                                Cell.of(file.text("name")),
                                Cell.of(Long.toString(file.whole("version"))),
                                Cell.of(Status.of(file).label),
                                new Cell(List.of(new Inline.Code(file.text("sha256"))), false)))
                        .toList());
    }

    private static Known known(SnapshotPart file) {
        Status status = Status.of(file);
        String which = file.text("name") + " ของฉบับที่ " + ThaiNumerals.of(file.whole("version"));
        String words =
                switch (status) {
                    case PUBLISHED -> "ตรงกับไฟล์ที่อนุมัติทุกไบต์: " + which + " ซึ่งเป็นฉบับที่ใช้อยู่";
                    case SUPERSEDED -> "เป็นไฟล์ที่เคยอนุมัติ: " + which + " แต่ถูกแทนที่แล้ว ไม่ใช่ฉบับที่ใช้อยู่";
                    case WITHDRAWN -> "เป็นไฟล์ที่เคยอนุมัติ: " + which + " แต่ถอนออกแล้ว ไม่มีผลใช้อีก";
                };
        return new Known(file.text("sha256"), status.verdict, words);
    }
}
