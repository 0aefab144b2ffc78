package th.ita.assessment.file;

/**
 * A file that is kept.
 *
 * @param sha256 of its bytes, in hexadecimal: its name here and on the topic
 * @param size bytes
 */
public record StoredFile(String sha256, FileType type, long size) {

    public String mediaType() {
        return type.mediaType();
    }
}
