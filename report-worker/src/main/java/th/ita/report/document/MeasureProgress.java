package th.ita.report.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import th.ita.report.document.Block.Facts.Fact;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/** One measure: what was to be done, by whom and when, and what was. */
final class MeasureProgress {

    private MeasureProgress() {}

    /** @param number its place in the document, from 1 */
    static List<Block> of(SnapshotPart measure, int number, ProgressFiles files) {
        List<Block> blocks = new ArrayList<>();
        String point = measure.textOrNull("point");
        blocks.add(new Block.Heading(
                3, "มาตรการที่ " + ThaiNumerals.of(number) + (point == null ? "" : " " + ThaiNumerals.inProse(point))));
        blocks.add(new Block.Facts(facts(measure)));
        List<SnapshotPart> entries = measure.partsOrNone("entries");
        if (entries.isEmpty()) {
            blocks.add(Block.Paragraph.of("ยังไม่มีบันทึกผลการดำเนินการของมาตรการนี้"));
        } else {
            blocks.add(new Block.Table(
                    "บันทึกผลการดำเนินการ มาตรการที่ " + number,
                    List.of(
                            new Column("วันที่", Align.START, 1.6),
                            new Column("สถานะ", Align.START, 1.6),
                            new Column("สิ่งที่ดำเนินการ", Align.START, 4),
                            new Column("หลักฐาน", Align.START, 2.6)),
                    entries.stream().map(entry -> row(entry, files)).toList()));
        }
        return blocks;
    }

    private static List<Fact> facts(SnapshotPart measure) {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "สถานะ", MeasureState.of(measure).label());
        fact(
                facts,
                "ตอบข้อ",
                measure.partsOrNone("nodes").stream()
                        .map(node -> node.text("code") + " " + node.text("nameTh"))
                        .collect(Collectors.joining(", ")));
        List<String> steps = measure.texts("steps");
        if (!steps.isEmpty()) {
            List<Inline> lines = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                if (i > 0) {
                    lines.add(new Inline.Break());
                }
                lines.add(new Inline.Text((i + 1) + ". " + ThaiNumerals.inTable(steps.get(i))));
            }
            facts.add(new Fact("ขั้นตอน", lines));
        }
        fact(facts, "ผู้รับผิดชอบ", measure.textOrNull("responsible"));
        fact(facts, "ระยะเวลา", schedule(measure.partOrNull("schedule")));
        fact(facts, "ตัวชี้วัดความสำเร็จ", measure.textOrNull("indicator"));
        fact(facts, "การติดตาม", measure.textOrNull("followUp"));
        return facts;
    }

    private static void fact(List<Fact> facts, String label, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(label, List.of(new Inline.Text(ThaiNumerals.inTable(value)))));
        }
    }

    /** Null if nothing is said of it. */
    private static String schedule(SnapshotPart schedule) {
        if (schedule == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        String from = schedule.textOrNull("from");
        String to = schedule.textOrNull("to");
        if (from != null) {
            parts.add((to == null ? "ตั้งแต่ " : "") + Tables.date(schedule, "from"));
        }
        if (to != null) {
            parts.add("ถึง " + Tables.date(schedule, "to"));
        }
        if (schedule.textOrNull("text") != null) {
            parts.add(schedule.text("text"));
        }
        return String.join(" ", parts);
    }

    private static List<Cell> row(SnapshotPart entry, ProgressFiles files) {
        List<Inline> done = new ArrayList<>(List.of(new Inline.Text(Tables.text(entry.text("text")))));
        if (entry.textOrNull("correctedAt") != null) {
            Instant corrected = entry.instant("correctedAt");
            done.add(new Inline.Break());
            done.add(new Inline.Text("(แก้ไขบันทึกเมื่อ " + ThaiNumerals.inTable(ThaiDates.longDate(corrected)) + ")"));
        }
        return List.of(
                Cell.of(Tables.date(entry, "date")),
                Cell.of(MeasureState.of(entry).label()),
                new Cell(done, false),
                new Cell(proofs(entry, files), false));
    }

    private static List<Inline> proofs(SnapshotPart entry, ProgressFiles files) {
        List<Inline> proofs = new ArrayList<>();
        for (SnapshotPart link : entry.partsOrNone("links")) {
            end(proofs);
            proofs.add(new Inline.Link(Tables.text(link.text("title")), link.text("url")));
        }
        for (SnapshotPart file : entry.partsOrNone("files")) {
            end(proofs);
            proofs.add(new Inline.Text(files.label(file)));
        }
        return proofs.isEmpty() ? List.of(new Inline.Text("–")) : proofs;
    }

    private static void end(List<Inline> line) {
        if (!line.isEmpty()) {
            line.add(new Inline.Break());
        }
    }
}
