package th.ita.embedded;

/** Something could not be started; the message is one sentence for the user. */
final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
