package th.ita.assessment.score;

/** @param fiscalYear the analysed year, Buddhist era */
record AssessmentId(long agencyId, int fiscalYear) {}
