package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiNumerals;

/** What each instrument did best and worst, and what is known below the indicators. */
final class StrengthSection {

    /** So many names are read. */
    private static final int NAMED = 3;

    private StrengthSection() {}

    static List<Block> of(ScoreTree tree, SnapshotPart analysis, List<Finding> findings) {
        List<Block> blocks = new ArrayList<>();
        findings.stream()
                .filter(finding -> finding.is("lowest-indicator"))
                .findFirst()
                .ifPresent(finding -> blocks.add(Block.Paragraph.of(finding.sentence())));
        List<SnapshotPart> instruments = analysis.partsOrNone("instruments");
        if (!instruments.isEmpty()) {
            blocks.add(new Block.BulletList(instruments.stream()
                    .map(instrument -> instrument(tree, instrument))
                    .toList()));
        }
        blocks.addAll(details(tree));
        if (!blocks.isEmpty()) {
            blocks.addFirst(new Block.Heading(2, "จุดเด่นและจุดที่ควรพัฒนา"));
        }
        return blocks;
    }

    private static List<Inline> instrument(ScoreTree tree, SnapshotPart instrument) {
        ScoreNode node = tree.named(instrument, "node");
        List<ScoreNode> strongest = nodes(tree, instrument, "strongest");
        List<ScoreNode> weakest = nodes(tree, instrument, "weakest");
        String sentence;
        if (strongest.isEmpty() || weakest.isEmpty()) {
            sentence = " ไม่มีคะแนนรายตัวชี้วัด";
        } else if (strongest.getFirst().value().compareTo(weakest.getFirst().value()) == 0) {
            sentence = " ทุกตัวชี้วัดที่ทราบได้คะแนนเท่ากัน คือ "
                    + Figures.thaiScore(strongest.getFirst().value()) + " คะแนน";
        } else {
            sentence = " ได้คะแนนสูงที่สุดใน" + named(strongest) + " และต่ำที่สุดใน" + named(weakest);
        }
        long known = instrument.whole("known");
        long of = instrument.whole("of");
        String partly = known > 0 && known < of
                ? " (ทราบคะแนน " + ThaiNumerals.of(known) + " จาก " + ThaiNumerals.of(of) + " ตัวชี้วัด)"
                : "";
        return List.of(new Inline.Strong(node.code()), new Inline.Text(sentence + partly + deeper(tree, node)));
    }

    /** The lowest below the indicators, where more than one is known and they are not all alike. */
    private static String deeper(ScoreTree tree, ScoreNode instrument) {
        StringBuilder sentences = new StringBuilder();
        for (ScoreNode.Kind kind : List.of(ScoreNode.Kind.SUB_INDICATOR, ScoreNode.Kind.QUESTION)) {
            List<ScoreNode> all = tree.below(instrument, kind);
            List<ScoreNode> known =
                    all.stream().filter(node -> node.value() != null).toList();
            BigDecimal lowest = known.stream()
                    .map(ScoreNode::value)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            List<ScoreNode> weakest = known.stream()
                    .filter(node -> node.value().compareTo(lowest) == 0)
                    .toList();
            if (weakest.size() < known.size() && weakest.size() <= NAMED) {
                sentences
                        .append(' ')
                        .append(kind.label())
                        .append(known.size() < all.size() ? "ที่ต่ำที่สุดเท่าที่ทราบคือ " : "ที่ต่ำที่สุดคือ ")
                        .append(Phrases.and(
                                weakest.stream().map(ScoreNode::numbered).toList()))
                        .append(points(lowest));
            }
        }
        return sentences.toString();
    }

    private static List<ScoreNode> nodes(ScoreTree tree, SnapshotPart instrument, String field) {
        return instrument.partsOrNone(field).stream()
                .map(part -> tree.named(part, "node"))
                .filter(node -> node.value() != null)
                .toList();
    }

    private static String named(List<ScoreNode> nodes) {
        return Phrases.and(nodes.stream().map(ScoreNode::inProse).toList())
                + points(nodes.getFirst().value());
    }

    private static String points(BigDecimal value) {
        return " (" + Figures.thaiScore(value) + " คะแนน)";
    }

    /** Sub-indicators and questions are the level at which something can be done. */
    private static List<Block> details(ScoreTree tree) {
        List<ScoreNode> known = tree.all().stream()
                .filter(node -> node.kind() == ScoreNode.Kind.SUB_INDICATOR || node.kind() == ScoreNode.Kind.QUESTION)
                .filter(node -> node.value() != null)
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        long questions = tree.of(ScoreNode.Kind.QUESTION).count();
        long knownQuestions = known.stream()
                .filter(node -> node.kind() == ScoreNode.Kind.QUESTION)
                .count();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(3, "ตัวชี้วัดย่อยและข้อคำถาม"));
        if (questions > 0) {
            boolean short_ = known.stream().anyMatch(node -> !node.official());
            blocks.add(Block.Paragraph.of("ทราบคะแนนรายข้อคำถาม " + ThaiNumerals.of(knownQuestions) + " จาก "
                    + ThaiNumerals.of(questions) + " ข้อ"
                    + (short_ ? " ชื่อข้อคำถามเป็นชื่อย่อ ไม่ใช่ถ้อยคำเต็มของแบบสอบถาม" : "")));
        }
        blocks.add(new Block.Table(
                "คะแนนของตัวชี้วัดย่อยและข้อคำถามที่ทราบ",
                List.of(
                        new Column("ตัวชี้วัดย่อยหรือข้อคำถาม", Align.START, 5),
                        new Column("ตัวชี้วัดที่", Align.END, 1.2),
                        new Column("คะแนน", Align.END, 1.2),
                        new Column("ที่มา", Align.START, 2)),
                known.stream()
                        .map(node -> List.of(
                                Cell.of(node.label()),
                                Cell.of(node.parent()),
                                Cell.of(Figures.score(node.value())),
                                Cell.of(node.originText())))
                        .toList()));
        return blocks;
    }
}
