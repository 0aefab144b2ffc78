package th.ita.assessment.measure;

import java.util.List;

import th.ita.assessment.analysis.Names;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreNode;

/** An indicator is not in the result; what it must have been follows from the rest. */
record ImpliedNodeRule() implements Rule {

    @Override
    public String name() {
        return "implied-indicator";
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
        return set.tree()
                .preorder()
                .filter(node -> node.definition().kind() == NodeKind.INDICATOR && node.origin() == Origin.IMPLIED)
                .map(node -> found(
                        "",
                        node.code(),
                        "ไม่มีคะแนนของ" + Names.th(node) + " ในผลการประเมิน คะแนนที่อนุมานได้คือ " + shown(node)
                                + " โปรดกรอกคะแนนตามรายงาน",
                        "The result has no score of " + Names.en(node) + "; the rest implies " + shown(node)
                                + ". Please enter the reported one."))
                .toList();
    }

    private static String shown(ScoreNode node) {
        return Precision.shown(node.value(), 2).toPlainString();
    }
}
