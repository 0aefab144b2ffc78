package th.ita.assessment.analysis;

import th.ita.assessment.framework.LevelRule;
import th.ita.assessment.score.ScoreTree;

/**
 * All that an analysis is made of.
 *
 * @param reportedLevel the announced level, or null
 * @param newest the newest level rule there is, or null where the year's own is the only one looked at
 */
public record AnalysisInput(ScoreTree tree, String reportedLevel, NewestRule newest) {

    /** @param fiscalYear the year whose rule it is */
    public record NewestRule(int fiscalYear, LevelRule rule) {}

    public static AnalysisInput of(ScoreTree tree, String reportedLevel) {
        return new AnalysisInput(tree, reportedLevel, null);
    }
}
