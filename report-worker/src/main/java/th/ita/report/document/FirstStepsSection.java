package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiNumerals;

/**
 * What an officer who reads no further has to know: what to mend first, what to go on with, what not to lose, and what the
 * next level takes. Then the lost items in the order of mending, with what the assessor missed.
 */
final class FirstStepsSection {

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

    private static final BigDecimal FULL = new BigDecimal("100");

    private final ScoreTree tree;
    private final SnapshotPart analysis;
    private final Level level;
    private final List<LostItem> lost;

    private FirstStepsSection(ScoreTree tree, SnapshotPart analysis, Level level) {
        this.tree = tree;
        this.analysis = analysis;
        this.level = level;
        this.lost = LostItem.of(tree, analysis);
    }

    static List<Block> of(ScoreTree tree, SnapshotPart analysis, Level level) {
        return new FirstStepsSection(tree, analysis, level).blocks();
    }

    private List<Block> blocks() {
        List<List<Inline>> steps = new ArrayList<>();
        step(steps, "แก้ไขก่อน", mend());
        step(steps, "พัฒนาต่อ", improve());
        step(steps, "รักษาไว้", hold());
        step(steps, "ระดับถัดไป", nextLevel());
        List<Block> blocks = new ArrayList<>();
        if (steps.isEmpty()) {
            return List.of();
        }
        blocks.add(new Block.Heading(2, "สิ่งที่ควรทำก่อน"));
        blocks.add(new Block.BulletList(steps));
        if (!lost.isEmpty()) {
            blocks.add(table());
            Rows.leftOut(
                            lost,
                            "ข้อ",
                            " ข้อที่เหลือคือ "
                                    + Phrases.and(lost.stream()
                                            .skip(Rows.MOST)
                                            .map(item -> item.node().code())
                                            .toList()))
                    .ifPresent(blocks::add);
        }
        return blocks;
    }

    private static void step(List<List<Inline>> steps, String what, Optional<String> sentence) {
        sentence.ifPresent(text -> steps.add(List.of(new Inline.Strong(what), new Inline.Text(" " + text))));
    }

    private Optional<String> mend() {
        if (lost.isEmpty()) {
            return nothingLost();
        }
        LostItem first = lost.getFirst();
        if (first.gain() == null) {
            return Optional.of("ข้อตรวจที่ไม่ได้คะแนน " + ThaiNumerals.of(lost.size())
                    + " ข้อในตาราง ไม่ทราบน้ำหนักของแต่ละข้อ จึงบอกไม่ได้ว่าข้อใดเพิ่มคะแนนรวมได้มากที่สุด");
        }
        StringBuilder sentence = new StringBuilder(
                first.node().inProse() + " ข้อเดียวเพิ่มได้ " + ThaiNumerals.of(Figures.gain(first.gain())) + " คะแนน");
        if (lost.size() > 1) {
            sentence.append(" ข้อที่ไม่ได้คะแนนมี " + ThaiNumerals.of(lost.size()) + " ข้อ");
            together().ifPresent(together -> sentence.append(" แก้ไขครบแล้ว" + together));
        }
        return Optional.of(sentence.toString());
    }

    /** "คะแนนรวมจะเป็น ๙๗.๑๗ คะแนน", with the level if that is another one then. */
    private Optional<String> together() {
        SnapshotPart together = analysis.partOrNull("lostItemsTogether");
        BigDecimal total = together == null ? null : together.numberOrNull("totalIfFixed");
        if (total == null) {
            return Optional.empty();
        }
        List<String> levels = together.texts("levelIfFixed");
        boolean moved = levels.size() == 1 && !level.current().isEmpty() && !level.isCurrent(levels.getFirst());
        return Optional.of("คะแนนรวมจะเป็น " + Figures.thaiScore(total) + " คะแนน"
                + (moved ? " และขึ้นเป็น" + level.names(levels) : ""));
    }

    private Optional<String> nothingLost() {
        long all = tree.of(ScoreNode.Kind.ITEM).count();
        long known = tree.of(ScoreNode.Kind.ITEM)
                .filter(item -> item.value() != null)
                .count();
        if (all == 0) {
            return Optional.empty();
        }
        if (known == 0) {
            return Optional.of("ไม่มีผลของข้อตรวจรายข้อในรายงาน จึงบอกไม่ได้ว่าข้อใดไม่ได้คะแนน");
        }
        return Optional.of(
                known == all
                        ? "ไม่มีข้อตรวจที่ต้องแก้ไข หน่วยงานได้คะแนนครบทั้ง " + ThaiNumerals.of(all) + " ข้อ"
                        : "ทราบผล " + ThaiNumerals.of(known) + " จาก " + ThaiNumerals.of(all)
                                + " ข้อตรวจ ทุกข้อที่ทราบผลได้คะแนนเต็ม");
    }

