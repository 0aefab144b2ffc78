package th.ita.assessment.framework;

/**
 * Fired in the transaction that takes an upload.
 *
 * @param versionBefore the version that was in use, null for a new year
 * @param version the one that is in use from now on
 */
public record FrameworkUploaded(int fiscalYear, String versionBefore, String version) {}
