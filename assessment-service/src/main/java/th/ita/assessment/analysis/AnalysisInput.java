package th.ita.assessment.analysis;

import th.ita.assessment.framework.LevelRule;
import th.ita.assessment.framework.Lineage;
import th.ita.assessment.score.ScoreTree;

/**
 * All that an analysis is made of.
 *
 * @param reportedLevel the announced level, or null
 * @param newest the newest level rule there is, or null where the year's own is the only one looked at
 * @param previous the result of the year before, or null
 */
public record AnalysisInput(ScoreTree tree, String reportedLevel, NewestRule newest, Previous previous) {

    /** @param fiscalYear the year whose rule it is */
    public record NewestRule(int fiscalYear, LevelRule rule) {}

    /** @param lineage from that year's framework to this year's */
    public record Previous(ScoreTree tree, Lineage lineage) {}

    /** Of a result by itself. */
    public static AnalysisInput of(ScoreTree tree, String reportedLevel) {
        return new AnalysisInput(tree, reportedLevel, null, null);
    }
}
