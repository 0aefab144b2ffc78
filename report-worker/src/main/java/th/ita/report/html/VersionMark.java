package th.ita.report.html;

/**
 * Which state of a subject a page shows, written into the page so that a publisher can read it back.
 *
 * @param edition which templates and libraries rendered it
 * @param snapshotSha256 lower-case hexadecimal digest of the snapshot's bytes
 */
public record VersionMark(long epoch, long revision, String edition, String snapshotSha256) {

    /** Name of the {@code <meta>} element that holds {@link #content()}. */
    public static final String META_NAME = "ita-version";

    /** E.g. {@code epoch=1 revision=7 edition=1 snapshot=0a1b…}. */
    public String content() {
        return "epoch=" + epoch + " revision=" + revision + " edition=" + edition + " snapshot=" + snapshotSha256;
    }
}
