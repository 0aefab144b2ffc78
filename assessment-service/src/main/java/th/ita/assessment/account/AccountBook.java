package th.ita.assessment.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import th.ita.assessment.audit.Audit;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** What an administrator does to accounts, and everybody to their own; each change is audited. */
@Singleton
class AccountBook {

    /**
     * Small letters and Thai only, so that no two accounts look alike; begins with a letter or digit, so that none is a path's
     * {@code .} or {@code ..}.
     */
    private static final String NAME = "[a-z0-9ก-ฮ][a-z0-9ก-ฺเ-๎._@-]{1,59}";

    /** Means whoever asks. */
    private static final String ME = "me";

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Failures failures;
    private final Bindings bindings;
    private final Audit audit;
    private final Clock clock;
    private final Optional<String> configured;

    AccountBook(
            Accounts accounts,
            Passwords passwords,
            Failures failures,
            Bindings bindings,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "ita.administrator.name") Optional<String> configured) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.bindings = bindings;
        this.audit = audit;
        this.clock = clock;
        this.configured = configured;
    }

    /** What came of a write; the password is null unless one was made up. */
    record Written(Account account, boolean created, String password) {}

    /** @throws ProblemException 400 when no new account can have this name */
    static void checkName(String name) {
        if (!name.matches(NAME) || name.equals(ME)) {
            throw Problems.parameter(
                    "account",
                    "account-name",
                    "ชื่อบัญชีมี 2 ถึง 60 อักขระ เป็นอักษร a-z ตัวเล็ก อักษรไทย ตัวเลข หรือ . _ @ - ขึ้นต้นด้วยอักษรหรือตัวเลข "
                            + "และไม่ใช่คำว่า me",
                    "A name has 2 to 60 small letters a-z, Thai letters, digits or . _ @ -, begins with a letter or digit, and is"
                            + " not “me”.");
        }
    }

    /**
     * Creates an account or changes it; what is equal stays as it is.
     *
     * @param known the locked one; null to create
     * @param by whose account may not be made useless
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Written put(String name, Account known, AccountView given, String by) {
        List<FieldError> errors = new ArrayList<>();
        if (given.name() != null && !given.name().equals(name)) {
            errors.add(FieldError.pointer(
                    "/name", "differs-from-path", "ต้องตรงกับชื่อในที่อยู่", "It has to be the name of the path."));
        }
        if (given.initialPassword() != null) {
            errors.add(FieldError.pointer(
                    "/initialPassword",
                    "read-only",
                    "ระบบเป็นผู้ตั้งรหัสผ่านแรกให้ เลือกเองไม่ได้",
                    "The service makes the first password up; it cannot be chosen."));
        }
        String fullName = Bindings.tidy(given.fullName());
        if (fullName != null && fullName.length() > LONGEST) {
            errors.add(FieldError.pointer(
                    "/fullName",
                    "length",
                    "ยาวเกิน " + LONGEST + " อักขระ",
                    "It may have up to " + LONGEST + " characters."));
        }
        List<Binding> checked = bindings.check(given.bindings(), errors);
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        boolean disabled = Boolean.TRUE.equals(given.disabled());
        return known == null
                ? create(name, fullName, disabled, checked)
                : change(known, fullName, disabled, checked, by);
    }

    private Written create(String name, String fullName, boolean disabled, List<Binding> checked) {
        String password = Passwords.random();
        Account account = new Account(name, passwords.hash(password), clock.instant());
        account.take(fullName, disabled, checked, clock.instant());
        accounts.persist(account);
        accounts.flush();
        // Somebody may have tried the name before there was an account.
        failures.forget(name);
        audit.record("put-account", target(account), null, AccountView.of(account, null));
        return new Written(account, true, password);
    }

    private Written change(Account account, String fullName, boolean disabled, List<Binding> checked, String by) {
        AccountView before = AccountView.of(account, null);
        boolean same = Objects.equals(account.fullName(), fullName)
                && account.disabled() == disabled
                && account.bindings().equals(checked);
        if (!same) {
            boolean useless = disabled || checked.stream().noneMatch(binding -> binding.role() == Role.ADMINISTRATOR);
            if (account.name().equals(by) && useless) {
                throw Problems.of(
                        ProblemCode.CONFLICT,
                        "ท่านระงับบัญชีหรือถอนบทบาทผู้ดูแลระบบของตนเองไม่ได้ ให้ผู้ดูแลระบบอีกคนทำ",
                        "Nobody can disable their own account or give up being an administrator; another one has to do it.");
            }
            account.take(fullName, disabled, checked, clock.instant());
            audit.record("put-account", target(account), before, AccountView.of(account, null));
        }
        return new Written(account, false, null);
    }

    /** A new password for somebody who forgot theirs or is locked out; the old one is void at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    Written resetPassword(Account account) {
        refuseConfigured(account);
        String password = Passwords.random();
        account.password(passwords.hash(password), true, clock.instant());
        failures.forget(account.name());
        audit.record("reset-password", target(account), null, Map.of("mustChangePassword", true));
        return new Written(account, false, password);
    }

    /** @throws ProblemException 422 when that password is too easily guessed, or the one they have */
    @Transactional(Transactional.TxType.MANDATORY)
    void changePassword(Account account, String password) {
        refuseConfigured(account);
        PasswordRules.flaw("/password", account.name(), password).ifPresent(flaw -> {
            throw Problems.invalid(List.of(flaw));
        });
        if (passwords.matches(password, account.passwordHash())) {
            throw Problems.invalid(List.of(FieldError.pointer(
                    "/password", "same", "รหัสผ่านใหม่ต้องต่างจากเดิม", "The new password has to be another one.")));
        }
        account.password(passwords.hash(password), false, clock.instant());
        audit.record("change-password", target(account), null, Map.of("mustChangePassword", false));
    }

    /** At the next start it would have the configured one again. */
    private void refuseConfigured(Account account) {
        if (configured.isPresent() && configured.get().equals(account.name())) {
            throw Problems.of(
                    ProblemCode.CONFLICT,
                    "รหัสผ่านของบัญชีนี้กำหนดไว้ในการตั้งค่าระบบ (ita.administrator.password) โปรดเปลี่ยนที่นั่น",
                    "The password of this account comes from the configuration (ita.administrator.password); change it there.");
        }
    }

    private static String target(Account account) {
        return "account/" + account.name();
    }
}
