package th.ita.assessment.score;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import th.ita.assessment.audit.Audit;
import th.ita.assessment.framework.FrameworkUploaded;

/** Enters uploads of frameworks in the books, in their transaction; frameworks themselves know of no books. */
@Singleton
class FrameworkBooks {

    private final Audit audit;

    FrameworkBooks(Audit audit) {
        this.audit = audit;
    }

    /** What the books remember; the text is in the record of versions. */
    record Trace(String version) {}

    void enter(@Observes FrameworkUploaded upload) {
        audit.record(
                "put-framework",
                "framework/" + upload.fiscalYear(),
                upload.versionBefore() == null ? null : new Trace(upload.versionBefore()),
                new Trace(upload.version()));
    }
}
