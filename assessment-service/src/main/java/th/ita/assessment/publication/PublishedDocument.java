package th.ita.assessment.publication;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One file of the newest state of a subject that was published, as the worker reported it; paths are below the website's address. */
@Entity
@Immutable
@IdClass(PublishedDocument.Key.class)
class PublishedDocument {

    record Key(String subjectKey, int position) {}

    @Id
    private String subjectKey;

    @Id
    private int position;

    private long revision;
    private String kind;
    private String mediaType;
    private String path;
    private String permanentPath;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private long size;
    private Instant heardAt;

    protected PublishedDocument() {}

    long revision() {
        return revision;
    }

    String kind() {
        return kind;
    }

    String mediaType() {
        return mediaType;
    }

    String path() {
        return path;
    }

    String permanentPath() {
        return permanentPath;
    }

    String sha256() {
        return sha256;
    }

    /** Bytes. */
    long size() {
        return size;
    }

    Instant heardAt() {
        return heardAt;
    }
}
