package th.ita.assessment.score;

import th.ita.assessment.framework.Framework;

/** The arithmetic of the assessment: framework and sheet in, tree out, nothing else read or changed. */
public final class Scoring {

    private Scoring() {}

    /**
     * Scores a sheet.
     *
     * @throws IllegalArgumentException if the sheet is one that {@link SheetCheck} refuses
     */
    public static ScoreTree score(Framework framework, ScoreSheet sheet) {
        throw new UnsupportedOperationException();
    }
}
