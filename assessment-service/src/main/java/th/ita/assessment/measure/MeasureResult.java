package th.ita.assessment.measure;

import th.ita.assessment.analysis.Analysis;
import th.ita.assessment.score.CurrentAssessment;

/** The result that a measure set answers, and what it says. */
record MeasureResult(CurrentAssessment current, Analysis analysis) {

    /** What a document would print of it. */
    PrintedFacts facts() {
        return PrintedFacts.of(current.head().agency().nameTh(), current.tree(), analysis.level());
    }

    /** A version as the rules read it, beside this result. */
    MeasureReading beside(MeasureVersion version) {
        return MeasureReading.of(version, current.tree(), analysis);
    }
}
