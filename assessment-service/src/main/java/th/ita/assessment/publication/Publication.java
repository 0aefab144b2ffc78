package th.ita.assessment.publication;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import th.ita.assessment.subject.Subject;

/**
 * What a worker says became of a state: {@code events/publication.schema.json}. Members that are not known here are ignored.
 *
 * @param state {@code published} or {@code failed}
 * @param edition of the worker
 * @param reason why it failed, else null
 * @param path folder of the page, below the website's address
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Publication(
        String subject,
        int epoch,
        long revision,
        String state,
        String edition,
        Reason reason,
        String path,
        List<Document> documents) {

    static final String PUBLISHED = "published";
    static final String FAILED = "failed";
    static final int LONGEST_MESSAGE = 2000;

    private static final Set<String> STATES = Set.of(PUBLISHED, FAILED);
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PATH = Pattern.compile("(?!/)[A-Za-z0-9._/-]*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** @param message for an administrator */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reason(String code, String message) {}

    /**
     * @param path where the newest is
     * @param permanentPath where these bytes stay
     * @param size bytes
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Document(String kind, String mediaType, String path, String permanentPath, String sha256, long size) {}

    boolean isPublished() {
        return state.equals(PUBLISHED);
    }

    /** The topic is open to whoever may write to it, so what comes in is checked like any request. */
    Publication checked(String key) {
        require(subject != null && subject.equals(key) && Subject.parse(subject).isPresent(), "subject");
        require(epoch >= 1, "epoch");
        require(revision >= 1, "revision");
        require(state != null && STATES.contains(state), "state");
        require(edition != null && edition.length() <= 60, "edition");
        require(path != null && isPath(path), "path");
        require(isPublished() == (reason == null), "reason");
        if (reason != null) {
            require(reason.code() != null && reason.code().length() <= 60, "reason.code");
            require(CODE.matcher(reason.code()).matches(), "reason.code");
            require(reason.message() != null, "reason.message");
        }
        require(documents != null && documents.stream().noneMatch(Objects::isNull), "documents");
        for (Document document : documents) {
            require(document.kind() != null && document.kind().length() <= 60, "documents.kind");
            require(document.mediaType() != null && document.mediaType().length() <= 100, "documents.mediaType");
            require(document.path() != null && isPath(document.path()), "documents.path");
            require(document.permanentPath() != null && isPath(document.permanentPath()), "documents.permanentPath");
            require(
                    document.sha256() != null
                            && SHA256.matcher(document.sha256()).matches(),
                    "documents.sha256");
            require(document.size() >= 0, "documents.size");
        }
        return this;
    }

    private static boolean isPath(String text) {
        return text.length() <= 300 && PATH.matcher(text).matches() && !text.contains("..");
    }

    private static void require(boolean condition, String member) {
        if (!condition) {
            throw new IllegalArgumentException("Not a publication: " + member);
        }
    }
}
