package th.ita.report.document;

import java.util.List;

/**
 * What was signed. The prints of such a composition hang on nothing but the frozen copy, so that they can be made once
 * and kept: neither on the snapshot's revision nor on what became of the version since.
 *
 * @param frozenSha256 lower-case hexadecimal digest of the frozen copy
 * @param knownFiles what the service remembers of the files made of it; empty before it has heard of any
 */
public record Approved(String frozenSha256, List<File> knownFiles) {

    public Approved {
        knownFiles = List.copyOf(knownFiles);
    }

    /**
     * @param name e.g. {@code memorandum.pdf}
     * @param sha256 lower-case hexadecimal
     * @param size bytes
     */
    public record File(String name, String sha256, long size) {}
}
