package th.ita.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;

/** How the figures were obtained, and what was reported beside what was computed. */
final class OriginSection {

    private OriginSection() {}

    /** @param findings which of them say that a reported figure is not what its parts give */
    static List<Block> of(ScoreTree tree, List<Finding> findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "ที่มาของตัวเลข"));
        List<List<Inline>> origins = new ArrayList<>();
        for (Origin origin : Origin.values()) {
            if (tree.all().stream().anyMatch(node -> node.origin() == origin)) {
                origins.add(List.of(new Inline.Strong(origin.label()), new Inline.Text(" " + meaning(origin))));
            }
        }
        blocks.add(new Block.BulletList(origins));
        List<ScoreNode> both = tree.all().stream()
                .filter(node -> node.kind() != ScoreNode.Kind.ITEM)
                .filter(node -> node.reported() != null && node.computed() != null)
                .toList();
        if (!both.isEmpty()) {
            blocks.add(comparison(both, findings));
        }
        unconfirmed(tree).ifPresent(blocks::add);
        return blocks;
    }

    /** What the framework's data say of these nodes nobody has read in a public source yet: told once, here. */
    private static Optional<Block> unconfirmed(ScoreTree tree) {
        List<ScoreNode> nodes =
                tree.all().stream().filter(node -> !node.confirmed()).toList();
        return nodes.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Paragraph.of("ชื่อ จำนวน หรือน้ำหนักของ" + Phrases.spaced(Nodes.inProse(nodes))
                        + " ตามกรอบการประเมินของปีนี้ยังไม่ได้ยืนยันกับเอกสารของสำนักงาน ป.ป.ช."
                        + " ตัวเลขที่คำนวณจากส่วนนี้จึงอาจเปลี่ยนแปลงได้"));
    }

    private static String meaning(Origin origin) {
        return switch (origin) {
            case REPORTED -> "คือคะแนนที่ระบุไว้ในผลการประเมิน ใช้อ้างอิงได้ ระบบไม่แก้ไข";
            case COMPUTED -> "คือคะแนนที่ระบบคำนวณจากส่วนย่อยของคะแนนนั้น ใช้ทศนิยมเต็ม แล้วปัดเป็นสองตำแหน่งเมื่อแสดง";
            case IMPLIED ->
                "คือคะแนนที่ไม่มีในรายงาน แต่หาได้จากคะแนนอื่นที่ทราบ เพราะขาดอยู่เพียงค่าเดียว"
                        + " คะแนนในรายงานปัดเศษไว้ จึงแสดงช่วงที่เป็นไปได้ด้วย";
            case MISSING -> "คือไม่มีในรายงานและหาจากคะแนนอื่นไม่ได้ ไม่ได้หมายถึงศูนย์คะแนน";
        };
    }

    private static Block comparison(List<ScoreNode> both, List<Finding> findings) {
        return new Block.Table(
                "คะแนนตามรายงานเทียบกับคะแนนที่คำนวณได้จากส่วนย่อย",
                List.of(
                        new Column("รายการ", Align.START, 5),
                        new Column("ตามรายงาน", Align.END, 1.5),
                        new Column("คำนวณ", Align.END, 1.3),
                        new Column("ต่างกัน", Align.END, 1.3)),
                both.stream().map(node -> row(node, differs(node, findings))).toList());
    }

    private static boolean differs(ScoreNode node, List<Finding> findings) {
        return findings.stream()
                .anyMatch(
                        finding -> finding.is("reported-differs") && node.code().equals(finding.node()));
    }

    private static List<Cell> row(ScoreNode node, boolean differs) {
        BigDecimal difference = node.reported()
                .setScale(2, RoundingMode.HALF_UP)
                .subtract(node.computed().setScale(2, RoundingMode.HALF_UP))
                .abs();
        String label = node.kind() == ScoreNode.Kind.TOTAL ? node.name() : node.label();
        return List.of(
                Cell.of(label),
                Cell.of(Figures.score(node.reported())),
                Cell.of(Figures.score(node.computed())),
                new Cell(List.of(new Inline.Text(Figures.score(difference))), differs));
    }
}
