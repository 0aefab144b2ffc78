package th.ita.assessment.analysis;

import java.util.List;

import jakarta.inject.Singleton;

import th.ita.assessment.score.ScoreTree;
import th.ita.assessment.score.SheetReview;

/** Tells whoever tries a sheet what the analysis would say of it. */
@Singleton
class SheetFindings implements SheetReview {

    @Override
    public List<Finding> findings(ScoreTree tree, String reportedLevel) {
        return Analysis.of(AnalysisInput.of(tree, reportedLevel)).findings();
    }
}
