package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiNumerals;

/**
 * Results of many agencies in one year.
 *
 * @param count of those whose total is known
 * @param mean null, as the other two, when there is none
 */
record Summary(long count, BigDecimal mean, BigDecimal minimum, BigDecimal maximum, List<LevelCount> levels) {

    record LevelCount(String name, long count) {}

    static Summary of(SnapshotPart summary) {
        return new Summary(
                summary.whole("count"),
                summary.numberOrNull("mean"),
                summary.numberOrNull("minimum"),
                summary.numberOrNull("maximum"),
                summary.partsOrNone("levels").stream()
                        .map(level -> new LevelCount(level.text("nameTh"), level.whole("count")))
                        .toList());
    }

    /** The mean with its range, then how many agencies reached which level. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.KeyFigure("คะแนนรวมเฉลี่ย", Figures.score(mean), null, range()));
        if (count > 0 && !levels.isEmpty()) {
            blocks.add(levelTable());
        }
        return blocks;
    }

    private String range() {
        if (count == 0) {
            return "ยังไม่มีหน่วยงานที่ทราบคะแนนรวม";
        }
        String agencies = "จาก " + ThaiNumerals.of(Figures.count(count)) + " หน่วยงานที่ทราบคะแนนรวม";
        return count == 1
                ? agencies
                : agencies + " ต่ำสุด " + Figures.thaiScore(minimum) + " สูงสุด " + Figures.thaiScore(maximum);
    }

    private Block levelTable() {
        return new Block.Table(
                "จำนวนหน่วยงานตามระดับ",
                List.of(
                        new Column("ระดับ", Align.START, 2),
                        new Column("หน่วยงาน", Align.END, 1),
                        new Column("ร้อยละ", Align.END, 1)),
                levels.stream()
                        .map(level -> List.of(
                                Cell.of(level.name()),
                                Cell.of(Figures.count(level.count())),
                                Cell.of(Figures.percent(level.count(), count))))
                        .toList());
    }

    /** Headings of {@link #cells()}, behind a first column that says whose summary it is. */
    static List<Column> columns(String first) {
        return List.of(
                new Column(first, Align.START, 3),
                new Column("หน่วยงาน", Align.END, 1.2),
                new Column("เฉลี่ย", Align.END, 1),
                new Column("ต่ำสุด", Align.END, 1),
                new Column("สูงสุด", Align.END, 1));
    }

    /** One row of a table of summaries. */
    List<Cell> cells(List<Inline> first) {
        return List.of(
                new Cell(first, false),
                Cell.of(Figures.count(count)),
                Cell.of(Figures.scoreOrDash(mean)),
                Cell.of(Figures.scoreOrDash(minimum)),
                Cell.of(Figures.scoreOrDash(maximum)));
    }
}
