package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import th.ita.report.thai.ThaiNumerals;

/** Says openly which of the main figures the report does not hold. */
final class KnowledgeNotice {

    /** So many names are read; more are only counted. */
    private static final int NAMED = 3;

    private KnowledgeNotice() {}

    static Optional<Block> of(ScoreTree tree) {
        List<String> sentences = sentences(tree);
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Notice(
                        Block.Notice.Tone.INFORMATION,
                        "คะแนนบางส่วนไม่ได้ระบุไว้ในรายงาน",
                        List.of(new Inline.Text(String.join(" ", sentences)))));
    }

    /** Empty if the report holds them all. */
    static List<String> sentences(ScoreTree tree) {
        List<ScoreNode> main = tree.main();
        List<String> sentences = new ArrayList<>();
        String implied = named(main, Origin.IMPLIED);
        if (!implied.isEmpty()) {
            sentences.add(implied + " คำนวณย้อนจากคะแนนอื่น และแสดงช่วงที่เป็นไปได้ไว้ในตาราง");
        }
        String computed = named(main, Origin.COMPUTED);
        if (!computed.isEmpty()) {
            sentences.add(computed + " คำนวณจากส่วนย่อย");
        }
        String missing = named(main, Origin.MISSING);
        if (!missing.isEmpty()) {
            sentences.add(missing + " ไม่มีข้อมูลให้คำนวณ จึงไม่แสดงตัวเลข");
        }
        return sentences;
    }

    /** Those of one origin, by name or, if they are many, by number; empty if there are none. */
    private static String named(List<ScoreNode> main, Origin origin) {
        List<ScoreNode> nodes =
                main.stream().filter(node -> node.origin() == origin).toList();
        if (nodes.size() <= NAMED) {
            return Phrases.and(nodes.stream().map(KnowledgeNotice::subject).toList());
        }
        return "คะแนน " + ThaiNumerals.of(nodes.size()) + " จาก " + ThaiNumerals.of(main.size())
                + " รายการ (คะแนนรวม เครื่องมือ และตัวชี้วัด)";
    }

    private static String subject(ScoreNode node) {
        return node.kind() == ScoreNode.Kind.INSTRUMENT ? "คะแนน " + node.inProse() : node.inProse();
    }
}
