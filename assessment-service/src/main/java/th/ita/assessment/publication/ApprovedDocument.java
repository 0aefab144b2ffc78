package th.ita.assessment.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file of a published version of measures, with the bytes that it was approved with. */
@Entity
@Immutable
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

    protected ApprovedDocument() {}

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

    String kind() {
        return kind;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Below the website's address; its bytes stay there. */
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
