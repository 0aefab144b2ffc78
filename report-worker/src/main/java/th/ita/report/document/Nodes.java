package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;

import th.ita.report.thai.ThaiNumerals;

/** Several nodes in one sentence. */
final class Nodes {

    /** So many are named, more are told by their codes. */
    private static final int NAMED = 3;

    /** So many codes are read, more are only counted. */
    private static final int LISTED = 12;

    private Nodes() {}

    /** Kind by kind: "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล และข้อตรวจ O1, O2, O3, O4". */
    static String inProse(List<ScoreNode> nodes) {
        List<String> kinds = new ArrayList<>();
        for (ScoreNode.Kind kind : ScoreNode.Kind.values()) {
            List<ScoreNode> ofKind =
                    nodes.stream().filter(node -> node.kind() == kind).toList();
            if (ofKind.isEmpty()) {
                continue;
            }
            if (ofKind.size() <= NAMED) {
                kinds.add(Phrases.and(ofKind.stream().map(ScoreNode::inProse).toList()));
            } else if (ofKind.size() <= LISTED) {
                kinds.add(kind.label() + " "
                        + String.join(
                                ", ",
                                ofKind.stream()
                                        .map(node -> ThaiNumerals.inProse(node.code()))
                                        .toList()));
            } else {
                kinds.add(kind.label() + " " + ThaiNumerals.of(ofKind.size()) + " รายการ");
            }
        }
        return Phrases.and(kinds);
    }
}
