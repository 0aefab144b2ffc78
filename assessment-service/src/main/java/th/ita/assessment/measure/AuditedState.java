package th.ita.assessment.measure;

/** What the books keep of a version. */
record AuditedState(int version, MeasureState state, int step, String etag, Scan scan, MeasureContent content) {

    static AuditedState of(MeasureVersion version, boolean withContent) {
        return new AuditedState(
                version.version(),
                version.state(),
                version.endorsements().size(),
                version.etag(),
                version.scan(),
                withContent ? version.content() : null);
    }
}
