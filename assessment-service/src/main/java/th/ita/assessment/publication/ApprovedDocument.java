package th.ita.assessment.publication;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import th.ita.assessment.subject.Subject;

/** A file of a published version of measures, with the bytes that it was approved with. */
@Entity
@IdClass(ApprovedDocument.Key.class)
public class ApprovedDocument {

    record Key(long agencyId, int fiscalYear, int version, String name) {}

    @Id
    private long agencyId;

    @Id
    private int fiscalYear;

    @Id
    private int version;

    @Id
    private String name;

    private String kind;
    private String mediaType;
    private String path;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private long size;
    private Instant heardAt;

    protected ApprovedDocument() {}

    /** As a worker reported it first. */
    ApprovedDocument(Subject.MeasuresVersion of, Publication.Document document, Instant now) {
        this.agencyId = of.agencyId();
        this.fiscalYear = of.fiscalYear();
        this.version = of.version();
        this.name = name(document);
        this.kind = document.kind();
        this.mediaType = document.mediaType();
        this.path = document.permanentPath();
        this.sha256 = document.sha256();
        this.size = document.size();
        this.heardAt = now;
    }

    /** The last part of its path. */
    static String name(Publication.Document document) {
        return document.path().substring(document.path().lastIndexOf('/') + 1);
    }

    /** The same bytes lie there now. */
    void moveTo(String there) {
        path = there;
    }

    public long agencyId() {
        return agencyId;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public int version() {
        return version;
    }

    /** In the version's folder, such as {@code memorandum.pdf}. */
    public String name() {
        return name;
    }

    /** {@code memorandum}, {@code measures}, {@code scan}. */
    public String kind() {
        return kind;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Below the website's address, where it was last heard of. */
    String path() {
        return path;
    }

    /** Of its bytes, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Bytes. */
    public long size() {
        return size;
    }
}
