package th.ita.report.document;

/**
 * A file that was uploaded, and travels apart from the snapshot that names it.
 *
 * @param name inside the version's folder, e.g. {@code scan.pdf}
 * @param sha256 lower-case hexadecimal; what the file is known by
 * @param size bytes
 */
public record Attachment(String name, String sha256, long size) {}
