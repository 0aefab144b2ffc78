package th.ita.assessment.score.bulk;

/** Ends the work on an import where it stands; what its transaction has done so far is undone. */
final class ImportStopped extends RuntimeException {

    private final ImportState state;

    ImportStopped(ImportState state) {
        super(state.code(), null, false, false);
        this.state = state;
    }

    ImportState state() {
        return state;
    }
}
