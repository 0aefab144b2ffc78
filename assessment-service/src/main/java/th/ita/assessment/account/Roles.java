package th.ita.assessment.account;

/** The names of the {@link Role}s, for {@code @RolesAllowed}. */
public final class Roles {

    public static final String ADMINISTRATOR = "administrator";
    public static final String OFFICER = "officer";
    public static final String ENDORSER = "endorser";
    public static final String PROVINCE = "province";
    public static final String WEBMASTER = "webmaster";

    /** Whoever is known, whatever their role. */
    public static final String ANY = "**";

    private Roles() {}
}
