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

    static List<Block> of(ScoreTree tree, SnapshotPart analysis, Level level) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "ระดับผลการประเมิน"));
        List<String> sentences = sentences(tree, level);
        if (!sentences.isEmpty()) {
            blocks.add(Block.Paragraph.of(String.join(" ", sentences)));
        }
        if (!level.scale().isEmpty()) {
            blocks.add(scale(level));
        }
        blocks.addAll(NextLevelSection.of(tree, analysis));
        return blocks;
    }

    private static List<String> sentences(ScoreTree tree, Level level) {
        List<String> sentences = new ArrayList<>();
        if (level.scale().isEmpty() && level.current().isEmpty()) {
            sentences.add("ยังไม่ทราบเกณฑ์ระดับของปีนี้ เอกสารนี้จึงแสดงเฉพาะคะแนน");
        } else if (level.current().isEmpty()) {
            sentences.add("ไม่ทราบคะแนนรวม จึงระบุระดับไม่ได้");
        } else if (level.only() == null) {
            sentences.add(
                    level.countsInstruments()
                            ? "ผลการประเมินอาจอยู่ใน" + level.badge() + " ตามคะแนนรวมและคะแนนเครื่องมือเท่าที่ทราบ"
                            : "คะแนนรวมอาจอยู่ใน" + level.badge() + " เพราะคะแนนที่ทราบเป็นค่าที่ปัดเศษแล้ว");
        } else if (level.countsInstruments()) {
            sentences.add(
                    "เกณฑ์ของปีนี้ดูทั้งคะแนนรวมและคะแนนของทุกเครื่องมือ เครื่องมือเดียวที่ต่ำจึงทำให้ระดับต่ำลงได้");
            nearest(tree, level).ifPresent(sentences::add);
        } else if (level.margin() != null
                && level.edge() != null
                && level.edge().signum() > 0) {
            sentences.add("คะแนนรวมสูงกว่าเกณฑ์ขั้นต่ำของ" + level.only().name() + " ("
                    + Figures.thaiScore(level.edge()) + " คะแนน) อยู่ " + Figures.thaiScore(level.margin()) + " คะแนน");
            narrow(tree, level).ifPresent(sentences::add);
        }
        toNext(tree, level).ifPresent(sentences::add);
        return sentences;
    }

    private static Optional<String> toNext(ScoreTree tree, Level level) {
        Level.Next next = level.next();
        if (level.only() == null || next == null) {
            return Optional.empty();
        }
        if (next.lacking().isEmpty()) {
            return Optional.of("ต้องได้คะแนนรวมเพิ่มอีก " + Figures.thaiScore(next.distance()) + " คะแนน จึงจะถึง"
                    + next.name() + " (ตั้งแต่ " + Figures.thaiScore(next.edge()) + " คะแนนขึ้นไป)");
        }
        return Optional.of("จะถึง" + next.name() + " เมื่อ"
                + Phrases.and(next.lacking().stream()
                        .map(lacking -> score(tree, lacking.node()) + " เพิ่มอีก "
                                + Figures.thaiScore(lacking.distance()) + " คะแนน (ตั้งแต่ "
                                + Figures.thaiScore(lacking.edge()) + " คะแนน)")
                        .toList()));
    }

    /** Where total and instruments count, the one that would be the first to leave the level. */
    private static Optional<String> nearest(ScoreTree tree, Level level) {
        return level.margin() == null
                        || level.edge() == null
                        || level.marginOf() == null
                        || level.edge().signum() == 0
                ? Optional.empty()
                : Optional.of(
                        "ส่วนที่ใกล้เกณฑ์ขั้นต่ำของ" + level.only().name() + " (" + Figures.thaiScore(level.edge())
                                + " คะแนน) ที่สุดคือ" + score(tree, level.marginOf()) + " ซึ่งสูงกว่าอยู่ "
                                + Figures.thaiScore(level.margin()) + " คะแนน");
    }

    private static String score(ScoreTree tree, String node) {
        return tree.root().code().equals(node) ? "คะแนนรวม" : "คะแนน " + node;
    }

    /** A margin that a single item can use up is worth saying. */
    private static Optional<String> narrow(ScoreTree tree, Level level) {
        return tree.of(ScoreNode.Kind.ITEM)
                .filter(item -> item.value() != null && item.value().signum() > 0 && item.weight() != null)
                .map(ScoreNode::weight)
                .min(Comparator.<BigDecimal>naturalOrder())
                .filter(lightest -> level.margin().compareTo(lightest) < 0)
                .map(lightest -> "หากข้อตรวจที่ได้คะแนนอยู่เสียคะแนนไปเพียงข้อเดียว คะแนนรวมจะต่ำกว่าเกณฑ์นี้");
    }

    private static Block scale(Level level) {
        boolean instruments = level.countsInstruments();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("ระดับ", Align.START, instruments ? 2.6 : 2));
        columns.add(new Column(instruments ? "คะแนนรวม" : "ช่วงคะแนน", Align.END, 2));
        if (instruments) {
            columns.add(new Column("ทุกเครื่องมือ", Align.END, 1.8));
        }
        columns.add(new Column("หน่วยงานนี้", Align.START, 2));
        return new Block.Table(
                "เกณฑ์ระดับของปีนั้น" + (level.rule() == null ? "" : " (" + level.rule() + ")"),
                columns,
                level.scale().stream()
                        .map(step -> row(level, step, instruments))
                        .toList());
    }

    private static List<Cell> row(Level level, Level.Step step, boolean instruments) {
        boolean current = level.isCurrent(step.code());
        List<Cell> row = new ArrayList<>();
        row.add(cell(step.name(), current));
        row.add(cell(Figures.score(step.minimum()) + "–" + Figures.score(step.maximum()), current));
        if (instruments) {
            BigDecimal minimum = step.instrumentMinimum();
            row.add(cell(
                    minimum == null || minimum.signum() == 0 ? "ไม่กำหนด" : "ตั้งแต่ " + Figures.score(minimum),
                    current));
        }
        row.add(cell(standing(level, current), current));
        return row;
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
