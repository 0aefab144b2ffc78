package th.ita.assessment.account;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account as it is read, and as it is put; what is said to be read only is not looked at in a PUT.
 *
 * @param disabled null is false
 * @param bindings null is none
 * @param lockedUntil after too many wrong passwords; null when it is not locked
 * @param initialPassword made up by the service, and only in the answer that created the account
 */
@Schema(name = "Account", description = "Somebody with a name and a password.")
record AccountView(
        String name,

        @Schema(description = "Whose account it is.", nullable = true)
        String fullName,

        @Schema(description = "Whether it may not be used for now. Accounts are not deleted.", nullable = true)
        Boolean disabled,

        List<Binding> bindings,

        @Schema(readOnly = true, description = "Somebody else knows the password.", nullable = true)
        Boolean mustChangePassword,

        @Schema(readOnly = true, description = "After too many wrong passwords; else null.", nullable = true)
        Instant lockedUntil,

        @Schema(readOnly = true, nullable = true) Instant createdAt,
        @Schema(readOnly = true, nullable = true) Instant changedAt,

        @Schema(
                readOnly = true,
                description =
                        "Only in the answer that created the account, and never again: has to be changed at first use.",
                nullable = true)
        String initialPassword) {

    static AccountView of(Account account, Instant lockedUntil) {
        return new AccountView(
                account.name(),
                account.fullName(),
                account.disabled(),
                account.bindings(),
                account.mustChangePassword(),
                lockedUntil,
                account.createdAt(),
                account.changedAt(),
                null);
    }

    AccountView with(String password) {
        return new AccountView(
                name, fullName, disabled, bindings, mustChangePassword, lockedUntil, createdAt, changedAt, password);
    }
}
