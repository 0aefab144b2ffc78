package th.ita.assessment.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationFailedException;

import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;

/**
 * Signing in by name and password, and what keeps others from guessing them. Whether there is an account of that name shows
 * neither in the answer nor in the work done for it.
 */
@Singleton
class SignIn {

    /** Whatever else was claimed is no account's name, and is not worth a row in the database. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@-]{1,60}");

    private static final int STRIPES = 64;
    private static final int MOST = 1000;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Failures failures;
    private final Addresses addresses;
    private final Clock clock;
    private final Object[] stripes = new Object[STRIPES];

    /** Names that failed here since they last succeeded: whose failures a success has to clear away. */
    private final Set<String> failed = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    SignIn(Accounts accounts, Passwords passwords, Failures failures, Addresses addresses, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.addresses = addresses;
        this.clock = clock;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
    }

    /**
     * The account whose name and password these are.
     *
     * @param remote the address they came from
     * @throws AuthenticationFailedException when they are none's, with a problem as its cause where more can be said
     */
    Account account(String name, String password, String remote) {
        // Nothing but the hash: more is read of an account only once it is shown to be theirs.
        String hash = accounts.passwordHash(name).orElse(null);
        if (hash == null || !passwords.remembers(password, hash)) {
            compare(name, hash, password, remote);
        }
        if (failed.remove(name)) {
            failures.forget(name);
        }
        Account account = accounts.named(name).orElseThrow(AuthenticationFailedException::new);
        if (account.disabled()) {
            // Only to somebody who knows the password.
            throw refused(Problems.unauthenticated(
                    "บัญชีนี้ถูกระงับการใช้งาน โปรดติดต่อผู้ดูแลระบบ",
                    "This account is disabled; please ask an administrator."));
        }
        return account;
    }

    private void compare(String name, String hash, String password, String remote) {
        guard(remote);
        // One guess per name at a time: of a thousand at once only the first few are compared.
        synchronized (stripes[Math.floorMod(name.hashCode(), STRIPES)]) {
            Optional<SignInFailure> before = NAME.matcher(name).matches() ? failures.of(name) : Optional.empty();
            if (before.isPresent() && before.get().isLocked(clock.instant())) {
                addresses.giveBack(remote);
                throw tooMany(before.get().lockedUntil(), clock.instant());
            }
            // Meanwhile the same client may have been let in by a request beside this one.
            boolean matches = hash != null && passwords.remembers(password, hash) || passwords.matches(password, hash);
            if (!matches) {
                if (NAME.matcher(name).matches()) {
                    failures.count(name);
                    failed.add(name);
                }
                throw new AuthenticationFailedException();
            }
            addresses.giveBack(remote);
            if (before.isPresent()) {
                failures.forget(name);
            }
        }
    }

    /**
     * Takes one attempt from what the address has left.
     *
     * @throws AuthenticationFailedException when nothing is
     */
    void guard(String remote) {
        addresses.attempt(remote).ifPresent(until -> {
            throw tooMany(until, clock.instant());
        });
    }

    private static AuthenticationFailedException tooMany(Instant until, Instant now) {
        long minutes = Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
        return refused(Problems.of(
                        ProblemCode.TOO_MANY_ATTEMPTS,
                        "ลองใหม่ได้ในอีก " + minutes + " นาที หากลืมรหัสผ่าน โปรดขอให้ผู้ดูแลระบบตั้งใหม่",
                        "It can be tried again in " + minutes + (minutes == 1 ? " minute" : " minutes")
                                + "; an administrator can give a new password.")
                .header("Retry-After", String.valueOf(minutes * 60)));
    }

    static AuthenticationFailedException refused(RuntimeException why) {
        return new AuthenticationFailedException(why);
    }
}
