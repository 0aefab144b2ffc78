package th.ita.assessment.score;

/**
 * A result that counts, scored.
 *
 * @param reportedLevel the announced level as it is written in the sheet, null where not known
 */
public record CurrentAssessment(AssessmentHead head, ScoreTree tree, String reportedLevel) {}
