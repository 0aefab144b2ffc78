package th.ita.assessment.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import th.ita.assessment.http.ETags;

/** Counts what is done to the entries on one agency's measures of a year: what a writer names as having read. */
@Entity
@IdClass(ProgressBook.Key.class)
class ProgressBook {

    record Key(long agencyId, int fiscalYear) {}

    @Id
    private long agencyId;

    @Id
    private int fiscalYear;

    private int edit;

    protected ProgressBook() {}

    ProgressBook(long agencyId, int fiscalYear) {
        this.agencyId = agencyId;
        this.fiscalYear = fiscalYear;
    }

    void edited() {
        edit++;
    }

    /** @param book null before the first entry */
    static String etag(long agencyId, int fiscalYear, ProgressBook book) {
        return ETags.strong("progress", agencyId, fiscalYear, book == null ? 0 : book.edit);
    }
}
