package th.ita.assessment.account;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;

/** What somebody is, by a {@link Binding}: everywhere, for one agency or for one province. */
public enum Role {
    /** Registers agencies, enters and corrects scores, keeps accounts: everything, everywhere. */
    ADMINISTRATOR(Roles.ADMINISTRATOR, Reach.EVERYWHERE),
    /** เจ้าหน้าที่ of an agency: its score sheets and measure sets. */
    OFFICER(Roles.OFFICER, Reach.AGENCY),
    /** ผู้เห็นชอบ of an agency, in one post of its chain. */
    ENDORSER(Roles.ENDORSER, Reach.POST),
    /** Reads what the agencies of its province have submitted. */
    PROVINCE(Roles.PROVINCE, Reach.PROVINCE),
    /** Publishes and withdraws what an agency has approved. */
    WEBMASTER(Roles.WEBMASTER, Reach.AGENCY);

    /** What a binding of the role names. */
    enum Reach {
        EVERYWHERE,
        AGENCY,
        /** An agency, and a post there. */
        POST,
        PROVINCE
    }

    private final String code;
    private final Reach reach;

    Role(String code, Reach reach) {
        this.code = code;
        this.reach = reach;
    }

    static Optional<Role> named(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "));
    }

    @JsonValue
    public String code() {
        return code;
    }

    Reach reach() {
        return reach;
    }
}
