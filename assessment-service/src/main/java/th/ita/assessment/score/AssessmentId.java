package th.ita.assessment.score;

/**
 * A result.
 *
 * @param fiscalYear the analysed year, Buddhist era
 */
public record AssessmentId(long agencyId, int fiscalYear) {}
