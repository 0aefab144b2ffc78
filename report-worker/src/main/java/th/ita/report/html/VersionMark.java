package th.ita.report.html;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import th.ita.report.digest.Sha256;

/**
 * Which state of a subject a page shows, written into the page so that a publisher can read it back.
 *
 * @param edition which templates and libraries rendered it, a whole number
 * @param snapshotSha256 lower-case hexadecimal digest of the snapshot's bytes
 */
public record VersionMark(long epoch, long revision, String edition, String snapshotSha256) {

    /** Name of the {@code <meta>} element that holds {@link #content()}. */
    public static final String META_NAME = "ita-version";

    /** A page's {@code <meta>} element lies within so many bytes of its beginning. */
    public static final int HEAD = 16 * 1024;

    /** From the oldest state to the newest; of one state, from the oldest edition to the newest. */
    public static final Comparator<VersionMark> ORDER = Comparator.comparingLong(VersionMark::epoch)
            .thenComparingLong(VersionMark::revision)
            .thenComparingLong(mark -> Long.parseLong(mark.edition));

    private static final Pattern ELEMENT = Pattern.compile("<meta name=\"" + META_NAME
            + "\" content=\"epoch=(\\d{1,18}) revision=(\\d{1,18}) edition=(\\d{1,9}) snapshot=([0-9a-f]{64})\">");

    /** The mark of a page; empty if there is none, as in a page that was damaged or is not ours. */
    public static Optional<VersionMark> of(byte[] page) {
        // The element is ASCII, and cutting a longer text within a character does it no harm.
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher element = ELEMENT.matcher(head);
        return element.find()
                ? Optional.of(new VersionMark(
                        Long.parseLong(element.group(1)),
                        Long.parseLong(element.group(2)),
                        element.group(3),
                        element.group(4)))
                : Optional.empty();
    }

    /** E.g. {@code epoch=1 revision=7 edition=1 snapshot=0a1b…}. */
    public String content() {
        return "epoch=" + epoch + " revision=" + revision + " edition=" + edition + " snapshot=" + snapshotSha256;
    }

    /** Name of the folder that keeps this version, e.g. {@code r7-1a2b3c4d}: the same for the same content. */
    public String versionFolder() {
        return "r" + revision + "-"
                + Sha256.of(content().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    /** Whether a page of this state may take the place of that one: never an older state, nor an older edition of it. */
    public boolean mayReplace(VersionMark published) {
        return ORDER.compare(this, published) >= 0;
    }
}
