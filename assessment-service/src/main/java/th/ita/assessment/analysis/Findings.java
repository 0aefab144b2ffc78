package th.ita.assessment.analysis;

import java.util.List;
import java.util.stream.Stream;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.ScoreTree;

/** Everything an analysis has to say, in the order in which one would tell it. */
final class Findings {

    /** The kinds of node among which a weakest and a strongest are looked for; items are either lost or not. */
    static final List<NodeKind> DEPTHS =
            List.of(NodeKind.INDICATOR, NodeKind.SUB_INDICATOR, NodeKind.QUESTION, NodeKind.SUB_ITEM);

    private Findings() {}

    static List<Finding> of(
            ScoreTree tree, LevelReading level, String reportedLevel, LostItems lost, PreviousYear previous) {
        return Stream.of(
                        LevelFindings.of(tree, level, reportedLevel),
                        ExtremeFindings.of(tree),
                        LostItemFindings.of(tree, lost),
                        YearFindings.of(tree, previous),
                        DoubtFindings.of(tree),
                        ReadingFindings.of(tree, lost),
                        KnowledgeFindings.of(tree))
                .flatMap(List::stream)
                .toList();
    }
}
