package th.ita.assessment.measure;

/**
 * What the public sees of an agency's measures on a result has changed: a version was published, superseded or withdrawn.
 * Observed within the transaction of the change, by whatever shows measures.
 *
 * @param version the one whose status changed
 */
public record MeasuresPublished(long agencyId, int fiscalYear, int version, MeasureState status) {}
