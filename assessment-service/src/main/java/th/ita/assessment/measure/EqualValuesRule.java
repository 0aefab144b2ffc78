package th.ita.assessment.measure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreNode;

/** Two questions were reported with one value: perhaps by chance, perhaps a slip of the pen. */
record EqualValuesRule() implements Rule {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    @Override
    public String name() {
        return "equal-values";
    }

    @Override
    public Contradiction.Stage stage() {
        return Contradiction.Stage.SUBMIT;
    }

    @Override
    public Contradiction.Severity severity() {
        return Contradiction.Severity.WARNING;
    }

    @Override
    public List<Contradiction> read(MeasureReading set) {
        Map<BigDecimal, List<ScoreNode>> byValue = set.tree()
                .preorder()
                .filter(node -> node.definition().kind() == NodeKind.QUESTION && node.origin() == Origin.REPORTED)
                .collect(Collectors.groupingBy(
                        node -> Precision.shown(node.value(), 2), LinkedHashMap::new, Collectors.toList()));
        return byValue.entrySet().stream()
                .filter(same -> same.getValue().size() > 1 && !same.getKey().equals(HUNDRED))
                .map(same -> {
                    String codes = same.getValue().stream().map(ScoreNode::code).collect(Collectors.joining(", "));
                    String first = same.getValue().getFirst().code();
                    return found(
                            pointer(set, first),
                            first,
                            "ข้อคำถาม " + codes + " มีคะแนนเท่ากันคือ " + same.getKey() + " โปรดตรวจว่าคัดลอกมาถูกต้อง",
                            "Questions " + codes + " have the same score, " + same.getKey()
                                    + "; please check that it was copied right.");
                })
                .toList();
    }

    /** The first measure on it, else the whole set. */
    private static String pointer(MeasureReading set, String node) {
        List<Measure> measures = set.content().measures();
        for (int i = 0; i < measures.size(); i++) {
            int at = measures.get(i).nodes().indexOf(node);
            if (at >= 0) {
                return "/measures/" + i + "/nodes/" + at;
            }
        }
        return "";
    }
}
