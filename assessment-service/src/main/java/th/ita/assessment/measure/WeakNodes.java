package th.ita.assessment.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * The nodes that a first draft proposes measures for: of each indicator of a questionnaire its lowest known question below
 * 100; where no question of an instrument's lowest indicator is known, that indicator itself; and every lost item.
 */
final class WeakNodes {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    private WeakNodes() {}

    /** In the framework's order. */
    static List<ScoreNode> of(ScoreTree tree) {
        List<ScoreNode> weak = new ArrayList<>();
        tree.preorder()
                .filter(node -> node.definition().kind() == NodeKind.INSTRUMENT)
                .forEach(instrument -> inInstrument(instrument, weak));
        return weak;
    }

    private static void inInstrument(ScoreNode instrument, List<ScoreNode> weak) {
        List<ScoreNode> indicators = instrument
                .preorder()
                .filter(node -> node.definition().kind() == NodeKind.INDICATOR)
                .toList();
        ScoreNode lowest = lowest(indicators);
        for (ScoreNode indicator : indicators) {
            List<ScoreNode> questions = indicator
                    .preorder()
                    .filter(node -> node.definition().kind() == NodeKind.QUESTION && node.value() != null)
                    .toList();
            boolean items =
                    indicator.preorder().anyMatch(node -> node.definition().kind() == NodeKind.ITEM);
            ScoreNode question = lowest(questions);
            if (question != null && shown(question).compareTo(HUNDRED) < 0) {
                weak.add(question);
            } else if (!items
                    && questions.isEmpty()
                    && indicator == lowest
                    && shown(indicator).compareTo(HUNDRED) < 0) {
                weak.add(indicator);
            }
        }
        instrument
                .preorder()
                .filter(node -> node.definition().kind() == NodeKind.ITEM)
                .filter(node -> node.value() != null && node.value().signum() == 0)
                .forEach(weak::add);
    }

    private static ScoreNode lowest(List<ScoreNode> nodes) {
        return nodes.stream()
                .filter(node -> node.value() != null)
                .min(Comparator.comparing(WeakNodes::shown))
                .orElse(null);
    }

    private static BigDecimal shown(ScoreNode node) {
        return Precision.shown(node.value(), 2);
    }
}
