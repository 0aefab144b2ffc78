package th.ita.assessment.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/**
 * The administrator that the configuration names: made at the first start, given the configured password at every other. There
 * is no default one.
 */
@Singleton
class FirstAdministrator {

    static final int SHORTEST = 12;

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Failures failures;
    private final Optional<String> name;
    private final Optional<String> password;

    FirstAdministrator(
            Accounts accounts,
            Passwords passwords,
            Failures failures,
            @ConfigProperty(name = "ita.administrator.name") Optional<String> name,
            @ConfigProperty(name = "ita.administrator.password") Optional<String> password) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.name = name;
        this.password = password;
    }

    void ensure(@Observes StartupEvent started) {
        if (name.isPresent() != password.isPresent()) {
            throw new IllegalStateException(
                    "ita.administrator.name and ita.administrator.password belong together: set both or neither.");
        }
        if (name.isPresent()) {
            put(name.get(), password.get());
        } else if (!accounts.anyAdministrator()) {
            LOG.warn("There is no administrator, so nobody can write: set ita.administrator.name and"
                    + " ita.administrator.password and start again.");
        }
    }

    private void put(String name, String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (!name.matches("[\\p{L}\\p{M}\\p{N}._@-]{1,60}")) {
            throw new IllegalStateException(
                    "ita.administrator.name may have up to 60 letters, digits, dots, underscores, hyphens and @.");
        }
        if (bytes < SHORTEST || bytes > Passwords.LONGEST) {
            throw new IllegalStateException("ita.administrator.password needs " + SHORTEST + " to " + Passwords.LONGEST
                    + " bytes; it has " + bytes + ".");
        }
        // Whoever can start the service need not wait for a lock that somebody else has brought about.
        failures.forget(name);
        Optional<Account> known = accounts.named(name);
        boolean same = known.isPresent()
                && known.get().is(Role.ADMINISTRATOR)
                && !known.get().disabled()
                && !known.get().mustChangePassword()
                && passwords.matches(password, known.get().passwordHash());
        if (!same) {
            accounts.putAdministrator(name, passwords.hash(password));
            LOG.infof(
                    known.isPresent()
                            ? "Administrator %s has the configured password now"
                            : "Administrator %s was made",
                    name);
        }
    }
}
