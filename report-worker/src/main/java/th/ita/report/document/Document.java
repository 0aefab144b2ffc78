package th.ita.report.document;

import java.time.Instant;
import java.util.List;

/**
 * What a document says, in the order in which it is read; how it looks is the renderers' matter. All text is NFC.
 *
 * @param title the document's one main heading, also the PDF's title and the page's {@code <title>}
 * @param runningHead short line repeated at the head of each printed page
 * @param trail where the page stands, from the country down to its parent; empty at the top
 * @param revision which state of the figures this is; printed at the end, the only date a file carries
 * @param blocks the content below the title
 * @param files the files published beside the page, in the order to offer them
 * @param form how it is laid out on paper
 * @param watermark a word across each page, e.g. "ร่าง"; null for none
 */
public record Document(
        String title,
        String runningHead,
        List<Crumb> trail,
        Revision revision,
        List<Block> blocks,
        List<FileLink> files,
        Form form,
        String watermark) {

    public Document {
        trail = List.copyOf(trail);
        blocks = List.copyOf(blocks);
        files = List.copyOf(files);
    }

    /** A report without a watermark. */
    public Document(
            String title,
            String runningHead,
            List<Crumb> trail,
            Revision revision,
            List<Block> blocks,
            List<FileLink> files) {
        this(title, runningHead, trail, revision, blocks, files, Form.REPORT, null);
    }

    /** What a window or a list of files calls it: a memorandum's heading is the same on all of them, a draft says so. */
    public String name() {
        String name = form == Form.MEMORANDUM ? title + " " + runningHead : title;
        return watermark == null ? name : "(" + watermark + ") " + name;
    }

    /** The same, said to be no final one on each page. */
    public Document marked(String itsWatermark) {
        return new Document(title, runningHead, trail, revision, blocks, files, form, itsWatermark);
    }

    public enum Form {
        /** The house's own layout. */
        REPORT,
        /**
         * The layout that the correspondence regulation prescribes for a บันทึกข้อความ: a slot for the agency's emblem
         * beside the title, each paragraph's first line indented, no running head but the page's number.
         */
        MEMORANDUM
    }

    /** @param path site-relative path of the page, without a leading slash, ending in one or empty for the top page */
    public record Crumb(String label, String path) {}

    /**
     * @param epoch raised when a backup is restored, 1 at first
     * @param revision counts the changes of the subject
     * @param revisedAt when that change was made
     * @param dataSha256 lower-case hexadecimal digest of the data file published beside the page; null if there is none
     */
    public record Revision(long epoch, long revision, Instant revisedAt, String dataSha256) {}

    /**
     * @param name file name inside the version's folder, e.g. {@code analysis.pdf}
     * @param label what a reader sees, e.g. "เอกสารวิเคราะห์ (PDF)"
     */
    public record FileLink(String name, String mediaType, String label) {}
}
