package th.ita.assessment.score;

/**
 * A result that counts, scored.
 *
 * @param sheet what was given, answers included: these leave the service only through {@link AnswerDistributions}
 */
public record CurrentAssessment(AssessmentHead head, ScoreTree tree, ScoreSheet sheet) {

    /** The announced level as it is written in the sheet, null where not known. */
    public String reportedLevel() {
        return sheet.reportedLevel();
    }
}
