package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiNumerals;

/** What became of the scores that the measures answer: before and after, in figures and in words. */
final class EffectSection {

    private EffectSection() {}

    /** @param effect null until the result after the measures is known */
    static List<Block> of(SnapshotPart effect, long year, long measureYear) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "ผลที่เกิดขึ้นกับคะแนน"));
        if (effect == null) {
            blocks.add(Block.Paragraph.of("ยังไม่มีผลการประเมิน" + Phrases.fiscalYear(measureYear)
                    + " ในระบบ เมื่อมีแล้ว ส่วนนี้จะเทียบคะแนนก่อนและหลังดำเนินการของแต่ละข้อ"));
            return blocks;
        }
        long after = effect.whole("fiscalYear");
        blocks.add(Block.Paragraph.of("เมื่อเทียบผล" + Phrases.fiscalYear(year) + " กับ" + Phrases.fiscalYear(after)
                + " ข้อที่มาตรการตอบมีคะแนนเพิ่มขึ้น " + count(effect, "moved") + " ไม่เพิ่มขึ้น "
                + count(effect, "notMoved") + " และเทียบไม่ได้ " + count(effect, "notComparable")
                + " คะแนนที่เปลี่ยนอาจมีเหตุอื่นนอกจากมาตรการด้วย"));
        blocks.add(new Block.Table(
                "คะแนนก่อนและหลังดำเนินการ",
                List.of(
                        new Column("ข้อ", Align.START, 3),
                        new Column("ปี " + year, Align.END, 1),
                        new Column("ปี " + after, Align.END, 1),
                        new Column("ต่าง", Align.END, 1.1),
                        new Column("ผล", Align.START, 2.4)),
                effect.parts("nodes").stream().map(EffectSection::row).toList()));
        return blocks;
    }

    private static String count(SnapshotPart effect, String field) {
        return ThaiNumerals.of(effect.whole(field)) + " ข้อ";
    }

    private static List<Cell> row(SnapshotPart node) {
        String result = node.text("result");
        BigDecimal difference = node.numberOrNull("difference");
        String words =
                switch (result) {
                    case "moved" -> "เพิ่มขึ้น";
                    case "not-moved" -> difference != null && difference.signum() < 0 ? "ลดลง" : "เท่าเดิม";
                    case "not-comparable" -> "เทียบไม่ได้: " + ThaiNumerals.inTable(node.text("th"));
                    default -> throw node.wrong("result", "not a result of a comparison");
                };
        return List.of(
                Cell.of(node.text("node") + " " + node.text("nameTh")),
                Cell.of(Figures.scoreOrDash(node.numberOrNull("before"))),
                Cell.of(Figures.scoreOrDash(node.numberOrNull("after"))),
                Cell.of(difference == null ? "–" : Changes.signed(difference)),
                new Cell(List.of(new Inline.Text(words)), result.equals("not-moved")));
    }
}
