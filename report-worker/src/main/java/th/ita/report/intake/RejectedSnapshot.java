package th.ita.report.intake;

import java.util.Optional;

import th.ita.report.website.SubjectPath;

/** A record that no page can be made of, however often it is tried. */
final class RejectedSnapshot extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient State state;

    /** Which state the record announced. */
    record State(SubjectPath subject, long epoch, long revision) {

        /** Of the same subject. */
        boolean isNewerThan(State other) {
            return epoch > other.epoch || epoch == other.epoch && revision > other.revision;
        }
    }

    /**
     * @param code for programs, e.g. {@code render-failed}
     * @param message for an administrator, one sentence
     * @param state null if not even that could be read
     */
    RejectedSnapshot(String code, String message, State state) {
        super(message);
        this.code = code;
        this.state = state;
    }

    String code() {
        return code;
    }

    Optional<State> state() {
        return Optional.ofNullable(state);
    }
}
