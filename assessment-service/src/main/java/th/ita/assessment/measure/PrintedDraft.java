package th.ita.assessment.measure;

import th.ita.assessment.agency.AgencyView;

/**
 * What the documents of a version would print if it were approved now.
 *
 * @param frozen JSON as that of an approved version, without verification
 */
public record PrintedDraft(AgencyView agency, int fiscalYear, int measureFiscalYear, int version, String frozen) {}
