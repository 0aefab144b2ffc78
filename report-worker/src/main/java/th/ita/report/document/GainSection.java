package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiNumerals;

/** What each item, question and indicator would win if it alone were full, and what missing the items that hold would cost. */
final class GainSection {

    /** So many weights of items are told; the lighter ones matter less. */
    private static final int WEIGHTS = 5;

    /** So many names stand in one cell. */
    private static final int NAMED = 2;

    private GainSection() {}

    static List<Block> of(ScoreTree tree, SnapshotPart analysis, Level level) {
        List<Block> blocks = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        add(rows, leftOut, Gain.of(tree, analysis, "items"), ScoreNode.Kind.ITEM);
        add(rows, leftOut, Gain.of(tree, analysis, "questions"), ScoreNode.Kind.QUESTION);
        add(rows, leftOut, Gain.of(tree, analysis, "indicators"), ScoreNode.Kind.INDICATOR);
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading(2, "คะแนนที่ยังเพิ่มได้"));
            blocks.add(
                    Block.Paragraph.of(
                            "ตารางบอกว่าคะแนนรวมจะเพิ่มขึ้นเท่าใด หากรายการนั้นรายการเดียวได้ "
                                    + ThaiNumerals.of(100)
                                    + " คะแนน รายการที่คะแนนต่ำที่สุดอาจไม่ใช่รายการที่เพิ่มคะแนนรวมได้มากที่สุด เพราะน้ำหนักไม่เท่ากัน"));
            blocks.add(new Block.Table(
                    "รายการที่ยังไม่เต็ม แต่ละกลุ่มเรียงจากที่เพิ่มคะแนนรวมได้มากที่สุด",
                    List.of(
                            new Column("ข้อตรวจ ข้อคำถาม และตัวชี้วัด", Align.START, 5),
                            new Column("คะแนน", Align.END, 1.2),
                            new Column("เพิ่มได้", Align.END, 1.2),
                            new Column("คะแนนรวม", Align.END, 1.5)),
                    rows));
            if (!leftOut.isEmpty()) {
                blocks.add(Block.Paragraph.of("ตารางแสดงกลุ่มละไม่เกิน " + ThaiNumerals.of(Rows.MOST) + " รายการ "
                        + String.join(" ", leftOut)));
            }
        }
        List<HeldItems> held = HeldItems.of(tree, analysis);
        if (!held.isEmpty()) {
            blocks.add(new Block.Heading(2, "คะแนนที่ต้องรักษาไว้"));
            blocks.addAll(held(held, level));
        }
        return blocks;
    }

    private static void add(List<List<Cell>> rows, List<String> leftOut, List<Gain> gains, ScoreNode.Kind kind) {
        Rows.first(gains).forEach(gain -> rows.add(row(gain)));
        if (gains.size() > Rows.MOST) {
            leftOut.add(kind.label() + "ที่ไม่แสดงอีก " + ThaiNumerals.of(gains.size() - Rows.MOST)
                    + " รายการ เพิ่มได้ไม่เกินรายการละ "
                    + ThaiNumerals.of(Figures.gain(gains.get(Rows.MOST).gain())) + " คะแนน");
        }
    }

    private static List<Cell> row(Gain gain) {
        return List.of(
                Cell.of(gain.node().label()),
                Cell.of(Figures.score(gain.value())),
                Cell.of(Figures.gain(gain.gain())),
                Cell.of(Figures.scoreOrDash(gain.total())));
    }

    private static List<Block> held(List<HeldItems> held, Level level) {
        long items = held.stream().mapToLong(group -> group.nodes().size()).sum();
        List<HeldItems> heaviest = held.subList(0, Math.min(WEIGHTS, held.size()));
        long rest = items
                - heaviest.stream().mapToLong(group -> group.nodes().size()).sum();
        boolean levels = heaviest.stream().anyMatch(group -> !group.levels().isEmpty());
        List<Column> columns = new ArrayList<>(List.of(
                new Column("ข้อตรวจที่ได้คะแนนอยู่", Align.START, 4.6),
                new Column("เสียต่อข้อ", Align.END, 1.2),
                new Column("คะแนนรวม", Align.END, 1.5)));
        if (levels) {
            columns.add(new Column("ระดับ", Align.START, 1.5));
        }
        return List.of(
                Block.Paragraph.of("ข้อตรวจที่ได้คะแนนอยู่ " + ThaiNumerals.of(items)
                        + " ข้อ มีน้ำหนักไม่เท่ากัน หากพลาดข้อใดในปีต่อไป คะแนนรวมจะลดลงตามตาราง"
                        + (rest > 0 ? " ข้ออื่นอีก " + ThaiNumerals.of(rest) + " ข้อมีน้ำหนักน้อยกว่าข้อในตาราง" : "")),
                new Block.Table(
                        "คะแนนรวมหากพลาดไปหนึ่งข้อ เรียงจากข้อที่มีน้ำหนักมากที่สุด",
                        columns,
                        heaviest.stream()
                                .map(group -> row(group, level, levels))
                                .toList()));
    }

    private static List<Cell> row(HeldItems group, Level level, boolean levels) {
        boolean named = group.nodes().size() <= NAMED;
        String items = named
                ? Phrases.and(group.nodes().stream().map(ScoreNode::label).toList())
                : group.codes() + " (" + group.nodes().size() + " ข้อ)";
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(items), Cell.of(Figures.gain(group.loss())), Cell.of(Figures.scoreOrDash(group.total()))));
        if (levels) {
            row.add(Cell.of(group.levels().isEmpty() ? "–" : level.names(group.levels())));
        }
        return row;
    }
}
