package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;

/** How far the total is from the level above and from the one below. */
final class LevelSection {

    private LevelSection() {}

    static List<Block> of(ScoreTree tree, Level level) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "ระดับผลการประเมิน"));
        blocks.add(Block.Paragraph.of(String.join(" ", sentences(tree, level))));
        if (!level.scale().isEmpty()) {
            blocks.add(scale(level));
        }
        return blocks;
    }

    private static List<String> sentences(ScoreTree tree, Level level) {
        List<String> sentences = new ArrayList<>();
        if (level.current().isEmpty()) {
            sentences.add("ไม่ทราบคะแนนรวม จึงระบุระดับไม่ได้");
        } else if (level.only() == null) {
            sentences.add("คะแนนรวมอาจอยู่ใน" + level.badge() + " เพราะคะแนนที่ทราบเป็นค่าที่ปัดเศษแล้ว");
        } else {
            if (level.next() != null) {
                sentences.add("ต้องได้คะแนนรวมเพิ่มอีก "
                        + Figures.thaiScore(level.next().distance())
                        + " คะแนน จึงจะถึง" + level.next().name() + " (ตั้งแต่ "
                        + Figures.thaiScore(level.next().edge()) + " คะแนนขึ้นไป)");
            }
            if (level.margin() != null && level.edge() != null && level.edge().signum() > 0) {
                sentences.add(
                        "คะแนนรวมสูงกว่าเกณฑ์ขั้นต่ำของ" + level.only().name() + " (" + Figures.thaiScore(level.edge())
                                + " คะแนน) อยู่ " + Figures.thaiScore(level.margin()) + " คะแนน");
                narrow(tree, level).ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    /** A margin that a single item can use up is worth saying. */
    private static Optional<String> narrow(ScoreTree tree, Level level) {
        return tree.of(ScoreNode.Kind.ITEM)
                .filter(item -> item.value() != null && item.value().signum() > 0 && item.weight() != null)
                .map(ScoreNode::weight)
                .min(Comparator.<BigDecimal>naturalOrder())
                .filter(lightest -> level.margin().compareTo(lightest) < 0)
                .map(lightest -> "หากข้อตรวจ OIT ที่ได้คะแนนอยู่เสียคะแนนไปเพียงข้อเดียว คะแนนรวมจะต่ำกว่าเกณฑ์นี้");
    }

    private static Block scale(Level level) {
        List<List<Cell>> rows = level.scale().stream()
                .map(step -> {
                    boolean current = level.isCurrent(step.code());
                    String range = Figures.score(step.minimum()) + "–" + Figures.score(step.maximum());
                    return List.of(
                            cell(step.name(), current), cell(range, current), cell(standing(level, current), current));
                })
                .toList();
        return new Block.Table(
                "เกณฑ์ระดับของปีนั้น" + (level.rule() == null ? "" : " (" + level.rule() + ")"),
                List.of(
                        new Column("ระดับ", Align.START, 2),
                        new Column("ช่วงคะแนน", Align.END, 2),
                        new Column("หน่วยงานนี้", Align.START, 2)),
                rows);
    }

    private static String standing(Level level, boolean current) {
        if (!current) {
            return "";
        }
        return level.only() == null ? "อาจอยู่ระดับนี้" : "อยู่ระดับนี้";
    }

    private static Cell cell(String text, boolean emphasis) {
        return new Cell(text.isEmpty() ? List.of() : List.of(new Inline.Text(text)), emphasis);
    }
}
