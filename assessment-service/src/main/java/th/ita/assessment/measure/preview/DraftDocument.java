package th.ita.assessment.measure.preview;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import th.ita.assessment.file.StoredFiles;

/**
 * A record of {@code ita.draft-document.v1}: a file of a preview, or why there is none. The topic is open to whoever may
 * write to it, so what comes in is checked like any request.
 *
 * @param files how many files there are in all; 0 with a failure
 * @param failure code in kebab-case, else null; the message is in the value
 */
record DraftDocument(
        String draftId, String name, String mediaType, String sha256, int files, String failure, byte[] value) {

    static final int LONGEST_MESSAGE = 2000;

    /** The driver writes a byte as two digits, and MariaDB takes no statement above 16 MB. */
    private static final int LARGEST = 7 * 1024 * 1024;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}\\.(pdf|docx|html)");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?");

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "html", "text/html");

    /** @throws IllegalArgumentException when it is not what it should be */
    static DraftDocument read(ConsumerRecord<String, byte[]> record) {
        String id = record.key();
        require(id != null && ID.matcher(id).matches(), "key");
        require(record.value() != null, "value");
        String failure = header(record, "failure");
        if (failure != null) {
            require(failure.length() <= 60 && CODE.matcher(failure).matches(), "failure");
            return new DraftDocument(id, null, null, null, 0, failure, record.value());
        }
        String name = header(record, "name");
        require(name != null && NAME.matcher(name).matches(), "name");
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        String claimed = header(record, "content-type");
        require(claimed != null && claimed.split(";", 2)[0].strip().equals(type), "content-type");
        String files = header(record, "files");
        require(files != null && NUMBER.matcher(files).matches(), "files");
        require(record.value().length <= LARGEST, "value");
        String sha256 = StoredFiles.sha256(record.value());
        require(sha256.equals(header(record, "sha256")), "sha256");
        return new DraftDocument(id, name, type, sha256, Integer.parseInt(files), null, record.value());
    }

    /** Of a failure, for who asked. */
    String message() {
        String text = new String(value, StandardCharsets.UTF_8);
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE - 1) + "…";
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void require(boolean condition, String member) {
        if (!condition) {
            throw new IllegalArgumentException("Not a draft's document: " + member);
        }
    }
}
