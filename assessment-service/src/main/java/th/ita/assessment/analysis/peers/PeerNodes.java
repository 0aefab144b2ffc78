package th.ita.assessment.analysis.peers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.http.Problems;

/** Which nodes are compared. */
final class PeerNodes {

    /** More than anybody looks at; each is counted through. */
    static final int MOST = 20;

    private static final Set<NodeKind> USUAL = EnumSet.of(NodeKind.TOTAL, NodeKind.INSTRUMENT, NodeKind.INDICATOR);

    private PeerNodes() {}

    /** The total, the instruments and the indicators. */
    static List<FrameworkNode> usual(Framework framework) {
        return framework.preorder().filter(node -> USUAL.contains(node.kind())).toList();
    }

    /**
     * Those that a query asks for, in its order.
     *
     * @throws th.ita.assessment.http.ProblemException 400 if one does not exist, or there are too many
     */
    static List<FrameworkNode> asked(Framework framework, List<String> codes) {
        List<FrameworkNode> nodes = new ArrayList<>();
        for (String code : codes) {
            FrameworkNode node = framework
                    .find(code)
                    .orElseThrow(() -> Problems.parameter(
                            "node",
                            "unknown-node",
                            "กรอบการประเมินปี %d ไม่มีรหัสที่ระบุใน node ดูรหัสทั้งหมดได้ที่ frameworks/%1$d"
                                    .formatted(framework.fiscalYear()),
                            "The framework of %d has no such “node”; frameworks/%1$d lists all of them."
                                    .formatted(framework.fiscalYear())));
            if (!nodes.contains(node)) {
                nodes.add(node);
            }
        }
        if (nodes.size() > MOST) {
            throw Problems.parameter(
                    "node",
                    "too-many-nodes",
                    "เปรียบเทียบได้ครั้งละไม่เกิน " + MOST + " ข้อ",
                    "At most " + MOST + " nodes are compared at once.");
        }
        return nodes;
    }
}
