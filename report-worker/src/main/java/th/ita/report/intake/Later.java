package th.ita.report.intake;

import java.util.function.BooleanSupplier;

/** A record has to wait, for a file that has not come yet or for the archive; records of other subjects need not. */
final class Later extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient BooleanSupplier come;

    private Later(String reason, Throwable cause, BooleanSupplier come) {
        super(reason, cause);
        this.come = come;
    }

    /** @param come whether what is waited for is there; asked often, so it has to be quick */
    static Later until(BooleanSupplier come, String reason) {
        return new Later(reason, null, come);
    }

    /** Nobody knows what has to happen; it is tried again, less and less often. */
    static Later because(String reason, Throwable cause) {
        return new Later(reason, cause, null);
    }

    /** @param backoff how long it was left alone */
    boolean isWorthTrying(Backoff backoff) {
        return come == null ? backoff.isOver() : come.getAsBoolean();
    }
}
