package th.ita.assessment.account;

/** The roles that operations ask for. */
public final class Roles {

    /** Registers agencies, enters and corrects scores, reads what is not for the public. */
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
