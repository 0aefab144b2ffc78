package th.ita.assessment.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;

/** What an officer says was done of a measure. Once published it may be corrected, and never vanishes. */
@Entity
class ProgressEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long agencyId;
    private int fiscalYear;

    /** The measure's id, the same through all versions. */
    private String measure;

    /** The day that it speaks of. */
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private ProgressState state;

    private String wording;

    @Convert(converter = StoredLists.OfLinks.class)
    private List<Link> links;

    @Convert(converter = StoredLists.OfFiles.class)
    private List<ProgressFile> files;

    /** Null while only officers see it. */
    private Instant publishedAt;

    /** Of the last change after it was published; null if there was none. */
    private Instant correctedAt;

    private String enteredBy;
    private Instant enteredAt;

    protected ProgressEntry() {}

    ProgressEntry(long agencyId, int fiscalYear, EntryContent content, String by, Instant now) {
        this.agencyId = agencyId;
        this.fiscalYear = fiscalYear;
        this.measure = content.measure();
        this.files = List.of();
        this.enteredBy = by;
        this.enteredAt = now;
        take(content, now);
    }

    /** Says something else from now on. */
    void correct(EntryContent content, Instant now) {
        if (publishedAt != null) {
            correctedAt = now;
        }
        take(content, now);
    }

    private void take(EntryContent content, Instant now) {
        day = content.date();
        state = content.state();
        wording = content.text();
        links = content.links();
        if (content.published() && publishedAt == null) {
            publishedAt = now;
        }
    }

    /** @throws th.ita.assessment.http.ProblemException 409 when the public has seen it */
    void requireUnpublished() {
        if (publishedAt != null) {
            throw Problems.of(
                    ProblemCode.CONFLICT,
                    "รายการนี้เผยแพร่แล้ว ลบไม่ได้ แต่แก้ไขด้วย PUT ได้ โดยข้อความเดิมยังอยู่ในบันทึกการใช้งาน",
                    "This entry is published and never vanishes; correct it by PUT, and the audit keeps what it said.");
        }
    }

    void add(ProgressFile file, Instant now) {
        List<ProgressFile> more = new ArrayList<>(files);
        more.removeIf(known -> known.sha256().equals(file.sha256()));
        more.add(file);
        replace(more, now);
    }

    /** @return whether there was such a file */
    boolean remove(String sha256, Instant now) {
        List<ProgressFile> fewer = new ArrayList<>(files);
        boolean there = fewer.removeIf(file -> file.sha256().equals(sha256));
        if (there) {
            replace(fewer, now);
        }
        return there;
    }

    private void replace(List<ProgressFile> others, Instant now) {
        boolean seen = publishedAt != null
                && !others.stream()
                        .filter(ProgressFile::shown)
                        .toList()
                        .equals(files.stream().filter(ProgressFile::shown).toList());
        if (seen) {
            correctedAt = now;
        }
        files = List.copyOf(others);
    }

    EntryContent content() {
        return new EntryContent(measure, day, state, wording, links, publishedAt != null);
    }

    Long id() {
        return id;
    }

    long agencyId() {
        return agencyId;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    String measure() {
        return measure;
    }

    LocalDate day() {
        return day;
    }

    ProgressState state() {
        return state;
    }

    String wording() {
        return wording;
    }

    List<Link> links() {
        return links;
    }

    List<ProgressFile> files() {
        return files;
    }

    boolean published() {
        return publishedAt != null;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant correctedAt() {
        return correctedAt;
    }

    String enteredBy() {
        return enteredBy;
    }

    Instant enteredAt() {
        return enteredAt;
    }
}
