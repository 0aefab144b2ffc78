package th.ita.report.intake;

/** Where the service and the worker talk; the service makes these topics. */
final class Topics {

    static final String SNAPSHOTS = "ita.snapshot.v1";
    static final String PUBLICATIONS = "ita.publication.v1";
    static final String DEAD_LETTERS = "ita.snapshot.v1.dead-letter";

    /** Uploaded files by their digest. */
    static final String FILES = "ita.file.v1";
    /** What is not signed yet and somebody wants to look at. */
    static final String DRAFTS = "ita.draft.v1";

    static final String DRAFT_DOCUMENTS = "ita.draft-document.v1";

    private Topics() {}
}
