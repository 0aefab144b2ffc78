package th.ita.assessment.followup;

/**
 * What an agency says of one item: what is kept of a pack.
 *
 * @param code of the year's framework
 * @param url where it is on the agency's website, or null
 * @param done what was done since last year, or null
 */
record EvidenceEntry(String code, String url, String done) {}
