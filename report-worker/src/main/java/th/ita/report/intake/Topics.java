package th.ita.report.intake;

/** Where the service and the worker talk; the service makes these topics. */
final class Topics {

    static final String SNAPSHOTS = "ita.snapshot.v1";
    static final String PUBLICATIONS = "ita.publication.v1";
    static final String DEAD_LETTERS = "ita.snapshot.v1.dead-letter";

    private Topics() {}
}
