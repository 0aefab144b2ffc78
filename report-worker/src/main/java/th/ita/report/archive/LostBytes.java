package th.ita.report.archive;

/** What was signed is not there any more, and can't be made again as it was. */
public final class LostBytes extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message for an administrator, one sentence that names the file */
    LostBytes(String message) {
        super(message);
    }
}
