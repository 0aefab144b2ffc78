package th.ita.assessment.score;

import java.util.List;

/** What the analysis would say about a sheet that is only tried; implemented above this package. */
public interface SheetReview {

    /** Its findings in the shape that the analysis has in the API. */
    List<?> findings(ScoreTree tree, String reportedLevel);
}