    /** What weighs most beside the lost items: the question, or else the indicator, furthest from full. */
    private Optional<String> improve() {
        List<Gain> gains = Gain.of(tree, analysis, "questions");
        if (gains.isEmpty()) {
            gains = Gain.of(tree, analysis, "indicators").stream()
                    .filter(gain -> lost.stream().noneMatch(item -> tree.isBelow(item.node(), gain.node())))
                    .toList();
        }
        return gains.stream()
                .findFirst()
                .map(gain -> gain.node().inProse() + " (" + Figures.thaiScore(gain.value())
                        + " คะแนน) หากได้เต็มจะเพิ่มคะแนนรวมได้ " + ThaiNumerals.of(Figures.gain(gain.gain()))
                        + " คะแนน มากที่สุดในบรรดา" + gain.node().kind().label() + "ที่ทราบ")
                .or(this::lowest);
    }

    /** Where no weights are known, the lowest score is all that can be pointed at. */
    private Optional<String> lowest() {
        return analysis.partsOrNone("lowestIndicators").stream()
                .map(lowest -> tree.named(lowest, "node"))
                .filter(node -> node.value() != null && node.value().compareTo(FULL) < 0)
                .findFirst()
                .map(node -> node.inProse() + " ได้คะแนนต่ำที่สุดเท่าที่ทราบ คือ " + Figures.thaiScore(node.value())
                        + " คะแนน");
    }

    private Optional<String> hold() {
        return HeldItems.of(tree, analysis).stream().findFirst().map(held -> {
            boolean one = held.nodes().size() == 1;
            String names = one
                    ? held.nodes().getFirst().inProse()
                    : ScoreNode.Kind.ITEM.label() + " " + held.codes() + " ซึ่งมีน้ำหนักมากที่สุด";
            return names + (one ? " หากพลาดข้อนี้" : " หากพลาดข้อใดข้อหนึ่ง") + " คะแนนรวมจะลดลง "
                    + ThaiNumerals.of(Figures.gain(held.loss())) + " คะแนน"
                    + (held.total() == null ? "" : " เหลือ " + Figures.thaiScore(held.total()) + " คะแนน")
                    + (held.levels().isEmpty() ? "" : " (" + level.names(held.levels()) + ")");
        });
    }

    /** By the year's rule, or where there is none higher, by the newest one. */
    private Optional<String> nextLevel() {
        return NextLevel.of(analysis).stream()
                .filter(NextLevel::hasNext)
                .findFirst()
                .map(NextLevel::sentence);
    }

    private Block table() {
        boolean gains = lost.getFirst().gain() != null;
        boolean totals = lost.stream().anyMatch(item -> item.totalAfter() != null);
        List<Column> columns = new ArrayList<>(List.of(
                new Column("ข้อตรวจ", Align.START, 3.3), new Column("ข้อสังเกตของผู้ประเมิน", Align.START, 3.8)));
        if (gains) {
            columns.add(new Column("เพิ่มได้", Align.END, 1.1));
        }
        if (totals) {
            columns.add(new Column("คะแนนรวม", Align.END, 1.4));
        }
        return new Block.Table(
                "ข้อที่ไม่ได้คะแนน" + (gains ? " ตามลำดับที่ควรแก้ไข" : "")
                        + (totals ? " คะแนนรวมคือเมื่อแก้ไขข้อนั้นและทุกข้อก่อนหน้าแล้ว" : ""),
                columns,
                Rows.first(lost).stream().map(item -> row(item, gains, totals)).toList());
    }

    private static List<Cell> row(LostItem item, boolean gains, boolean totals) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(item.node().label()), new Cell(remark(item), false)));
        if (gains) {
            row.add(Cell.of(Figures.gain(item.gain())));
        }
        if (totals) {
            row.add(Cell.of(Figures.scoreOrDash(item.totalAfter())));
        }
        return row;
    }

    private static List<Inline> remark(LostItem item) {
        List<Inline> content = new ArrayList<>();
        content.add(new Inline.Text(item.remark() == null ? "ไม่ได้ระบุไว้" : item.remark()));
        List<String> addresses = item.evidenceUrls().stream()
                .filter(address -> WEB.matcher(address).matches())
                .toList();
        for (int i = 0; i < addresses.size(); i++) {
            String number = addresses.size() == 1 ? "" : " (" + (i + 1) + ")";
            content.add(new Inline.Text(" "));
            content.add(new Inline.Link("หลักฐานของข้อ " + item.node().code() + number, addresses.get(i)));
        }
        return content;
    }
}
