package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiNumerals;

/** The OIT items that scored nothing: why, and what mending each would add to the total. */
final class LostItemsSection {

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

    private LostItemsSection() {}

    static List<Block> of(ScoreTree tree, SnapshotPart analysis, List<Finding> findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "ข้อตรวจ OIT ที่ไม่ได้คะแนน"));
        List<SnapshotPart> lost = analysis.partsOrNone("lostItems");
        if (lost.isEmpty()) {
            blocks.add(Block.Paragraph.of(nothingLost(tree)));
            return blocks;
        }
        SnapshotPart together = analysis.partOrNull("lostItemsTogether");
        String told = lost.size() > 1 ? "lost-items" : "lost-item";
        findings.stream()
                .filter(finding -> finding.is(told))
                .findFirst()
                .ifPresent(finding -> blocks.add(Block.Paragraph.of(finding.sentence())));
        blocks.add(table(tree, lost, together));
        if (lost.stream().map(item -> item.numberOrNull("gain")).distinct().count() > 1) {
            blocks.add(Block.Paragraph.of(
                    "แต่ละข้อเพิ่มคะแนนรวมได้ไม่เท่ากัน เพราะตัวชี้วัดย่อยแต่ละตัวมีจำนวนข้อตรวจไม่เท่ากัน"
                            + " ข้อที่ควรแก้ก่อนจึงดูได้จากคะแนนที่จะเพิ่ม ประกอบกับสิ่งที่หน่วยงานทำได้เร็ว"));
        }
        return blocks;
    }

    private static String nothingLost(ScoreTree tree) {
        long all = tree.of(ScoreNode.Kind.ITEM).count();
        long known = tree.of(ScoreNode.Kind.ITEM)
                .filter(item -> item.value() != null)
                .count();
        if (known == 0) {
            return "ไม่มีผลรายข้อของ OIT ในรายงาน จึงบอกไม่ได้ว่าข้อใดไม่ได้คะแนน";
        }
        return known == all
                ? "ได้คะแนนครบทุกข้อตรวจ ทั้ง " + ThaiNumerals.of(all) + " ข้อ"
                : "ทราบผล " + ThaiNumerals.of(known) + " จาก " + ThaiNumerals.of(all)
                        + " ข้อตรวจ ทุกข้อที่ทราบผลได้คะแนนเต็ม";
    }

    private static Block table(ScoreTree tree, List<SnapshotPart> lost, SnapshotPart together) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SnapshotPart item : lost) {
            ScoreNode node = tree.named(item, "node");
            rows.add(List.of(
                    Cell.of(node.label()),
                    new Cell(remark(node, item), false),
                    Cell.of(Figures.gain(item.numberOrNull("gain"))),
                    Cell.of(Figures.score(item.numberOrNull("totalIfFixed")))));
        }
        if (together != null && lost.size() > 1) {
            rows.add(List.of(
                    strong("แก้ไขครบทั้ง " + lost.size() + " ข้อ"),
                    new Cell(List.of(), false),
                    strong(Figures.gain(together.numberOrNull("gain"))),
                    strong(Figures.score(together.numberOrNull("totalIfFixed")))));
        }
        return new Block.Table(
                "ข้อที่ไม่ได้คะแนนและผลของการแก้ไข เรียงจากข้อที่เพิ่มคะแนนรวมมากที่สุด",
                List.of(
                        new Column("ข้อตรวจ", Align.START, 3),
                        new Column("ข้อสังเกตของผู้ประเมิน", Align.START, 4),
                        new Column("คะแนนรวมที่เพิ่ม", Align.END, 1.4),
                        new Column("คะแนนรวมหากแก้ไข", Align.END, 1.4)),
                rows);
    }

    private static List<Inline> remark(ScoreNode node, SnapshotPart item) {
        String remark = item.textOrNull("remark");
        List<Inline> content = new ArrayList<>();
        content.add(new Inline.Text(remark == null ? "ไม่ได้ระบุไว้" : remark));
        List<String> addresses = item.texts("evidenceUrls").stream()
                .filter(address -> WEB.matcher(address).matches())
                .toList();
        for (int i = 0; i < addresses.size(); i++) {
            String number = addresses.size() == 1 ? "" : " (" + (i + 1) + ")";
            content.add(new Inline.Text(" "));
            content.add(new Inline.Link("หลักฐานของข้อ " + node.code() + number, addresses.get(i)));
        }
        return content;
    }

    private static Cell strong(String text) {
        return new Cell(List.of(new Inline.Strong(text)), false);
    }
}
