package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;

/** What the next level takes, by the year's rule and by the newest one: the service's sentence, and the steps. */
final class NextLevelSection {

    private NextLevelSection() {}

    static List<Block> of(ScoreTree tree, SnapshotPart analysis) {
        List<NextLevel> levels = NextLevel.of(analysis);
        if (levels.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(3, "ทางไปสู่ระดับถัดไป"));
        for (NextLevel level : levels) {
            blocks.add(new Block.Paragraph(List.of(
                    new Inline.Strong(level.ofThisYear() ? "เกณฑ์ของปีนั้น" : "เกณฑ์ล่าสุด"),
                    new Inline.Text(" " + level.sentence()))));
            if (level.steps().size() > 1) {
                blocks.add(table(tree, level));
                Rows.leftOut(level.steps(), "รายการ", "").ifPresent(blocks::add);
            }
        }
        return blocks;
    }

    private static Block table(ScoreTree tree, NextLevel level) {
        return new Block.Table(
                "สิ่งที่ต้องทำให้ถึงระดับถัดไปตามเกณฑ์ " + level.rule()
                        + (level.total() == null ? "" : " คะแนนรวมจะเป็น " + Figures.score(level.total())),
                List.of(
                        new Column("รายการ", Align.START, 5),
                        new Column("จาก", Align.END, 1.2),
                        new Column("เป็น", Align.END, 1.2),
                        new Column("เพิ่มได้", Align.END, 1.2)),
                Rows.first(level.steps()).stream()
                        .map(step -> List.of(
                                Cell.of(tree.label(step.node())),
                                Cell.of(Figures.scoreOrDash(step.from())),
                                Cell.of(Figures.scoreOrDash(step.to())),
                                Cell.of(Figures.gain(step.gain()))))
                        .toList());
    }
}
