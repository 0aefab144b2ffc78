package th.ita.assessment.framework;

/**
 * Fired in the transaction that takes an upload.
 *
 * @param versionBefore the version that was in use, null for a new year
 * @param framework the one that is in use from now on; it may still be rolled back
 */
public record FrameworkUploaded(String versionBefore, Framework framework) {

    public int fiscalYear() {
        return framework.fiscalYear();
    }

    public String version() {
        return framework.version();
    }
}
